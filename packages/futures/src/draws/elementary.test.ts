import { assert, double, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { cosineAndSineOfTurn, exp, log, logistic, logit, power } from "./elementary.ts";
import table from "./fixtures/elementary-values.json" with { type: "json" };

/** Units in the last place of `head`, the nearest double to the true value head + rest. */
function ulpError(computed: number, head: number, rest: number): number {
  const exponent = Math.max(Math.floor(Math.log2(Math.abs(head))), -1022);
  const ulp = 2 ** ((2 ** exponent > Math.abs(head) ? exponent - 1 : exponent) - 52);
  return Math.abs(computed - head - rest) / ulp;
}

function worst(rows: readonly (readonly number[])[], compute: (x: number) => number): number {
  return Math.max(...rows.map(([x = 0, head = 0, rest = 0]) => ulpError(compute(x), head, rest)));
}

describe("error against 60-digit values, in units of the last place", () => {
  test("exp stays below 0.8", () => {
    expect(worst(table.exp, exp)).toBeLessThan(0.8);
  });
  test("log stays below 0.85", () => {
    expect(worst(table.log, log)).toBeLessThan(0.85);
  });
  test("cosine and sine of a turn stay below 1.25", () => {
    expect(worst(table.cos, (u) => cosineAndSineOfTurn(u)[0])).toBeLessThan(1.25);
    expect(worst(table.sin, (u) => cosineAndSineOfTurn(u)[1])).toBeLessThan(1.25);
  });
});

test("edges: zero, infinity, flushed ends, not-a-number", () => {
  expect([exp(0), exp(-0), exp(-709), exp(710), exp(Number.NEGATIVE_INFINITY)]).toEqual([1, 1, 0, Infinity, 0]);
  expect(exp(Number.NaN)).toBeNaN();
  expect([log(1), log(0), log(Infinity)]).toEqual([0, Number.NEGATIVE_INFINITY, Infinity]);
  expect(log(-1)).toBeNaN();
  expect(log(5e-324)).toBeCloseTo(Math.log(5e-324), 10);
  expect([power(0, 0), power(0, 0.6), power(7, 0)]).toEqual([1, 0, 1]);
});

test("log undoes exp, and logit undoes the logistic function", () => {
  assert(
    property(double({ min: -700, max: 700, noNaN: true }), (x) => {
      expect(Math.abs(log(exp(x)) - x)).toBeLessThan(4e-16 + 3e-16 * Math.abs(x));
    }),
  );
  assert(
    property(double({ min: -20, max: 20, noNaN: true }), (v) => {
      expect(Math.abs(logit(logistic(v)) - v)).toBeLessThan(1e-15 * (1 + Math.exp(Math.abs(v))));
    }),
  );
});
