import { buildBriMemoranda } from "./bri-memoranda.ts";
import { buildChineseCommitments } from "./chinese-commitments.ts";
import { buildCountries } from "./countries.ts";
import { buildDacDisbursements } from "./dac-disbursements.ts";
import { foldersFrom } from "./folders.ts";
import { buildIncomeGroups } from "./income-groups.ts";
import { flowTable, recipientFlows, type Tables } from "./recipient-flows.ts";
import { panelCaveats, panelColumns } from "./recipient-panel-columns.ts";
import { leftOut, panelMembers, panelRows } from "./recipient-panel-rows.ts";
import { panelSources } from "./recipient-panel-sources.ts";
import { type ReferenceTable, type TableSource, writeTables } from "./reference-table.ts";
import { buildRegimes } from "./regimes.ts";

/** How much of a column is imputed, carried on or missing, for the description. */
function shares(rows: readonly (readonly string[])[]): Record<string, string> {
  const of = (name: string): number => panelColumns.findIndex((column) => column.name === name);
  const count = (name: string, test: (text: string) => boolean): string =>
    `${rows.filter((row) => test(row[of(name)] ?? "")).length} of ${rows.length}`;
  const empty = (text: string): boolean => text === "";
  return {
    income_group_carried: count("income_state", (text) => text === "carried"),
    gdp_not_from_imf: count("gdp_state", (text) => text !== "imf"),
    gdp_carried_from_an_earlier_year: count("gdp_state", (text) => text.startsWith("carried")),
    gdp_2013_not_from_real_growth: count("gdp_2013_state", (text) => text !== "imf-growth"),
    debt_imputed: count("debt_state", (text) => text === "imputed"),
    debt_2013_imputed: count("debt_2013_state", (text) => text === "imputed"),
    external_debt_missing: count("external_public_debt_usd", empty),
    debt_capacity_missing: count("debt_capacity", empty),
    distress_rating_missing: count("distress_rating", empty),
    regime_missing: count("regime", empty),
    without_bri_memorandum: count("bri_year", empty),
    chinese_commitments_missing: count("chinese_commitments_usd2021", empty),
    alignment_proxied: `${rows.length} of ${rows.length}`,
    standards_proxied: `${rows.length} of ${rows.length}`,
  };
}

/** The recipients of the futures model with their starting points, and the money that came before. */
export function buildRecipientPanel(dataFolder: string, others: readonly ReferenceTable[]): ReferenceTable[] {
  const tables: Tables = (id) => {
    const table = others.find((one) => one.id === id);
    if (table === undefined) throw new Error(`the panel needs the table ${id}`);
    return table;
  };
  const members = panelMembers(dataFolder, tables);
  const flows = recipientFlows(dataFolder, tables, new Set(members.map(({ place }) => place)));
  const rows = panelRows(dataFolder, tables, members, flows);
  const used = ["countries", "income-groups", "regimes", "bri-memoranda", "chinese-commitments-by-country"];
  const inherited = [...used, "dac-disbursements-by-recipient", "dac-disbursements-by-sector"].flatMap((id) =>
    tables(id).sources.map((source): TableSource => ({ ...source, title: `${source.title} (through ${id}.csv)` })),
  );
  return [
    {
      id: "recipients",
      title: { en: "Recipients of the futures model", zh: "情景模型的受援国" },
      description: {
        en: "The low- and middle-income countries that the futures model starts from, at the end of 2021: what is published about each, where it comes from, and what had to be assumed.",
        zh: "情景模型起点（2021 年末）的中低收入国家：各国已公布的数据、其来源，以及不得不作的假设。",
      },
      unit: { en: "one country a row", zh: "每行一国" },
      columns: panelColumns,
      keyColumns: 1,
      sources: [...Object.values(panelSources), ...inherited],
      licence:
        "CC BY-SA 4.0 (it holds V-Dem's regimes); IMF and World Bank data with attribution, AidData ODC-By 1.0, OECD CC BY 4.0",
      script: "recipient-panel.ts",
      date: "2026-11-22",
      coverage: { places: rows.length, as_of: "end of 2021", ...shares(rows) },
      caveats: [
        ...panelCaveats,
        {
          en: `Left out: ${Object.entries(leftOut)
            .map(([place, why]) => `${place} (${why.en})`)
            .join(", ")}; and every economy of high income in fiscal year 2023.`,
          zh: `未列入：${Object.entries(leftOut)
            .map(([place, why]) => `${place}（${why.zh}）`)
            .join("、")}；以及 2023 财年的所有高收入经济体。`,
        },
      ],
      rows,
    },
    flowTable(flows),
  ];
}

if (import.meta.main) {
  const folders = foldersFrom(process.argv.slice(2));
  const others = [
    ...buildCountries(),
    ...buildIncomeGroups(folders.data),
    ...buildRegimes(folders.data),
    ...buildBriMemoranda(folders.data),
    ...buildChineseCommitments(folders.data),
    ...buildDacDisbursements(folders.data),
  ];
  writeTables(buildRecipientPanel(folders.data, others), folders.out);
}
