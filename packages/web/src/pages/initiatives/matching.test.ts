import type { InitiativeSummary } from "@plumbline/core/contract";
import { expect, test } from "vitest";
import { matching } from "./matching.ts";

function initiative(id: string, en: string, zh: string, more: Partial<InitiativeSummary> = {}): InitiativeSummary {
  return {
    id,
    name: { en, zh },
    shortName: { en, zh },
    side: "eu",
    kind: "initiative",
    sponsors: [],
    launched: null,
    launchedEarliest: null,
    state: "active",
    asOf: "2026-01-01",
    summary: { en, zh },
    inPaper: true,
    aliases: [],
    counts: { facts: 0, events: 0, notes: 0, relations: 0 },
    ...more,
  };
}

const all = [
  initiative("global-gateway", "Global Gateway", "“全球门户”计划", { launchedEarliest: "2021-12-01" }),
  initiative("bri", "Belt and Road Initiative", "“一带一路”倡议", {
    side: "china",
    launchedEarliest: "2013-01-01",
    aliases: ["丝绸之路经济带"],
  }),
  initiative("dfc", "Development Finance Corporation", "国际开发金融公司", { side: "us", kind: "institution" }),
];
const asked = { q: "", side: null, kind: null, state: null, sort: "launch", asOf: null } as const;
const ids = (change: object) => matching(all, { ...asked, ...change }, "en").map((one) => one.id);

test("names are found in both scripts, quotation marks aside", () => {
  expect(ids({ q: "gateway" })).toEqual(["global-gateway"]);
  expect(ids({ q: "一带一路倡议" })).toEqual(["bri"]);
  expect(ids({ q: "road BELT" })).toEqual(["bri"]);
  expect(ids({ q: "丝绸之路" })).toEqual(["bri"]);
  expect(ids({ q: "nothing like it" })).toEqual([]);
});

test("by launch the earliest comes first and those without a date last; filters narrow", () => {
  expect(ids({})).toEqual(["bri", "global-gateway", "dfc"]);
  expect(ids({ sort: "name" })).toEqual(["bri", "dfc", "global-gateway"]);
  expect(ids({ side: "us" })).toEqual(["dfc"]);
  expect(ids({ kind: "institution", state: "ended" })).toEqual([]);
});

test("seen from a day, what was launched later is left out; what has no date stays", () => {
  expect(ids({ asOf: "2021-11-30" })).toEqual(["bri", "dfc"]);
  expect(ids({ asOf: "2021-12-01" })).toEqual(["bri", "global-gateway", "dfc"]);
});
