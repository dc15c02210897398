import { MAP_SHAPE, projectionFor } from "./spots.ts";
import { placement, type View } from "./view.ts";

/** A part of the globe in whole degrees, large enough to hold all that a view shows. */
export interface ViewBox {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

const WIDTH = 1000;
/** Narrow screens show a little more height. */
const TALLEST = MAP_SHAPE * 1.12;
const STEPS = [0, 0.25, 0.5, 0.75, 1];

/** The degrees that a view can show; null where it reaches over the edge of the map. */
export function viewBox(view: View): ViewBox | null {
  const height = WIDTH * TALLEST;
  const projection = projectionFor(WIDTH, height);
  const middle = projection([view.lon, view.lat]);
  if (middle === null) return null;
  const place = placement(view.zoom, middle, [WIDTH, height]);
  const corners = STEPS.flatMap((across) => STEPS.map((down) => [across * WIDTH, down * height] as const));
  const points = corners.map(([x, y]) =>
    projection.invert?.([(x - place.dx) / place.zoom, (y - place.dy) / place.zoom]),
  );
  const lons: number[] = [];
  const lats: number[] = [];
  for (const [index, point] of points.entries()) {
    const corner = corners[index];
    if (point == null || corner === undefined) return null;
    const [lon, lat] = point;
    // Off the globe the projection can be turned round too, to a point that lands somewhere else.
    const back = projection(point);
    if (!Number.isFinite(lon) || Math.abs(lat) > 90 || back === null) return null;
    if (Math.hypot(back[0] * place.zoom + place.dx - corner[0], back[1] * place.zoom + place.dy - corner[1]) > 1)
      return null;
    lons.push(lon);
    lats.push(lat);
  }
  const [west, east] = [Math.floor(Math.min(...lons)), Math.ceil(Math.max(...lons))];
  const [south, north] = [Math.floor(Math.min(...lats)), Math.ceil(Math.max(...lats))];
  // Wider than this, the view lies across the line where the map is cut.
  return east - west > 300 ? null : { west, south, east, north };
}
