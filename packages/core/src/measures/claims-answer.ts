import type { JudgedClaim } from "../claims/index.ts";
import type { ClaimAnswer, ClaimsAnswer } from "../contract/index.ts";
import type { Claim, ClaimTest } from "../register/index.ts";
import { evidenceAnswer, notesOn } from "./evidence-answer.ts";
import { labelOf, type RegisterIndex } from "./register-index.ts";
import { sourceTitles } from "./source-titles.ts";

/** A judged claim with its evidence, tests in words of the contract, and what overtook it. */
export function claimAnswer(index: RegisterIndex, claim: Claim, judged: JudgedClaim): ClaimAnswer {
  return {
    id: claim.id,
    document: claim.document,
    statement: claim.statement,
    stated: claim.stated ?? null,
    verdict: judged.verdict,
    reviewed: { verdict: judged.reviewed.verdict, on: judged.reviewed.on },
    readings: judged.readings.map((reading) => ({
      id: reading.id,
      name: reading.name,
      plain: reading.plain,
      decides: reading.decides,
      query: reading.query,
      unit: reading.unit,
      values: { ...reading.values },
      value: reading.value,
      tests: testsOf(claim, reading.id),
      holds: reading.holds,
    })),
    why: claim.why,
    wouldNeed: claim.wouldNeed ?? null,
    toHold: claim.toHold ?? null,
    overtakenBy: judged.overtakenBy.map((id) => ({ id, label: labelOf(index, id) })),
    about: claim.about,
    evidence: claim.evidence.map((evidence) => evidenceAnswer(index, evidence)),
    seeAlso: claim.seeAlso.map((evidence) => evidenceAnswer(index, evidence)),
    notes: notesOn(index, claim.id),
    fault: judged.fault,
  };
}

/** All claims, in the order of their ids. */
export function claimsAnswerOf(index: RegisterIndex, judged: readonly JudgedClaim[]): ClaimsAnswer {
  const claims = judged.flatMap((verdict) => {
    const claim = index.claims.get(verdict.id);
    return claim === undefined ? [] : [claimAnswer(index, claim, verdict)];
  });
  const documents = new Set(claims.map((claim) => claim.document));
  return {
    claims,
    documents: Object.fromEntries(
      [...documents].map((id) => {
        const source = index.sources.get(id);
        return [id, source === undefined ? { en: id, zh: id } : sourceTitles(source)];
      }),
    ),
  };
}

function testsOf(claim: Claim, reading: string): Record<string, string> {
  const tests = claim.readings.find(({ id }) => id === reading)?.tests ?? {};
  return Object.fromEntries(Object.entries(tests).map(([column, test]) => [column, testText(test)]));
}

/** A test as a short formula that reads the same in every language. */
function testText(test: ClaimTest): string {
  switch (test.is) {
    case "rounds-to":
      return `≈ ${test.to.toFixed(test.decimals)}`;
    case "at-least":
      return `≥ ${test.than}`;
    case "at-most":
      return `≤ ${test.than}`;
    case "between":
      return `${test.low} … ${test.high}`;
    case "true":
      return "= 1";
    default:
      return test satisfies never;
  }
}
