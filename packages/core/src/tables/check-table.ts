import { Decimal } from "decimal.js";
import type { Bilingual } from "../evidence/index.ts";
import { renderMessage } from "../evidence/index.ts";
import type { PublishedTable, TableCells } from "../register/index.ts";
import { suspectTexts } from "./suspect-texts.ts";

/** A sum that the table must satisfy: what may be left over by rounding, and what is left over in each column (parts less total). */
export interface CheckedConstraint {
  readonly id: string;
  /** Half a unit of the last printed decimal for each of the parts and the total: the most that rounding alone can leave. */
  readonly tolerance: string;
  /** By column, with the decimals of the cells; a column with an empty or unreadable cell has none. */
  readonly residuals: Readonly<Record<string, string>>;
}

/** A cell whose change alone would repair every broken sum of its column and break none. */
export interface SuspectCell {
  readonly row: string;
  readonly column: string;
  readonly printed: string;
  /** Between these values all sums of the column hold. */
  readonly proposed: { readonly low: string; readonly high: string };
  readonly because: Bilingual;
}

export interface TableCheck {
  readonly table: string;
  readonly constraints: CheckedConstraint[];
  readonly suspects: SuspectCell[];
}

/** One constraint in one column: `residual` = parts − total; `weights` says how a row's change moves it. */
interface Sum {
  readonly id: string;
  readonly residual: Decimal;
  readonly tolerance: Decimal;
  readonly weights: ReadonlyMap<string, 1 | -1>;
}

/**
 * Tests a published table against its own sums, column by column, by interval arithmetic on exact decimals (rule T1, docs/method/tables.md).
 *
 * A cell is suspect where one change of it alone satisfies every broken sum of its column and keeps the others whole. A table without any
 * negative cell has none after the change either: a cell cannot shed more than it holds. Several suspects in one column mean that the sums
 * cannot tell them apart; none beside a broken sum means that no single cell explains it.
 *
 * @example checkTable(table.value, table.cells).suspects[0]?.row // "upper_middle_income"
 */
export function checkTable(table: PublishedTable, cells: TableCells): TableCheck {
  const halfUnit = new Decimal(10).pow(-table.decimals).div(2);
  const columns = table.columns.map((column) => readColumn(column, cells));
  const neverNegative = columns.every(({ values }) => [...values.values()].every((value) => !value.isNegative()));
  const sums = columns.map(({ column, values }) => ({
    column,
    values,
    sums: table.constraints.flatMap((constraint) => sumOf(constraint, values, halfUnit)),
  }));
  return {
    table: table.id,
    constraints: table.constraints.map(({ id, parts }) => ({
      id,
      tolerance: halfUnit.mul(parts.length + 1).toFixed(),
      residuals: Object.fromEntries(
        sums.flatMap(({ column, sums }) =>
          sums.filter((sum) => sum.id === id).map(({ residual }) => [column, plain(residual, table.decimals)]),
        ),
      ),
    })),
    suspects: sums.flatMap(({ column, values, sums }) => suspectsOf(table, column, values, sums, neverNegative)),
  };
}

function readColumn(column: string, cells: TableCells): { column: string; values: Map<string, Decimal> } {
  const values = new Map<string, Decimal>();
  for (const row of cells.rows) {
    const id = row.cells["row"];
    const value = readCell(row.cells[column]);
    if (id !== undefined && value !== null) values.set(id, value);
  }
  return { column, values };
}

/** The number that a cell prints; null where it is empty or no plain decimal number. */
export function readCell(text: string | undefined): Decimal | null {
  return text !== undefined && /^-?\d+(?:\.\d+)?$/.test(text) ? new Decimal(text) : null;
}

function sumOf(
  constraint: PublishedTable["constraints"][number],
  values: ReadonlyMap<string, Decimal>,
  halfUnit: Decimal,
): Sum[] {
  const total = values.get(constraint.total);
  const parts = constraint.parts.map((part) => values.get(part));
  if (total === undefined || parts.some((part) => part === undefined)) return [];
  const sum = parts.reduce<Decimal>((left, part) => left.add(part ?? 0), new Decimal(0));
  const weights = new Map<string, 1 | -1>(constraint.parts.map((part) => [part, 1]));
  weights.set(constraint.total, -1);
  return [
    { id: constraint.id, residual: sum.sub(total), tolerance: halfUnit.mul(constraint.parts.length + 1), weights },
  ];
}

function suspectsOf(
  table: PublishedTable,
  column: string,
  values: ReadonlyMap<string, Decimal>,
  sums: readonly Sum[],
  neverNegative: boolean,
): SuspectCell[] {
  const broken = sums.filter(({ residual, tolerance }) => residual.abs().gt(tolerance));
  if (broken.length === 0) return [];
  const candidates = table.rows.flatMap(({ id }) => {
    const printed = values.get(id);
    if (printed === undefined || broken.some(({ weights }) => !weights.has(id))) return [];
    const range = repairOf(id, printed, sums, neverNegative);
    return range === null ? [] : [{ id, printed, ...range }];
  });
  return candidates.map(({ id, printed, low, high }) => ({
    row: id,
    column,
    printed: plain(printed, table.decimals),
    proposed: { low: low.toFixed(), high: high.toFixed() },
    because: because(table, column, sums, broken, candidates.length),
  }));
}

/** The values that a cell could have for every sum of its column to hold; null where there are none. */
function repairOf(
  id: string,
  printed: Decimal,
  sums: readonly Sum[],
  neverNegative: boolean,
): { low: Decimal; high: Decimal } | null {
  let low = neverNegative ? new Decimal(0) : new Decimal("-Infinity");
  let high = new Decimal("Infinity");
  for (const { residual, tolerance, weights } of sums) {
    const weight = weights.get(id);
    if (weight === undefined) continue;
    // residual + weight × (value − printed) must lie within ± tolerance
    const middle = printed.sub(residual.mul(weight));
    low = Decimal.max(low, middle.sub(tolerance));
    high = Decimal.min(high, middle.add(tolerance));
  }
  return low.gt(high) ? null : { low, high };
}

function because(
  table: PublishedTable,
  column: string,
  sums: readonly Sum[],
  broken: readonly Sum[],
  candidates: number,
): Bilingual {
  const name = (id: string) => table.constraints.find((constraint) => constraint.id === id)?.name ?? { en: id, zh: id };
  const sentences = sums.map((sum) =>
    renderMessage(suspectTexts, {
      id: broken.includes(sum) ? "broken" : "whole",
      args: {
        column,
        en: name(sum.id).en,
        zh: name(sum.id).zh,
        residual: signed(sum.residual, table.decimals),
        tolerance: sum.tolerance.toFixed(),
      },
    }),
  );
  sentences.push(
    renderMessage(suspectTexts, { id: candidates === 1 ? "only" : "several", args: { count: candidates } }),
  );
  return { en: sentences.map(({ en }) => en).join(" "), zh: sentences.map(({ zh }) => zh).join("") };
}

/** Never "-0.0": a sum that comes out even is "0.0". */
function plain(value: Decimal, decimals: number): string {
  return (value.isZero() ? new Decimal(0) : value).toFixed(Math.max(decimals, value.decimalPlaces()));
}

function signed(value: Decimal, decimals: number): string {
  const digits = plain(value.abs(), decimals);
  return value.isZero() ? digits : value.isNegative() ? `−${digits}` : `+${digits}`;
}
