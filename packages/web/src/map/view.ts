/** How the map is looked at: how many times enlarged, and which place is in the middle. */
export interface View {
  readonly zoom: number;
  readonly lon: number;
  readonly lat: number;
}

export const wholeWorld: View = { zoom: 1, lon: 11, lat: 0 };
export const maxZoom = 16;

/** A view as it stands in the address, "4,101.5,13.75"; null is the whole world. */
export function readView(text: string | null): View | null {
  const match = /^(\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)$/.exec(text ?? "");
  if (match === null) return null;
  const [zoom, lon, lat] = match.slice(1).map(Number);
  if (zoom === undefined || lon === undefined || lat === undefined) return null;
  if (zoom <= 1 || zoom > maxZoom || Math.abs(lon) > 180 || Math.abs(lat) > 90) return null;
  return { zoom, lon, lat };
}

export function writeView(view: View | null): string | null {
  return view === null || view.zoom <= 1
    ? null
    : [view.zoom, view.lon, view.lat].map((number) => String(Math.round(number * 100) / 100)).join(",");
}

/** Where the enlarged map stands in its frame, in pixels: `x' = x * zoom + dx`. */
export interface Placement {
  readonly zoom: number;
  readonly dx: number;
  readonly dy: number;
}

/** Puts a point of the whole-world map in the middle of the frame, as far as the map's edge allows. */
export function placement(zoom: number, middle: readonly [number, number], size: readonly [number, number]): Placement {
  const along = (axis: 0 | 1) => {
    const wanted = size[axis] / 2 - middle[axis] * zoom;
    return Math.min(0, Math.max(size[axis] * (1 - zoom), wanted));
  };
  return { zoom, dx: along(0), dy: along(1) };
}
