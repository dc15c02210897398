import type { AddedFlowsAnswer, CountriesAnswer } from "@plumbline/core/contract";
import type { Language } from "@plumbline/core/evidence";
import type { ShapeState } from "../../map/base-map.tsx";
import type { Spot } from "../../map/spots.ts";
import { memorandumSpots } from "./map-places.ts";

type AddedRow = AddedFlowsAnswer["rows"][number];
export type PlacedAdded = AddedRow & { readonly place: string };

/** The rows that stand for one country or territory. */
export function placedAdded(answer: AddedFlowsAnswer): PlacedAdded[] {
  return answer.rows.flatMap((row) => (row.place === null ? [] : [{ ...row, place: row.place }]));
}

/** Regions, several countries together, and what is unspecified: kept, and spread over nobody. */
export function unplacedAdded(answer: AddedFlowsAnswer): AddedRow[] {
  return answer.rows.filter((row) => row.place === null);
}

interface SpotOptions {
  readonly language: Language;
  readonly rangeText: (low: string, high: string) => string;
  readonly memoranda: CountriesAnswer | null;
}

/** Circles as large as the high bound, filled to the low one. */
export function addedSpots(rows: readonly PlacedAdded[], { language, rangeText, memoranda }: SpotOptions): Spot[] {
  const years = new Map((memoranda?.countries ?? []).map(({ id, memorandum }) => [id, memorandum]));
  const spots = rows.flatMap((row): Spot[] => {
    if (row.lon === null || row.lat === null) return [];
    const [low, high] = [Number(row.low), Number(row.high)];
    return [
      {
        id: row.place,
        name: row.name[language],
        lon: row.lon,
        lat: row.lat,
        amount: high,
        ...(low < high ? { least: low } : {}),
        amountText: rangeText(row.low, row.high),
        memorandum: years.get(row.place) ?? null,
      },
    ];
  });
  return [...spots, ...memorandumSpots(memoranda, new Set(spots.map(({ id }) => id)), language)];
}

/** A place that other filters have an amount for is "missing" under these; one that no added file names is "outside". */
export function addedShapes(answer: AddedFlowsAnswer, whole: AddedFlowsAnswer | null): (shape: string) => ShapeState {
  const shapesOf = (rows: readonly AddedRow[]) => new Set(rows.flatMap(({ shape }) => (shape === null ? [] : [shape])));
  const reported = shapesOf(placedAdded(answer));
  const could = shapesOf(whole === null ? [] : placedAdded(whole));
  return (shape) => (reported.has(shape) ? "reported" : could.has(shape) ? "missing" : "outside");
}
