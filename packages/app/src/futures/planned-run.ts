import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { MODEL_VERSION } from "@plumbline/futures/draws";
import { bytesPerRun, type EnsembleJob } from "@plumbline/futures/ensemble";
import { designOfFile, type ExperimentFile, parseFile, readExperimentFile } from "@plumbline/futures/experiment-file";
import { readWorld, shown } from "@plumbline/futures/model";
import { lookAt, panelWorld, readModelFile, readText, refused, RefusedInput } from "./input-files.ts";

/** An experiment with its world, checked and ready to run. */
export interface PlannedRun {
  readonly file: ExperimentFile;
  readonly experimentText: string;
  readonly worldText: string;
  readonly job: EnsembleJob;
  /** SHA-256 of everything that decides the numbers: model version, experiment, world, and matched ranges where they are used. */
  readonly identity: string;
}

/**
 * Bytes of numbers that one results folder holds at most: every question to it reads them whole, and takes some five times as much
 * memory. What makes more belongs into several experiments with seeds of their own, whoever computes it.
 */
const MOST_BYTES = 1024 ** 3;

export function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

/** Makes the run that a checked experiment and a world file's text stand for. */
export function plan(file: ExperimentFile, experimentText: string, world: PlannedWorld): PlannedRun {
  const { sample, experiment, levers, ranges, uncertainties } = file;
  // matched ranges come with the program, not with the file: other ones are another run
  const matched = ranges === "prior" ? "" : `${sha256(JSON.stringify(uncertainties))}\n`;
  return {
    file,
    experimentText,
    worldText: world.text,
    job: {
      world: world.world,
      experiment,
      design: designOfFile(file),
      levers,
      seed: sample.seed,
      replicates: sample.replicates,
    },
    identity: sha256(`${MODEL_VERSION}\n${sha256(experimentText)}\n${sha256(world.text)}\n${matched}`),
  };
}

/** A world with the text of its file. */
export interface PlannedWorld {
  readonly world: EnsembleJob["world"];
  readonly text: string;
}

/** "recipients" is the register's panel; else a world file, beside the experiment unless the path is absolute. */
export function findWorld(named: string, beside: string, register: string): PlannedWorld {
  if (named === "recipients") {
    const { world, file } = panelWorld(register);
    return { world, text: `${JSON.stringify(file)}\n` };
  }
  const path = resolve(beside, named);
  return { world: readModelFile(path, readWorld), text: readText(path) };
}

/** Runs of an experiment, known before its points are made. */
function runsOfFile({ sample, experiment, uncertainties }: ExperimentFile): number {
  const per = { "latin-hypercube": 1, sobol: 1, saltelli: uncertainties.length + 2, morris: uncertainties.length + 1 };
  return sample.draws * per[sample.method] * sample.replicates * experiment.scenarios.length;
}

/** Reads the text of an experiment. Throws {@link RefusedInput} for faults, and for more runs than a folder holds. */
export function readPlannable(path: string, text: string): ExperimentFile {
  const reading = readExperimentFile(text);
  if (!reading.ok) throw refused(path, reading.issues);
  const runs = runsOfFile(reading.value);
  const most = Math.floor(MOST_BYTES / bytesPerRun(reading.value));
  if (runs <= most) return reading.value;
  const { windows } = reading.value.experiment;
  const issue = {
    path: ["sample", "draws"],
    found: `${reading.value.sample.draws} → ${runs}`,
    message: {
      en: `makes more than the ${most} runs of ${windows.length} window(s) that one folder holds (1 GiB of outcomes, which every question reads whole): use fewer draws, replicates, scenarios or windows, or several experiments with seeds of their own`,
      zh: `将产生超过 ${most} 次运行（每次 ${windows.length} 个窗口；一个文件夹最多存 1 GiB 结果，每次提问都要全部读入）：请减少抽样、重复、情景或窗口数，或拆成各有种子的多个实验`,
    },
  };
  throw refused(path, [parseFile(text).locate(issue)]);
}

/** The world of an experiment that may be wrong itself; a file that is not there is the fault of the line that names it. */
function worldOf(path: string, text: string, register: string): ReturnType<typeof lookAt<PlannedWorld>> {
  const reading = readExperimentFile(text);
  const named = reading.ok ? reading.value.world : reading.world;
  if (named === undefined) return { value: undefined, issues: [] };
  const file = resolve(dirname(path), named);
  if (named === "recipients" || existsSync(file)) return lookAt(() => findWorld(named, dirname(path), register));
  const message = {
    en: `must be recipients, or a world file: there is none at ${file}`,
    zh: `应为 recipients 或一个世界文件：${file} 不存在`,
  };
  const issue = parseFile(text).locate({ path: ["world"], found: shown(named), message });
  return { value: undefined, issues: [{ ...issue, file: path }] };
}

/**
 * Reads an experiment file and its world; `worldFile` stands in for the world that it names. Throws {@link RefusedInput} with
 * everything that is wrong with both before anything runs.
 */
export function planRun(path: string, register: string, worldFile?: string): PlannedRun {
  const text = lookAt(() => readText(path));
  const file = lookAt(() => readPlannable(path, text.value ?? ""));
  const world =
    worldFile !== undefined
      ? lookAt(() => findWorld(resolve(worldFile), ".", register))
      : worldOf(path, text.value ?? "", register);
  if (text.value !== undefined && file.value !== undefined && world.value !== undefined)
    return plan(file.value, text.value, world.value);
  const ofExperiment = text.value === undefined ? text.issues : file.issues;
  const [here, elsewhere] = [true, false].map((own) => world.issues.filter((issue) => (issue.file === path) === own));
  const inOrder = [...ofExperiment, ...(here ?? [])].toSorted((a, b) => a.line - b.line || a.column - b.column);
  throw new RefusedInput([...inOrder, ...(elsewhere ?? [])]);
}
