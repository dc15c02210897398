import { type ExperimentFile, readExperimentFile } from "@plumbline/futures/experiment-file";
import { findWorld, type PlannedRun, plan, planRun } from "./planned-run.ts";

/** The paper's priors on the panel of recipients: what commands run that are given no file. */
function standardText(draws: number): string {
  return `experiment: 1\nname: The paper's priors on the panel of recipients\nuncertainties: paper\nlevers: paper\nsample: { draws: ${draws} }\n`;
}

/** The experiment of a file, or the standard one; `draws` replaces the file's own number. */
export function planOrStandard(
  path: string | undefined,
  register: string,
  draws: number | undefined,
  standardDraws: number,
): PlannedRun {
  if (path !== undefined) {
    const planned = planRun(path, register);
    return draws === undefined ? planned : changed(planned, (file) => ({ ...file, sample: { ...file.sample, draws } }));
  }
  const text = standardText(draws ?? standardDraws);
  const reading = readExperimentFile(text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  return plan(reading.value, text, findWorld("recipients", ".", register));
}

/** The same plan with something changed in its experiment. */
export function changed(planned: PlannedRun, change: (file: ExperimentFile) => ExperimentFile): PlannedRun {
  return plan(change(planned.file), planned.experimentText, { world: planned.job.world, text: planned.worldText });
}
