import type { TableAnswer } from "@plumbline/core/contract";
import type { Sheet } from "@plumbline/core/sheets";
import { pageMessages } from "./messages.ts";
import { type Group, rowsOf, shareOf } from "./table-figures.ts";

/** What the panels draw: each group's years, as amounts (printed and used) or as shares of the printed total, in percent. */
export function panelsSheet(table: TableAnswer, group: Group, show: "amounts" | "shares"): Sheet {
  const keys = [
    { id: "row", label: pageMessages.row },
    { id: "year", label: pageMessages["column-year"] },
  ];
  const cells = rowsOf(table, group).flatMap((row) => table.columns.map((column) => ({ row, column })));
  if (show === "shares")
    return {
      columns: [...keys, { id: "share", label: pageMessages["share-unit"], unit: "%", numeric: true }],
      rows: cells.map(({ row, column }) => [row.name, column, shareOf(table, row, column)?.toFixed(2) ?? null]),
    };
  return {
    columns: [
      ...keys,
      { id: "printed", label: pageMessages["printed-column"], numeric: true },
      { id: "used", label: pageMessages["used-column"], numeric: true },
      { id: "unit", label: pageMessages["unit-column"] },
    ],
    rows: cells.map(({ row, column }) => [
      row.name,
      column,
      row.printed[column] ?? null,
      row.used[column] ?? null,
      table.unit,
    ]),
  };
}
