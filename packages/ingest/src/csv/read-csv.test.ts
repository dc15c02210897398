import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readCsv } from "./read-csv.ts";

async function read(text: string | Buffer, piece = 1 << 20) {
  const bytes = Buffer.from(text);
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += piece) chunks.push(bytes.subarray(at, at + piece));
  const rows: [number, ...(string | undefined)[]][] = [];
  const reading = readCsv(chunks);
  for (;;) {
    const next = await reading.next();
    if (next.done === true) return { rows, problem: next.value };
    const { line, cells, problem } = next.value;
    rows.push(problem === undefined ? [line, ...cells] : [line, problem.id]);
  }
}

test("rows come with the line on which they begin, whatever ends the lines, and whatever stands in quotes", async () => {
  for (const end of ["\n", "\r\n", "\r"]) {
    const text = `a,b${end}${end}${end}"x${end}y","say ""z"""${end}3,4${end}${end}5,6`;
    for (const piece of [1, 2, 5, 1000])
      expect(await read(text, piece)).toEqual({
        rows: [
          [1, "a", "b"],
          [4, `x${end}y`, 'say "z"'],
          [6, "3", "4"],
          [8, "5", "6"],
        ],
        problem: null,
      });
  }
  // Line ends of both kinds in one file
  expect((await read("a,b\r\n1,2\n3,4\r\n")).rows).toHaveLength(3);
});

test("a mark that comes in pieces says the encoding all the same; a file may be shorter than a mark", async () => {
  const little = Buffer.from("\uFEFFä,b\n1,2", "utf16le");
  for (const bytes of [little, Buffer.from(little).swap16(), Buffer.from("\uFEFFä,b\n1,2")])
    for (const piece of [1, 2, 1000])
      expect((await read(bytes, piece)).rows).toEqual([
        [1, "ä", "b"],
        [2, "1", "2"],
      ]);
  expect((await read("a")).rows).toEqual([[1, "a"]]);
  expect((await read("")).rows).toEqual([]);
});

test("a row whose quotes break costs that row, and no other", async () => {
  const cases: Readonly<Record<string, string>> = {
    '2,x"y': "csv-quote-misplaced",
    '"2"x,y': "csv-quote-misplaced",
    '2,"y': "csv-quote-misplaced",
    '"""': "csv-quote-open",
  };
  for (const [row, id] of Object.entries(cases))
    for (const piece of [1, 3, 1000]) {
      const after = id === "csv-quote-open" ? "3,c\n4,d\n" : '3,"c"\n4,d\n';
      const { rows, problem } = await read(`a,b\n1,"one\nmore"\n\n${row}\n${after}`, piece);
      expect(rows, `${row} in ${piece}`).toEqual([
        [1, "a", "b"],
        [2, "1", "one\nmore"],
        [5, id],
        [6, "3", "c"],
        [7, "4", "d"],
      ]);
      expect(problem).toBeNull();
    }
  // At the very end there is nothing to go on with
  expect((await read('a,b\n1,"2')).rows).toEqual([
    [1, "a", "b"],
    [2, "csv-quote-open"],
  ]);
});

test("a file of broken rows only is given up", async () => {
  const { rows, problem } = await read(`a,b\n${'x"y\n'.repeat(50_000)}`);
  expect(problem?.id).toBe("csv-too-broken");
  expect(rows.length).toBeGreaterThan(400);
  const endless = await read(`a,b\n${`"${'""'.repeat(40)}\n`.repeat(5000)}`);
  expect(endless.rows.length).toBeGreaterThan(1);
});

test("however a file is cut into pieces and damaged, it says the same, and lines never go back", async () => {
  const word = fc.constantFrom("a", ",", '"', '""', "\n", "\r\n", "é", "1", "\r");
  await fc.assert(
    fc.asyncProperty(fc.array(word, { maxLength: 60 }), fc.integer({ min: 1, max: 20 }), async (words, piece) => {
      const whole = await read(words.join(""));
      expect(await read(words.join(""), piece)).toEqual(whole);
      const lines = whole.rows.map(([line]) => line);
      expect(lines).toEqual(lines.toSorted((a, b) => a - b));
      expect(lines.at(-1) ?? 1).toBeLessThanOrEqual(words.join("").split(/\r\n|\n|\r/).length);
    }),
    { numRuns: 300 },
  );
});
