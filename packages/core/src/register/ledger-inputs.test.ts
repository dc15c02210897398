import { expect, test } from "vitest";
import { ledgerInputs } from "./ledger-inputs.ts";
import { aContext, aFact, aLink, anInitiative, aRegister } from "./test-register.ts";

const register = aRegister({
  initiatives: [
    anInitiative("pgii", {
      money: [
        aFact("whole", { payers: ["G7"], window: "2022/2027", amount: { upTo: "600bn", currency: "USD" } }),
        aFact("part", {
          links: [
            aLink("part-of", { whole: "whole" }),
            aLink("same-money", { as: "later", canonical: "part", layer: "ours" }),
            aLink("disjoint", { from: "twin", layer: "ours" }),
            aLink("may-overlap", { with: "twin", atMost: { over: "1bn", currency: "USD" }, layer: "later" }),
            aLink("part-of", { whole: "nowhere" }),
          ],
        }),
        aFact("twin"),
        aFact("later", { layer: "later", links: [aLink("supersedes", { older: "part", from: "2024-06" })] }),
      ],
    }),
  ],
  contexts: [aContext("need", { money: [aFact("world-need", { kind: "need", payers: [] })] })],
});

test("facts become entries with bounds, atomic payers and their initiative", () => {
  const { entries } = ledgerInputs(register, "all");
  expect(entries.map(({ id, initiative, layer }) => [id, initiative, layer])).toEqual([
    ["whole", "pgii", "paper"],
    ["part", "pgii", "paper"],
    ["twin", "pgii", "paper"],
    ["later", "pgii", "later"],
    ["world-need", null, "paper"],
  ]);
  expect(entries[0]).toMatchObject({
    payers: ["USA", "JPN"],
    amount: { low: "0", high: "600000000000", form: "up-to" },
    announced: { text: "2021-06", earliest: "2021-06-01" },
    window: { latest: "2027-12-31" },
    scope: "developing countries",
  });
  expect(entries[4]).toMatchObject({ payers: [], window: null });
});

test("the paper layer has the paper's facts and what the paper or the editors say of them; all has everything", () => {
  expect(ledgerInputs(register, "paper").entries.map(({ id }) => id)).toEqual(["whole", "part", "twin", "world-need"]);
  expect(ledgerInputs(register, "paper").relations.map(({ id }) => id)).toEqual([
    "part part-of whole",
    "part disjoint twin",
  ]);
  expect(ledgerInputs(register, "all").relations).toEqual([
    { id: "part part-of whole", grade: "certain", type: "part-of", part: "part", whole: "whole" },
    { id: "part same-money later", grade: "certain", type: "same-money", a: "part", b: "later", canonical: "part" },
    { id: "part disjoint twin", grade: "certain", type: "disjoint", a: "part", b: "twin" },
    expect.objectContaining({
      id: "part may-overlap twin",
      a: "part",
      b: "twin",
      atMost: expect.objectContaining({ low: "1000000000", high: null }),
    }),
    expect.objectContaining({
      id: "later supersedes part",
      newer: "later",
      older: "part",
      from: expect.objectContaining({ text: "2024-06" }),
    }),
  ]);
});
