import { geoEqualEarth } from "d3-geo";

/** A place on the map with its amount; places without one can still carry a mark. */
export interface Spot {
  readonly id: string;
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  /** The most it can be; the circle is as large as this. */
  readonly amount: number | null;
  /** The least it is, where that is less: drawn filled inside a dashed ring. */
  readonly least?: number;
  readonly amountText: string;
  /** Year of its Belt and Road memorandum, where the map marks these. */
  readonly memorandum: number | null;
}

/** Left, top, right and bottom of what is drawn at all: from the Aleutians to Cape Horn, without Antarctica. */
const FRAME: GeoJSON.MultiPoint = {
  type: "MultiPoint",
  coordinates: [
    [-168.9, 20],
    [-169.1, 20],
    [11, 82],
    [11, -56],
  ],
};

/** Equal Earth (an equal-area projection), turned so that no country is cut, filling a frame. */
export function projectionFor(width: number, height: number) {
  return geoEqualEarth()
    .rotate([-11, 0])
    .fitExtent(
      [
        [width * 0.015, 4],
        [width * 0.97, height - 4],
      ],
      FRAME,
    );
}

/** Height of the map over its width. */
export const MAP_SHAPE = 0.5;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Of the largest circles, those whose name fits on the map without covering another name. */
export function labelled<
  S extends { readonly name: string; readonly x: number; readonly y: number; readonly radius: number },
>(
  circles: readonly S[],
  frame: { readonly width: number; readonly most: number; readonly always: (circle: S) => boolean },
): S[] {
  const taken: Box[] = [];
  const chosen: S[] = [];
  const wanted = [...circles].sort((a, b) => Number(frame.always(b)) - Number(frame.always(a)) || b.radius - a.radius);
  for (const circle of wanted) {
    if (chosen.length >= frame.most && !frame.always(circle)) break;
    const wide = widthOf(circle.name);
    const left = circle.x - wide / 2;
    const box = { left, right: left + wide, top: circle.y - 8, bottom: circle.y + 8 };
    const free =
      box.left > 0 &&
      box.right < frame.width &&
      taken.every(
        (one) => box.right < one.left || box.left > one.right || box.bottom < one.top || box.top > one.bottom,
      );
    if (!free && !frame.always(circle)) continue;
    taken.push(box);
    chosen.push(circle);
  }
  return chosen;
}

/** About how wide a name is in pixels: a Chinese character is as wide as two letters. */
function widthOf(name: string): number {
  let wide = 0;
  for (const letter of name) wide += letter > "\u2e80" ? 13 : 7;
  return wide;
}
