import { createHash } from "node:crypto";
import { closeSync, fsyncSync, openSync, writeSync } from "node:fs";
import { constants, zstdCompressSync } from "node:zlib";
import { MONEY_DECIMALS } from "../projects/money-units.ts";
import { type AnyRow, sqlTypes, type TableShape } from "../snapshot/columns.ts";

/** A file of rows, as its writer left it. */
export interface WrittenRows {
  readonly path: string;
  readonly rows: number;
  /** Bytes of the longest row: the database has to be told. */
  readonly longest: number;
  readonly sha256: string;
}

/** How much is held before it is packed. */
const HELD_BYTES = 256 * 1024;

/**
 * Writes rows of one table as packed CSV, a stretch at a time: what is written takes no memory, and the database reads it faster than rows can be
 * handed to it. Every text is quoted, so that nothing is not the same as empty. Disk errors are thrown as Node gives them.
 */
export class RowFile {
  readonly #path: string;
  readonly #handle: number;
  readonly #columns: readonly string[];
  readonly #hash = createHash("sha256");
  /** Rows go into bytes at once: text that is held for long is dear to collect. */
  readonly #held = Buffer.allocUnsafeSlow(HELD_BYTES);
  #heldBytes = 0;
  #rows = 0;
  #longest = 0;

  /** `without`: columns that are the same in all rows, and are given when the rows are read. */
  constructor(path: string, shape: TableShape, without: readonly string[]) {
    this.#path = path;
    this.#columns = Object.keys(shape).filter((column) => !without.includes(column));
    this.#handle = openSync(path, "wx");
  }

  add(row: AnyRow): void {
    let line = "";
    let separator = "";
    for (const column of this.#columns) {
      line += separator + cell(row[column]);
      separator = ",";
    }
    this.#rows += 1;
    this.#put(`${line}\n`);
  }

  /** Everything is on the disk afterwards. */
  finish(): WrittenRows {
    this.#write();
    fsyncSync(this.#handle);
    closeSync(this.#handle);
    return { path: this.#path, rows: this.#rows, longest: this.#longest, sha256: this.#hash.digest("hex") };
  }

  abandon(): void {
    try {
      closeSync(this.#handle);
    } catch {
      // Closed already
    }
  }

  #put(line: string): void {
    // A character of text takes three bytes at most
    if (line.length * 3 > HELD_BYTES - this.#heldBytes) this.#write();
    if (line.length * 3 > HELD_BYTES) {
      const long = Buffer.from(line);
      this.#longest = Math.max(this.#longest, long.length);
      this.#pack(long);
      return;
    }
    const bytes = this.#held.write(line, this.#heldBytes);
    if (bytes > this.#longest) this.#longest = bytes;
    this.#heldBytes += bytes;
  }

  #write(): void {
    if (this.#heldBytes > 0) this.#pack(this.#held.subarray(0, this.#heldBytes));
    this.#heldBytes = 0;
  }

  #pack(bytes: Uint8Array): void {
    const packed = zstdCompressSync(bytes, { params: { [constants.ZSTD_c_compressionLevel]: 1 } });
    this.#hash.update(packed);
    for (let at = 0; at < packed.length; ) at += writeSync(this.#handle, packed, at);
  }
}

function cell(value: AnyRow[string] | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "bigint") return String(value);
  if (typeof value !== "string") return String(value);
  return value.includes('"') ? `"${value.replaceAll('"', '""')}"` : `"${value}"`;
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/**
 * A query for the rows of a file, in the order in which they were written; `same` are the columns that were left out. Money stands there as units of
 * 10^-15: a whole number is read seventy times faster than a decimal with as many places.
 */
export function rowsIn(
  { path, longest }: Pick<WrittenRows, "path" | "longest">,
  shape: TableShape,
  same: Readonly<Record<string, string>> = {},
): string {
  const written = Object.entries(shape).filter(([column]) => !(column in same));
  const types = written.map(
    ([column, kind]) => `${quoted(column)}: '${kind === "money" ? "HUGEINT" : sqlTypes[kind]}'`,
  );
  const cells = Object.entries(shape).map(([column, kind]) => {
    const constant = same[column];
    if (constant !== undefined) return `${quoted(constant)} AS "${column}"`;
    return kind === "money" ? `CAST("${column}" * ${ONE_UNIT} AS ${sqlTypes.money}) AS "${column}"` : `"${column}"`;
  });
  const bytes = Math.max(2_000_000, longest + 100);
  return `SELECT ${cells.join(", ")} FROM read_csv(${quoted(path)}, columns = {${types.join(", ")}},
    header = false, auto_detect = false, delim = ',', quote = '"', escape = '"', nullstr = '', allow_quoted_nulls = false,
    new_line = '\\n', compression = 'zstd', parallel = false, max_line_size = ${bytes}, buffer_size = ${bytes})`;
}

const ONE_UNIT = `CAST(0.${"1".padStart(MONEY_DECIMALS, "0")} AS DECIMAL(${MONEY_DECIMALS + 1}, ${MONEY_DECIMALS}))`;
