import type { MeasuredMoney, PartyAnswer } from "@plumbline/core/contract";
import type { Bilingual } from "@plumbline/core/evidence";
import type { Cell, Sheet, SheetColumn } from "@plumbline/core/sheets";
import { partyMessages } from "./messages.ts";

const moneyColumns: readonly SheetColumn[] = [
  { id: "measure", label: partyMessages.measure },
  { id: "prices", label: partyMessages.prices },
  { id: "low", label: partyMessages.low, numeric: true, unit: "USD" },
  { id: "high", label: partyMessages.high, numeric: true, unit: "USD" },
  { id: "records", label: partyMessages.records, numeric: true },
];

const measureNames: Readonly<Record<MeasuredMoney["measure"], Bilingual>> = {
  commitment: { en: "commitment", zh: "承付额" },
  disbursement: { en: "disbursement", zh: "拨付额" },
};

const pricesName = (prices: string): Bilingual =>
  prices === "current" ? partyMessages["prices-current"] : { en: `constant ${prices}`, zh: `${prices}年不变价` };

/** Years with their source, measure and prices; a year that is not stated is an empty cell. */
export function yearsSheet(byYear: PartyAnswer["byYear"]): Sheet {
  return {
    columns: [
      { id: "year", label: partyMessages.year },
      { id: "source", label: partyMessages.source },
      ...moneyColumns,
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
