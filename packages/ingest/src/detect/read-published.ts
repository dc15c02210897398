import type { AidDataRecord } from "../aiddata/record.ts";
import { readAidDataCsv, readAidDataWorkbook } from "../aiddata/read-aiddata.ts";
import type { Batch, ByteSource, FileSummary, Reading } from "../files/reading.ts";
import { Tally } from "../files/tally.ts";
import type { IatiActivity } from "../iati/activity.ts";
import { readIati } from "../iati/read-iati.ts";
import { defaultSheetLimits } from "../sheet/read-sheet.ts";
import { fileKind, HEAD_BYTES } from "./detect-format.ts";
import type { DetectMessageId } from "./messages.ts";
import { peek, wholeOf } from "./peek.ts";

/** A record of any source that is read; `type` says which. */
export type PublishedRecord = IatiActivity | AidDataRecord;

/**
 * Reads a file of any format that is known, recognised by its content alone. What cannot be read is an issue; a source that fails half way
 * (a disk, a network) is one too, and what came before is kept.
 *
 * @example
 * for await (const batch of batches) store(batch.records);
 */
export async function* readPublished(bytes: ByteSource, { file }: { readonly file: string }): Reading<PublishedRecord> {
  let failure: unknown = null;
  async function* guarded(): AsyncGenerator<Uint8Array, void, void> {
    try {
      yield* bytes;
    } catch (error) {
      failure = error;
    }
  }
  const { head, all, close } = await peek(guarded(), HEAD_BYTES);
  let summary: FileSummary;
  try {
    summary = yield* readKind(head, all, file);
  } finally {
    await close();
  }
  if (failure === null) return summary;
  const code = failure instanceof Error && "code" in failure ? String(failure.code) : "?";
  const refused = refusal(file, "file-unreadable", { code });
  yield refused.batch;
  return { ...summary, issues: { ...summary.issues, error: summary.issues.error + 1 } };
}

async function* readKind(head: Uint8Array, all: ByteSource, file: string): Reading<PublishedRecord> {
  if (head.length === 0) return yield* refuse(file, "file-empty");
  const kind = fileKind(head);
  switch (kind) {
    case "xml":
      return yield* readIati(all, { file });
    case "table":
      return yield* readAidDataCsv(all, { file });
    case "workbook": {
      const whole = await wholeOf(all, defaultSheetLimits.bytes);
      if (whole === null) return yield* refuse(file, "file-too-large", { limit: defaultSheetLimits.bytes });
      return yield* readAidDataWorkbook(whole, { file });
    }
    case "unknown":
      return yield* refuse(file, "file-unrecognised");
    default:
      return kind satisfies never;
  }
}

async function* refuse(file: string, id: DetectMessageId, args?: Record<string, string | number>): Reading<never> {
  const { batch, summary } = refusal(file, id, args);
  yield batch;
  return summary;
}

function refusal(
  file: string,
  id: DetectMessageId,
  args?: Record<string, string | number>,
): { batch: Batch<never>; summary: FileSummary } {
  const tally = new Tally<never>();
  const message = { id, ...(args === undefined ? {} : { args }) };
  // A folder may hold a README: nothing is lost with a file of another kind.
  const severity = id === "file-unrecognised" ? "warning" : "error";
  tally.report({ rule: "I23", severity, at: { file }, message });
  const batch = tally.takeBatch() ?? { records: [], quarantined: [], issues: [] };
  return { batch, summary: tally.summary(file, "unknown", "") };
}
