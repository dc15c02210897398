import type { AddedFlowsAnswer, FlowsAnswer } from "@plumbline/core/contract";
import type { Bilingual } from "@plumbline/core/evidence";
import { type PlacedAdded, placedAdded } from "./added-places.ts";
import { type PlacedRow, placedRows } from "./map-places.ts";

export interface BothPlace {
  readonly place: string;
  readonly name: Bilingual;
  readonly flow: PlacedRow | undefined;
  readonly added: PlacedAdded | undefined;
}

/** Every place that either map shows: in the order of the embedded series, then those that only added files name. */
export function bothPlaces(flows: FlowsAnswer, added: AddedFlowsAnswer): BothPlace[] {
  const more = new Map(placedAdded(added).map((row) => [row.place, row]));
  const first = placedRows(flows).map((flow): BothPlace => {
    const own = more.get(flow.place);
    more.delete(flow.place);
    return { place: flow.place, name: flow.name, flow, added: own };
  });
  return [
    ...first,
    ...[...more.values()].map((row) => ({ place: row.place, name: row.name, flow: undefined, added: row })),
  ];
}

/** The largest amount of either map: what a shared scale begins with. */
export function largestOf(flows: FlowsAnswer, added: AddedFlowsAnswer): number {
  return Math.max(
    0,
    ...placedRows(flows).map(({ amount }) => Math.abs(Number(amount))),
    ...placedAdded(added).map(({ high }) => Math.abs(Number(high))),
  );
}
