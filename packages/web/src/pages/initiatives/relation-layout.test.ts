import type { RelationsAnswer } from "@plumbline/core/contract";
import { expect, test } from "vitest";
import { layOut } from "./relation-layout.ts";

function node(id: string, launchedEarliest: string | null): RelationsAnswer["nodes"][number] {
  const name = { en: id, zh: id };
  return {
    id,
    name,
    shortName: name,
    side: "eu",
    kind: "initiative",
    sponsors: [],
    launched: launchedEarliest,
    launchedEarliest,
    state: "active",
    asOf: "2026-01-01",
    summary: name,
    inPaper: true,
    aliases: [],
    counts: { facts: 0, events: 0, notes: 0, relations: 0 },
  };
}
const edge = (from: string, to: string) => ({ from, to, type: "part-of", layer: "paper" as const, note: null });

const nodes = [
  node("late", "2021-07-01"),
  node("early", "2013-01-01"),
  node("undated", null),
  node("alone", "2015-01-01"),
  node("x", "2010-01-01"),
  node("y", "2011-01-01"),
];
const edges = [edge("late", "early"), edge("undated", "late"), edge("y", "x")];

test("each related initiative has a row of its own; the larger group comes first, its earliest member on top", () => {
  const layout = layOut(nodes, edges);
  expect(layout.placed.map((one) => one.node.id)).toEqual(["early", "late", "undated", "x", "y"]);
  expect(layout.placed.map((one) => one.row)).toEqual([0, 1, 2, 3, 4]);
  expect(layout.placed.map((one) => one.depth)).toEqual([0, 1, 2, 0, 1]);
  expect(layout.placed[1]?.year).toBeCloseTo(2021.5);
  expect(layout.placed[2]).toMatchObject({ dated: false, year: layout.placed[1]?.year });
  expect(layout.breaks).toEqual([3, 5]);
  expect(layout.alone.map((one) => one.id)).toEqual(["alone"]);
  expect([layout.firstYear, layout.lastYear]).toEqual([2010, 2022]);
});

test("the order of the answer changes nothing; an edge to an unknown initiative is not drawn", () => {
  const turned = layOut(nodes.toReversed(), [...edges.toReversed(), edge("x", "gone")]);
  expect(turned.placed.map((one) => one.node.id)).toEqual(["early", "late", "undated", "x", "y"]);
});
