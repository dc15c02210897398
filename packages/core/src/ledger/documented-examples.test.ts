import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { computeLedger } from "./compute-ledger.ts";
import type { LedgerEntry, LedgerMode, LedgerRelation } from "./entry.ts";
import type { KindAnswer } from "./ledger-answer.ts";
import {
  amount,
  date,
  disjoint,
  entry,
  mayOverlap,
  noRates,
  partOf,
  sameMoney,
  supersedes,
} from "./made-up-register.ts";
import { ledgerRules } from "./rules.ts";
import { tableauSimplex } from "./tableau-simplex.ts";
import { unnamedPart } from "./unnamed-part.ts";

const page = readFileSync(new URL("../../../../docs/method/ledger.md", import.meta.url), "utf8");
const examples = [...page.matchAll(/```ledger\n([\s\S]*?)```/g)].map(([, text = ""], index) => ({
  number: index + 1,
  text,
}));

test("docs/method/ledger.md has its worked examples, and says every rule", () => {
  expect(examples.length).toBeGreaterThanOrEqual(10);
  for (const rule of Object.keys(ledgerRules)) expect(page).toContain(rule);
});

test.each(examples)("docs/method/ledger.md, example block $number", ({ text }) => {
  const entries: LedgerEntry[] = [];
  const relations: LedgerRelation[] = [];
  let asOf = "2022-08-15";
  let mode: LedgerMode = "default";
  let checked = 0;
  const options = () => ({ asOf, currency: "USD", mode, rates: noRates, solve: tableauSimplex });
  const answer = (): KindAnswer => {
    const [kind] = computeLedger(entries, relations, options()).kinds;
    if (kind === undefined) throw new Error("no answer");
    return kind;
  };
  for (const line of text.trim().split("\n")) {
    if (line.startsWith("entry ")) entries.push(entryFrom(line));
    else if (line.startsWith("as of ")) asOf = line.slice("as of ".length);
    else if (line.startsWith("mode ")) mode = modeFrom(line.slice("mode ".length));
    else if (line.startsWith("= ")) {
      check(line.slice(2), answer(), (whole) => unnamedPart(whole, entries, relations, options()).all);
      checked++;
    } else relations.push(relationFrom(line));
  }
  expect(checked).toBeGreaterThan(0);
});

function entryFrom(line: string): LedgerEntry {
  const match = /^entry (\S+) (over )?(\d+) by ([A-Z ]+?)(?: announced (\S+))?$/.exec(line);
  const [, id = "", over, size = "", payers = "", announced] = match ?? [];
  if (match === null) throw new Error(`not understood: ${line}`);
  return entry(id, 0, {
    amount: amount(over === undefined ? Number(size) : [Number(size), null]),
    payers: payers.split(" "),
    ...(announced === undefined ? {} : { announced: date(announced) }),
  });
}

function relationFrom(line: string): LedgerRelation {
  const match =
    /^(\S+) (part-of|same-money|disjoint|may-overlap|supersedes) (\S+)(?: (?:at most|from) (\S+))?( possible)?$/.exec(
      line,
    );
  const [, a = "", type, b = "", more, possible] = match ?? [];
  const grade = possible === undefined ? "certain" : "possible";
  if (type === "part-of") return partOf(a, b, grade);
  if (type === "same-money") return sameMoney(a, b, grade);
  if (type === "disjoint") return disjoint(a, b, grade);
  if (type === "may-overlap") return mayOverlap(a, b, more === undefined ? null : Number(more), grade);
  if (type === "supersedes" && more !== undefined) return supersedes(a, b, more, grade);
  throw new Error(`not understood: ${line}`);
}

function modeFrom(text: string): LedgerMode {
  if (text === "strict" || text === "naive" || text === "default") return text;
  throw new Error(`no mode: ${text}`);
}

function check(line: string, answer: KindAnswer, unnamed: (whole: string) => unknown): void {
  const range = /^(gross|distinct) (\d+) (?:to (\d+)|at least)$/.exec(line);
  const contradiction = /^contradiction (.+)$/.exec(line);
  const part = /^unnamed part of (\S+) (\d+) to (\d+)$/.exec(line);
  const without = /^without "(.+)" (low|high) (\d+)$/.exec(line);
  if (range !== null) {
    const [, what, low, high] = range;
    expect(what === "gross" ? answer.gross : answer.distinct).toMatchObject({ low, high: high ?? null });
  } else if (contradiction !== null) {
    expect(answer.distinct.status).toBe("contradiction");
    expect(answer.contradictions).toEqual([contradiction[1]?.split(", ")]);
  } else if (part !== null) {
    expect(unnamed(part[1] ?? "")).toMatchObject({ low: part[2], high: part[3] });
  } else if (without !== null) {
    const [, fact, bound, value] = without;
    expect(answer.because).toContainEqual(expect.objectContaining({ fact, bound, without: value }));
  } else throw new Error(`not understood: = ${line}`);
}
