import { permutation, type UnitSample, uniformStream } from "../draws/index.ts";

/** What one input does when it alone moves a step. */
export interface ElementaryEffects {
  readonly mean: number;
  /** Mean of absolute effects (μ*), and half its 95 % bootstrap interval. */
  readonly meanAbsolute: number;
  readonly meanAbsolute95: number;
  /** Standard deviation: curved or interacting where large beside μ*. */
  readonly deviation: number;
  /** Half its 95 % interval, as of a sample of normals: 1.96 σ/√(2(r − 1)). */
  readonly deviation95: number;
}

const Z95 = 1.959963984540054;

/** The step of a grid with `levels` levels, p/(2(p−1)). */
export function morrisStep(levels: number): number {
  return levels / (2 * (levels - 1));
}

/**
 * Random trajectories of Morris, Technometrics 33 (1991) 161–174: each starts on the grid and moves one input after the other, in
 * random order, by one step up or down. inputs + 1 rows a trajectory.
 */
export function morrisSample(trajectories: number, inputs: number, seed: number, levels = 4): UnitSample {
  const stream = uniformStream(seed, 0x4d4f);
  const step = morrisStep(levels);
  const values = new Float64Array(trajectories * (inputs + 1) * inputs);
  for (let t = 0; t < trajectories; t++) {
    const point = Array.from({ length: inputs }, () => stream.below(levels / 2) / (levels - 1));
    const signs = point.map(() => (stream.next() < 0.5 ? 1 : -1));
    const start = point.map((x, j) => (signs[j] === 1 ? x : x + step));
    let place = t * (inputs + 1) * inputs;
    values.set(start, place);
    for (const input of permutation(inputs, stream)) {
      start[input] = (start[input] ?? 0) + (signs[input] ?? 1) * step;
      place += inputs;
      values.set(start, place);
    }
  }
  return { rows: trajectories * (inputs + 1), dimensions: inputs, values };
}

/** The effects of each input: one a trajectory, as change of output over change of the unit input. */
function effectsByInput(sample: UnitSample, outputs: ArrayLike<number>, levels: number): number[][] {
  const inputs = sample.dimensions;
  const effects: number[][] = Array.from({ length: inputs }, () => []);
  for (let row = 1; row < sample.rows; row++) {
    if (row % (inputs + 1) === 0) continue;
    for (let j = 0; j < inputs; j++) {
      const moved = (sample.values[row * inputs + j] ?? 0) - (sample.values[(row - 1) * inputs + j] ?? 0);
      if (moved === 0) continue;
      effects[j]?.push(
        (Math.sign(moved) * ((outputs[row] ?? Number.NaN) - (outputs[row - 1] ?? Number.NaN))) / morrisStep(levels),
      );
    }
  }
  return effects;
}

/** Morris' measures for each input, from the outputs of a {@link morrisSample}. Throws a RangeError if lengths differ. */
export function morris(
  sample: UnitSample,
  outputs: ArrayLike<number>,
  options: { readonly levels?: number; readonly resamples?: number; readonly seed?: number } = {},
): ElementaryEffects[] {
  if (outputs.length !== sample.rows) throw new RangeError("one output a row is needed");
  const resamples = options.resamples ?? 1000;
  const stream = uniformStream(options.seed ?? 1, 0x4d52);
  return effectsByInput(sample, outputs, options.levels ?? 4).map((effects) => {
    const count = effects.length;
    const mean = effects.reduce((sum, e) => sum + e, 0) / count;
    const absolute = effects.map(Math.abs);
    const meanAbsolute = absolute.reduce((sum, e) => sum + e, 0) / count;
    const means = Array.from({ length: resamples }, () => {
      let total = 0;
      for (let k = 0; k < count; k++) total += absolute[stream.below(count)] ?? 0;
      return total / count;
    });
    const centre = means.reduce((sum, m) => sum + m, 0) / resamples;
    const variance = means.reduce((sum, m) => sum + (m - centre) ** 2, 0) / (resamples - 1);
    const deviation = Math.sqrt(effects.reduce((sum, e) => sum + (e - mean) ** 2, 0) / (count - 1));
    return {
      mean,
      meanAbsolute,
      meanAbsolute95: Z95 * Math.sqrt(variance),
      deviation,
      deviation95: (Z95 * deviation) / Math.sqrt(2 * (count - 1)),
    };
  });
}
