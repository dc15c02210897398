import { expect, test } from "vitest";
import { placement, readView, writeView } from "./view.ts";

test("a view comes back from the address as it went in", () => {
  const view = { zoom: 4, lon: 101.5, lat: -13.75 };
  expect(readView(writeView(view))).toEqual(view);
});

test("what is no view in the address is the whole world", () => {
  for (const text of [null, "", "4", "0.5,1,1", "99,1,1", "4,200,1", "4,1,1;drop", "4,1,-91"])
    expect(readView(text)).toBeNull();
  expect(writeView({ zoom: 1, lon: 11, lat: 0 })).toBeNull();
});

test("the enlarged map covers its frame whatever is put in the middle", () => {
  // Middle: 500 − 400·2 = −300 lies between −1000 and 0.
  expect(placement(2, [400, 200], [1000, 500])).toEqual({ zoom: 2, dx: -300, dy: -150 });
  expect(placement(2, [0, 0], [1000, 500])).toEqual({ zoom: 2, dx: 0, dy: 0 });
  expect(placement(2, [1000, 500], [1000, 500])).toEqual({ zoom: 2, dx: -1000, dy: -500 });
});
