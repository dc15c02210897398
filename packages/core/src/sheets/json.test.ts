import { expect, test } from "vitest";
import { sheetToJson } from "./json.ts";

test("a sheet as data keeps both languages, units, and null for what is not stated", () => {
  const low = { en: "Low", zh: "下限" };
  const what = { en: "What", zh: "内容" };
  expect(
    sheetToJson({
      columns: [
        { id: "what", label: what },
        { id: "low", label: low, unit: "USD", numeric: true },
      ],
      rows: [
        [{ en: "target", zh: "目标" }, "300"],
        ["as given", null],
      ],
    }),
  ).toEqual({
    columns: [
      { id: "what", label: what, unit: null },
      { id: "low", label: low, unit: "USD" },
    ],
    rows: [
      { what: { en: "target", zh: "目标" }, low: "300" },
      { what: "as given", low: null },
    ],
  });
});
