import * as fc from "fast-check";
import { expect, test } from "vitest";
import { safeFileName } from "./server-job-file-name.ts";

test("the name of an uploaded file leads nowhere and turns no line around", () => {
  for (const [given, kept] of [
    ["ke-2020.xml", "ke-2020.xml"],
    ["../../etc/passwd", "passwd"],
    ["C:\\data\\a.csv", "a.csv"],
    ["..", "__"],
    [".hidden.xml", "_hidden.xml"],
    ["", "file"],
    ["a/", "file"],
    ["nul.txt", "_nul.txt"],
    ["a\u0000b\r\n.xml", "ab.xml"],
    // "invoice‮lmx.exe" would be drawn as "invoiceexe.xml"
    ["invoice\u202Elmx.exe", "invoicelmx.exe"],
    ["报告：2020?.xml", "报告：2020_.xml"],
    ["half \uD800 pair", "half  pair"],
    ["ends. ", "ends"],
  ] as const)
    expect(safeFileName(given), JSON.stringify(given)).toBe(kept);
});

test("a long name is cut to what disks take, and keeps its ending", () => {
  expect(safeFileName(`${"x".repeat(400)}.xml`)).toBe(`${"x".repeat(196)}.xml`);
  // Three bytes each: 78 × 3 + 4 = 238
  expect(safeFileName(`${"项".repeat(400)}.csv`)).toBe(`${"项".repeat(78)}.csv`);
  expect(safeFileName(`a.${"y".repeat(400)}`)).toHaveLength(200);
});

test("whatever a stranger calls a file, its name is one part of a path, short enough, and stays as it is the second time", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (given) => {
      const name = safeFileName(given);
      expect(name).not.toMatch(/[/\\\p{Cc}\p{Cf}]/u);
      expect(name).toMatch(/^[^.]/u);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(240);
      expect(name.length).toBeLessThanOrEqual(200);
      expect(safeFileName(name)).toBe(name);
    }),
    { numRuns: 500 },
  );
});
