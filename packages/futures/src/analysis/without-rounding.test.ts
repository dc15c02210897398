import { expect, test } from "vitest";
import { pairedDifference } from "../ensemble/index.ts";
import { withoutRounding } from "./without-rounding.ts";

test("a difference at the thirteenth digit is rounding: it has no sign; one at the tenth is an effect", () => {
  const other = Float64Array.of(0.75, 0.75, 4.2, Number.NaN);
  const own = Float64Array.of(0.75 + 2 ** -53, 0.75 - 2 ** -53, 4.2 * (1 + 1e-10), 1);
  expect(pairedDifference(own, other)).toMatchObject({ zeros: 0 });
  const { zeros, positive, moments } = pairedDifference(withoutRounding(own, other), other);
  expect([zeros, positive, moments.count, moments.missing]).toEqual([2, 1 / 3, 3, 1]);
});
