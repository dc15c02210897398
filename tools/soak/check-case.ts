import type { Issue } from "@plumbline/core/evidence";
import { ingestMessageText, isIngestMessageId, type PublishedRecord, readPublished } from "@plumbline/ingest/detect";
import type { FileSummary, Quarantined } from "@plumbline/ingest/files";
import type { SoakCase } from "./make-case.ts";
import { randomOf } from "./random.ts";
import { decimalOf, difference, fromPublished, sumKey, unitsOf } from "./totals.ts";

interface ReadFile {
  readonly summary: FileSummary;
  readonly records: readonly PublishedRecord[];
  readonly quarantined: readonly Quarantined[];
  readonly issues: readonly Issue[];
}

async function read(pieces: readonly Uint8Array[]): Promise<ReadFile> {
  const reading = readPublished(pieces, { file: "case" });
  const records: PublishedRecord[] = [];
  const quarantined: Quarantined[] = [];
  const issues: Issue[] = [];
  for (;;) {
    const next = await reading.next();
    if (next.done === true) return { summary: next.value, records, quarantined, issues };
    records.push(...next.value.records);
    quarantined.push(...next.value.quarantined);
    issues.push(...next.value.issues);
  }
}

/** Reads a mutated file and says everything that is wrong with what the readers made of it; nothing where all is well. */
export async function checkCase(of: SoakCase): Promise<string[]> {
  const faults: string[] = [];
  const fault = (text: string) => faults.push(text);
  const { summary, records, quarantined, issues } = await read([of.bytes]);
  if (summary.records !== summary.kept + summary.quarantined) fault(`records ${summary.records} ≠ kept + set aside`);
  if (records.length !== summary.kept) fault(`${records.length} records came, ${summary.kept} are said to be kept`);
  if (quarantined.length !== summary.quarantined) fault(`${quarantined.length} set aside, ${summary.quarantined} said`);
  const errors = issues.filter(({ severity }) => severity === "error").length;
  if (errors !== summary.issues.error || issues.length - errors !== summary.issues.warning) fault("issues miscounted");
  if (quarantined.length > 0 && errors === 0) fault("set aside without an error");
  for (const { message, at } of issues) {
    if (!isIngestMessageId(message.id)) fault(`no words for ${message.id}`);
    const { en, zh } = ingestMessageText(message);
    if (/\{[a-z]+\}/i.test(withoutArguments(en + zh, message.args))) fault(`a gap in the message ${message.id}`);
    if (at.line !== undefined && !(at.line >= 1)) fault(`${message.id} at line ${at.line}`);
  }
  sameSums(summary, records, quarantined.length, fault);
  if (of.expected !== null) {
    const refused = of.mayRefuse && (errors > 0 || summary.format === "unknown");
    const sums = difference(fromPublished(summary.published), of.expected.sums);
    if (!refused && sums !== "") fault(`sums: ${sums}`);
    const { records: all, kept } = of.expected;
    if (!refused && (summary.records !== all || summary.kept !== kept))
      fault(`${summary.kept} of ${summary.records} kept, for ${kept} of ${all}`);
  }
  // In other pieces the same must come
  if (of.index % 4 === 0) {
    const random = randomOf(of.index, 1);
    const pieces: Uint8Array[] = [];
    for (let at = 0; at < of.bytes.length; ) {
      const length = 1 + random.below(random.once(3) ? 7 : 9000);
      pieces.push(of.bytes.subarray(at, at + length));
      at += length;
    }
    const again = await read(pieces);
    if (JSON.stringify(again) !== JSON.stringify({ summary, records, quarantined, issues }))
      fault("read differently in pieces");
  }
  return faults;
}

function withoutArguments(text: string, args: Issue["message"]["args"]): string {
  return Object.values(args ?? {}).reduce<string>((rest, value) => rest.replaceAll(String(value), ""), text);
}

/** What is published is what the kept records say, and with records that are set aside possibly more. */
function sameSums(
  summary: FileSummary,
  records: readonly PublishedRecord[],
  setAside: number,
  fault: (text: string) => void,
): void {
  const sums = new Map<string, bigint>();
  let transactions = 0;
  const add = (code: string, currency: string, text: string) => {
    const units = unitsOf(text);
    if (units === null) fault(`the amount ${text} is no number`);
    sums.set(sumKey(code, currency), (sums.get(sumKey(code, currency)) ?? 0n) + (units ?? 0n));
  };
  for (const record of records) {
    if (record.type === "iati-activity")
      for (const { type, currency, amount } of record.transactions) {
        transactions += 1;
        if (amount.state === "known") add(type ?? "", currency ?? "", amount.value);
      }
    else if (record.type === "aiddata-project") {
      transactions += 1;
      for (const { basis, adjusted, currency, amount } of record.amounts)
        if (amount.state === "known")
          add(
            `${record.measure}${basis === "original" && !adjusted ? "" : `:${adjusted ? "adjusted-" : ""}${basis}`}`,
            currency,
            amount.value,
          );
    } else if (record.type === "aiddata-location") {
      if (record.overlapAmountUsd2021 !== undefined) add("location-share:usd-2021", "USD", record.overlapAmountUsd2021);
    } else if (record.type === "aiddata-total") add("total:usd-2021", "USD", record.amountUsd2021);
  }
  const published = fromPublished(summary.published);
  const apart = difference(published, sums);
  if (setAside === 0 && apart !== "") fault(`published is not what the records say: ${apart}`);
  if (setAside === 0 && transactions !== summary.transactions)
    fault(`${transactions} transactions for ${summary.transactions}`);
  if (transactions > summary.transactions) fault(`more transactions in the records than were read`);
  for (const [key, units] of sums)
    if (!published.has(key) && units !== 0n) fault(`${key} ${decimalOf(units)} was not published`);
}
