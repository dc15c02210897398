import type { AddedFlowsAnswer } from "@plumbline/core/contract";
import type { Bilingual } from "@plumbline/core/evidence";
import type { Sheet, SheetColumn } from "@plumbline/core/sheets";
import { pageMessages } from "./messages.ts";

const bounds: readonly SheetColumn[] = [
  { id: "low", label: { en: "Low", zh: "下限" }, numeric: true, unit: "USD" },
  { id: "high", label: { en: "High", zh: "上限" }, numeric: true, unit: "USD" },
];
const kind: readonly SheetColumn[] = [
  { id: "measure", label: pageMessages["measure-column"] },
  { id: "prices", label: { en: "Prices", zh: "价格基准" } },
];

const kindCells = ({ measure, prices }: AddedFlowsAnswer): readonly Bilingual[] => [
  measure === "commitment" ? { en: "commitment", zh: "承付额" } : { en: "disbursement", zh: "拨付额" },
  prices === "current" ? { en: "current", zh: "现价" } : { en: `constant ${prices}`, zh: `${prices}年不变价` },
];

/** Every recipient with its bounds, regions and the unspecified among them. */
export function addedSheet(answer: AddedFlowsAnswer): Sheet {
  return {
    columns: [
      { id: "name", label: { en: "Recipient", zh: "接收方" } },
      { id: "id", label: { en: "Id", zh: "编号" } },
      ...bounds,
      { id: "records", label: { en: "Records", zh: "记录" }, numeric: true },
      ...kind,
    ],
    rows: answer.rows.map(({ id, name, low, high, records }) => [
      name,
      id,
      low,
      high,
      String(records),
      ...kindCells(answer),
    ]),
  };
}

export function addedYearSheet(answer: AddedFlowsAnswer): Sheet {
  return {
    columns: [{ id: "year", label: pageMessages["year-column"] }, ...bounds, ...kind],
    rows: answer.byYear.map(({ year, low, high }) => [
      year === null ? { en: "not stated", zh: "未注明" } : String(year),
      low,
      high,
      ...kindCells(answer),
    ]),
  };
}
