import { expect, test } from "vitest";
import { addDecimals } from "./added-decimals.ts";

test.each([
  [["0.1", "0.2"], "0.3"],
  [["-0.5", "0.25"], "-0.25"],
  [["1000000000000000000000.000000000000001", "-1000000000000000000000"], "0.000000000000001"],
  [["5", "-5.00"], "0"],
  [[], "0"],
])("%j make %s", (amounts, sum) => {
  expect(addDecimals(amounts)).toBe(sum);
});
