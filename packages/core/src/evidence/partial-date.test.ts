import { expect, test } from "vitest";
import { parsePartialDate, periodsTouch } from "./partial-date.ts";

test("a date keeps the precision of its source", () => {
  expect(parsePartialDate("2013")).toEqual({
    text: "2013",
    precision: "year",
    earliest: "2013-01-01",
    latest: "2013-12-31",
  });
  expect(parsePartialDate("2020-02")).toMatchObject({ precision: "month", latest: "2020-02-29" });
  expect(parsePartialDate("2022-06-26")).toMatchObject({ precision: "day", earliest: "2022-06-26" });
  expect(parsePartialDate("2021/2026")).toMatchObject({
    precision: "range",
    earliest: "2021-01-01",
    latest: "2026-12-31",
  });
  expect(parsePartialDate("2021-06/2022")).toMatchObject({ earliest: "2021-06-01", latest: "2022-12-31" });
});

test("what is no date is refused, not guessed", () => {
  for (const text of [
    "",
    "13",
    "2021-13",
    "2021-02-29",
    "2021-00",
    "2022/2021",
    "2021/2022/2023",
    "June 2021",
    "0021",
  ]) {
    expect(parsePartialDate(text), text).toBeNull();
  }
});

test("periods touch when they share a day or follow each other; an unknown one touches all", () => {
  const year = (text: string) => parsePartialDate(text);
  expect(periodsTouch(year("2015"), year("2016"))).toBe(true);
  expect(periodsTouch(year("2015"), year("2017"))).toBe(false);
  expect(periodsTouch(year("2015/2020"), year("2018"))).toBe(true);
  expect(periodsTouch(null, year("2017"))).toBe(true);
});
