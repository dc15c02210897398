import { uniformStream } from "../draws/index.ts";
import { STANDARD_FUNDERS } from "./standard-funders.ts";
import { readWorld, type World } from "./world.ts";

const REGIONS = [
  "East Asia",
  "South Asia",
  "Sub-Saharan Africa",
  "Middle East",
  "Europe and Central Asia",
  "Latin America",
];

/** A country as a world file has it. */
export type CountryFile = Readonly<Record<string, unknown>> & { readonly id: number };

/**
 * Made-up countries for tests and measurements, in the file's form: their numbers show what the equations do, never what the
 * world will do. With `inherited`, they start with stocks, debt and last year's commitments, and a tenth in distress.
 */
export function syntheticCountries(count: number, seed: number, inherited = false): CountryFile[] {
  const draw = uniformStream(seed, 77);
  const between = (low: number, high: number): number => low + (high - low) * draw.next();
  const perFunder = (high: number): number[] => STANDARD_FUNDERS.map(() => between(0, high));
  return Array.from({ length: count }, (_, i) => {
    const income = (["LIC", "LMIC", "UMIC"] as const)[draw.below(3)] ?? "LIC";
    const output = Math.exp(between(Math.log(4), Math.log(income === "LIC" ? 120 : 1500)));
    return {
      id: 1000 + 7 * i,
      name: `country ${i + 1}`,
      income,
      region: REGIONS[draw.below(REGIONS.length)] ?? "",
      indoPacific: draw.next() < 0.4 ? 1 : 0,
      align: between(-0.9, 0.9),
      flagship: STANDARD_FUNDERS.map(() => (draw.next() < 0.25 ? 1 : 0)),
      theta: between(0.3, 0.7),
      d0: between(0.05, 0.45),
      sigma0: between(0.15, 0.65),
      Y: output,
      ...(inherited
        ? {
            gap: output * between(0.04, 0.2),
            x: draw.next() < 0.1 ? 1 : 0,
            D: perFunder(0.03 * output),
            P1: perFunder(0.01 * output),
            P2: perFunder(0.02 * output),
            cPrev: perFunder(0.004 * output),
          }
        : {}),
    };
  });
}

/** A world file of the standard funders and the countries given, read. Throws if they do not form a world. */
export function worldOf(countries: readonly CountryFile[], funders: readonly unknown[] = STANDARD_FUNDERS): World {
  const reading = readWorld({ schema: "infra3/world/1", name: "synthetic", funders, countries });
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  return reading.value;
}

/** {@link worldOf} {@link syntheticCountries}. */
export function syntheticWorld(count: number, seed: number, inherited = false): World {
  return worldOf(syntheticCountries(count, seed, inherited));
}
