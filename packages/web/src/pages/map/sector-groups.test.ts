import { expect, test } from "vitest";
import { sectorGroups } from "./sector-groups.ts";

const sector = (code: string, group: string, amount: string) => ({ code, group, amount, name: { en: code, zh: code } });

test("sectors are summed into the DAC's groups, largest first, and what has no code stands apart", () => {
  const groups = sectorGroups([
    sector("140", "100", "7"),
    sector("210", "200", "9"),
    sector("110", "100", "5"),
    sector("", "", "1"),
  ]);
  expect(groups.map(({ code, amount }) => [code, amount])).toEqual([
    ["100", 12],
    ["200", 9],
    ["other", 1],
  ]);
});

test("a negative sector lessens its group", () => {
  expect(sectorGroups([sector("140", "100", "7"), sector("110", "100", "-10")])[0]?.amount).toBe(-3);
});
