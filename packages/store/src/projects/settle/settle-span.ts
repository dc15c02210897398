import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { join } from "node:path";
import { TableFiles } from "../../parts/table-files.ts";
import { wholeActivities } from "./activity-parts.ts";
import { publishedRates, type Rates } from "./exchange.ts";
import { type ReferenceCodes, referenceCodes } from "./reference-codes.ts";
import { settleActivity } from "./settle-activity.ts";
import type { SettledPiece } from "./settled-pieces.ts";
import { settledTables } from "./settled-tables.ts";
import { publishedStandings, type Standings } from "./standings.ts";

/** Activities to settle, as files: any thread can do it, and it does not matter which. */
export interface SpanTask {
  /** Where `writeActivities` has put them. */
  readonly from: string;
  /** Where the settled rows go. */
  readonly to: string;
  /** Where `writeReferences` has put the reference tables. */
  readonly references: string;
  /** ISO 8601 day: money dated later has not moved (I8). */
  readonly asOf: string;
}

/** The reference tables that settling an activity looks at. */
const references = ["exchange_rates", "countries", "purpose_codes", "providers", "income_groups", "regimes"];
const referenceFile = (folder: string, table: string) => `'${join(folder, `${table}.parquet`).replaceAll("'", "''")}'`;

/** Writes the reference tables into a folder, for `settleSpan` to read. */
export async function writeReferences(connection: DuckDBConnection, folder: string): Promise<void> {
  for (const table of references)
    await connection.run(`COPY "${table}" TO ${referenceFile(folder, table)} (FORMAT parquet)`);
}

/** What one thread needs to settle, made once for each set of reference tables. */
interface Room {
  readonly close: () => void;
  readonly connections: readonly [DuckDBConnection, DuckDBConnection, DuckDBConnection, DuckDBConnection];
  readonly rates: Rates;
  readonly codes: ReferenceCodes;
  readonly standings: Standings;
}

let room: Promise<Room> | null = null;
let roomOf = "";

/** Settles the activities of a stretch into files of rows. */
export async function settleSpan(task: SpanTask): Promise<SettledPiece> {
  if (room === null || roomOf !== task.references) {
    await leaveSettling();
    roomOf = task.references;
    room = makeRoom(task.references);
  }
  const { connections, rates, codes, standings } = await room;
  const writer = new TableFiles(task.to, settledTables);
  const context = { writer, rates, codes, standings, asOf: task.asOf };
  for await (const whole of wholeActivities(task.from, connections)) settleActivity(whole, context);
  return writer.finish();
}

/** Lets go of what this thread has kept for settling. */
export async function leaveSettling(): Promise<void> {
  const left = room;
  room = null;
  if (left !== null) (await left).close();
}

async function makeRoom(folder: string): Promise<Room> {
  const instance = await DuckDBInstance.create(":memory:", {
    autoload_known_extensions: "false",
    memory_limit: "32MB",
    allocator_flush_threshold: "16MB",
    threads: "1",
  });
  const [first, second, third, fourth] = [
    await instance.connect(),
    await instance.connect(),
    await instance.connect(),
    await instance.connect(),
  ] as const;
  for (const table of references) await first.run(`CREATE VIEW "${table}" AS FROM ${referenceFile(folder, table)}`);
  return {
    close() {
      for (const connection of [first, second, third, fourth]) connection.closeSync();
      instance.closeSync();
    },
    connections: [first, second, third, fourth],
    rates: await publishedRates(first),
    codes: await referenceCodes(first),
    standings: await publishedStandings(first),
  };
}
