import { buildBriMemoranda } from "./bri-memoranda.ts";
import { buildChineseCommitments } from "./chinese-commitments.ts";
import { buildChineseCommitmentsBySector } from "./chinese-commitments-by-sector.ts";
import { buildCountries } from "./countries.ts";
import { buildDacDeflators } from "./dac-deflators.ts";
import { buildDacDisbursements } from "./dac-disbursements.ts";
import { buildExchangeRates } from "./exchange-rates.ts";
import { foldersFrom } from "./folders.ts";
import { buildIncomeGroups } from "./income-groups.ts";
import { buildPurposeCodes } from "./purpose-codes.ts";
import { buildRecipientPanel } from "./recipient-panel.ts";
import { type ReferenceTable, writeTables } from "./reference-table.ts";
import { buildRegimes } from "./regimes.ts";

/** Every reference table of the register, made from the published files below `dataFolder`. */
export function buildAllTables(dataFolder: string): ReferenceTable[] {
  const tables = [
    ...buildCountries(),
    ...buildIncomeGroups(dataFolder),
    ...buildRegimes(dataFolder),
    ...buildBriMemoranda(dataFolder),
    ...buildPurposeCodes(dataFolder),
    ...buildExchangeRates(dataFolder),
    ...buildChineseCommitments(dataFolder),
    ...buildChineseCommitmentsBySector(dataFolder),
    ...buildDacDeflators(dataFolder),
    ...buildDacDisbursements(dataFolder),
  ];
  return [...tables, ...buildRecipientPanel(dataFolder, tables)];
}

if (import.meta.main) {
  const folders = foldersFrom(process.argv.slice(2));
  writeTables(buildAllTables(folders.data), folders.out);
}
