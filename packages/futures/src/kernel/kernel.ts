import { type Experiment, OUTPUT_NAMES, type Parameters, type Scenario, type World } from "../model/index.ts";
import { type KernelExports, TABLE_NAMES, type TableName, writeLane, writeWorld } from "./world-tables.ts";

/** One run: a point in parameter space, a scenario, and the luck it meets. */
export interface RunPoint {
  readonly parameters: Parameters;
  readonly scenario: Scenario;
  readonly seed: number;
  readonly replicate: number;
}

/** The compiled model, loaded with one world and experiment. */
export interface Kernel {
  /** Numbers of one run: windows × 14, window by window, in the order of OUTPUT_NAMES; NaN where the reference has null. */
  readonly outputCount: number;
  /** Runs two points at once. The result is overwritten by the next call. */
  readonly pair: (a: RunPoint, b: RunPoint) => readonly [Float64Array, Float64Array];
}

/** Whether the kernel covers an experiment, all structural variants included; what it does not cover runs on the reference. */
export function kernelSupports(experiment: Experiment): boolean {
  const { prMax, distQ, qk } = experiment.constants;
  return (
    experiment.parameters.alpha > 0 &&
    prMax <= 0.995 &&
    distQ > 0 && // where nothing is wanted and nothing offered the kernel divides 0 by 0
    qk.every((perOutput) => perOutput > 0)
  );
}

function exportsOf(module: WebAssembly.Module): KernelExports {
  const { exports } = new WebAssembly.Instance(module, {});
  const { memory, layout, layoutOptions, draw, run } = exports;
  if (
    !(memory instanceof WebAssembly.Memory) ||
    typeof layout !== "function" ||
    typeof layoutOptions !== "function" ||
    typeof draw !== "function" ||
    typeof run !== "function"
  )
    throw new TypeError("this is not the INFRA-3 kernel");
  const place = (table: TableName): number => {
    const global = exports[table];
    if (!(global instanceof WebAssembly.Global)) throw new TypeError(`the kernel has no table ${table}`);
    return Number(global.value);
  };
  TABLE_NAMES.forEach(place);
  return {
    memory,
    place,
    layout: (...sizes) => void layout(...sizes),
    layoutOptions: (...wanted) => void layoutOptions(...wanted),
    draw: (...keys) => void draw(...keys),
    run: () => void run(),
  };
}

/**
 * Loads the compiled kernel with a world and an experiment. The module comes from the caller, so that Node reads it from a file
 * and a browser from the network. Throws a RangeError for an experiment that {@link kernelSupports} refuses.
 *
 * A run's bytes do not depend on the run it is paired with: lanes never mix.
 */
export function createKernel(module: WebAssembly.Module, world: World, experiment: Experiment): Kernel {
  if (!kernelSupports(experiment)) throw new RangeError("this experiment needs the reference model");
  const kernel = exportsOf(module);
  writeWorld(kernel, world, experiment);
  const count = OUTPUT_NAMES.length * experiment.windows.length;
  const lanes = new Float64Array(kernel.memory.buffer, kernel.place("lanes"), 68);
  const outputs = new Float64Array(kernel.memory.buffer, kernel.place("outputs"), 2 * count);
  const results = [new Float64Array(count), new Float64Array(count)] as const;
  let drawn = "";
  return {
    outputCount: count,
    pair: (a, b) => {
      writeLane(lanes, 0, a.parameters, a.scenario, experiment.variants.standardsValued);
      writeLane(lanes, 1, b.parameters, b.scenario, experiment.variants.standardsValued);
      const key = `${a.seed} ${a.replicate} ${b.seed} ${b.replicate}`;
      if (key !== drawn) kernel.draw(experiment.startYear, a.seed, a.replicate, b.seed, b.replicate);
      drawn = key;
      kernel.run();
      for (let k = 0; k < count; k++) {
        results[0][k] = outputs[2 * k] ?? Number.NaN;
        results[1][k] = outputs[2 * k + 1] ?? Number.NaN;
      }
      return results;
    },
  };
}

/** What the kernel is given, as it lies in its memory: for comparing it with other builds of the same source. */
export interface KernelTables {
  /** countries, funders, years, windows, regions, delay classes, bytes of `tables` after the constants, first year. */
  readonly sizes: Int32Array<ArrayBuffer>;
  /** 64 constants for both lanes, then the tables from `funderTable` on. */
  readonly tables: Uint8Array<ArrayBuffer>;
  /** Lane values of one pair, 68 numbers. */
  readonly lanes: (a: RunPoint, b: RunPoint) => Float64Array<ArrayBuffer>;
}

/** The tables that {@link createKernel} writes for a world and an experiment. */
export function kernelTables(module: WebAssembly.Module, world: World, experiment: Experiment): KernelTables {
  const kernel = exportsOf(module);
  writeWorld(kernel, world, experiment);
  const [from, to] = [kernel.place("funderTable"), kernel.place("outputs")];
  const constants = kernel.place("constants");
  const regions = new Set(world.countries.map((country) => country.region)).size;
  const classes = new Set(world.funders.map((funder) => `${funder.role} ${funder.baseDelayYears}`)).size;
  const counts = [world.countries.length, world.funders.length, experiment.years, experiment.windows.length];
  return {
    sizes: Int32Array.from([...counts, regions, classes, to - from, experiment.startYear]),
    tables: Uint8Array.from([
      ...new Uint8Array(kernel.memory.buffer, constants, 1024),
      ...new Uint8Array(kernel.memory.buffer, from, to - from),
    ]),
    lanes: (a, b) => {
      const values = new Float64Array(68);
      writeLane(values, 0, a.parameters, a.scenario, experiment.variants.standardsValued);
      writeLane(values, 1, b.parameters, b.scenario, experiment.variants.standardsValued);
      return values;
    },
  };
}
