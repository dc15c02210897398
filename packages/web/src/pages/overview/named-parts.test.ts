import type { FactAnswer } from "@plumbline/core/contract";
import { expect, test } from "vitest";
import { namedParts } from "./named-parts.ts";

type Link = FactAnswer["links"][number];

function fact(id: string, links: readonly (readonly [string, "in" | "out", string])[] = []): FactAnswer {
  const text = { en: id, zh: id };
  const link = ([type, direction, other]: (typeof links)[number]): Link => ({
    type,
    direction,
    other,
    otherLabel: text,
    grade: "certain",
    layer: "paper",
    why: text,
  });
  return {
    id,
    initiative: null,
    side: "eu",
    layer: "paper",
    label: text,
    kind: "target",
    basis: "total",
    perspective: "provider",
    original: { low: "1", high: "1", currency: "USD", form: "exactly", words: null },
    converted: null,
    convertedMissing: null,
    rate: null,
    announced: "2022",
    window: null,
    windowNote: null,
    payers: [],
    recipients: text,
    flags: [],
    note: null,
    evidence: [],
    links: links.map(link),
    notes: [],
  };
}

const order = (facts: readonly FactAnswer[]) =>
  namedParts(
    facts.map(({ id }) => id),
    Object.fromEntries(facts.map((one) => [one.id, one])),
  ).map((part) => `${part.within ?? "of its own"}: ${part.fact.id}`);

test("under each named part stands what is the same money, then what lies within it", () => {
  expect(
    order([
      fact("africa", [["part-of", "out", "gateway"]]),
      fact("us"),
      fact("europe", [["same-money", "out", "gateway"]]),
      fact("gateway", [
        ["same-money", "in", "europe"],
        ["part-of", "in", "africa"],
      ]),
    ]),
  ).toEqual(["of its own: us", "of its own: europe", "same: gateway", "within: africa"]);
});

test("a part of the whole alone stands of its own, and a circle loses nobody", () => {
  expect(order([fact("us", [["part-of", "out", "pgii"]])])).toEqual(["of its own: us"]);
  expect(
    order([
      fact("a", [
        ["part-of", "out", "b"],
        ["part-of", "in", "b"],
      ]),
      fact("b", [
        ["part-of", "out", "a"],
        ["part-of", "in", "a"],
      ]),
    ]),
  ).toEqual(["of its own: a", "within: b"]);
});
