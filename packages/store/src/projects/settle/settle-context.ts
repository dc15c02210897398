import type { Units } from "../money-units.ts";
import type { Rates } from "./exchange.ts";
import type { ReferenceCodes } from "./reference-codes.ts";
import type { SettleRule } from "./rule-names.ts";
import type { SettleMessageId } from "./rule-notes.ts";
import type { SettledSink } from "./settled-pieces.ts";
import type { SettledRow } from "./settled-tables.ts";
import type { Standings } from "./standings.ts";

/** What settling a record needs, and where its rows go. */
export interface SettleContext {
  readonly writer: SettledSink;
  readonly rates: Rates;
  readonly codes: ReferenceCodes;
  readonly standings: Standings;
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

export type Split = Pick<SettledRow<"settled_facts">, "recipient" | "sector" | "reported" | "usd">;

/** Writes a settled record with its splits and the rules that were applied. */
export function writeSettled(
  { writer, standings }: SettleContext,
  record: SettledRecord,
  splits: readonly Split[],
  applied: readonly Applied[],
): void {
  const { file, record: number, position, prices, line, identifier, measure, currency } = record;
  const key = { file, record: number, position, prices };
  writer.add("settled_records", record);
  const said = saidOfAll(record);
  for (const split of splits)
    writer.add("settled_facts", { ...said, ...split, ...standings(split.recipient ?? "", record.year) });
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

/** What a record says of all its parts; where it says nothing, that is a group of its own. */
function saidOfAll(record: SettledRecord) {
  return {
    ...record,
    entity: record.entity ?? `${record.file ?? ""} ${record.record ?? ""} ${record.position ?? ""}`,
    reporter: record.reporter ?? "unspecified",
    provider: record.provider ?? "unspecified",
    status: record.status ?? "unspecified",
    flow: record.flow ?? "unspecified",
    flow_class: record.flow_class ?? "unspecified",
    infrastructure: record.infrastructure === null ? "unknown" : record.infrastructure ? "yes" : "no",
  };
}
