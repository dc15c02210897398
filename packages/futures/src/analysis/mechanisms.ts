import {
  column,
  type EnsembleResults,
  type Levers,
  type PairedDifference,
  pairedDifference,
} from "../ensemble/index.ts";
import {
  INTENSITIES,
  INTENSITY_NAMES,
  type IntensityName,
  NO_INTENSITIES,
  OUTPUT_NAMES,
  type OutputName,
  type Scenario,
} from "../model/index.ts";
import { withoutRounding } from "./without-rounding.ts";

/** What one intensity does alone, against parallel paths. */
export interface Mechanism {
  readonly intensity: IntensityName;
  readonly differences: Readonly<Record<OutputName, PairedDifference>>;
}

/**
 * Parallel paths and ten scenarios with one intensity each, at its base value (collusion, whose base is 0, at the middle of its
 * range). Run them as one experiment and read them with {@link mechanisms}.
 */
export const MECHANISM_SCENARIOS: readonly Scenario[] = [
  { id: "S2", budget: "pgii", intensities: NO_INTENSITIES },
  ...INTENSITY_NAMES.map((name): Scenario => {
    const { base, low, high } = INTENSITIES[name];
    return { id: name, budget: "pgii", intensities: { ...NO_INTENSITIES, [name]: base > 0 ? base : (low + high) / 2 } };
  }),
];

/** In each of them a design may move its own intensity only. */
export const MECHANISM_LEVERS: Levers = Object.fromEntries(INTENSITY_NAMES.map((name) => [name, [name]]));

/** One intensity at a time: its effect on every output, paired run by run. */
export function mechanisms(results: EnsembleResults, window = 0): Mechanism[] {
  return INTENSITY_NAMES.map((intensity) => {
    const entries = OUTPUT_NAMES.map((output) => {
      const parallel = column(results, "S2", output, window);
      const own = withoutRounding(column(results, intensity, output, window), parallel);
      return [output, pairedDifference(own, parallel)] as const;
    });
    return { intensity, differences: Object.fromEntries(entries) as Record<OutputName, PairedDifference> };
  });
}
