import { describe, expect, test } from "vitest";
import { uniformStream } from "../draws/index.ts";
import { cart, leaves, type Tree } from "./cart.ts";
import table from "./fixtures/discovery.json" with { type: "json" };
import { binomialTail, type DiscoveryData, prim, quasiP } from "./prim.ts";
import { regrets, robustness, satisficing } from "./robustness.ts";

const data: DiscoveryData = {
  names: table.names,
  columns: table.columns.map((column) => Float64Array.from(column)),
  ofInterest: table.ofInterest.map((v) => v === 1),
};

describe("PRIM", () => {
  const trajectory = prim(data);
  test("peels and pastes the very boxes of the EMA Workbench", () => {
    expect(trajectory).toHaveLength(table.trajectory.length);
    table.trajectory.forEach((expected, k) => {
      const box = trajectory[k];
      expect(box?.count).toBe(expected.n);
      expect(box?.coverage).toBeCloseTo(expected.coverage, 12);
      expect(box?.density).toBeCloseTo(expected.density, 12);
      box?.limits
        .flat()
        .forEach((limit, c) => expect(limit, `box ${k}`).toBeCloseTo(expected.limits.flat()[c] ?? Number.NaN, 12));
    });
  });
  test("pastes back a twentieth of a strip at a time, the part that lies next to the box", () => {
    // two inputs decide and eight are noise: limits on noise cut off cases that pasting takes back
    const stream = uniformStream(11, 3);
    const columns = Array.from({ length: 10 }, () => Float64Array.from({ length: 300 }, () => stream.next()));
    const [x = new Float64Array(), y = new Float64Array()] = columns;
    const ofInterest = Array.from(x, (value, k) => value - (y[k] ?? 0) + 0.6 * (stream.next() - 0.5) > 0.1);
    const boxes = prim({ names: columns.map((_, c) => `x${c}`), columns, ofInterest });
    const grown = boxes.flatMap((box, k) => {
      const before = boxes[k - 1];
      return before !== undefined && box.count > before.count ? [[box, before] as const] : [];
    });
    expect(grown.length).toBeGreaterThan(0);
    for (const [box, before] of grown) {
      expect(box.density).toBeGreaterThan(before.density);
      expect(box.count - before.count).toBeLessThanOrEqual(0.05 * 300 + 1);
    }
  });
  test("finds the box that was put there: high p and low q", () => {
    const best = trajectory.at(-1);
    expect(best?.density).toBeGreaterThan(0.85);
    expect(best?.restricted).toEqual(expect.arrayContaining(["p", "q"]));
  });
  test("quasi-p values are the Workbench's", () => {
    const box = trajectory.at(-1);
    if (box === undefined) throw new Error("no box");
    const expected: Record<string, readonly number[] | undefined> = table.quasiP;
    for (const { name, low, high } of quasiP(data, box)) {
      expect(low ?? -1, name).toBeCloseTo(expected[name]?.[0] ?? Number.NaN, 10);
      expect(high ?? -1, name).toBeCloseTo(expected[name]?.[1] ?? Number.NaN, 10);
    }
  });
  test("the binomial tail by hand: at least 2 heads in 3 is ½", () => {
    expect(binomialTail(2, 3, 0.5)).toBeCloseTo(0.5, 14);
    expect([binomialTail(0, 3, 0.2), binomialTail(1, 3, 0), binomialTail(3, 3, 1)]).toEqual([1, 0, 1]);
  });
});

interface ReferenceNode {
  readonly name?: string;
  readonly threshold?: number;
  readonly count: number;
  readonly hits: number;
  readonly below?: ReferenceNode;
  readonly above?: ReferenceNode;
}

function expectSameTree(found: Tree, expected: ReferenceNode): void {
  expect([found.count, found.hits]).toEqual([expected.count, expected.hits]);
  if (found.kind === "leaf") {
    expect(expected.below).toBeUndefined();
    return;
  }
  expect(found.name).toBe(expected.name);
  expect(found.threshold).toBeCloseTo(expected.threshold ?? Number.NaN, 7);
  if (expected.below !== undefined) expectSameTree(found.below, expected.below);
  if (expected.above !== undefined) expectSameTree(found.above, expected.above);
}

describe("CART", () => {
  const tree = cart(data, { depth: 3, leafRows: 25 });
  test("grows scikit-learn's tree on the same data", () => expectSameTree(tree, table.tree));
  test("its leaves hold every row once and name their rule", () => {
    const all = leaves(tree);
    expect(all.reduce((sum, leaf) => sum + leaf.count, 0)).toBe(data.ofInterest.length);
    expect(all.some((leaf) => leaf.rule.some((rule) => rule.startsWith("p > 0.5")))).toBe(true);
  });
});

describe("robustness by hand: two scenarios in three states", () => {
  const values = [Float64Array.of(1, 5, 9), Float64Array.of(4, 4, 4)];
  test("regret is the best of a state less one's own", () => {
    expect(regrets(values).map((r) => [...r])).toEqual([
      [3, 0, 0],
      [0, 1, 5],
    ]);
  });
  test("the measures", () => {
    const [bold, steady] = robustness(values);
    expect(bold).toMatchObject({ mean: 5, deviation: 4, worst: 1, hurwicz: 5, regretMax: 3 });
    expect(steady).toMatchObject({ mean: 4, deviation: 0, worst: 4, hurwicz: 4, regretMax: 5 });
    expect(bold?.regret90).toBeCloseTo(2.4, 12); // sorted 0, 0, 3: four fifths of the way from the second to the third
  });
  test("satisficing is the share of states where all requirements hold", () => {
    const [bold, steady] = values;
    if (bold === undefined || steady === undefined) throw new Error("no values");
    expect(
      satisficing([
        { values: bold, atLeast: 4 },
        { values: steady, atMost: 4 },
      ]),
    ).toBeCloseTo(2 / 3, 14);
  });
});
