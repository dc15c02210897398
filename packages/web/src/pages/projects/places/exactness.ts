import type { LocationAnswer } from "@plumbline/core/contract";

/** The nearest that a map of projects goes: about a kilometre a pixel. */
export const CLOSEST = 48;

const KM_PER_DEGREE = 111.195;

/** Degrees of a great circle, for a radius in kilometres. */
export const degreesOf = (km: number): number => km / KM_PER_DEGREE;

/** In the order of the legend: the best known first. */
export const exactnessOrder = [
  "exact",
  "approximate",
  "area",
  "unknown",
] as const satisfies readonly LocationAnswer["exactness"][];
