import { writeXlsx } from "hucre";
import { crc32, deflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { defaultSheetLimits, readSheet, type SheetLimits } from "./read-sheet.ts";
import { refuseArchive } from "./zip-guard.ts";

async function rowsOf(workbook: Uint8Array, limits: Partial<SheetLimits> = {}, sheet = 0) {
  const rows: (readonly string[])[] = [];
  const reading = readSheet(workbook, sheet, { ...defaultSheetLimits, ...limits });
  for (;;) {
    const next = await reading.next();
    if (next.done === true) return { rows, problem: next.value };
    rows.push([String(next.value.line), ...next.value.cells]);
  }
}

const small = () =>
  writeXlsx({
    sheets: [
      {
        name: "S",
        rows: [
          ["id", "when", "much"],
          ["a", new Date("2020-02-03"), 0.1],
          [null, null, null],
          ["b", true, 1e21],
        ],
      },
    ],
  });

interface Part {
  readonly name: string;
  readonly content: Uint8Array;
  readonly stated?: number;
  readonly flags?: number;
}

/** A ZIP archive of our own making, whose directory may lie. */
function archive(parts: readonly Part[]): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, stated = content.length, flags = 0 } of parts) {
    const packed = deflateRawSync(content);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(stated, 22);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(crc32(content), 16);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(stated, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    bodies.push(local, Buffer.from(name), packed);
    directory.push(entry, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, entries, end]);
}

test("rows come as text with their line: numbers exact, dates as days, empty rows left out", async () => {
  expect(await rowsOf(await small())).toEqual({
    rows: [
      ["1", "id", "when", "much"],
      ["2", "a", "2020-02-03", "0.1"],
      ["4", "b", "True", "1e+21"],
    ],
    problem: null,
  });
  expect(await rowsOf(await small(), {}, 5)).toEqual({ rows: [], problem: null });
});

test("a zip bomb is refused before anything is unpacked, whether its directory tells the truth or not", async () => {
  const zeros = Buffer.alloc(200 * 1024 * 1024);
  const honest = archive([{ name: "xl/worksheets/sheet1.xml", content: zeros }]);
  expect(honest.length).toBeLessThan(1_000_000);
  expect(refuseArchive(honest)).toEqual({ id: "sheet-inflates", args: { entry: "xl/worksheets/sheet1.xml" } });
  expect(await rowsOf(honest)).toMatchObject({ rows: [], problem: { id: "sheet-inflates" } });
  for (const stated of [0, 0xffffffff]) {
    const open = archive([{ name: "[Content_Types].xml", content: zeros.subarray(0, 5_000_000), stated }]);
    expect(refuseArchive(open)?.id).toBe("sheet-inflates");
  }
  // One that states less than it holds is cut off at what it states.
  const liar = archive([{ name: "[Content_Types].xml", content: zeros, stated: 1000 }]);
  expect(refuseArchive(liar)).toBeNull();
  expect((await rowsOf(liar)).problem?.id).toBe("sheet-inflates");
  const parts = ["a", "b", "c"].map((name) => ({ name, content: Buffer.alloc(1000, name) }));
  const sum = { ...defaultSheetLimits, inflatedBytes: 2500 };
  expect(refuseArchive(archive(parts.slice(1)), sum)).toBeNull();
  expect(refuseArchive(archive(parts), sum)).toEqual({ id: "sheet-inflates", args: { entry: "c" } });
  const many = archive(Array.from({ length: 2001 }, (_, index) => ({ name: `${index}`, content: Buffer.from("x") })));
  expect(refuseArchive(many)?.id).toBe("sheet-inflates");
});

test("encrypted, cut-off and foreign archives are named", async () => {
  const encrypted = archive([{ name: "a", content: Buffer.from("x"), flags: 1 }]);
  expect((await rowsOf(encrypted)).problem?.id).toBe("sheet-encrypted");
  const foreign = archive([{ name: "readme.txt", content: Buffer.from("hello") }]);
  expect((await rowsOf(foreign)).problem?.id).toBe("sheet-not-a-workbook");
  const whole = await small();
  for (const length of [4, 100, whole.length - 30]) {
    const { rows, problem } = await rowsOf(whole.subarray(0, length));
    expect([rows.length, problem?.id]).toEqual([0, "sheet-broken"]);
  }
  const oldOffice = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)]);
  expect((await rowsOf(oldOffice)).problem?.id).toBe("sheet-encrypted");
});

test("absurd sheets end where the limit is; rows before are given", async () => {
  const tall = await writeXlsx({ sheets: [{ name: "S", rows: Array.from({ length: 50 }, (_, row) => [row]) }] });
  const cut = await rowsOf(tall, { rows: 10 });
  expect(cut.rows).toHaveLength(10);
  expect(cut.problem).toEqual({ id: "sheet-too-many-rows", line: 11, args: { limit: 10 } });
  const wide = await writeXlsx({ sheets: [{ name: "S", rows: [["a"], Array.from({ length: 50 }, () => 1)] }] });
  expect(await rowsOf(wide, { cellsPerRow: 20 })).toMatchObject({
    rows: [["1", "a"]],
    problem: { id: "sheet-too-wide" },
  });
  expect((await rowsOf(tall, { bytes: 100 })).problem?.id).toBe("sheet-too-large");
});

test("a part that is not what its checksum says is named, and no row of the workbook is read", async () => {
  const whole = Buffer.from(await small());
  const directory = whole.readUInt32LE(whole.length - 6);
  let refused = 0;
  // All of the directory, and every seventh byte of what it describes
  for (let at = 0; at < whole.length; at += at < directory ? 7 : 1) {
    const bytes = Buffer.from(whole);
    bytes[at] = (bytes[at] ?? 0) ^ 0x10;
    const { rows, problem } = await rowsOf(bytes);
    if (problem === null) expect(rows, `byte ${at}`).toEqual((await rowsOf(whole)).rows);
    else if (at < directory) refused += 1;
    if (problem?.id === "sheet-damaged") expect(rows).toEqual([]);
  }
  expect(refused).toBeGreaterThan(directory / 14);
  const moved = archive([{ name: "a", content: Buffer.from("x") }]);
  // A directory in ZIP64 would be another than the one that was looked through
  moved[moved.length - 10] = moved[moved.length - 9] = moved[moved.length - 8] = moved[moved.length - 7] = 0xff;
  expect(refuseArchive(moved)?.id).toBe("sheet-broken");
});
