import { expect, test } from "vitest";
import type { Payer } from "./payer.ts";
import { payerMembers } from "./payer-members.ts";

const payer = (id: string, members: string[] = []): Payer => ({ id, name: { en: id, zh: id }, side: "other", members });

test("a group stands for its members and theirs, each once", () => {
  const members = payerMembers([
    payer("G7", ["USA", "EU", "DEU"]),
    payer("EU", ["DEU", "EIB"]),
    payer("USA"),
    payer("DEU"),
    payer("EIB"),
  ]);
  expect(members("G7")).toEqual(["USA", "DEU", "EIB"]);
  expect(members("USA")).toEqual(["USA"]);
  expect(members("unknown")).toEqual(["unknown"]);
});

test("a group that contains itself does not go round for ever", () => {
  const members = payerMembers([payer("A", ["B", "X"]), payer("B", ["A"]), payer("X")]);
  expect(members("A")).toEqual(["X"]);
});
