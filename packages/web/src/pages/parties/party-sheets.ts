import type { MeasuredMoney, PartiesAnswer, PartyAnswer } from "@plumbline/core/contract";
import type { Bilingual } from "@plumbline/core/evidence";
import type { Cell, Sheet, SheetColumn } from "@plumbline/core/sheets";
import { missingNames, nameOf } from "@plumbline/core/sheets";
import { partyMessages } from "./messages.ts";

const moneyColumns: readonly SheetColumn[] = [
  { id: "measure", label: partyMessages.measure },
  { id: "prices", label: partyMessages.prices },
  { id: "low", label: partyMessages.low, numeric: true, unit: "USD" },
  { id: "high", label: partyMessages.high, numeric: true, unit: "USD" },
  { id: "records", label: partyMessages.records, numeric: true },
  { id: "missing", label: { en: "Without an amount", zh: "无金额者" } },
];

const measureNames: Readonly<Record<MeasuredMoney["measure"], Bilingual>> = {
  commitment: { en: "commitment", zh: "承付额" },
  disbursement: { en: "disbursement", zh: "拨付额" },
};

const pricesName = (prices: string): Bilingual =>
  prices === "current" ? partyMessages["prices-current"] : { en: `constant ${prices}`, zh: `${prices}年不变价` };

function missingCell(missing: MeasuredMoney["missing"]): Cell {
  if (missing.length === 0) return null;
  const text = (language: "en" | "zh") =>
    missing.map(({ reason, records }) => `${nameOf(missingNames, reason)[language]}: ${records}`).join("; ");
  return { en: text("en"), zh: text("zh") };
}

const moneyCells = (money: MeasuredMoney): readonly Cell[] => [
  measureNames[money.measure],
  pricesName(money.prices),
  money.low,
  money.high,
  String(money.records),
  missingCell(money.missing),
];

interface Holder {
  readonly id: string;
  readonly name: Bilingual;
  readonly projects: number;
  readonly money: readonly MeasuredMoney[];
}

/** One row for each party and series, so that no row holds two kinds of money. */
export function sharesSheet(holders: readonly Holder[], label: Bilingual): Sheet {
  return {
    columns: [
      { id: "name", label },
      { id: "id", label: partyMessages.id },
      { id: "projects", label: partyMessages.projects, numeric: true },
      ...moneyColumns,
    ],
    rows: holders.flatMap(({ id, name, projects, money }) => {
      const head: readonly Cell[] = [name, id, String(projects)];
      return money.length === 0
        ? [[...head, ...moneyColumns.map(() => null)]]
        : money.map((one) => [...head, ...moneyCells(one)]);
    }),
  };
}

export function partiesSheet(parties: PartiesAnswer["parties"], role: PartiesAnswer["role"]): Sheet {
  return sharesSheet(parties, partyMessages[`${role}s-name`]);
}

/** Years with their source, measure and prices; a year that is not stated is an empty cell. */
export function yearsSheet(byYear: PartyAnswer["byYear"]): Sheet {
  return {
    columns: [
      { id: "year", label: partyMessages.year },
      { id: "source", label: partyMessages.source },
      ...moneyColumns.slice(0, 5),
    ],
    rows: byYear.map(({ year, source, measure, prices, low, high, records }) => [
      year === null ? { en: "not stated", zh: "未说明" } : String(year),
      sourceName(source),
      measureNames[measure],
      pricesName(prices),
      low,
      high,
      String(records),
    ]),
  };
}

function sourceName(id: string): Cell {
  return id === "iati" || id === "aiddata-gcdf" || id === "aiddata-gcof" ? partyMessages[`source-${id}`] : id;
}
