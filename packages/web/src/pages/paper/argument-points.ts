import type { ArgumentAnswer } from "@plumbline/core/contract";

export type Part = ArgumentAnswer["parts"][number];
export type Point = Part["points"][number];
export const partTypes = ["characteristic", "prospect", "scenario"] as const;
export const pointStates = ["claims", "data", "untouched"] as const;
export type PointState = (typeof pointStates)[number];

/** What touches a statement: a checked claim, only amounts or data, or nothing. */
export function pointState(point: Point): PointState {
  if (point.claims.length > 0) return "claims";
  return point.untouched ? "untouched" : "data";
}

/** How many statements there are in each state. */
export function countStates(argument: ArgumentAnswer): Readonly<Record<PointState | "all", number>> {
  const states = argument.parts.flatMap(({ points }) => points.map(pointState));
  const count = (state: PointState) => states.filter((one) => one === state).length;
  return { all: states.length, claims: count("claims"), data: count("data"), untouched: count("untouched") };
}
