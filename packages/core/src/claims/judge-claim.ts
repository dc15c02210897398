import { Decimal } from "decimal.js";
import type { Bilingual } from "../evidence/index.ts";
import type { Claim, Reading, Verdict } from "../register/index.ts";
import { satisfies, shown } from "./test-value.ts";

/**
 * What a reading's query answered: the first row by column name (decimal strings, text, null), or a failure: it did not run, or found no row,
 * which means that what it asks about is not there.
 */
export type ReadingResult =
  | { readonly state: "answered"; readonly values: Readonly<Record<string, string | null>> }
  | { readonly state: "failed"; readonly fault: string };

export interface JudgedReading {
  readonly id: string;
  readonly name: Bilingual;
  readonly plain: boolean;
  /** False where its numbers bear on the claim without deciding it (rule K5). */
  readonly decides: boolean;
  readonly query: string;
  readonly unit: Bilingual | null;
  /** By column of the query. */
  readonly values: Readonly<Record<string, string | null>>;
  /** The tested values for people, with the unit: "−32.2%". Null where nothing was answered. */
  readonly value: Bilingual | null;
  /** Null where the query did not run, and for a reading that does not decide. */
  readonly holds: boolean | null;
}

/** A claim with the verdict that the register as it is now gives it. */
export interface JudgedClaim {
  readonly id: string;
  readonly document: string;
  readonly statement: Bilingual;
  readonly verdict: Verdict;
  /** What the editors found; a difference is a finding. */
  readonly reviewed: { readonly verdict: Verdict; readonly on: string };
  readonly stated: Bilingual | null;
  /** The value of the plain reading. */
  readonly computed: Bilingual | null;
  readonly readings: readonly JudgedReading[];
  /** The plain reading's query. */
  readonly query: string | null;
  readonly why: Bilingual;
  readonly wouldNeed: Bilingual | null;
  /** What would have to be true for the claim to hold; said of claims that were reviewed as failing. */
  readonly toHold: Bilingual | null;
  /** Facts of the register that came later and changed what the sentence says. */
  readonly overtakenBy: readonly string[];
  /** Why a query did not run; nothing is judged then, and the verdict is `not-checkable`. */
  readonly fault: string | null;
}

/**
 * Gives a claim its verdict (rules K1 to K5, docs/method/claims.md): `holds` where the plain reading does, `holds-under-reading` where only
 * another one does, `fails` where none does, `overtaken` where one does and a later fact named by the claim is in the register,
 * `not-checkable` where no reading decides, or a query did not run or found no row.
 *
 * @param results by reading id
 * @param presentFacts ids of the facts, events and statements in the register
 */
export function judgeClaim(
  claim: Claim,
  results: ReadonlyMap<string, ReadingResult>,
  presentFacts: ReadonlySet<string>,
): JudgedClaim {
  const judged = claim.readings.map((reading) => judgeReading(reading, results.get(reading.id)));
  const readings = judged.map(({ reading }) => reading);
  const plain = readings.find((reading) => reading.plain);
  const overtakenBy = claim.overtakenBy.filter((id) => presentFacts.has(id));
  const fault = judged.map((each) => each.fault).find((each) => each !== null) ?? null;
  return {
    id: claim.id,
    document: claim.document,
    statement: claim.statement,
    verdict:
      fault === null
        ? verdictOf(
            readings.filter(({ decides }) => decides),
            overtakenBy.length > 0,
          )
        : "not-checkable",
    reviewed: { verdict: claim.verdict, on: claim.reviewed },
    stated: claim.stated ?? null,
    computed: plain?.value ?? null,
    readings,
    query: plain?.query ?? null,
    why: claim.why,
    wouldNeed: claim.wouldNeed ?? null,
    toHold: claim.toHold ?? null,
    overtakenBy,
    fault,
  };
}

function verdictOf(readings: readonly JudgedReading[], laterFacts: boolean): Verdict {
  if (readings.length === 0) return "not-checkable";
  const holding = readings.filter(({ holds }) => holds === true);
  if (holding.length === 0) return "fails";
  if (laterFacts) return "overtaken";
  return holding.some(({ plain }) => plain) ? "holds" : "holds-under-reading";
}

function judgeReading(
  reading: Reading,
  result: ReadingResult | undefined,
): { reading: JudgedReading; fault: string | null } {
  const values = result?.state === "answered" ? result.values : {};
  const untested =
    result?.state === "answered" ? Object.keys(reading.tests).find((column) => !(column in values)) : undefined;
  const fault =
    result === undefined
      ? `reading ${reading.id}: no result`
      : result.state === "failed"
        ? `reading ${reading.id}: ${result.fault}`
        : untested === undefined
          ? null
          : `reading ${reading.id}: the query answers no column “${untested}”`;
  const tests = Object.entries(reading.tests);
  const holds =
    fault === null && reading.decides
      ? tests.length > 0 && tests.every(([column, test]) => satisfies(values[column] ?? null, test))
      : null;
  return {
    reading: {
      id: reading.id,
      name: reading.name,
      plain: reading.plain,
      decides: reading.decides,
      query: reading.query,
      unit: reading.unit ?? null,
      values,
      value: result?.state === "answered" ? valueText(reading, values) : null,
      holds,
    },
    fault,
  };
}

/** The tested columns in the query's order (all, where none is tested), with the unit. True-or-false answers are said in words. */
function valueText(reading: Reading, values: Readonly<Record<string, string | null>>): Bilingual {
  const tested = Object.keys(values).filter((column) => column in reading.tests);
  const columns = tested.length > 0 ? tested : Object.keys(values);
  const texts = columns.map((column): Bilingual => {
    const test = reading.tests[column];
    const value = values[column] ?? null;
    if (test?.is === "true") return satisfies(value, test) ? { en: "yes", zh: "是" } : { en: "no", zh: "否" };
    return withUnit(shown(value, test), value === null ? undefined : reading.unit);
  });
  return { en: texts.map(({ en }) => en).join(" / "), zh: texts.map(({ zh }) => zh).join(" / ") };
}

/** "12%" but "3 years"; Chinese units follow the number without a space, and count in 万 and 亿 rather than in 百万 and 十亿. */
function withUnit(text: string, unit: Bilingual | undefined): Bilingual {
  if (unit === undefined) return { en: text, zh: text };
  return { en: /^[%‰°]/.test(unit.en) ? text + unit.en : `${text} ${unit.en}`, zh: inChineseSteps(text, unit.zh) };
}

const CHINESE_STEPS = [
  { from: "十亿", to: "亿", factor: 10 },
  { from: "百万", to: "万", factor: 100 },
] as const;

/** "83" with 十亿美元 is 830亿美元: the same value in the steps that Chinese counts in. */
function inChineseSteps(text: string, unit: string): string {
  const step = CHINESE_STEPS.find(({ from }) => unit.startsWith(from));
  const number = text.replace("−", "-");
  if (step === undefined || !/^-?\d+(?:\.\d+)?$/.test(number)) return text + unit;
  const scaled = new Decimal(number).mul(step.factor).toFixed().replace("-", "−");
  return scaled + step.to + unit.slice(step.from.length);
}
