import { type Experiment, VARIANT_NAMES, type VariantName } from "../model/index.ts";
import type { JudgedClaim, TestOutcome, Verdict } from "./verdict.ts";

/** Ways to write the model that are as defensible as the reference (B.10.5). Random allocation is none: it is a null. */
export type Structure = Exclude<VariantName, "randomAllocation">;
export const STRUCTURES: readonly Structure[] = VARIANT_NAMES.filter((name) => name !== "randomAllocation");

/** The structures that an experiment has not got already. */
export function otherStructures({ variants }: Experiment): Structure[] {
  return STRUCTURES.filter((name) => !variants[name]);
}

/** The experiment with one more structural variant on. */
export function underStructure(experiment: Experiment, structure: Structure): Experiment {
  return { ...experiment, variants: { ...experiment.variants, [structure]: true } };
}

/** A claim whose verdict is another under a structure than under the reference. */
export interface Flip {
  readonly claim: string;
  readonly structure: Structure;
  readonly from: Verdict;
  readonly to: Verdict;
  /** Its tests under the reference, and the same under the structure. */
  readonly tests: readonly { readonly before: TestOutcome; readonly after: TestOutcome }[];
}

/** Which verdicts flip. A claim that only one of the two has does not count. */
export function flips(reference: readonly JudgedClaim[], structure: Structure, other: readonly JudgedClaim[]): Flip[] {
  return reference.flatMap(({ claim, verdict, outcomes }) => {
    const beside = other.find((one) => one.claim.id === claim.id);
    if (beside === undefined || beside.verdict === verdict) return [];
    const tests = outcomes.flatMap((before, k) => {
      const after = beside.outcomes[k];
      return after === undefined ? [] : [{ before, after }];
    });
    return [{ claim: claim.id, structure, from: verdict, to: beside.verdict, tests }];
  });
}
