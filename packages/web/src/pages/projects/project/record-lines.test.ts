import { expect, test } from "vitest";
import { isXml, linePieces } from "./record-lines.ts";

test("marks, names of attributes, their values and remarks are told apart", () => {
  expect(
    linePieces(`  <value currency="GBP">1200</value> <!-- a > b -->`).map(({ kind, text }) => [kind, text]),
  ).toEqual([
    ["text", "  "],
    ["mark", "<value"],
    ["text", " "],
    ["name", "currency"],
    ["text", "="],
    ["value", `"GBP"`],
    ["mark", ">"],
    ["text", "1200"],
    ["mark", "</value"],
    ["mark", ">"],
    ["text", " "],
    ["remark", "<!-- a > b -->"],
  ]);
});

test("whatever the line is, its pieces are the line", () => {
  for (const line of [
    "",
    "plain",
    `"a" < b & 'c`,
    "<a b='1' c=\"<\"/>",
    "项目 <narrative xml:lang='zh'>路</narrative>",
    "<![CDATA[<script>]]>",
  ])
    expect(
      linePieces(line)
        .map(({ text }) => text)
        .join(""),
    ).toBe(line);
});

test("only what begins with a mark is coloured as XML", () => {
  expect(isXml("\n  <iati-activity>")).toBe(true);
  expect(isXml(`"id","<b>"`)).toBe(false);
});
