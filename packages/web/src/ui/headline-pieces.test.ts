import { expect, test } from "vitest";
import { headlinePieces } from "./headline-pieces.ts";

const cut = (text: string) => headlinePieces(text, "zh").map((piece) => piece.text);

test("a Chinese headline is cut between words; a number keeps its unit, punctuation its word", () => {
  expect(cut("2007至2026年的92个事件")).toEqual(["2007", "至", "2026年的", "92个", "事件"]);
  expect(cut("宣布的至少1.69万亿美元之中，不重复的资金为6000–6020亿美元")).toEqual([
    "宣布的",
    "至少",
    "1.69万亿美元",
    "之中，",
    "不重复的",
    "资金",
    "为6000–6020亿美元",
  ]);
  expect(cut("“一带一路”倡议")).toEqual(["“一带", "一路”", "倡议"]);
});

test("nothing is lost or added, and no stretch that must not break is wider than a phone's line", () => {
  const long = "联合国教科文组织国际工程科技知识中心：PGII：7500亿欧元，37%";
  const pieces = headlinePieces(long, "zh");
  expect(pieces.map((piece) => piece.text).join("")).toBe(long);
  expect(headlinePieces("为1234567890.1234567890亿美元", "zh").every((piece) => !piece.whole)).toBe(true);
});

test("English breaks at its spaces, and not inside a hyphenated word or a range", () => {
  const pieces = headlinePieces("Of US$600–602\u00A0bn in high-income countries", "en");
  expect(pieces.map((piece) => piece.text).join("")).toBe("Of US$600–602\u00A0bn in high-income countries");
  expect(pieces.flatMap((piece) => (piece.whole ? piece.text : []))).toEqual(["US$600–602\u00A0bn", "high-income"]);
});
