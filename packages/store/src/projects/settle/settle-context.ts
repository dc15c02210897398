import type { Units } from "../money-units.ts";
import type { Rates } from "./exchange.ts";
import type { ReferenceCodes } from "./reference-codes.ts";
import type { SettleRule } from "./rule-names.ts";
import type { SettleMessageId } from "./rule-notes.ts";
import type { SettledSink } from "./settled-pieces.ts";
import type { SettledRow } from "./settled-tables.ts";

/** What settling a record needs, and where its rows go. */
export interface SettleContext {
  readonly writer: SettledSink;
  readonly rates: Rates;
  readonly codes: ReferenceCodes;
  /** ISO 8601 day: money dated later has not moved (I8). */
  readonly asOf: string;
}

export type SettledRecord = SettledRow<"settled_records">;

/** What a rule did to a record. */
export interface Applied {
  readonly rule: SettleRule;
  readonly effect?: Units | null;
  readonly effectUsd?: Units | null;
  readonly detail?: string;
  readonly finding?: SettleMessageId;
}

/** Writes a settled record with its splits and the rules that were applied. */
export function writeSettled(
  { writer }: SettleContext,
  record: SettledRecord,
  splits: readonly Pick<SettledRow<"settled_splits">, "recipient" | "sector" | "reported" | "usd">[],
  applied: readonly Applied[],
): void {
  const { file, record: number, position, prices, line, identifier, measure, currency } = record;
  const key = { file, record: number, position, prices };
  writer.add("settled_records", record);
  for (const split of splits) writer.add("settled_splits", { ...key, ...split });
  for (const { rule, effect = null, effectUsd = null, detail = null, finding = null } of applied)
    writer.add("applied_rules", {
      rule,
      ...key,
      line,
      identifier,
      measure,
      currency,
      effect,
      effect_usd: effectUsd,
      detail,
      finding,
    });
}
