import { expect, test } from "vitest";
import { writtenProgress } from "../jobs/progress.ts";
import { textTable } from "./text-table.ts";
import { visibleLines, visibleText } from "./visible-text.ts";

test("what would steer a terminal is written out; letters of all scripts stay", () => {
  expect(visibleText("a\u001b[31mred\u0007\r\nb\u009b2J\u202Egnp.exe")).toBe(
    "a\\u{1b}[31mred\\u{7}\\u{d}\\u{a}b\\u{9b}2J\\u{202e}gnp.exe",
  );
  const plain = "Nairobi–Mombasa, 蒙内铁路, طريق, 😀 e\u0301";
  expect(visibleText(plain)).toBe(plain);
  expect(visibleLines("one\n\ttwo\u001b[A")).toBe("one\n\ttwo\\u{1b}[A");
});

test("names of files and cells of tables cannot write lines of their own", () => {
  const written: string[] = [];
  const progress = writtenProgress({ write: (text) => written.push(text) }, "en");
  progress.step("a\nb.xml: 5 records: 5 kept\u001b[2J", { en: "0 records", zh: "0 条" });
  progress.problem("\u001b]0;x\u0007", { en: "no", zh: "否" });
  expect(written).toEqual(["a\\u{a}b.xml: 5 records: 5 kept\\u{1b}[2J: 0 records\n", "\\u{1b}]0;x\\u{7}: no\n"]);
  expect(textTable(["title"], [["a\nb\u001b[1m"]]).split("\n")).toHaveLength(3);
});
