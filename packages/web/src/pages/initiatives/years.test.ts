import { expect, test } from "vitest";
import { spanInYear, yearsOf } from "./years.ts";

test("years without an event are kept between the first and the last", () => {
  expect(yearsOf([{ earliest: "2013-01-01" }, { earliest: "2010-06-01" }])).toEqual([2010, 2011, 2012, 2013]);
  expect(yearsOf([])).toEqual([]);
});

test("a span covers what its date can mean: a year all of it, a day 1/365 of it, a longer one goes beyond", () => {
  expect(spanInYear({ earliest: "2013-01-01", latest: "2013-12-31" })).toEqual({ from: 0, to: 1, beyond: false });
  const day = spanInYear({ earliest: "2021-01-02", latest: "2021-01-02" });
  expect(day.from).toBeCloseTo(1 / 365);
  expect(day.to).toBeCloseTo(2 / 365);
  expect(spanInYear({ earliest: "2021-07-02", latest: "2026-12-31" })).toMatchObject({ to: 1, beyond: true });
});
