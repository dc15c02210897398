import type { CountriesAnswer, FlowsAnswer } from "@plumbline/core/contract";
import type { Language } from "@plumbline/core/evidence";
import type { ShapeState } from "../../map/base-map.tsx";
import type { Spot } from "../../map/spots.ts";

type FlowRow = FlowsAnswer["rows"][number];
export type PlacedRow = FlowRow & { readonly place: string };

/** The rows that stand for a place; regional and unspecified recipients are listed apart. */
export function placedRows(answer: FlowsAnswer): PlacedRow[] {
  return answer.rows.flatMap((row) => (row.place === null ? [] : [{ ...row, place: row.place }]));
}

export function unplacedRows(answer: FlowsAnswer): FlowRow[] {
  return answer.rows.filter((row) => row.place === null);
}

interface SpotOptions {
  readonly language: Language;
  readonly amountText: (text: string) => string;
  /** Every place with a memorandum gets a mark, with an amount or without. */
  readonly memoranda: CountriesAnswer | null;
}

/** Circles for places with an amount, and marks for those with a memorandum. */
export function spotsOf(rows: readonly PlacedRow[], { language, amountText, memoranda }: SpotOptions): Spot[] {
  const marked = new Map(
    (memoranda?.countries ?? []).flatMap((country) =>
      country.memorandum === null ? [] : [[country.id, country] as const],
    ),
  );
  const spots = rows.flatMap((row): Spot[] => {
    if (row.lon === null || row.lat === null) return [];
    return [
      {
        id: row.place,
        name: row.name[language],
        lon: row.lon,
        lat: row.lat,
        amount: Number(row.amount),
        amountText: amountText(row.amount),
        memorandum: marked.get(row.place)?.memorandum ?? null,
      },
    ];
  });
  return [...spots, ...memorandumSpots(memoranda, new Set(spots.map(({ id }) => id)), language)];
}

/** Marks for places with a memorandum that have no circle. */
export function memorandumSpots(
  memoranda: CountriesAnswer | null,
  drawn: ReadonlySet<string>,
  language: Language,
): Spot[] {
  return (memoranda?.countries ?? []).flatMap(({ id, name, lon, lat, memorandum }) =>
    memorandum === null || drawn.has(id) || lon === null || lat === null
      ? []
      : [{ id, name: name[language], lon, lat, amount: null, amountText: "", memorandum }],
  );
}

/** What the base map is told: the rows shown, the whole measure without filters, and what is known of all places. */
interface ShapeQuestion {
  readonly answer: FlowsAnswer;
  readonly whole: FlowsAnswer | null;
  readonly countries: CountriesAnswer | null;
}

/**
 * What each shape shows. A place without an amount is "missing" where it could have one. The disbursements name every recipient: missing are
 * those that have an amount under another filter. AidData covers all places of low and middle income: missing are those of them without a row.
 */
export function shapeStates({ answer, whole, countries }: ShapeQuestion): (shape: string) => ShapeState {
  const shapesOf = (rows: readonly FlowRow[]) => new Set(rows.flatMap(({ shape }) => (shape === null ? [] : [shape])));
  const reported = shapesOf(placedRows(answer));
  const could =
    answer.measure === "dac-disbursements"
      ? shapesOf(whole === null ? [] : placedRows(whole))
      : new Set(
          (countries?.countries ?? []).flatMap(({ id, shape, income }) => {
            const covered = income !== null && income.group !== "H" && !answer.providers.some((one) => one.id === id);
            return covered && shape !== null ? [shape] : [];
          }),
        );
  const income = answer.filters.income;
  const otherIncome = new Set(
    (countries?.countries ?? [])
      .filter((country) => income !== null && country.income?.group !== income)
      .map(({ shape }) => shape),
  );
  return (shape) =>
    reported.has(shape) ? "reported" : could.has(shape) && !otherIncome.has(shape) ? "missing" : "outside";
}
