import type { LocationAnswer } from "@plumbline/core/contract";
import type { AnswerRow } from "../cell-text.ts";
import { precisionNames, unknownPrecision } from "./published-codes.ts";

/** A row of `project_places` as answers tell it. */
export function placePart(row: AnswerRow): LocationAnswer {
  const exactness = row["exactness"];
  return {
    name: row["name"] ?? null,
    lon: Number(row["lon"]),
    lat: Number(row["lat"]),
    exactness: exactness === "exact" || exactness === "approximate" || exactness === "area" ? exactness : "unknown",
    precision: precisionNames[row["precision"] ?? ""] ?? unknownPrecision,
    radiusKm: row["radius_km"] == null ? null : Number(row["radius_km"]),
    share: row["share"] ?? null,
  };
}
