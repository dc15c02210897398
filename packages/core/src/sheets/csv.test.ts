import { expect, test } from "vitest";
import { sheetToCsv } from "./csv.ts";

const column = (id: string) => ({ id, label: { en: id, zh: `列${id}` } });

test("a CSV has a byte order mark, CRLF line ends, doubled quotes, and its language's names", () => {
  const sheet = {
    columns: [column("a"), { ...column("b"), unit: "USD" }],
    rows: [
      ['say "600, at least"', { en: "one\nline", zh: "两\n行" }],
      ["", null],
    ],
  };
  expect(sheetToCsv(sheet, "en")).toBe('\uFEFFa,b (USD)\r\n"say ""600, at least""","one\nline"\r\n,\r\n');
  expect(sheetToCsv(sheet, "zh")).toBe('\uFEFF列a,列b（USD）\r\n"say ""600, at least""","两\n行"\r\n,\r\n');
});

test("cells that a spreadsheet would run are made text; plain negative numbers stay numbers", () => {
  const cells = ["=1+1", "+1", "-1", "-1.5", "-1+2", "-", "@SUM(A1)", "\t=1", "1-2", "\r=1", " =1", "＝1"];
  const sheet = { columns: [column("a")], rows: cells.map((cell) => [cell]) };
  const lines = sheetToCsv(sheet, "en").slice(1).split("\r\n").slice(1, -1);
  expect(lines).toEqual([
    "'=1+1",
    "'+1",
    "-1",
    "-1.5",
    "'-1+2",
    "'-",
    "'@SUM(A1)",
    "'\t=1",
    "1-2",
    '"\'\r=1"',
    "' =1",
    "'＝1",
  ]);
});
