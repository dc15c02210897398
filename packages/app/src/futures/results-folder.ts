import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { summarise } from "@plumbline/futures/comparison";
import { MODEL_VERSION } from "@plumbline/futures/draws";
import { type EnsembleResults, emptyValues } from "@plumbline/futures/ensemble";
import { readExperimentFile } from "@plumbline/futures/experiment-file";
import { kernelSupports } from "@plumbline/futures/kernel";
import { OUTPUT_NAMES, readWorld } from "@plumbline/futures/model";
import { type ParquetColumn, readParquetNumbers, writeParquet } from "@plumbline/store/parquet";
import { z } from "zod";
import { ofWholeFile, readModelFile, readText, refused, type RefusedInput } from "./input-files.ts";
import { jsonFaults } from "./json-faults.ts";
import { type PlannedRun, plan, sha256 } from "./planned-run.ts";
import { resultsReadme } from "./results-readme.ts";

/** `run.json`: what made the folder. It holds no clock and no machine, so that the same run gives the same bytes. */
interface RunRecord {
  readonly schema: "plumbline/run/1";
  readonly identity: string;
  readonly modelVersion: number;
  readonly engine: "kernel" | "reference";
  readonly seed: number;
  readonly rows: number;
  readonly replicates: number;
  readonly scenarios: readonly string[];
  readonly windows: readonly number[];
  readonly inputs: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, string>>;
}

const DAMAGED = {
  en: "it is damaged: run the experiment again, into another folder",
  zh: "文件已损坏：请重新运行实验，另选文件夹",
};

const recordSchema = z.object({ identity: z.string(), files: z.record(z.string(), z.string()) });

function recordIn(folder: string): z.infer<typeof recordSchema> | undefined {
  const path = join(folder, "run.json");
  if (!existsSync(path)) return undefined;
  const text = readText(path);
  const read = jsonFaults(text).length === 0 ? recordSchema.safeParse(JSON.parse(text)) : undefined;
  if (read?.success !== true) throw refused(path, [ofWholeFile(DAMAGED)]);
  return read.data;
}

/** The identity of the finished run in a folder; undefined where there is none. Throws {@link RefusedInput} where its record is damaged. */
export function finishedRunIn(folder: string): string | undefined {
  return recordIn(folder)?.identity;
}

/** Points of the design: one row each, inputs as columns. */
function drawColumns({ job }: EnsembleResults): ParquetColumn[] {
  const { inputs, rows, values } = job.design;
  return [
    { name: "row", kind: "INTEGER", values: Array.from({ length: rows }, (_, row) => row) },
    ...inputs.map((input, k): ParquetColumn => {
      const column = Float64Array.from({ length: rows }, (_, row) => values[row * inputs.length + k] ?? Number.NaN);
      return { name: input, kind: "DOUBLE", values: column };
    }),
  ];
}

/** Outcomes: one row for each design row, scenario, replicate and window, in this order. */
function runColumns({ job, values }: EnsembleResults): ParquetColumn[] {
  const { scenarios, windows } = job.experiment;
  const count = values.length / OUTPUT_NAMES.length;
  const [W, R, S] = [windows.length, job.replicates, scenarios.length];
  const index = (of: (k: number) => number): Int32Array => Int32Array.from({ length: count }, (_, k) => of(k));
  return [
    { name: "row", kind: "INTEGER", values: index((k) => Math.floor(k / (W * R * S))) },
    {
      name: "scenario",
      kind: "VARCHAR",
      values: Array.from({ length: count }, (_, k) => scenarios[Math.floor(k / (W * R)) % S]?.id ?? ""),
    },
    { name: "replicate", kind: "INTEGER", values: index((k) => Math.floor(k / W) % R) },
    { name: "window_years", kind: "INTEGER", values: index((k) => windows[k % W] ?? 0) },
    ...OUTPUT_NAMES.map((name, o): ParquetColumn => {
      const column = Float64Array.from({ length: count }, (_, k) => values[k * OUTPUT_NAMES.length + o] ?? Number.NaN);
      return { name, kind: "DOUBLE", values: column };
    }),
  ];
}

/** Writes everything into the folder; `run.json` comes last and makes it a finished run. */
export async function writeResults(folder: string, planned: PlannedRun, results: EnsembleResults): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const { experiment, seed, replicates, design } = planned.job;
  writeFileSync(join(folder, "experiment.yaml"), planned.experimentText);
  writeFileSync(join(folder, "world.json"), planned.worldText);
  await writeParquet(join(folder, "draws.parquet"), drawColumns(results));
  await writeParquet(join(folder, "runs.parquet"), runColumns(results));
  writeFileSync(join(folder, "summary.json"), `${JSON.stringify(summarise(results), null, 1)}\n`);
  writeFileSync(join(folder, "README.md"), resultsReadme(planned));
  const hashOf = (name: string): string => sha256(readFileSync(join(folder, name)));
  const hashes = (...names: string[]) => Object.fromEntries(names.map((name) => [name, hashOf(name)]));
  const record: RunRecord = {
    schema: "plumbline/run/1",
    identity: planned.identity,
    modelVersion: MODEL_VERSION,
    engine: kernelSupports(experiment) ? "kernel" : "reference",
    seed,
    rows: design.rows,
    replicates,
    scenarios: experiment.scenarios.map(({ id }) => id),
    windows: experiment.windows,
    inputs: hashes("experiment.yaml", "world.json"),
    files: hashes("draws.parquet", "runs.parquet", "summary.json", "README.md"),
  };
  const path = join(folder, "run.json");
  writeFileSync(`${path}.part`, `${JSON.stringify(record, null, 1)}\n`);
  renameSync(`${path}.part`, path);
}

/** Reads a results folder again. Throws {@link RefusedInput} where it is no finished run, or its inputs were changed after. */
export async function readResults(
  folder: string,
): Promise<{ readonly planned: PlannedRun; readonly results: EnsembleResults }> {
  const refuse = (file: string, en: string, zh: string): RefusedInput =>
    refused(join(folder, file), [ofWholeFile({ en, zh })]);
  const record = recordIn(folder);
  if (record === undefined)
    throw refuse(
      "run.json",
      "this folder holds no finished run: plumbline futures run makes one",
      "该文件夹没有已完成的运行：请用 plumbline futures run 生成",
    );
  const experimentText = readText(join(folder, "experiment.yaml"));
  const reading = readExperimentFile(experimentText);
  if (!reading.ok) throw refused(join(folder, "experiment.yaml"), reading.issues);
  const worldPath = join(folder, "world.json");
  const world = { world: readModelFile(worldPath, readWorld), text: readText(worldPath) };
  const planned = plan(reading.value, experimentText, world);
  if (planned.identity !== record.identity)
    throw refuse(
      "run.json",
      "experiment.yaml, world.json or the model is not what made these results: run the experiment again",
      "experiment.yaml、world.json 或模型版本与生成该结果时不一致：请重新运行实验",
    );
  const runs = join(folder, "runs.parquet");
  if (!existsSync(runs) || sha256(readFileSync(runs)) !== record.files["runs.parquet"])
    throw refuse(
      "runs.parquet",
      "it is not what the run wrote (its SHA-256 is not that of run.json): run the experiment again, into another folder",
      "与运行所写的不一致（SHA-256 与 run.json 不符）：请重新运行实验，另选文件夹",
    );
  const { job } = planned;
  const values = emptyValues(job);
  const columns = await readParquetNumbers(runs, OUTPUT_NAMES);
  if (columns.some((column) => column.length * OUTPUT_NAMES.length !== values.length))
    throw refuse("runs.parquet", "rows are missing: run the experiment again", "缺少行：请重新运行实验");
  columns.forEach((column, o) => {
    for (let k = 0; k < column.length; k++) values[k * OUTPUT_NAMES.length + o] = column[k] ?? Number.NaN;
  });
  const runsDone = job.design.rows * job.replicates * job.experiment.scenarios.length;
  return { planned, results: { job, values, runsDone } };
}
