import * as fc from "fast-check";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readDecimal } from "./decimal.ts";
import { ExactSums } from "./exact-sums.ts";
import { openFile } from "./open-file.ts";
import { walk } from "./walk.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "plumbline-files-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function walked(path: string): Promise<string[]> {
  const steps: string[] = [];
  for await (const step of walk(path))
    steps.push("found" in step ? step.found.name : `${step.issue.message.id} ${step.issue.at.file}`);
  return steps;
}

test("files come in the order of their names, folders in their place, hidden ones not at all", async () => {
  for (const name of ["b", "a", "a/z"]) mkdirSync(join(folder, name));
  for (const name of ["b/2.xml", "b/10.xml", "a/z/x.xml", "a/B.xml", ".hidden", "Ä.xml", "c.xml"])
    writeFileSync(join(folder, name), name);
  expect(await walked(folder)).toEqual(["a/B.xml", "a/z/x.xml", "b/10.xml", "b/2.xml", "c.xml", "Ä.xml"]);
  expect(await walked(join(folder, "c.xml"))).toEqual(["c.xml"]);
});

test("links out of the folder and in circles are not followed; links within it are", async () => {
  const outside = mkdtempSync(join(tmpdir(), "plumbline-outside-"));
  writeFileSync(join(outside, "secret.xml"), "");
  const inside = join(folder, "data");
  mkdirSync(inside);
  writeFileSync(join(inside, "own.xml"), "");
  symlinkSync(join(outside, "secret.xml"), join(inside, "leak.xml"));
  symlinkSync(outside, join(inside, "leaks"));
  symlinkSync("..", join(inside, "up"));
  symlinkSync(".", join(inside, "self"));
  symlinkSync("turn-b", join(inside, "turn-a"));
  symlinkSync("turn-a", join(inside, "turn-b"));
  symlinkSync("own.xml", join(inside, "same.xml"));
  symlinkSync("gone.xml", join(inside, "dead.xml"));
  expect(await walked(inside)).toEqual([
    "path-missing dead.xml",
    "path-link leak.xml",
    "path-link leaks",
    "own.xml",
    "same.xml",
    "path-link self",
    "path-link turn-a",
    "path-link turn-b",
    "path-link up",
  ]);
  rmSync(outside, { recursive: true });
});

test("what is missing, or neither a file nor a folder, is said", async () => {
  expect(await walked(join(folder, "nothing"))).toEqual([`path-missing ${join(folder, "nothing")}`]);
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(join(folder, "socket"), resolve);
  });
  expect(await walked(folder)).toEqual(["path-not-a-file socket"]);
  await new Promise((resolve) => {
    server.close(resolve);
  });
});

test("a name that is no UTF-8 is said to be that, and not to be missing", async () => {
  // Some file systems take no such name: then there is nothing to say
  try {
    writeFileSync(Buffer.concat([Buffer.from(join(folder, "r")), Buffer.from([0xe9]), Buffer.from(".xml")]), "");
  } catch {
    expect(await walked(folder)).toEqual([]);
    return;
  }
  expect(await walked(folder)).toEqual(["path-name r\uFFFD.xml"]);
});

test("an opened file gives its bytes, their count and hash; a link in its place is refused", async () => {
  writeFileSync(join(folder, "a"), "abc");
  symlinkSync("a", join(folder, "link"));
  const file = openFile(join(folder, "a"));
  const chunks: Uint8Array[] = [];
  for await (const chunk of file.bytes) chunks.push(chunk);
  expect(Buffer.concat(chunks).toString()).toBe("abc");
  expect(file.readBytes()).toBe(3);
  // SHA-256 of "abc": FIPS 180-2, appendix B.1.
  expect(file.sha256()).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  await expect(openFile(join(folder, "link")).bytes.next()).rejects.toThrow("ELOOP");
});

const read = (text: string) => readDecimal(text)?.value ?? null;

test("a decimal is read exactly or not at all", () => {
  for (const [text, value] of [
    ["0", "0"],
    ["-0.00", "0"],
    ["+007.50", "7.5"],
    [".5", "0.5"],
    ["5.", "5"],
    ["9.2e+08", "920000000"],
    ["1.25E-3", "0.00125"],
    ["-1e2", "-100"],
  ] as const)
    expect(read(text), text).toBe(value);
  for (const text of ["", " ", "-", ".", "1,000", "1 000", "1e", "1e31", "NaN", "0x1", "1_0", "٣", "9".repeat(61)])
    expect(read(text), text).toBeNull();
});

test("sums are exact, whatever the order and the number of decimals", () => {
  const cents = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
  fc.assert(
    fc.property(fc.array(fc.tuple(cents, fc.integer({ min: 0, max: 9 }))), (amounts) => {
      const sums = new ExactSums();
      let expected = 0n;
      for (const [units, decimals] of amounts) {
        const text = (units < 0n ? -units : units).toString().padStart(decimals + 1, "0");
        const whole = text.slice(0, text.length - decimals);
        sums.add("3", "USD", `${units < 0n ? "-" : ""}${whole}${decimals === 0 ? "" : `.${text.slice(-decimals)}`}`);
        expected += units * 10n ** BigInt(9 - decimals);
      }
      const total = sums.published()["3"]?.["USD"] ?? "0";
      const [whole = "0", fraction = ""] = total.replace("-", "").split(".");
      const units = BigInt(whole + fraction.padEnd(9, "0"));
      expect(total.startsWith("-") ? -units : units).toBe(expected);
    }),
  );
  const sums = new ExactSums();
  for (const [code, currency] of [
    ["3", "USD"],
    ["2", "USD"],
    ["3", ""],
  ] as const)
    sums.add(code, currency, "0.10");
  expect(JSON.stringify(sums.published())).toBe('{"2":{"USD":"0.1"},"3":{"":"0.1","USD":"0.1"}}');
});
