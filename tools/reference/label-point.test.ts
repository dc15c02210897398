import { expect, test } from "vitest";
import { labelPoint } from "./label-point.ts";

test("a square is labelled at its middle", () => {
  const [lon, lat] = labelPoint({
    type: "Polygon",
    coordinates: [
      [
        [0, -1],
        [0, 1],
        [2, 1],
        [2, -1],
        [0, -1],
      ],
    ],
  });
  expect(lon).toBeCloseTo(1, 6);
  expect(lat).toBeCloseTo(0, 6);
});

test("the largest of several polygons carries the label", () => {
  const [lon] = labelPoint({
    type: "MultiPolygon",
    coordinates: [
      [
        [
          [0, 0],
          [0, 1],
          [1, 1],
          [1, 0],
          [0, 0],
        ],
      ],
      [
        [
          [50, 0],
          [50, 5],
          [55, 5],
          [55, 0],
          [50, 0],
        ],
      ],
    ],
  });
  expect(lon).toBeCloseTo(52.5, 1);
});

test("a bent country is labelled inside itself, not at its empty centroid", () => {
  // An L of two arms one degree wide: its centroid (about 2.8, 2.8) lies outside.
  const [lon, lat] = labelPoint({
    type: "Polygon",
    coordinates: [
      [
        [0, 0],
        [0, 10],
        [1, 10],
        [1, 1],
        [10, 1],
        [10, 0],
        [0, 0],
      ],
    ],
  });
  expect(lon < 1 || lat < 1).toBe(true);
  expect(lon > 0 && lat > 0 && lon < 10 && lat < 10).toBe(true);
});
