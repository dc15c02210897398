import { join } from "node:path";
import type { Provider } from "./provider-list.ts";
import { readCells } from "./published-file.ts";
import type { Recipient, RecipientList } from "./recipient-list.ts";

/** The years that the aggregates cover. */
export const crsYears = [2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019] as const;
export type CrsYear = (typeof crsYears)[number];

/** One filled cell: what one provider (or one sector) disbursed to one recipient in one year, in current US dollars. */
export interface Disbursement<Of> {
  readonly year: CrsYear;
  readonly of: Of;
  readonly recipient: Recipient;
  readonly amountUsd: number;
}

export const crsFile = (year: CrsYear, part: "recipients" | "sectors"): string =>
  `oecd/d-portal-crs-aggregates/crs_${year}${part === "sectors" ? "_sectors" : ""}.csv`;

/** Header and row labels that hold sums or nothing. */
const noData = new Set(["Grand Total", "(blank)", "", "Regional"]);

/** Row labels that are debris of the export: a second header line, a row count, SQL. */
const debris = new Set(["", "(blank)", "Grand Total", "recipient_name", "donor_name", "donor_code"]);

/** US$ million as published → whole US dollars; null for an empty cell. Throws on what is no number. */
export function dollars(millions: string): number | null {
  const text = millions.trim();
  if (text === "") return null;
  const value = Number(text);
  if (!Number.isFinite(value)) throw new Error(`no amount: ${millions}`);
  return Math.round(value * 1_000_000) + 0;
}

/**
 * Finds providers by the column head of a file: a name in 2012 and 2013, a DAC code in 2014, code over name from 2015.
 * The name goes before the code, since 1020 to 1022 meant three lotteries in the file of 2016 and CERF from 2017.
 */
export function providerFinder(providers: readonly Provider[]): (code: string, name: string) => Provider {
  const byName = new Map(providers.flatMap((one) => [one.nameEn, ...one.otherNames].map((name) => [name, one])));
  const byCode = new Map(providers.filter((one) => one.dacCode !== "").map((one) => [one.dacCode, one]));
  return (code, name) => {
    const found = byName.get(name.trim()) ?? (name === "" ? byCode.get(code) : undefined);
    if (!found) throw new Error(`no such provider: ${code} ${name}`);
    return found;
  };
}

/** Provider × recipient of one year. Empty cells give nothing; reported zeros and negative amounts are kept. */
export function readProviderYear(
  dataFolder: string,
  year: CrsYear,
  recipients: RecipientList,
  findProvider: (code: string, name: string) => Provider,
): Disbursement<Provider>[] {
  const [first = [], second = [], ...rest] = readCells(join(dataFolder, crsFile(year, "recipients")));
  const hasTwoHeads = year >= 2015;
  const hasCodeColumn = year >= 2016;
  const firstAmount = hasCodeColumn ? 2 : 1;
  const codes = year >= 2014 ? first : [];
  const names = hasTwoHeads ? second : year === 2014 ? [] : first;

  return (hasTwoHeads ? rest : [second, ...rest]).flatMap((row) => {
    const label = row[0] ?? "";
    if (debris.has(label)) return [];
    const recipient = recipients.find(label, hasCodeColumn ? row[1] : undefined);
    return row.flatMap((cell, index) => {
      const code = codes[index] ?? "";
      const name = names[index] ?? "";
      if (index < firstAmount || noData.has(name || code)) return [];
      const amountUsd = dollars(cell);
      return amountUsd === null ? [] : [{ year, of: findProvider(code, name), recipient, amountUsd }];
    });
  });
}

/** Recipient × sector of one year. `of` is the column head: a DAC code of three or five digits, or in 2012 the name of a group. */
export function readSectorYear(dataFolder: string, year: CrsYear, recipients: RecipientList): Disbursement<string>[] {
  const [head = [], ...rest] = readCells(join(dataFolder, crsFile(year, "sectors")));
  const hasCodeColumn = year >= 2015;
  const firstAmount = hasCodeColumn ? 2 : 1;
  return rest.flatMap((row) => {
    const label = row[firstAmount - 1] ?? "";
    if (debris.has(label)) return [];
    const recipient = recipients.find(label, hasCodeColumn ? row[0] : undefined);
    return row.flatMap((cell, index) => {
      const sector = head[index] ?? "";
      if (index < firstAmount || noData.has(sector)) return [];
      const amountUsd = dollars(cell);
      return amountUsd === null ? [] : [{ year, of: sector, recipient, amountUsd }];
    });
  });
}
