import { expect, test } from "vitest";
import { bytesText, timeLeft } from "./time-left.ts";

test("time left is told in the unit that people would use", () => {
  const told = [2, 7.4, 31, 59, 61, 290, 5399, 7300].map((seconds) => timeLeft(seconds, "en").split(" left")[0]);
  expect(told).toEqual([
    "a few seconds",
    "about 7 s",
    "about 35 s",
    "about 60 s",
    "about 1 min",
    "about 5 min",
    "about 90 min",
    "about 2 h",
  ]);
  expect(timeLeft(61, "zh")).toBe("本步骤约剩 1 分钟");
});

test("sizes have three digits at most", () => {
  expect([999, 1500, 12_345_678, 2e9].map(bytesText)).toEqual([
    "999\u00A0B",
    "1.5\u00A0kB",
    "12.3\u00A0MB",
    "2\u00A0GB",
  ]);
});
