import type { PlumbRow } from "@plumbline/core/contract";
import { expect, test } from "vitest";
import { isAmbiguous } from "./ambiguous.ts";

function row(initiative: string, depth: number, ...payers: string[]): PlumbRow {
  const name = { en: initiative, zh: initiative };
  return {
    fact: null,
    initiative: { id: initiative, name, shortName: name, side: "eu" },
    label: name,
    payers: payers.map((id) => ({ id, name })),
    side: "eu",
    depth,
    kind: null,
    window: null,
    announced: null,
    promised: null,
    converted: null,
    sameAs: [],
    succeededBy: null,
    outturns: [],
    missing: null,
    layer: "paper",
  };
}

test("a part with its whole's payers, and a second promise of one initiative, need their full label", () => {
  const rows = [
    row("pgii", 0, "G7"),
    row("pgii", 1, "US"),
    row("fund", 0, "AU"),
    row("fund", 1, "AU"),
    row("fund", 0, "AU"),
  ];
  expect(rows.map((_, index) => isAmbiguous(rows, index))).toEqual([false, false, true, true, true]);
});
