import * as fc from "fast-check";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zstdDecompressSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { hasKeptFile, keepFile, keptBytes, rawLines } from "./index.ts";

const store = mkdtempSync(join(tmpdir(), "kept-"));
afterAll(() => rmSync(store, { recursive: true }));

const encodings = {
  "utf-8": { mark: Buffer.of(0xef, 0xbb, 0xbf), encode: (text: string) => Buffer.from(text) },
  "utf-16le": { mark: Buffer.of(0xff, 0xfe), encode: (text: string) => Buffer.from(text, "utf16le") },
  "utf-16be": { mark: Buffer.of(0xfe, 0xff), encode: (text: string) => Buffer.from(text, "utf16le").swap16() },
};
type Encoding = keyof typeof encodings;

async function keep(bytes: Uint8Array, encoding: string | null, markLength = 0): Promise<string> {
  async function* chunks() {
    // Odd pieces, so that characters and line breaks are cut
    for (let at = 0; at < bytes.length; at += 65_537) yield bytes.subarray(at, at + 65_537);
  }
  return (await keepFile(store, chunks(), { natureOf: () => ({ keep: true, encoding, markLength }) })).hash;
}

const everything = { maxBytes: Number.POSITIVE_INFINITY };
const broken = /\r\n|\r|\n/;

test.each(["utf-8", "utf-16le", "utf-16be"] as const)(
  "lines of a file of many blocks are those of the file: %s",
  async (encoding) => {
    const breaks = ["\n", "\r\n", "\r"];
    // About 2.5 MB of lines of all lengths; the characters take one to four bytes
    const text = Array.from(
      { length: 60_000 },
      (_, index) => `${index} ${"aé道𝄞".repeat(index % 7)}${breaks[(index * 7) % 3]}`,
    ).join("");
    const lines = text.split(broken);
    const { mark, encode } = encodings[encoding];
    const hash = await keep(Buffer.concat([mark, encode(text)]), encoding, mark.length);
    for (const first of [1, 2, 3, 17_123, 29_999, 45_000, lines.length - 1, lines.length])
      expect((await rawLines(store, hash, first, first, everything))?.text).toBe(lines[first - 1]);
    const passage = (await rawLines(store, hash, 20_000, 40_000, everything))?.text ?? "";
    expect(passage.split(broken)).toEqual(lines.slice(19_999, 40_000));
    expect(text).toContain(passage);
    expect(await rawLines(store, hash, lines.length + 1, lines.length + 5, everything)).toEqual({
      text: "",
      truncated: false,
    });
  },
);

test("a line is found wherever breaks and blocks fall, and columns count characters", async () => {
  const letters = fc.array(fc.constantFrom("a", "é", "道", "𝄞", "\n", "\r", "\r\n", " "), {
    minLength: 1,
    maxLength: 60,
  });
  await fc.assert(
    fc.asyncProperty(
      letters,
      fc.constantFrom<Encoding>("utf-8", "utf-16le", "utf-16be"),
      fc.boolean(),
      fc.nat(),
      async (parts, encoding, marked, where) => {
        const text = parts.join("");
        const { mark, encode } = encodings[encoding];
        const bytes = Buffer.concat([marked ? mark : Buffer.alloc(0), encode(text)]);
        const hash = await keep(bytes, encoding, marked ? mark.length : 0);
        const lines = text.split(broken);
        const line = where % lines.length;
        const characters = Array.from(lines[line] ?? "");
        expect((await rawLines(store, hash, line + 1, line + 1, everything))?.text).toBe(characters.join(""));
        const column = Math.ceil(characters.length / 2);
        const limits = { ...everything, firstColumn: column, lastColumn: column };
        expect((await rawLines(store, hash, line + 1, line + 1, limits))?.text).toBe(
          characters[column - 1] ?? (column === 0 ? "" : undefined),
        );
      },
    ),
    { numRuns: 300 },
  );
});

test("the middle of one line of several megabytes is found by its columns", async () => {
  const text = `<r>${Array.from({ length: 90_000 }, (_, index) => `<a>${index} à la ligne 道路</a>`).join("")}</r>`;
  const hash = await keep(Buffer.from(text), "utf-8");
  const wanted = "<a>70123 à la ligne 道路</a>";
  const first = text.indexOf(wanted) + 1;
  const limits = { ...everything, firstColumn: first, lastColumn: first + wanted.length - 1 };
  expect((await rawLines(store, hash, 1, 1, limits))?.text).toBe(wanted);
});

test("what is longer than the limit is cut between characters, and says so", async () => {
  const hash = await keep(Buffer.from("one\ntwo道\nthree"), "utf-8");
  expect(await rawLines(store, hash, 2, 3, { maxBytes: 4 })).toEqual({ text: "two", truncated: true });
  expect(await rawLines(store, hash, 2, 2, { maxBytes: 6 })).toEqual({ text: "two道", truncated: false });
});

test("a row of a table goes on to the first line break outside quotes", async () => {
  // 上 is U+4E0A, ∢ U+2222, ഊ U+0D0A: bytes of theirs are those of breaks and quotes
  const csv = 'a,b\r\n1,"x\r\n""y"",\r\nz"\r\n2,上∢ഊw\r\n';
  for (const encoding of ["utf-8", "utf-16le", "utf-16be"] as const) {
    const hash = await keep(encodings[encoding].encode(csv), encoding);
    expect((await rawLines(store, hash, 2, null, everything))?.text).toBe('1,"x\r\n""y"",\r\nz"');
    expect((await rawLines(store, hash, 5, null, everything))?.text, encoding).toBe("2,上∢ഊw");
  }
});

test("no copy, no lines, or damage: null; and a copy is the file to any program that unpacks zstd", async () => {
  expect(await rawLines(store, "0".repeat(64), 1, 1, everything)).toBeNull();
  expect(await rawLines(store, "../files/x", 1, 1, everything)).toBeNull();
  const workbook = await keep(Buffer.from("PK\u0003\u0004\nx"), null);
  expect(await rawLines(store, workbook, 1, 1, everything)).toBeNull();
  const bytes = Buffer.from("line\n".repeat(500_000));
  const hash = await keep(bytes, "utf-8");
  const path = join(store, "files", `${hash}.zst`);
  expect(zstdDecompressSync(readFileSync(path)).equals(bytes)).toBe(true);
  expect(Buffer.concat([...(keptBytes(store, hash) ?? [])]).equals(bytes)).toBe(true);
  const packed = readFileSync(path);
  packed.writeUInt8((packed[40] ?? 0) ^ 0xff, 40);
  writeFileSync(path, packed);
  expect(await rawLines(store, hash, 1, 1, everything)).toBeNull();
  expect(() => [...(keptBytes(store, hash) ?? [])]).toThrow();
  writeFileSync(path, packed.subarray(0, 100));
  expect(keptBytes(store, hash)).toBeNull();
});

test("a source that breaks off leaves nothing behind", async () => {
  async function* source() {
    yield Buffer.alloc(2_000_000, "a");
    throw new Error("gone");
  }
  const before = readdirSync(join(store, "files"));
  const natureOf = () => ({ keep: true, encoding: "utf-8", markLength: 0 });
  await expect(keepFile(store, source(), { natureOf })).rejects.toThrow("gone");
  expect(readdirSync(join(store, "files"))).toEqual(before);
  const { hash } = await keepFile(store, (async function* () {})(), { natureOf });
  expect(hasKeptFile(store, hash)).toBe(false);
});
