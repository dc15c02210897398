import { feature, mesh } from "topojson-client";
import type { GeometryCollection, GeometryObject, Topology } from "topojson-specification";
import fineUrl from "world-atlas/countries-50m.json?url";
import coarseUrl from "world-atlas/countries-110m.json?url";
import { disputedStretches, insideBox } from "./disputed.ts";

/** How finely the coasts are drawn. The fine shapes are fetched when the reader zooms in. */
export type Detail = "coarse" | "fine";

/** The base map, ready to be projected. Shapes are found by the key that `countries.csv` has for them. */
export interface World {
  readonly detail: Detail;
  readonly shapes: readonly Shape[];
  /** Coasts and undisputed boundaries. */
  readonly borders: GeoJSON.MultiLineString;
  readonly disputed: GeoJSON.MultiLineString;
}

export interface Shape {
  /** The shape's id in world-atlas, or its name where it has none. */
  readonly key: string;
  readonly geometry: GeoJSON.Geometry;
}

const loaded = new Map<Detail, Promise<World>>();

/** Fetches the shapes once: Natural Earth 4.1, as world-atlas 2.0.2 packs it. */
export function loadWorld(detail: Detail): Promise<World> {
  const known = loaded.get(detail);
  if (known !== undefined) return known;
  const loading = fetchWorld(detail).catch((error: unknown) => {
    loaded.delete(detail);
    throw error;
  });
  loaded.set(detail, loading);
  return loading;
}

async function fetchWorld(detail: Detail): Promise<World> {
  const response = await fetch(detail === "coarse" ? coarseUrl : fineUrl);
  if (!response.ok) throw new Error(`the base map could not be fetched: ${response.status}`);
  const topology: unknown = await response.json();
  if (!isWorldAtlas(topology)) throw new Error("the base map is not a world-atlas topology");
  return worldOf(topology, detail);
}

interface WorldAtlas extends Topology {
  readonly objects: { readonly countries: GeometryCollection };
}

function isWorldAtlas(value: unknown): value is WorldAtlas {
  return (
    typeof value === "object" && value !== null && "type" in value && value.type === "Topology" && "objects" in value
  );
}

/** The id of a shape, or its name where it has none. */
function keyOf({ id, properties = {} }: GeometryObject): string {
  if (id !== undefined) return String(id);
  return "name" in properties && typeof properties.name === "string" ? properties.name : "";
}

/** Antarctica is left out: nobody pays there, and it takes a tenth of the map. */
const ANTARCTICA = "010";

function worldOf(topology: WorldAtlas, detail: Detail): World {
  const { countries } = topology.objects;
  const shapes = new Map<string, Shape>();
  for (const geometry of countries.geometries) {
    const key = keyOf(geometry);
    // Two shapes have the id 036: the first one is the mainland.
    const drawn = feature(topology, geometry);
    if (key !== ANTARCTICA && !shapes.has(key) && drawn.type === "Feature")
      shapes.set(key, { key, geometry: drawn.geometry });
  }
  const pairOf = (a: string, b: string) => [a, b].toSorted().join(" ");
  const stretches = new Map(disputedStretches.map((stretch) => [pairOf(...stretch.between), stretch]));
  const borders: GeoJSON.Position[][] = [];
  const disputed: GeoJSON.Position[][] = [];
  const drawnPlain = (a: string, b: string) => (a === b ? a !== ANTARCTICA : !stretches.has(pairOf(a, b)));
  borders.push(...mesh(topology, countries, (a, b) => drawnPlain(keyOf(a), keyOf(b))).coordinates);
  for (const [pair, stretch] of stretches) {
    const lines = mesh(topology, countries, (a, b) => a !== b && pairOf(keyOf(a), keyOf(b)) === pair).coordinates;
    for (const line of lines)
      for (const run of runsOf(line, stretch.box)) (run.inside ? disputed : borders).push(run.line);
  }
  return {
    detail,
    shapes: [...shapes.values()],
    borders: { type: "MultiLineString", coordinates: borders },
    disputed: { type: "MultiLineString", coordinates: disputed },
  };
}

/** Cuts a line where it enters or leaves a box; without a box the whole line is inside. */
function runsOf(line: GeoJSON.Position[], box: Parameters<typeof insideBox>[1]) {
  const runs: { inside: boolean; line: GeoJSON.Position[] }[] = [];
  for (const [index, point] of line.entries()) {
    const next = line[index + 1];
    if (next === undefined) break;
    const inside = insideBox(point, box) && insideBox(next, box);
    const last = runs.at(-1);
    if (last?.inside === inside) last.line.push(next);
    else runs.push({ inside, line: [point, next] });
  }
  return runs;
}
