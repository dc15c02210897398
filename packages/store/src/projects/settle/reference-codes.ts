import type { DuckDBConnection } from "@duckdb/node-api";
import { answerRows } from "../../snapshot/answer-rows.ts";

/** Codes of other people's in our terms. A code that we do not know stays as it is. */
export interface ReferenceCodes {
  /** A country's ISO code of two or three letters → our place id. */
  readonly place: (code: string) => string;
  /** A DAC purpose or category code → its three-digit category (C15); null for what is no such code: three or five digits. */
  readonly category: (code: string) => string | null;
  /** An organisation → our provider id where its reference or its name is that of a government or multilateral that we know, else its reference, else its name (I22). */
  readonly provider: (ref: string | null, name: string | null) => string | null;
  /** A country's English name → our place id. */
  readonly placeNamed: (name: string) => string | null;
}

export async function referenceCodes(connection: DuckDBConnection): Promise<ReferenceCodes> {
  const places = new Map<string, string>();
  const placeNames = new Map<string, string>();
  for (const { place, iso2, iso3, name_en: name } of await answerRows(
    connection,
    "SELECT place, iso2, iso3, name_en FROM countries",
  )) {
    for (const code of [iso2, iso3]) if (typeof code === "string") places.set(code, String(place));
    placeNames.set(String(name).toLowerCase(), String(place));
  }
  const categories = new Map<string, string>();
  for (const { code, category } of await answerRows(connection, "SELECT code, category FROM purpose_codes"))
    categories.set(String(code), String(category));
  const byDacCode = new Map<string, string>();
  const byPlace = new Map<string, string>();
  const byName = new Map<string, string>();
  for (const { provider, place, dac_code: dac, name_en: name } of await answerRows(
    connection,
    "SELECT provider, place, dac_code, name_en FROM providers",
  )) {
    if (typeof dac === "string") byDacCode.set(dac, String(provider));
    if (typeof place === "string") byPlace.set(place, String(provider));
    byName.set(organisation(String(name)), String(provider));
  }
  return {
    place: (code) => places.get(code.trim().toUpperCase()) ?? code.trim(),
    category(code) {
      const trimmed = code.trim();
      const known = categories.get(trimmed);
      if (known !== undefined) return known;
      return /^\d{3}(?:\d{2})?$/.test(trimmed) ? (categories.get(trimmed.slice(0, 3)) ?? trimmed) : null;
    },
    placeNamed: (name) => placeNames.get(name.trim().toLowerCase()) ?? null,
    provider(ref, name) {
      const id = ref?.trim().toUpperCase() ?? "";
      const named = name === null ? undefined : byName.get(organisation(name));
      if (id === "") return named ?? name?.trim() ?? null;
      const dac = /^XM-DAC-(\d+)(?:-.*)?$/.exec(id)?.[1];
      const known = dac === undefined ? undefined : byDacCode.get(dac);
      if (known !== undefined) return known;
      // A government: its country alone, with a number, or with GOV; registers of charities and companies have other names
      const country = /^([A-Z]{2})(?:-(?:GOV-)?\d+)?$/.exec(id)?.[1];
      const place = country === undefined ? undefined : places.get(country);
      return (place === undefined ? undefined : byPlace.get(place)) ?? named ?? id;
    },
  };
}

/** The name of an organisation as it is compared: without its article, "UN" for "United Nations". */
function organisation(name: string): string {
  return plain(name.replace(/^\s*the\s+/i, "").replace(/\bUnited Nations\b/i, "UN"));
}

/** A name without what typography changes: case, "&" for "and", punctuation. */
function plain(name: string): string {
  return name
    .toUpperCase()
    .replaceAll("&", "AND")
    .replaceAll(/[^A-Z0-9]/g, "");
}
