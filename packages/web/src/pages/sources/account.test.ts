import { expect, test } from "vitest";
import { percentOf, sumOf, unexplained } from "./account.ts";

test("decimals of any length add up exactly", () => {
  expect(sumOf(["0.1", "0.2", "-0.3"])).toBe("0");
  expect(sumOf(["123456789012345678901234.000000000000001", "1"])).toBe("123456789012345678901235.000000000000001");
  expect(sumOf(["-1.50", "0.25"])).toBe("-1.25");
  expect(sumOf([])).toBe("0");
});

test("an account adds up, or the difference is told", () => {
  const leftOut = [{ amount: "2.5" }, { amount: "-1" }];
  expect(unexplained({ published: "11.5", counted: "10", leftOut })).toBe("0");
  expect(unexplained({ published: "12", counted: "10", leftOut })).toBe("0.5");
  expect(unexplained({ published: "-3", counted: "-3", leftOut: [{ amount: "0" }] })).toBe("0");
});

test("a share is never rounded to all or to nothing", () => {
  expect([0, 1, 5, 500, 9949, 9995, 9999.5, 10_000].map((part) => percentOf(part, 10_000))).toEqual([
    "0%",
    "<0.1%",
    "<0.1%",
    "5%",
    "99.5%",
    ">99.9%",
    ">99.9%",
    "100%",
  ]);
});
