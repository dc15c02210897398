import { expect, test } from "vitest";
import { amountBounds, parseQuantity, statedAmountSchema } from "./amount.ts";

const bounds = (stated: Record<string, unknown>) =>
  amountBounds(statedAmountSchema.parse({ currency: "USD", ...stated }));

test("quantities are exact in whole units", () => {
  expect(parseQuantity("600bn")).toBe("600000000000");
  expect(parseQuantity("1.2 tn")).toBe("1200000000000");
  expect(parseQuantity("0.04m")).toBe("40000");
  expect(parseQuantity("5000")).toBe("5000");
  for (const bad of ["", "-3bn", "3 billion", "1e9", "1,000"]) expect(parseQuantity(bad), bad).toBeNull();
});

test("R2: over, up to, about and ranges are bounds, never plain values", () => {
  expect(bounds({ exactly: "600bn" })).toMatchObject({ form: "exactly", low: "600000000000", high: "600000000000" });
  expect(bounds({ over: "30bn" })).toMatchObject({ form: "over", low: "30000000000", high: null });
  expect(bounds({ upTo: "300bn" })).toMatchObject({ form: "up-to", low: "0", high: "300000000000" });
  // "about 1.5bn": half of the last stated digit (0.1bn) either way
  expect(bounds({ about: "1.5bn" })).toMatchObject({ low: "1450000000", high: "1550000000" });
  expect(bounds({ low: "100bn", high: "999bn" })).toMatchObject({
    form: "range",
    low: "100000000000",
    high: "999000000000",
  });
  expect(bounds({ words: { en: "large sums", zh: "大量资金" } })).toMatchObject({
    form: "words",
    low: "0",
    high: null,
  });
});

test("an amount stated twice, upside down or not at all is refused", () => {
  for (const bad of [
    { exactly: "1bn", over: "2bn" },
    { low: "3bn", high: "2bn" },
    { low: "3bn" },
    {},
    { exactly: "many" },
  ]) {
    expect(statedAmountSchema.safeParse({ currency: "USD", ...bad }).success, JSON.stringify(bad)).toBe(false);
  }
});
