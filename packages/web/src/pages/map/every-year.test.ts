import { expect, test } from "vitest";
import { everyYear } from "./every-year.ts";

test("years of which nothing is told keep their place", () => {
  const rows = [{ year: 2009 }, { year: 2012 }, { year: 2013 }, { year: null }];
  expect(everyYear(rows)).toEqual([
    { year: 2009 },
    { year: 2010, silent: true },
    { year: 2011, silent: true },
    { year: 2012 },
    { year: 2013 },
    { year: null },
  ]);
});
