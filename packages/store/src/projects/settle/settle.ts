import type { DuckDBConnection } from "@duckdb/node-api";
import type { Register } from "@plumbline/core/register";
import { mkdirSync, mkdtempSync } from "node:fs";
import { join } from "node:path";
import { loadReferenceTables } from "../../load/reference-tables.ts";
import { TableFiles } from "../../parts/table-files.ts";
import { buildCatalogue } from "../catalogue/build-catalogue.ts";
import { checkPublished, type SetAsideAmount } from "../check-published.ts";
import { writeActivities } from "./activity-parts.ts";
import { checkSettled } from "./check-settled.ts";
import { publishedRates } from "./exchange.ts";
import { decideExclusions } from "./exclusions.ts";
import { measureOf } from "./measures.ts";
import { referenceCodes } from "./reference-codes.ts";
import { settleAidData } from "./settle-aiddata.ts";
import { leaveSettling, settleSpan, type SpanTask, writeReferences } from "./settle-span.ts";
import { createSettled, type SettledPiece, type SettledSink, takeIn } from "./settled-pieces.ts";
import { settledTables } from "./settled-tables.ts";
import { type Span, spansOf } from "./spans.ts";
import { publishedStandings } from "./standings.ts";

/** The reference tables that settling and asking look at; they go into the snapshot. */
const looksAt = [
  "countries",
  "regions",
  "purpose-codes",
  "providers",
  "exchange-rates",
  "dac-deflators",
  "income-groups",
  "regimes",
  "bri-memoranda",
  "dac-recipients",
  "attribution-rules",
];

export interface SettleOptions {
  readonly register: Register;
  /** Folder of the register, where the CSVs of its reference tables stand. */
  readonly registerRoot: string;
  /** ISO 8601 day: money dated later has not moved (I8). */
  readonly asOf: string;
  /** For files while it works; removed with what they are part of. */
  readonly folder: string;
  /** Settles a stretch of activities; here, unless other threads can do it. */
  readonly runSpan?: (task: SpanTask) => Promise<SettledPiece>;
  /** How many stretches `runSpan` is asked for at once. */
  readonly spansAtOnce?: number;
  /** How many records are settled. */
  readonly onRecords?: (done: number, total: number) => void;
}

/** Makes, from the published tables of a snapshot, what counts: once, split, in dollars; and checks that nothing was lost. Throws StoreFailure. */
export async function settle(connection: DuckDBConnection, options: SettleOptions): Promise<void> {
  const { folder, asOf, onRecords, runSpan = settleSpan } = options;
  const setAside = await checkPublished(connection);
  const references = options.register.references.filter(({ value }) => looksAt.includes(value.id));
  await loadReferenceTables(connection, { ...options.register, references }, options.registerRoot);
  await decideExclusions(connection);
  await createSettled(connection);
  mkdirSync(folder, { recursive: true });
  // A name of its own: threads keep what they have read of a folder
  const tables = mkdtempSync(join(folder, "references-"));
  await writeReferences(connection, tables);
  const spans = await spansOf(connection);
  const total = spans.reduce((sum, { records }) => sum + records, 0);
  let done = 0;
  onRecords?.(0, total);
  /** What is being settled elsewhere, in order. */
  const underWay: { readonly span: Span; readonly place: string; readonly piece: Promise<SettledPiece> }[] = [];
  const finishFirst = async () => {
    const first = underWay.shift();
    if (first === undefined) return;
    await takeIn(connection, await first.piece, { folder: first.place });
    done += first.span.records;
    onRecords?.(done, total);
  };
  for (const [at, span] of spans.entries()) {
    if (underWay.length >= (options.spansAtOnce ?? 1)) await finishFirst();
    const place = join(folder, String(at));
    mkdirSync(place);
    await writeActivities(connection, span, place);
    const piece = runSpan({ from: place, to: join(place, "settled"), references: tables, asOf });
    // Whoever waits for it hears of its failure
    piece.catch(() => undefined);
    underWay.push({ span, place, piece });
  }
  while (underWay.length > 0) await finishFirst();
  await leaveSettling();
  const place = join(folder, "aiddata");
  const writer = new TableFiles(place, settledTables);
  await settleAidData(connection, {
    writer,
    rates: await publishedRates(connection),
    codes: await referenceCodes(connection),
    standings: await publishedStandings(connection),
    asOf,
  });
  for (const amount of setAside) writeSetAside(amount, writer);
  await takeIn(connection, writer.finish(), {
    folder: place,
    facts: "file, record, position, prices, recipient, sector",
  });
  for (const span of spans) await checkSettled(connection, span);
  await buildCatalogue(connection);
}

/** I23: money of records that were set aside is no part of any total, and is not forgotten. */
function writeSetAside({ file, code, currency, amount }: SetAsideAmount, writer: SettledSink): void {
  // AidData's codes are "measure" or "measure:basis"; IATI's are transaction types
  const [measure = "", basis = ""] = code.split(":");
  const isAidData = ["commitment", "pledge", "lapsed"].includes(measure);
  writer.add("applied_rules", {
    rule: "I23",
    file,
    record: null,
    position: null,
    prices: basis.startsWith("usd-2") ? basis.slice(4) : "current",
    line: null,
    identifier: null,
    measure: isAidData ? measure : measureOf(code),
    currency: currency === "" ? null : currency,
    effect: -amount,
    effect_usd: null,
    detail: code,
    finding: null,
  });
}
