import type { TableAnswer, TableCheckAnswer, TablesAnswer } from "../contract/index.ts";
import type { PublishedTable, TableCells, Verdict } from "../register/index.ts";
import { evidenceAnswer } from "./evidence-answer.ts";
import type { RegisterIndex } from "./register-index.ts";

/** A published table as printed and as used, with its check and the claims that rest on it. */
export function tableAnswerOf(
  index: RegisterIndex,
  table: PublishedTable,
  cells: TableCells,
  check: TableCheckAnswer,
  verdicts: ReadonlyMap<string, Verdict>,
): TableAnswer {
  const printed = new Map(cells.rows.map((row) => [row.cells["row"] ?? "", row.cells]));
  const corrected = new Map(
    table.corrections.map((correction) => [`${correction.row} ${correction.column}`, correction.used]),
  );
  return {
    id: table.id,
    title: table.title,
    unit: table.unit,
    decimals: table.decimals,
    columns: table.columns,
    rows: table.rows.map((row) => {
      const cellsOfRow = Object.fromEntries(
        table.columns.map((column) => [column, printed.get(row.id)?.[column] ?? ""]),
      );
      const used = Object.fromEntries(
        table.columns.map((column) => [column, corrected.get(`${row.id} ${column}`) ?? cellsOfRow[column] ?? ""]),
      );
      return { id: row.id, name: row.name, group: row.group ?? null, printed: cellsOfRow, used };
    }),
    corrections: table.corrections.map(({ proposed, ...correction }) => ({
      ...correction,
      low: proposed.low,
      high: proposed.high,
    })),
    check,
    constraintNames: Object.fromEntries(table.constraints.map(({ id, name }) => [id, name])),
    evidence: [...table.evidence, ...table.cites.map((source) => ({ source }))].map((evidence) =>
      evidenceAnswer(index, evidence),
    ),
    notes: table.notes,
    claims: [...index.claims.values()]
      .filter((claim) => claim.about.includes(table.id))
      .map(({ id, statement, verdict }) => ({ id, statement, verdict: verdicts.get(id) ?? verdict })),
  };
}

/** The list of published tables; `suspectsOf` counts the suspect cells of each. */
export function tablesAnswerOf(index: RegisterIndex, suspectsOf: (table: string) => number): TablesAnswer {
  return {
    tables: index.register.tables.map(({ value }) => ({
      id: value.id,
      title: value.title,
      rows: value.rows.length,
      columns: value.columns.length,
      suspects: suspectsOf(value.id),
    })),
  };
}
