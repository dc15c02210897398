import { expect, test } from "vitest";
import { viewBox } from "./view-box.ts";
import { wholeWorld } from "./view.ts";

test("a near view is a box around its middle, and nearer views have smaller boxes", () => {
  const near = viewBox({ zoom: 16, lon: 37, lat: -1 });
  const far = viewBox({ zoom: 4, lon: 37, lat: -1 });
  if (near === null || far === null) throw new Error("a view of land has a box");
  for (const { west, east, south, north } of [near, far]) {
    expect(west).toBeLessThan(37);
    expect(east).toBeGreaterThan(37);
    expect(south).toBeLessThan(-1);
    expect(north).toBeGreaterThan(-1);
  }
  expect(near.east - near.west).toBeLessThan(25);
  expect(near.east - near.west).toBeGreaterThan(15);
  expect(far.west).toBeLessThan(near.west);
});

test("the whole world has no box: everything is on it", () => {
  expect(viewBox(wholeWorld)).toBeNull();
});
