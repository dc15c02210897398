import { Decimal } from "decimal.js";
import { type Finding, finding } from "./check-rules.ts";
import type { Register } from "./register.ts";

type Table = Register["tables"][number];

/** Whether published tables, their cells and corrections fit together, and series their components. */
export function checkTables(register: Register): Finding[] {
  return [
    ...register.tables.flatMap((table) => [
      ...rows(table),
      ...columns(table),
      ...cells(table),
      ...sums(table),
      ...corrections(table),
    ]),
    ...register.series.flatMap(({ file, value }) => {
      const components = new Set(value.components.map(({ id }) => id));
      const editions = value.editions.map(({ id }) => id);
      return value.editions.flatMap((edition, at) => [
        ...(editions.indexOf(edition.id) === at
          ? []
          : [finding("register-series-edition", file, ["editions", at, "id"], { id: value.id, edition: edition.id })]),
        ...edition.values.flatMap(({ component }, index) =>
          components.has(component)
            ? []
            : [
                finding("register-series-component", file, ["editions", at, "values", index, "component"], {
                  id: value.id,
                  component,
                }),
              ],
        ),
      ]);
    }),
  ];
}

const csvOf = (table: Table): string => table.file.replace(/\.yaml$/, ".csv");
const number = /^-?\d+(?:\.\d+)?$/;

function rows(table: Table): Finding[] {
  const described = table.value.rows.map(({ id }) => id);
  const printed = table.cells.rows.map(({ cells }) => cells["row"] ?? "");
  return [
    ...described.flatMap((row, at) =>
      printed.includes(row) && described.indexOf(row) === at
        ? []
        : [finding("register-table-row", table.file, ["rows", at], { row })],
    ),
    ...printed.flatMap((row, at) =>
      described.includes(row) && printed.indexOf(row) === at
        ? []
        : [finding("register-table-row", csvOf(table), [table.cells.rows[at]?.line ?? 1, "row"], { row })],
    ),
  ];
}

function columns(table: Table): Finding[] {
  const described = table.value.columns;
  const printed = table.cells.header.slice(1);
  return [
    ...described.flatMap((column, at) =>
      printed.includes(column) ? [] : [finding("register-table-column", table.file, ["columns", at], { column })],
    ),
    ...printed
      .filter((column) => !described.includes(column))
      .map((column) => finding("register-table-column", csvOf(table), [1, column], { column })),
  ];
}

function cells(table: Table): Finding[] {
  return table.cells.rows.flatMap(({ line, cells }) =>
    table.value.columns.flatMap((column) => {
      const printed = cells[column] ?? "";
      if (printed === "" || number.test(printed)) return [];
      return [
        finding("register-table-cell", csvOf(table), [line, column], { row: cells["row"] ?? "", column, printed }),
      ];
    }),
  );
}

function sums(table: Table): Finding[] {
  const known = new Set(table.value.rows.map(({ id }) => id));
  return table.value.constraints.flatMap(({ id, total, parts }, at) => [
    ...(known.has(total)
      ? []
      : [finding("register-table-sum", table.file, ["constraints", at, "total"], { id, row: total })]),
    ...parts.flatMap((row, part) =>
      known.has(row)
        ? []
        : [finding("register-table-sum", table.file, ["constraints", at, "parts", part], { id, row })],
    ),
  ]);
}

function corrections(table: Table): Finding[] {
  return table.value.corrections.flatMap(({ id, row, column, printed, proposed: { low, high }, used }, at) => {
    const place = ["corrections", at];
    const found = table.cells.rows.find(({ cells }) => cells["row"] === row)?.cells[column];
    if (found === undefined || !table.value.columns.includes(column))
      return [finding("register-correction-cell", table.file, place, { id, row, column })];
    const inside =
      [low, high, used].every((text) => number.test(text)) && new Decimal(used).gte(low) && new Decimal(used).lte(high);
    return [
      ...(found === printed
        ? []
        : [finding("register-correction-printed", table.file, [...place, "printed"], { id, printed, found })]),
      ...(inside
        ? []
        : [finding("register-correction-range", table.file, [...place, "used"], { id, used, low, high })]),
    ];
  });
}
