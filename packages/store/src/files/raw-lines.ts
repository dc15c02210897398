import { type OpenKept, openKept } from "./kept-file.ts";
import { LinePlaces, type Place, widthOf } from "./line-places.ts";

/** Text of an added file as it was published. */
export interface RawLines {
  readonly text: string;
  /** The text goes on, but was cut at the limit. */
  readonly truncated: boolean;
}

export interface RawLinesLimits {
  /** Bytes of the file at most; a character that would be cut is left out. */
  readonly maxBytes: number;
  /** First column of the first line (from 1, in characters), where not the whole line is meant. */
  readonly firstColumn?: number;
  /** Last column of the last line, included. */
  readonly lastColumn?: number;
}

/**
 * Lines of an added file as published, from `firstLine` to `lastLine` (from 1, both included), without the last one's line break; decoded, with
 * everything else as it stands. Lines beyond the end are empty. Where `lastLine` is null, a row of a comma-separated table is meant: it ends with
 * the first line break outside quotes. Null where the store has no copy of the file (an older store), it has no lines (a workbook), or the copy is damaged.
 *
 * @example
 * await rawLines(store, hash, 812, 840, { maxBytes: 100_000 }); // { text: "<iati-activity …", truncated: false }
 */
export async function rawLines(
  store: string,
  hash: string,
  firstLine: number,
  lastLine: number | null,
  limits: RawLinesLimits,
): Promise<RawLines | null> {
  const kept = openKept(store, hash);
  if (kept === null) return null;
  try {
    const { encoding } = kept.index;
    if (encoding === null) return null;
    const from = { line: firstLine, column: Math.max(1, limits.firstColumn ?? 1) };
    const found =
      lastLine === null
        ? row(kept, encoding, from, limits.maxBytes)
        : passage(
            kept,
            encoding,
            { from, to: { line: lastLine, column: (limits.lastColumn ?? Number.POSITIVE_INFINITY) + 1 } },
            limits.maxBytes,
          );
    return { text: textOf(found.bytes, encoding, found.truncated), truncated: found.truncated };
  } catch {
    return null;
  } finally {
    kept.close();
  }
}

interface Found {
  readonly bytes: Buffer;
  readonly truncated: boolean;
}

/** The bytes from a place on, block by block. */
function* bytesFrom(kept: OpenKept, encoding: string, from: Place): Generator<{ bytes: Buffer; at: LinePlaces }> {
  const { blocks } = kept.index;
  const begins = blocks.findLastIndex(
    ({ line, column }) => line < from.line || (line === from.line && column <= from.column),
  );
  const first = Math.max(0, begins);
  const start = blocks[first];
  if (start === undefined) return;
  const places = new LinePlaces(widthOf(encoding), start);
  let started = false;
  for (let at = first; at < blocks.length; at += 1) {
    const whole = kept.block(at);
    const passed = started ? 0 : places.passTo(whole, from);
    if (!started && passed === whole.length) continue;
    started = true;
    yield { bytes: whole.subarray(passed), at: places };
  }
}

function passage(
  kept: OpenKept,
  encoding: string,
  { from, to }: { readonly from: Place; readonly to: Place },
  maxBytes: number,
): Found {
  const held: Buffer[] = [];
  let length = 0;
  for (const { bytes, at } of bytesFrom(kept, encoding, from)) {
    const upTo = at.passTo(bytes, to);
    held.push(bytes.subarray(0, upTo));
    length += upTo;
    if (length > maxBytes) return { bytes: Buffer.concat(held).subarray(0, maxBytes), truncated: true };
    if (upTo < bytes.length) break;
  }
  return { bytes: Buffer.concat(held), truncated: false };
}

/** The bytes of one row of a table: quotes come in pairs within it. */
function row(kept: OpenKept, encoding: string, from: Place, maxBytes: number): Found {
  const held: Buffer[] = [];
  let length = 0;
  let quoted = false;
  const step = encoding.startsWith("utf-16") ? 2 : 1;
  const low = encoding === "utf-16be" ? 1 : 0;
  for (const { bytes } of bytesFrom(kept, encoding, from)) {
    let upTo = 0;
    for (; upTo < bytes.length; upTo += step) {
      if (step === 2 && bytes[upTo + 1 - low] !== 0) continue;
      const unit = bytes[upTo + low];
      if (unit === 0x22) quoted = !quoted;
      else if (!quoted && (unit === 0x0a || unit === 0x0d)) break;
    }
    held.push(bytes.subarray(0, upTo));
    length += upTo;
    if (length > maxBytes) return { bytes: Buffer.concat(held).subarray(0, maxBytes), truncated: true };
    if (upTo < bytes.length) break;
  }
  return { bytes: Buffer.concat(held), truncated: false };
}

function textOf(bytes: Uint8Array, encoding: string, cut: boolean): string {
  // A character that was cut is waited for, and never comes
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes, { stream: cut });
}
