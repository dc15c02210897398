import { MAP_SHAPE, projectionFor } from "./spots.ts";
import { maxZoom, type View, wholeWorld } from "./view.ts";

/** Any size does: the shape of the map is the same in all. */
const WIDTH = 1000;
/** Share of the frame that the points may fill. */
const FILL = 0.8;

/** The nearest view that still shows every point; the whole world where there are none, or where they are spread over it. */
export function fitView(points: readonly { readonly lon: number; readonly lat: number }[], closest = maxZoom): View {
  const projection = projectionFor(WIDTH, WIDTH * MAP_SHAPE);
  const placed = points.flatMap(({ lon, lat }) => {
    const point = projection([lon, lat]);
    return point === null ? [] : [point];
  });
  if (placed.length === 0) return wholeWorld;
  const [left, right] = extent(placed.map(([x]) => x));
  const [top, bottom] = extent(placed.map(([, y]) => y));
  const zoom = Math.min(
    closest,
    (WIDTH * FILL) / Math.max(1e-6, right - left),
    (WIDTH * MAP_SHAPE * FILL) / Math.max(1e-6, bottom - top),
  );
  const middle = projection.invert?.([(left + right) / 2, (top + bottom) / 2]);
  if (zoom <= 1.15 || middle === undefined || middle === null) return wholeWorld;
  return { zoom, lon: middle[0], lat: middle[1] };
}

function extent(numbers: readonly number[]): readonly [number, number] {
  return numbers.reduce<readonly [number, number]>(
    ([least, most], number) => [Math.min(least, number), Math.max(most, number)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}
