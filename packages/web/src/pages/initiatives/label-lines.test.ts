import { expect, test } from "vitest";
import { labelLines } from "./label-lines.ts";

test("a label that fits stays on one line; a longer one is cut at the space nearest its middle", () => {
  expect(labelLines("Belt and Road 2013", 200)).toEqual(["Belt and Road 2013"]);
  // 40 signs of 7.4 px are 296 px
  expect(labelLines("Blue Dot Network Steering Committee 2020", 240)).toEqual([
    "Blue Dot Network",
    "Steering Committee 2020",
  ]);
  expect(labelLines("日本基础设施出口促进计划", 100)).toEqual(["日本基础设施出口促进计划"]);
});
