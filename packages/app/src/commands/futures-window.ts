import type { EnsembleResults } from "@plumbline/futures/ensemble";
import type { Speaker } from "../platform/speak.ts";

/** The place of a window of so many years; the first without one. Says so and gives undefined where there is none. */
export function windowOf(
  speaker: Speaker,
  results: Pick<EnsembleResults, "job">,
  years: number | undefined,
): number | undefined {
  const { windows } = results.job.experiment;
  const place = years === undefined ? 0 : windows.indexOf(years);
  if (place >= 0) return place;
  speaker.say({
    en: `There is no window of ${years} years; there are ${windows.join(", ")}.`,
    zh: `没有 ${years} 年的窗口；现有 ${windows.join("、")}。`,
  });
  return undefined;
}

/** Whether all of these are scenarios of the results; says so where one is not. */
export function knowsScenarios(speaker: Speaker, results: EnsembleResults, asked: readonly string[]): boolean {
  const ids = results.job.experiment.scenarios.map(({ id }) => id);
  const unknown = asked.filter((id) => !ids.includes(id));
  if (unknown.length === 0) return true;
  speaker.say({
    en: `There is no scenario ${unknown.join(", ")}; there are ${ids.join(", ")}.`,
    zh: `没有情景 ${unknown.join("、")}；现有 ${ids.join("、")}。`,
  });
  return false;
}
