import { expect, test } from "vitest";
import { readState } from "../../ui/address.ts";
import { apiAddress } from "../../ui/question.ts";
import { addedFields, addedQuery, canShareScale, shownSeries } from "./added-state.ts";

const current = { measure: "commitment", prices: "current" } as const;
const constant = { measure: "commitment", prices: "2021" } as const;
const paid = { measure: "disbursement", prices: "current" } as const;

test("the first series is the one that is nearest to the embedded measure beside it", () => {
  expect(shownSeries("", [current, constant, paid], "chinese-commitments")).toEqual(constant);
  expect(shownSeries("", [current, paid], "chinese-commitments")).toEqual(current);
  expect(shownSeries("", [current, constant, paid], "dac-disbursements")).toEqual(paid);
  expect(shownSeries("", [paid], "chinese-commitments")).toEqual(paid);
  expect(shownSeries("commitment-current", [current, constant], "chinese-commitments")).toEqual(current);
});

test("two kinds of money, or dollars of two years, never share a scale", () => {
  expect(canShareScale(constant, "chinese-commitments")).toBe(true);
  expect(canShareScale(current, "chinese-commitments")).toBe(false);
  expect(canShareScale(paid, "chinese-commitments")).toBe(false);
  expect(canShareScale(paid, "dac-disbursements")).toBe(true);
  expect(canShareScale(current, "dac-disbursements")).toBe(false);
});

test("the address says what is asked of the server", () => {
  const state = readState(addedFields, "show=both&source=iati&by=XM-DAC-7&since=2009&until=2012&money=nonsense");
  expect(state).toMatchObject({ show: "both", money: "", scale: "own" });
  expect(apiAddress({ name: "added-flows", query: addedQuery(state, current) })).toBe(
    "/api/added-flows?from=2009&measure=commitment&prices=current&provider=XM-DAC-7&source=iati&to=2012",
  );
});
