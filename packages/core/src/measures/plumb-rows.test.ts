import { expect, test } from "vitest";
import { amountBounds } from "../money/index.ts";
import { aFact, aLink, anInitiative, aRegister } from "../register/test-register.ts";
import { conflictsAmong } from "./conflicts.ts";
import { type Comparison, isBy, type PlumbContext, plumbRows, rowWithoutAmount } from "./plumb-rows.ts";
import { indexRegister } from "./register-index.ts";
import { sourceTitles } from "./source-titles.ts";
import { aSource } from "../register/test-register.ts";

const amount = (exactly: string) => ({ amount: { exactly, currency: "USD" } });

const register = aRegister({
  initiatives: [
    anInitiative("umbrella", {
      money: [
        aFact("whole", amount("600bn")),
        aFact("small-part", { ...amount("100bn"), links: [aLink("part-of", { whole: "whole" })] }),
        aFact("large-part", {
          ...amount("300bn"),
          links: [aLink("part-of", { whole: "whole" }), aLink("same-money", { as: "gateway", canonical: "gateway" })],
        }),
        aFact("whole-again", { ...amount("600bn"), links: [aLink("same-money", { as: "whole", canonical: "whole" })] }),
        aFact("paid", { ...amount("5bn"), kind: "disbursement" }),
      ],
    }),
    anInitiative("gate", {
      money: [
        aFact("gateway", amount("300bn")),
        aFact("old", { ...amount("700bn") }),
        aFact("report", { ...amount("306bn"), kind: "leveraged" }),
      ],
    }),
    anInitiative("silent", { relations: [{ type: "succeeded-by", to: "gate" }] }),
  ],
});
const index = indexRegister(register);

function context(more: Partial<PlumbContext> = {}): PlumbContext {
  const facts = [...index.facts.values()].map(({ value }) => value);
  return {
    index,
    conversion: {
      currency: "USD",
      converted: new Map(facts.map(({ id, amount: stated }) => [id, amountBounds(stated)])),
      rateFor: () => null,
    },
    counted: new Set(facts.map(({ id }) => id).filter((id) => id !== "old")),
    comparisons: () => [],
    ...more,
  };
}

test("parts stand below their whole, largest first; what is no promise, superseded or restated has no row", () => {
  expect(plumbRows(context()).map(({ fact, depth }) => `${depth} ${fact}`)).toEqual([
    "0 whole",
    "1 large-part",
    "1 small-part",
    "0 gateway",
  ]);
});

test("what is reported on a promise is reported on every statement of the same money, across initiatives too", () => {
  const answered: Comparison = { report: "report", comparable: true, share: { low: "1.02", high: "1.02" }, why: null };
  const rows = plumbRows(context({ comparisons: (promise) => (promise === "gateway" ? [answered] : []) }));
  const outturnsOf = (fact: string) => rows.find((row) => row.fact === fact)?.outturns.map((outturn) => outturn.fact);
  expect(outturnsOf("gateway")).toEqual(["report"]);
  expect(outturnsOf("large-part")).toEqual(["report"]);
  expect(rows.find(({ fact }) => fact === "large-part")).toMatchObject({ sameAs: ["gateway"], missing: null });
  expect(rows.find(({ fact }) => fact === "small-part")?.missing?.reason).toBe("not-reported");
});

test("a whole without a report of its own says that its parts have some", () => {
  const answered: Comparison = { report: "report", comparable: true, share: { low: "1.02", high: "1.02" }, why: null };
  const whole = plumbRows(context({ comparisons: (promise) => (promise === "gateway" ? [answered] : []) }))[0];
  // large-part is the same money as gateway; small-part has no report.
  expect(whole?.missing).toEqual({
    reason: "not-reported",
    text: {
      en: "nothing found on the whole; 1 of its 2 parts has reports",
      zh: "未见对总额的报告；其2个部分中，1个已有报告",
    },
  });
  expect(plumbRows(context())[0]?.missing?.text.en).toBe("no outturn found");
});

test("a report that cannot be compared leaves the row open, with the reason", () => {
  const open: Comparison = {
    report: "report",
    comparable: false,
    share: null,
    why: { en: "another window", zh: "期间不同" },
  };
  const row = plumbRows(context({ comparisons: (promise) => (promise === "gateway" ? [open] : []) })).find(
    ({ fact }) => fact === "gateway",
  );
  expect(row?.missing?.reason).toBe("not-comparable");
  expect(row?.outturns[0]).toMatchObject({ comparable: false, share: null, why: { zh: "期间不同" } });
});

test("an initiative without an amount has a row that says so, and its successor", () => {
  const silent = index.initiatives.get("silent");
  expect(silent).toBeDefined();
  if (silent === undefined) return;
  expect(rowWithoutAmount(index, silent, "2026-01-01")).toMatchObject({
    fact: null,
    promised: null,
    missing: { reason: "not-applicable", text: { en: "nothing to compare: no amount was promised" } },
    succeededBy: { id: "gate" },
  });
});

test("an initiative all of whose promises were replaced does not say that it promised nothing", () => {
  const gate = index.initiatives.get("gate");
  if (gate === undefined) throw new Error("no gate");
  expect(rowWithoutAmount(index, gate, "2026-01-01").missing?.text.en).toBe("its promises were replaced by newer ones");
  expect(rowWithoutAmount(index, gate, "1999-12-31").missing?.text.en).toBe(
    "nothing to compare: no amount was promised",
  );
});

test("a date not stated to the day has come on its first day", () => {
  expect(isBy("2022-06-26", "2022-06-25")).toBe(false);
  expect(isBy("2022-06-26", "2022-06-26")).toBe(true);
  expect(isBy("2022", "2022-01-01")).toBe(true);
  expect(isBy("2021/2026", "2021-01-01")).toBe(true);
});

test("conflicts: the canonical statement of one money is the headline, and only differing statements conflict", () => {
  expect(conflictsAmong(index, new Set(["whole", "whole-again"]))).toEqual([]);
  const differing = indexRegister(
    aRegister({
      initiatives: [
        anInitiative("x", {
          money: [
            aFact("plain", amount("3bn")),
            aFact("open", {
              amount: { over: "3bn", currency: "USD" },
              links: [aLink("same-money", { as: "plain", canonical: "plain" })],
            }),
          ],
        }),
      ],
    }),
  );
  expect(conflictsAmong(differing, new Set(["open"]))).toMatchObject([{ facts: ["open", "plain"], headline: "plain" }]);
  expect(conflictsAmong(differing, new Set(["other"]))).toEqual([]);
});

test("a source's titles are told apart by their script", () => {
  expect(sourceTitles(aSource("a", { title: "English", titleTranslated: "中文" }))).toEqual({
    en: "English",
    zh: "中文",
  });
  expect(sourceTitles(aSource("a", { title: "中文", titleTranslated: "English" }))).toEqual({
    en: "English",
    zh: "中文",
  });
  expect(sourceTitles(aSource("a", { title: "Only" }))).toEqual({ en: "Only", zh: "Only" });
});
