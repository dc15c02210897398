import { expect, test } from "vitest";
import { numberText, shareText, shareWithInterval, toItsError, withError } from "./printed-number.ts";

test("no digit below the Monte-Carlo error is printed", () => {
  expect(withError(-0.07834, 0.0046, "en")).toBe("−0.078 ± 0.005");
  expect(withError(1034.7, 12.3, "en")).toBe("1,030 ± 10");
  expect(withError(4.38, 3.1, "zh", true)).toBe("+4 ± 3");
  expect(toItsError(-0.0784, 0.0046, "en")).toBe("−0.078");
});

test("what every draw agrees on has no error; what is too small is about nothing", () => {
  expect(withError(4.2, 0, "en")).toBe("4.2");
  expect(withError(0, 0, "en")).toBe("0");
  expect(withError(3e-9, 1e-9, "en")).toBe("≈ 0");
  expect(withError(Number.NaN, Number.NaN, "en")).toBe("–");
});

test("a share stands with its interval, and an end that is no certainty does not round to one", () => {
  expect(shareWithInterval(0.76, [0.698, 0.814])).toBe("76% [70–81]");
  expect(shareWithInterval(1, [0.981, 0.9999])).toBe("100% [98–>99]");
  expect(shareWithInterval(Number.NaN, [0, 1])).toBe("–");
});

test("grouping and signs", () => {
  expect(numberText(-12345.6, 0, "en")).toBe("−12,346");
  expect(numberText(0.5, 1, "en", true)).toBe("+0.5");
  expect(numberText(0, 1, "en", true)).toBe("0.0");
});

test("a share is never rounded to a certainty that it is not", () => {
  expect([1, 0.999, 0.5, 0.001, 0].map(shareText)).toEqual(["100%", ">99%", "50%", "<1%", "0%"]);
});
