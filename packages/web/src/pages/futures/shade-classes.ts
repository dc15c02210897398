/** A class of change: which way, and how large. */
export interface ShadeClass {
  readonly way: "gain" | "loss";
  readonly size: 1 | 2 | 3;
}

/** Two round limits that part changes up to `largest` into three classes of about the same width. */
export function shadeLimits(largest: number): readonly [number, number] {
  if (!(largest > 0)) return [1, 2];
  const third = largest / 3;
  const power = 10 ** Math.floor(Math.log10(third));
  const lead = third / power;
  const step = (lead >= 5 ? 5 : lead >= 2 ? 2 : 1) * power;
  return [step, 2 * step];
}

/** The class of a change among {@link shadeLimits}. */
export function shadeOf(change: number, [small, large]: readonly [number, number]): ShadeClass {
  const size = Math.abs(change);
  return { way: change < 0 ? "loss" : "gain", size: size < small ? 1 : size < large ? 2 : 3 };
}
