import { expect, test } from "vitest";
import { exactDigits } from "./amount-words.ts";

test("exact amounts are grouped, rounded to the cent at most, and never made into numbers", () => {
  expect(exactDigits("1200000")).toBe("1,200,000");
  expect(exactDigits("-1234.5")).toBe("−1,234.5");
  expect(exactDigits("45187414692.314567")).toBe("45,187,414,692.31");
  expect(exactDigits("99999999999999999999.25")).toBe("99,999,999,999,999,999,999.25");
  expect(exactDigits("0.9999")).toBe("0.9999");
  expect(exactDigits("12,5 Mio")).toBe("12,5 Mio");
});
