import { expect, test } from "vitest";
import { dateText } from "./date-text.ts";

test("a date is written as exactly as it is known, as each language writes it", () => {
  const both = (date: string) => [dateText(date, "en"), dateText(date, "zh")];
  expect(both("2022-06-26")).toEqual(["26 Jun 2022", "2022年6月26日"]);
  expect(both("2021-06")).toEqual(["Jun 2021", "2021年6月"]);
  expect(both("2013")).toEqual(["2013", "2013年"]);
  expect(both("2021/2027")).toEqual(["2021–2027", "2021—2027年"]);
  expect(both("2021-06/2022")).toEqual(["Jun 2021 – 2022", "2021年6月至2022年"]);
});
