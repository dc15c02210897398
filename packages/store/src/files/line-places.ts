/** A place in decoded text: line and column from 1; a column is a character (code point). */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** How the bytes of an encoding make characters: two bytes a unit, one to four a character, or one each. */
type Width = "utf-16le" | "utf-16be" | "utf-8" | "bytes";

export function widthOf(encoding: string): Width {
  return encoding === "utf-16le" || encoding === "utf-16be" || encoding === "utf-8" ? encoding : "bytes";
}

const NEWLINE = 0x0a;
const RETURN = 0x0d;

/**
 * Where one is in a file after so many of its bytes. Lines end with LF, CR or CR LF, as the readers count them. In the old encodings of several
 * bytes a character, columns count bytes.
 */
export class LinePlaces {
  line = 1;
  column = 1;
  readonly #width: Width;
  #afterReturn = false;

  constructor(width: Width, from: Place & { readonly afterReturn?: boolean } = { line: 1, column: 1 }) {
    this.#width = width;
    this.line = from.line;
    this.column = from.column;
    this.#afterReturn = from.afterReturn === true;
  }

  /** Whether the last character was a CR: an LF that follows belongs to the same line break. */
  get afterReturn(): boolean {
    return this.#afterReturn;
  }

  /** Passes over bytes, up to the first character at or behind a place; returns how many bytes that took (all of them: it lies further on). */
  passTo(bytes: Uint8Array, target: Place): number {
    const step = this.#width.startsWith("utf-16") ? 2 : 1;
    for (let at = 0; at < bytes.length; at += step) {
      const unit = this.#unit(bytes, at);
      if (unit === NEWLINE && this.#afterReturn) {
        this.#afterReturn = false;
        continue;
      }
      const continues = this.#continues(unit);
      if (!continues && (this.line > target.line || (this.line === target.line && this.column >= target.column)))
        return at;
      this.#afterReturn = unit === RETURN;
      if (unit === NEWLINE || unit === RETURN) {
        // The break itself is still of its line
        if (this.line === target.line) return at;
        this.line += 1;
        this.column = 1;
      } else if (!continues) this.column += 1;
    }
    return bytes.length;
  }

  /** Passes over all of some bytes. */
  pass(bytes: Uint8Array): void {
    const step = this.#width.startsWith("utf-16") ? 2 : 1;
    for (let at = 0; at < bytes.length; at += step) {
      const unit = this.#unit(bytes, at);
      if (unit === NEWLINE || unit === RETURN) {
        if (unit === RETURN || !this.#afterReturn) this.line += 1;
        this.column = 1;
        this.#afterReturn = unit === RETURN;
      } else {
        this.#afterReturn = false;
        if (!this.#continues(unit)) this.column += 1;
      }
    }
  }

  #unit(bytes: Uint8Array, at: number): number {
    const first = bytes[at] ?? 0;
    if (this.#width === "utf-16le") return first | ((bytes[at + 1] ?? 0) << 8);
    return this.#width === "utf-16be" ? (first << 8) | (bytes[at + 1] ?? 0) : first;
  }

  /** Whether a unit goes on with the character before it. */
  #continues(unit: number): boolean {
    if (this.#width === "utf-8") return (unit & 0xc0) === 0x80;
    return this.#width !== "bytes" && unit >= 0xdc00 && unit <= 0xdfff;
  }
}
