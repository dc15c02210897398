import { expect, test } from "vitest";
import { fitView } from "./fit-view.ts";
import { MAP_SHAPE, projectionFor } from "./spots.ts";
import { maxZoom, placement, wholeWorld } from "./view.ts";

const nairobi = { lon: 36.8, lat: -1.3 };
const mombasa = { lon: 39.7, lat: -4.05 };
const colombo = { lon: 79.9, lat: 6.9 };

test("every point is inside the frame, and the frame is not larger than they need", () => {
  const points = [nairobi, mombasa, colombo];
  const view = fitView(points);
  const [width, height] = [760, 760 * MAP_SHAPE];
  const projection = projectionFor(width, height);
  const place = placement(view.zoom, projection([view.lon, view.lat]) ?? [0, 0], [width, height]);
  const shown = points.map(({ lon, lat }) => {
    const [x, y] = projection([lon, lat]) ?? [0, 0];
    return [x * place.zoom + place.dx, y * place.zoom + place.dy] as const;
  });
  for (const [x, y] of shown) {
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(width);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(height);
  }
  const wide = Math.max(...shown.map(([x]) => x)) - Math.min(...shown.map(([x]) => x));
  expect(wide / width).toBeGreaterThan(0.7);
});

test("one point is shown as near as the map goes; none, or points all over, are the whole world", () => {
  expect(fitView([nairobi])).toMatchObject({ zoom: maxZoom });
  expect(fitView([nairobi], 40).zoom).toBe(40);
  expect(fitView([])).toEqual(wholeWorld);
  expect(fitView([nairobi, { lon: -120, lat: 40 }, { lon: 170, lat: -40 }])).toEqual(wholeWorld);
});
