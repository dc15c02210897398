import { expect, test } from "vitest";
import { misreadOf } from "./misread-address.ts";

const places = new Set(["KEN", "LKA"]);
const why = (search: string) => misreadOf(search, places).map((part) => `${part.name} ${part.why} ${part.value}`);

test("an address that the lab writes, or that other parts of the site write, is understood whole", () => {
  expect(
    why(
      "?draws=10000&ranges=matched:gfdc&seed=7&set=beta_p-0.4,camp-0,coll-*&vary=luck&to=2050&m=M9&against=S3&show=distribution&measure=committed&country=KEN&asOf=2024-01-01&table=outcomes",
    ),
  ).toEqual([]);
  expect(why("")).toEqual([]);
});

test("what is mistyped or made up is named with its value, each part of the settings for itself", () => {
  expect(why("?draws=500&seed=1e9&country=XXX&m=M15&sed=3")).toEqual([
    "draws closed 500",
    "seed seed 1e9",
    "country country XXX",
    "m closed M15",
    "sed name 3",
  ]);
  expect(why("?set=camp-9,cmap-0.1,camp,xc-0.001,rho-1,d_1-")).toEqual([
    "set value 9",
    "set input cmap",
    "set form camp",
    "set value 0.001",
    "set value ",
  ]);
  expect(why("?m=__proto__&constructor=1&toString=2")).toEqual([
    "m closed __proto__",
    "constructor name 1",
    "toString name 2",
  ]);
});
