import { expect, test } from "vitest";
import { moneyText } from "./money-text.ts";

const both = (range: Parameters<typeof moneyText>[0]) => [moneyText(range, "en"), moneyText(range, "zh")];

test("stated amounts keep all their digits, in the magnitudes of each language", () => {
  expect(both({ low: "600000000000", high: "600000000000", currency: "USD", form: "exactly" })).toEqual([
    "US$600 bn",
    "6000亿美元",
  ]);
  expect(both({ low: "13200000000000", high: "13200000000000", currency: "JPY", form: "exactly" })).toEqual([
    "JP¥13.2 tn",
    "13.2万亿日元",
  ]);
  expect(both({ low: "4550000000", high: "4550000000", currency: "AUD", form: "exactly" })).toEqual([
    "A$4.55 bn",
    "45.5亿澳元",
  ]);
  expect(both({ low: "40000000", high: "40000000", currency: "USD", form: "exactly" })).toEqual([
    "US$40 m",
    "4000万美元",
  ]);
  expect(both({ low: "5790000000000", high: "5790000000000", currency: "INR", form: "exactly" })).toEqual([
    "₹5.79 tn",
    "5.79万亿印度卢比",
  ]);
});

test("bounds are words, not blanks", () => {
  expect(both({ low: "306000000000", high: null, currency: "EUR", form: "over" })).toEqual([
    "over €306 bn",
    "超过3060亿欧元",
  ]);
  expect(both({ low: "0", high: "300000000000", currency: "EUR", form: "up-to" })).toEqual([
    "up to €300 bn",
    "至多3000亿欧元",
  ]);
  expect(both({ low: "1450000000", high: "1550000000", currency: "USD", form: "about" })).toEqual([
    "about US$1.5 bn",
    "约15亿美元",
  ]);
  expect(both({ low: "400000000000", high: null, currency: "USD" })).toEqual(["at least US$400 bn", "至少4000亿美元"]);
  expect(both({ low: "0", high: null, currency: "USD", form: "words" })).toEqual(["amount not stated", "未说明金额"]);
});

test("a printed range contains the computed one: low is rounded down, high up", () => {
  expect(both({ low: "600123456789", high: "660000000001", currency: "USD" })).toEqual([
    "US$600–661 bn",
    "6001–6601亿美元",
  ]);
  expect(moneyText({ low: "600000000000", high: "1434000000000", currency: "USD" }, "en")).toBe("US$0.6–1.44 tn");
});
