import { type Box, type Claim, HARDLY_DIFFERENT, prim, type SignedTest } from "@plumbline/futures/analysis";
import { column, type EnsembleResults, type InputName } from "@plumbline/futures/ensemble";

/** A range of inputs in which a claim mostly holds, with how much of the holding draws it covers. */
export interface Condition {
  readonly limits: readonly { readonly input: InputName; readonly low: number | null; readonly high: number | null }[];
  /** Share of the draws where the claim holds that lie inside, and share of those inside where it holds. */
  readonly coverage: number;
  readonly density: number;
  /** Share of all draws in which the claim holds. */
  readonly everywhere: number;
}

/** More draws make the search slow and its ranges hardly better. */
const MOST_ROWS = 2000;
const MOST_LIMITS = 3;
const LEAST_COVERAGE = 0.4;

function holds(results: EnsembleResults, { output, scenario, against, sign }: SignedTest, window: number): boolean[] {
  const other = column(results, against, output, window);
  return Array.from(column(results, scenario, output, window), (value, row) => {
    const base = other[row] ?? Number.NaN;
    return sign === 0 ? Math.abs(value - base) <= HARDLY_DIFFERENT * Math.abs(base) : sign * (value - base) > 0;
  });
}

/** Scenario discovery (PRIM): the densest box of at most three limits that still covers two fifths of the draws that hold. Null where none is denser than all draws. */
export function conditionOf(results: EnsembleResults, claim: Claim, window: number): Condition | null {
  const { design } = results.job;
  const rows = Math.min(MOST_ROWS, design.rows);
  const outcomes = claim.tests.map((test) => holds(results, test, window));
  const ofInterest = Array.from({ length: rows }, (_, row) => outcomes.every((outcome) => outcome[row] === true));
  const columns = design.inputs.map((_, place) =>
    Float64Array.from({ length: rows }, (_row, row) => design.values[row * design.inputs.length + place] ?? 0),
  );
  const varying = design.inputs.flatMap((input, place) => {
    const values = columns[place];
    return values !== undefined && values.some((value) => value !== values[0]) ? [{ input, values }] : [];
  });
  const everywhere = ofInterest.filter(Boolean).length / rows;
  if (everywhere === 0 || everywhere === 1 || varying.length === 0) return null;
  const names = varying.map(({ input }) => input);
  const boxes = prim({ names, columns: varying.map(({ values }) => values), ofInterest });
  const fit = boxes.filter(
    ({ coverage, restricted }) => coverage >= LEAST_COVERAGE && restricted.length <= MOST_LIMITS,
  );
  const best = fit.reduce<Box | undefined>(
    (most, box) => (most === undefined || box.density > most.density ? box : most),
    undefined,
  );
  if (best === undefined || best.restricted.length === 0 || best.density <= everywhere) return null;
  const [whole] = boxes;
  const limits = varying.flatMap(({ input }, place) => {
    const [own, all] = [best.limits[place], whole?.limits[place]];
    if (own === undefined || all === undefined || !best.restricted.includes(input)) return [];
    return [{ input, low: own[0] === all[0] ? null : own[0], high: own[1] === all[1] ? null : own[1] }];
  });
  return { limits, coverage: best.coverage, density: best.density, everywhere };
}
