/** The kernel beside NumPy, and Sobol' analysis beside SALib. PLUMBLINE_PYTHON names another Python than python3. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { resolve } from "node:path";
import process from "node:process";
import { saltelliSample, sobolIndices } from "@plumbline/futures/analysis";
import { scrambledSobol } from "@plumbline/futures/draws";
import { createKernel } from "@plumbline/futures/kernel";
import { PAPER_SCENARIOS } from "@plumbline/futures/model";
import { type Measured, perSecond, pointOf, report, workload, worstDifference } from "./workload.ts";

const PYTHON = process.env["PLUMBLINE_PYTHON"] ?? "python3";
const PEERS = resolve(import.meta.dirname, "peers");

/** Runs a Python peer on one thread with a JSON input and returns what it prints; undefined where Python or its libraries are missing. */
function python(script: string, libraries: string, input: unknown): unknown {
  const environment = { ...process.env, OPENBLAS_NUM_THREADS: "1", OMP_NUM_THREADS: "1" };
  try {
    execFileSync(PYTHON, ["-c", `import ${libraries}`], { stdio: "ignore" });
  } catch {
    process.stdout.write(
      `${script}: not measured, ${PYTHON} has no ${libraries} (PLUMBLINE_PYTHON may name one that has)\n`,
    );
    return undefined;
  }
  const folder = mkdtempSync(resolve(tmpdir(), "plumbline-python-"));
  try {
    writeFileSync(resolve(folder, "input.json"), JSON.stringify(input));
    const text = execFileSync(PYTHON, [resolve(PEERS, script), resolve(folder, "input.json")], {
      encoding: "utf8",
      env: environment,
    });
    return JSON.parse(text);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface PeerRuns {
  readonly runsPerSecond: readonly number[];
  readonly quietOutputs: readonly (readonly number[])[];
}

/** Kernel beside a model in Python that must give the same numbers without noise. */
function kernelBeside(script: string, library: string, name: string, mustReach: number, input: object): Measured[] {
  const { world, experiment, module } = workload();
  const peer = python(script, library, { world, experiment, scenarios: PAPER_SCENARIOS, ...input }) as
    | PeerRuns
    | undefined;
  if (peer === undefined) return [];
  const kernel = createKernel(module, world, experiment);
  const quiet = createKernel(module, world, { ...experiment, noise: false });
  return PAPER_SCENARIOS.map((scenario, s) => {
    const difference = worstDifference(quiet.pair(pointOf(s, 0), pointOf(s, 0))[0], peer.quietOutputs[s] ?? []);
    if (!(difference < 1e-9)) throw new Error(`${name} and kernel differ by ${difference} in ${scenario.id}`);
    const speed = perSecond(20, 25, () => {
      for (let r = 0; r < 10; r++) kernel.pair(pointOf(s, 2 * r), pointOf(s, 2 * r + 1));
    });
    const other = peer.runsPerSecond[s] ?? Number.NaN;
    return {
      what: `${scenario.id}, complete runs a second a core, kernel beside ${name}`,
      ours: speed.toFixed(0),
      peer: other.toPrecision(3),
      ratio: speed / other,
      mustReach,
    };
  });
}

/** Kernel beside the same model vectorised in NumPy, at NumPy's best batch size. */
export function kernelBesideNumpy(): Measured[] {
  return kernelBeside("infra3_numpy.py", "numpy", "NumPy", 1.5, { batch: [1, 8, 32], repeats: 3 });
}

/** Kernel beside the same model in Mesa 3. */
export function kernelBesideMesa(): Measured[] {
  return kernelBeside("infra3_mesa.py", "mesa", "Mesa", 40, { repeats: 2 });
}

/** Sobol' analysis of N = 4096, 28 inputs, 1,000 resamples beside SALib on the same outputs. */
export function sobolBesideSalib(): Measured[] {
  const inputs = 28;
  const sample = saltelliSample(scrambledSobol(4096, 2 * inputs, 1));
  const outputs = Float64Array.from({ length: sample.rows }, (_, r) => {
    let product = 1;
    for (let j = 0; j < inputs; j++) product *= (Math.abs(4 * (sample.values[r * inputs + j] ?? 0) - 2) + j) / (1 + j);
    return product;
  });
  const peer = python("sobol_salib.py", "SALib", { outputs: [...outputs], inputs, resamples: 1000 }) as
    | { seconds: number; S1: number[]; ST: number[] }
    | undefined;
  if (peer === undefined) return [];
  const { module } = workload();
  const indices = sobolIndices(outputs, inputs);
  const first = indices.map((index, j) => Math.abs(index.first - (peer.S1[j] ?? Number.NaN)));
  const total = indices.map((index, j) => Math.abs(index.total - (peer.ST[j] ?? Number.NaN)));
  if (!(Math.max(...first, ...total) < 1e-10)) throw new Error("SALib gives other indices");
  const speed = perSecond(1, 4, () => sobolIndices(outputs, inputs, { module, resamples: 1000 }));
  return [
    {
      what: "Sobol' analysis, N = 4096, 28 inputs, 1,000 resamples, beside SALib",
      ours: `${(1 / speed).toFixed(2)} s`,
      peer: `${peer.seconds.toFixed(2)} s`,
      ratio: peer.seconds * speed,
      mustReach: 5,
    },
  ];
}

if (import.meta.main) report([...kernelBesideNumpy(), ...kernelBesideMesa(), ...sobolBesideSalib()]);
