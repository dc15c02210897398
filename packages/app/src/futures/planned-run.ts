import { createHash } from "node:crypto";
import { dirname, resolve } from "node:path";
import { MODEL_VERSION } from "@plumbline/futures/draws";
import type { EnsembleJob } from "@plumbline/futures/ensemble";
import { designOfFile, type ExperimentFile, parseFile, readExperimentFile } from "@plumbline/futures/experiment-file";
import { readWorld } from "@plumbline/futures/model";
import { panelWorld, readModelFile, readText, RefusedInput } from "./input-files.ts";

/** An experiment with its world, checked and ready to run. */
export interface PlannedRun {
  readonly file: ExperimentFile;
  readonly experimentText: string;
  readonly worldText: string;
  readonly job: EnsembleJob;
  /** SHA-256 of everything that decides the numbers: model version, experiment, world, and matched ranges where they are used. */
  readonly identity: string;
}

/** Runs that one results folder holds at most; more belong into several experiments. */
const MOST_RUNS = 4_000_000;

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
  if (!reading.ok) throw new RefusedInput(path, reading.issues);
  const runs = runsOfFile(reading.value);
  if (runs <= MOST_RUNS) return reading.value;
  const issue = {
    path: ["sample", "draws"],
    found: `${reading.value.sample.draws} → ${runs}`,
    message: {
      en: `makes more than ${MOST_RUNS} runs: use fewer draws, replicates or scenarios, or several experiments with seeds of their own`,
      zh: `将产生超过 ${MOST_RUNS} 次运行：请减少抽样、重复或情景数，或拆成各有种子的多个实验`,
    },
  };
  throw new RefusedInput(path, [parseFile(text).locate(issue)]);
}

/** Reads an experiment file and its world; `worldFile` stands in for the world that it names. Throws {@link RefusedInput} before anything runs. */
export function planRun(path: string, register: string, worldFile?: string): PlannedRun {
  const text = readText(path);
  const file = readPlannable(path, text);
  const world =
    worldFile === undefined
      ? findWorld(file.world, dirname(path), register)
      : findWorld(resolve(worldFile), ".", register);
  return plan(file, text, world);
}
