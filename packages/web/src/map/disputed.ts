/** West, south, east, north in degrees. */
export type Box = readonly [number, number, number, number];

interface Stretch {
  /** Keys of the two shapes that the line lies between. */
  readonly between: readonly [string, string];
  /** Where only a part of their common line is disputed; null where all of it is. */
  readonly box: Box | null;
}

/**
 * Lines drawn dashed: those that Natural Earth's list of disputed boundary lines marks as disputed, indefinite or a line of control, as far
 * as the shapes of world-atlas 2.0.2 draw them. Lines that these shapes do not draw cannot be dashed.
 */
export const disputedStretches: readonly Stretch[] = [
  { between: ["504", "732"], box: null },
  { between: ["688", "Kosovo"], box: null },
  { between: ["706", "Somaliland"], box: null },
  { between: ["196", "N. Cyprus"], box: null },
  { between: ["275", "376"], box: null },
  { between: ["275", "400"], box: null },
  { between: ["408", "410"], box: null },
  { between: ["356", "586"], box: [73, 32.4, 80, 37.5] },
  { between: ["356", "Siachen Glacier"], box: null },
  { between: ["586", "Siachen Glacier"], box: null },
  { between: ["156", "Siachen Glacier"], box: null },
  { between: ["156", "356"], box: null },
  { between: ["156", "586"], box: null },
  { between: ["643", "804"], box: [33, 44, 35.6, 46.5] },
  { between: ["728", "729"], box: [26, 8.5, 30.5, 10.8] },
  { between: ["729", "818"], box: [31.2, 21.5, 37.5, 23.5] },
];

/** Whether a point lies in a box; with no box every point does. */
export function insideBox(point: readonly number[], box: Box | null): boolean {
  if (box === null) return true;
  const [lon = 0, lat = 0] = point;
  const [west, south, east, north] = box;
  return lon >= west && lon <= east && lat >= south && lat <= north;
}
