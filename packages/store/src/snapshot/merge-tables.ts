import type { DuckDBConnection } from "@duckdb/node-api";
import type { Part } from "../parts/part.ts";
import { rowsIn } from "../parts/row-file.ts";
import { answerRows } from "./answer-rows.ts";
import { type AnyRow, columnsSql, type TableShape } from "./columns.ts";
import type { SnapshotPlan } from "./snapshot-plan.ts";
import { TableWriter } from "./table-writer.ts";
import { attachSnapshot } from "./attach-snapshot.ts";

/** A stretch of the files of a snapshot, by their hashes: of the old one, or a new part. */
type Stretch = { readonly first: string; readonly last: string } | { readonly hash: string; readonly part: Part };

/** How many stretches one statement reads: each has a buffer of its own. */
const AT_ONCE = 8;

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/**
 * Makes the tables of a snapshot from those of the old one and from new parts. Within a file rows stay in the order in which they were read, and files
 * stand in the order of their hashes, so that the order of adding leaves no trace; nothing has to be sorted. A part takes the place of what
 * the old snapshot has of its file.
 */
export async function mergeTables<Tables extends Readonly<Record<string, TableShape>>>(
  connection: DuckDBConnection,
  { tables, rows, parts, onRows, signal }: SnapshotPlan<Tables>,
  oldFile: string | null,
): Promise<void> {
  const given = new Map<string, readonly AnyRow[] | undefined>(Object.entries(rows));
  const merged = Object.entries(tables).filter(([table]) => !given.has(table));
  if (oldFile !== null) await attachSnapshot(connection, oldFile, "old");
  const old = oldFile === null ? new Map<string, number>() : await oldTables(connection);
  const hashes = oldFile === null ? [] : await answerRows(connection, "SELECT hash FROM old.files ORDER BY hash");
  const stretches = stretchesOf(
    hashes.map(({ hash }) => String(hash)),
    parts,
  );
  let total = [...parts.values()].reduce((sum, part) => sum + part.rows, 0);
  for (const [table] of merged) total += old.get(table) ?? 0;
  let done = 0;
  onRows?.(0, total);
  for (const [table, shape] of merged) {
    await connection.run(`CREATE TABLE "${table}" (${columnsSql(shape)})`);
    for (const source of sourcesOf(table, shape, stretches, old.has(table))) {
      signal?.throwIfAborted();
      // Columns that the old snapshot did not have yet are unknown
      await connection.run(`INSERT INTO "${table}" BY NAME ${source}`);
    }
    const [count] = await answerRows(connection, `SELECT count(*) AS n FROM "${table}"`);
    done += Number(count?.["n"] ?? 0);
    onRows?.(done, total);
  }
  if (oldFile !== null) await connection.run("DETACH old");
  const few = Object.fromEntries(Object.entries(tables).filter(([table]) => given.has(table)));
  const writer = await TableWriter.create<Readonly<Record<string, TableShape>>>(connection, few);
  for (const [table, all] of given) for (const row of all ?? []) writer.add(table, row);
  writer.finish();
}

/** The tables of the old snapshot with the number of their rows. */
async function oldTables(connection: DuckDBConnection): Promise<Map<string, number>> {
  const rows = await answerRows(
    connection,
    "SELECT table_name, estimated_size FROM duckdb_tables() WHERE database_name = 'old'",
  );
  return new Map(rows.map(({ table_name: table, estimated_size: size }) => [String(table), Number(size)]));
}

/** The files that the old snapshot and the parts have, in the order of their hashes. */
function stretchesOf(old: readonly string[], parts: ReadonlyMap<string, Part>): Stretch[] {
  const ordered = [...new Set([...old, ...parts.keys()])].toSorted();
  const stretches: Stretch[] = [];
  for (const hash of ordered) {
    const part = parts.get(hash);
    const before = stretches.at(-1);
    if (part !== undefined) stretches.push({ hash, part });
    else if (before !== undefined && "first" in before)
      stretches[stretches.length - 1] = { first: before.first, last: hash };
    else stretches.push({ first: hash, last: hash });
  }
  return stretches;
}

/** Queries for the rows of a table, one after the other. */
function sourcesOf(table: string, shape: TableShape, stretches: readonly Stretch[], inOld: boolean): string[] {
  const pieces = stretches.flatMap((stretch) => {
    if ("first" in stretch)
      return inOld
        ? [`SELECT * FROM old."${table}" WHERE file BETWEEN ${quoted(stretch.first)} AND ${quoted(stretch.last)}`]
        : [];
    const written = stretch.part.tables.get(table);
    return written === undefined ? [] : [rowsIn(written, shape, { file: stretch.hash })];
  });
  return Array.from({ length: Math.ceil(pieces.length / AT_ONCE) }, (_, at) =>
    pieces.slice(at * AT_ONCE, (at + 1) * AT_ONCE).join(" UNION ALL BY NAME "),
  );
}
