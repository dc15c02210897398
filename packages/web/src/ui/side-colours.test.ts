import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { sideNames } from "@plumbline/core/sheets";
import { expect, test } from "vitest";

const css = readFileSync(fileURLToPath(new URL("base.css", import.meta.url)), "utf8");
const SYSTEM_DARK = "@media screen and (prefers-color-scheme: dark)";
const themes = {
  light: css.slice(css.indexOf(":root {"), css.indexOf(SYSTEM_DARK)),
  dark: css.slice(css.indexOf(':root[data-theme="dark"]'), css.indexOf("*,\n*::before")),
};

type Vector = readonly [number, number, number];
type Matrix = readonly [Vector, Vector, Vector];

/** Machado, Oliveira and Fernandes (2009), severity 1.0, for linear RGB. */
const VISION: Readonly<Record<string, Matrix>> = {
  all: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

function colour(theme: string, name: string): Vector {
  const hex = new RegExp(`--${name}: #([0-9a-f]{6})`).exec(theme)?.[1];
  if (hex === undefined) throw new Error(`no colour --${name}`);
  const linear = (at: number) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return [linear(0), linear(2), linear(4)];
}

function times(matrix: Matrix, [r, g, b]: Vector): Vector {
  const row = ([x, y, z]: Vector) => Math.min(1, Math.max(0, x * r + y * g + z * b));
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}

/** OKLab (Ottosson 2020); a distance of 0.02 is about the least that is seen. */
function oklab([r, g, b]: Vector): Vector {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

const distance = (a: Vector, b: Vector) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
const luminance = ([r, g, b]: Vector) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
const contrast = (a: Vector, b: Vector) => {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
};

const sides = Object.keys(sideNames);
const pairs = sides.flatMap((a, index) => sides.slice(index + 1).map((b) => [a, b] as const));

for (const [name, theme] of Object.entries(themes)) {
  for (const [vision, matrix] of Object.entries(VISION)) {
    test(`${name}: two sides are told apart by their colours (${vision})`, () => {
      const near = pairs
        .map(
          ([a, b]) =>
            [
              `${a}-${b}`,
              distance(oklab(times(matrix, colour(theme, a))), oklab(times(matrix, colour(theme, b)))),
            ] as const,
        )
        .filter(([, far]) => far < 0.065);
      expect(near).toEqual([]);
    });
  }

  test(`${name}: text reads on paper, and every side is seen on it`, () => {
    const paper = colour(theme, "paper");
    for (const text of ["ink", "soft", "link"]) expect(contrast(colour(theme, text), paper), text).toBeGreaterThan(4.5);
    for (const side of sides) expect(contrast(colour(theme, side), paper), side).toBeGreaterThan(3);
  });
}

test("the chosen dark theme and the system's are the same", () => {
  const system = css.slice(css.indexOf(SYSTEM_DARK), css.indexOf(':root[data-theme="dark"]'));
  const colours = (text: string) => [...text.matchAll(/--[a-z-]+: #[0-9a-f]{6}/g)].map(String);
  expect(colours(system)).toEqual(colours(themes.dark));
  expect(colours(system)).toHaveLength(16);
});
