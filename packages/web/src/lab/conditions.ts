import type { Claim } from "@plumbline/futures/analysis";
import { actingInputs, type Conditions, conditionsOf, discoveryData, holdsByRow } from "@plumbline/futures/comparison";
import type { EnsembleResults, InputName } from "@plumbline/futures/ensemble";
import { firstDraws } from "./first-draws.ts";

/** More draws make the search slow and its ranges hardly better. */
const MOST_ROWS = 2000;

function varies({ job: { design } }: EnsembleResults, input: InputName): boolean {
  const place = design.inputs.indexOf(input);
  const size = design.inputs.length;
  return design.values.some((value, k) => k % size === place && value !== design.values[place]);
}

/** For each draw whether all tests of a claim hold. */
export function claimHolds(results: EnsembleResults, claim: Claim, window: number): boolean[] {
  const answers = claim.tests.map((test) => holdsByRow(results, test, window));
  return (answers[0] ?? []).map((_, row) => answers.every((each) => each[row] === true));
}

/** Scenario discovery: ranges of inputs in which a claim mostly holds. Null where it always or never does, or chance explains every limit. */
export function conditionsOfClaim(all: EnsembleResults, claim: Claim, window: number): Conditions | null {
  const results = firstDraws(all, MOST_ROWS);
  const holds = claimHolds(results, claim, window);
  const scenarios = claim.tests.flatMap(({ scenario, against }) => [scenario, against]);
  const inputs = actingInputs(results, scenarios).filter((input) => varies(results, input));
  if (!holds.includes(true) || !holds.includes(false) || inputs.length === 0) return null;
  const found = conditionsOf(discoveryData(results, holds, inputs), inputs);
  return found === undefined || found.limits.length === 0 ? null : found;
}
