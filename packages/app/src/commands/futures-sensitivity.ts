import { convergence, morris, pawn, pawnErrors, sobolIndices, tooFewPoints } from "@plumbline/futures/analysis";
import { withError } from "@plumbline/futures/comparison";
import { column, describe, type EnsembleResults, rowMeans } from "@plumbline/futures/ensemble";
import { type ExperimentFile, unitSampleOf } from "@plumbline/futures/experiment-file";
import type { OutputName } from "@plumbline/futures/model";
import { readResults } from "../futures/results-folder.ts";
import { kernelBytes } from "../futures/worker-threads.ts";
import { exitCodes, type ExitCode, type Speaker } from "../platform/speak.ts";
import { textTable } from "../platform/text-table.ts";
import { knowsScenarios, windowOf } from "./futures-window.ts";

export interface SensitivityOptions {
  readonly outcome: OutputName;
  readonly scenario: string;
  readonly against?: string;
  readonly window?: number;
  readonly method?: "sobol" | "morris" | "pawn";
  readonly resamples: number;
}

/** The quantity that is explained: an outcome of a scenario, or its difference from another's, by design row. */
function quantity(results: EnsembleResults, options: SensitivityOptions, window: number): Float64Array {
  const of = (id: string) => rowMeans(column(results, id, options.outcome, window), results.job.replicates);
  const own = of(options.scenario);
  if (options.against === undefined) return own;
  const other = of(options.against);
  return own.map((value, row) => value - (other[row] ?? Number.NaN));
}

/** A resample of PAWN sorts all rows for every input; fifty give an error to about a tenth of itself. */
const PAWN_RESAMPLES = 50;

function fittingMethod(file: ExperimentFile): "sobol" | "morris" | "pawn" {
  return file.sample.method === "saltelli" ? "sobol" : file.sample.method === "morris" ? "morris" : "pawn";
}

interface Indices {
  readonly names: readonly string[];
  /** By input: the numbers and their errors, in turns. */
  readonly rows: readonly (readonly [input: string, ...numbers: number[]])[];
  readonly warn: boolean;
  /** What PAWN's index reaches for an input without any effect. */
  readonly floor?: number;
  readonly convergence?: unknown;
}

function indices(file: ExperimentFile, values: Float64Array, method: string, resamples: number): Indices {
  const inputs = file.uncertainties.map(({ input }) => input);
  if (method === "sobol") {
    const bootstrap = { module: new WebAssembly.Module(kernelBytes()), seed: file.sample.seed };
    const found = sobolIndices(values, inputs.length, { ...bootstrap, resamples });
    return {
      names: ["S1", "ST"],
      rows: inputs.map((input, k) => {
        const index = found[k];
        return [
          input,
          index?.first ?? Number.NaN,
          index?.first95 ?? Number.NaN,
          index?.total ?? Number.NaN,
          index?.total95 ?? Number.NaN,
        ];
      }),
      warn: tooFewPoints(found),
      convergence: convergence(values, inputs.length, bootstrap),
    };
  }
  const sample = unitSampleOf(file);
  if (sample === undefined) return { names: [], rows: [], warn: false };
  if (method === "morris") {
    const found = morris(sample, values, { resamples, seed: file.sample.seed });
    const most = Math.max(...found.map(({ meanAbsolute }) => meanAbsolute));
    return {
      names: ["μ*", "σ"],
      rows: inputs.map((input, k) => {
        const effect = found[k];
        return [
          input,
          effect?.meanAbsolute ?? Number.NaN,
          effect?.meanAbsolute95 ?? Number.NaN,
          effect?.deviation ?? Number.NaN,
          effect?.deviation95 ?? Number.NaN,
        ];
      }),
      warn: found.some(({ meanAbsolute95 }) => meanAbsolute95 > 0.1 * most),
    };
  }
  const known = Array.from(values.keys()).filter((row) => !Number.isNaN(values[row]));
  const outputs = Float64Array.from(known, (row) => values[row] ?? Number.NaN);
  return {
    names: ["PAWN median", "PAWN max"],
    rows: inputs.map((input, k) => {
      const own = Float64Array.from(known, (row) => sample.values[row * inputs.length + k] ?? Number.NaN);
      const index = pawn(own, outputs);
      const error = pawnErrors(own, outputs, {
        resamples: Math.min(resamples, PAWN_RESAMPLES),
        seed: file.sample.seed,
      });
      return [input, index.median, error.median95, index.highest, error.highest95];
    }),
    // Two samples of n and m from one distribution lie about 0.87 √(1/n + 1/m) apart; there are ten slices
    floor: 0.87 * Math.sqrt(11 / outputs.length),
    warn: outputs.length < 1000,
  };
}

/** `plumbline futures sensitivity DIR`: what the spread of an outcome, or of a difference, comes from. */
export async function sensitivityCommand(
  speaker: Speaker,
  options: SensitivityOptions,
  args: string[],
): Promise<ExitCode> {
  const { planned, results } = await readResults(args[0] ?? "");
  const { file } = planned;
  const window = windowOf(speaker, results, options.window);
  const asked = [options.scenario, ...(options.against === undefined ? [] : [options.against])];
  if (window === undefined || !knowsScenarios(speaker, results, asked)) return exitCodes.wrongUse;
  const fitting = fittingMethod(file);
  const method = options.method ?? fitting;
  if (file.uncertainties.length === 0 || (method !== fitting && !(method === "pawn" && fitting !== "morris"))) {
    const needed = { sobol: "saltelli", morris: "morris", pawn: "latin-hypercube" }[method];
    const nothing = file.uncertainties.length === 0;
    speaker.say({
      en: nothing
        ? "Nothing varied in this experiment: there is nothing that the spread could come from. Name uncertainties or levers."
        : `The sample is ${file.sample.method}: ${method} cannot be had from it. Run an experiment with sample.method ${needed}.`,
      zh: nothing
        ? "该实验没有变动的输入，离散无从归因。请在实验中指定 uncertainties 或 levers。"
        : `该抽样为 ${file.sample.method}，不能用于 ${method}。请运行 sample.method 为 ${needed} 的实验。`,
    });
    return exitCodes.wrongUse;
  }
  const values = quantity(results, options, window);
  if (method !== "pawn" && values.some(Number.isNaN)) {
    speaker.say({
      en: `${options.outcome} is undefined in some runs (0/0), so ${method} has no meaning here.`,
      zh: `${options.outcome} 在部分运行中无定义（0/0），因此 ${method} 没有意义。`,
    });
    return exitCodes.wrongUse;
  }
  const found = indices(file, values, method, options.resamples);
  // By what each method ranks inputs with: the total index, μ*, the median over slices
  const rank = method === "sobol" ? 3 : 1;
  const ordered = found.rows.toSorted((a, b) => (b[rank] ?? 0) - (a[rank] ?? 0));
  const { language } = speaker;
  if (speaker.json)
    speaker.document({
      method,
      quantity: options,
      inputs: file.uncertainties,
      names: found.names,
      indices: found.rows,
      convergence: found.convergence,
      floor: found.floor,
    });
  else {
    const [first = "", second = ""] = found.names;
    speaker.answer(
      textTable(
        language === "en" ? ["input", "meaning", first, second] : ["输入", "含义", first, second],
        ordered.map(([input, a, aError, b, bError]) => [
          input,
          describe(file.uncertainties.find((one) => one.input === input)?.input ?? "beta_p").name[language],
          withError(a ?? Number.NaN, aError ?? 0),
          withError(b ?? Number.NaN, bError ?? 0),
        ]),
      ),
    );
    speaker.say({
      en: "± is half a 95 % interval.",
      zh: "± 为 95% 区间的一半。",
    });
    if (found.floor !== undefined)
      speaker.say({
        en: `An input without any effect would reach about ${found.floor.toFixed(2)} in the median.`,
        zh: `毫无作用的输入，其中位数也会达到约 ${found.floor.toFixed(2)}。`,
      });
  }
  if (found.warn)
    speaker.say({
      en: "Too few points for these indices: intervals are wider than a tenth. Raise sample.draws.",
      zh: "抽样点过少：区间宽于十分之一。请增大 sample.draws。",
    });
  return exitCodes.fine;
}
