import { RANGES } from "@plumbline/futures/backcast";
import { describe, type InputName } from "@plumbline/futures/ensemble";
import { OUTPUT_NAMES } from "@plumbline/futures/model";
import { CONTRASTS } from "./contrasts.ts";
import { COUNTRY_MEASURES } from "./country-runs.ts";
import { INPUTS } from "./lab-experiment.ts";
import { END_YEARS } from "./lab-job.ts";

/** A part of the lab's address that means nothing, and why. */
export type Misread =
  | { readonly why: "closed"; readonly name: string; readonly value: string; readonly allowed: readonly string[] }
  | { readonly why: "seed" | "country" | "form" | "input"; readonly name: string; readonly value: string }
  | { readonly why: "value"; readonly name: string; readonly value: string; readonly input: InputName }
  | { readonly why: "name"; readonly name: string; readonly value: string };

const CLOSED: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ["vary", ["prior", "luck"]],
  ["draws", ["200", "1000", "10000"]],
  ["ranges", RANGES],
  ["to", END_YEARS.map(String)],
  ["m", OUTPUT_NAMES],
  ["against", CONTRASTS],
  ["show", ["years", "distribution"]],
  ["measure", COUNTRY_MEASURES],
]);
/** What other parts of the site keep in an address. */
const OTHERS: ReadonlySet<string> = new Set(["asOf", "currency", "layer", "mode", "table"]);

/** Everything in an address that the lab leaves out. `places` are the ids of the model's countries. */
export function misreadOf(search: string, places: ReadonlySet<string>): Misread[] {
  return [...new URLSearchParams(search)].flatMap(([name, value]): Misread[] => {
    const allowed = CLOSED.get(name);
    if (allowed !== undefined) return allowed.includes(value) ? [] : [{ why: "closed", name, value, allowed }];
    if (name === "seed") return /^\d{1,9}$/.test(value) ? [] : [{ why: "seed", name, value }];
    if (name === "country") return places.has(value) ? [] : [{ why: "country", name, value }];
    if (name === "set") return value === "" ? [] : value.split(",").flatMap(misreadSetting);
    return OTHERS.has(name) ? [] : [{ why: "name", name, value }];
  });
}

function misreadSetting(part: string): Misread[] {
  const name = "set";
  const place = part.indexOf("-");
  const input = INPUTS.find((one) => one === part.slice(0, Math.max(0, place)));
  if (place < 1) return [{ why: "form", name, value: part }];
  if (input === undefined) return [{ why: "input", name, value: part.slice(0, place) }];
  const text = part.slice(place + 1);
  if (text === "*") return [];
  const { low, base, high } = describe(input);
  const isInside = /^\d+(?:\.\d+)?$/.test(text) && Number(text) >= Math.min(low, base) && Number(text) <= high;
  return isInside ? [] : [{ why: "value", name, value: text, input }];
}
