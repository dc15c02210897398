import { expect, test } from "vitest";
import { apiAddress } from "./question.ts";

test("a question's address leaves out what is as by default, and sorts the rest", () => {
  expect(apiAddress({ name: "overview" })).toBe("/api/overview");
  expect(
    apiAddress({ name: "ledger", query: { kind: "target", asOf: "2022-06-26", layer: null, initiative: ["a", "b"] } }),
  ).toBe("/api/ledger?asOf=2022-06-26&initiative=a&initiative=b&kind=target");
});

test("its CSV has the same query, and the language of its column names; below an id it is table.csv", () => {
  expect(apiAddress({ name: "overview", query: { currency: "EUR" } }, "zh")).toBe(
    "/api/overview.csv?currency=EUR&lang=zh",
  );
  expect(apiAddress({ name: "profile", id: "pgii" }, "en")).toBe("/api/initiatives/pgii/table.csv?lang=en");
  expect(apiAddress({ name: "table", id: "../x y" })).toBe("/api/tables/..%2Fx%20y");
});
