import { geoArea, geoBounds, geoCentroid, geoContains, geoDistance } from "d3-geo";
import type { MultiPolygon, Polygon } from "geojson";

/** Longitude and latitude in degrees. */
export type Point = readonly [number, number];

const asPolygons = (shape: Polygon | MultiPolygon): Polygon[] =>
  shape.type === "Polygon" ? [shape] : shape.coordinates.map((coordinates) => ({ type: "Polygon", coordinates }));

const wrapLongitude = (lon: number): number => (lon > 180 ? lon - 360 : lon);

/**
 * A point to write a name or draw a circle at: the centroid of the largest polygon, or, where that lies outside
 * (a bent country), the inner point farthest from the border's corners, searched on a grid of 40 by 40.
 */
export function labelPoint(shape: Polygon | MultiPolygon): Point {
  const largest = asPolygons(shape).reduce((best, next) => (geoArea(next) > geoArea(best) ? next : best));
  const centroid = geoCentroid(largest);
  if (geoContains(largest, centroid)) return centroid;

  const [[west, south], [east, north]] = geoBounds(largest);
  const width = east >= west ? east - west : east - west + 360;
  const corners = largest.coordinates.flat();
  const steps = 40;
  let best: Point = centroid;
  let farthest = -1;
  for (let column = 1; column < steps; column++) {
    for (let row = 1; row < steps; row++) {
      const candidate: [number, number] = [
        wrapLongitude(west + (width * column) / steps),
        south + ((north - south) * row) / steps,
      ];
      if (!geoContains(largest, candidate)) continue;
      const distance = Math.min(...corners.map(([lon = 0, lat = 0]) => geoDistance(candidate, [lon, lat])));
      if (distance > farthest) [best, farthest] = [candidate, distance];
    }
  }
  return best;
}
