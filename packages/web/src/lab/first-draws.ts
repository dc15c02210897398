import type { EnsembleResults } from "@plumbline/futures/ensemble";

/** Results cut to their first draws: rows of the design, or replicates where nothing but luck varies and there is one row. */
export function firstDraws(results: EnsembleResults, draws: number): EnsembleResults {
  const { design, replicates, experiment } = results.job;
  if (replicates > 1) return firstReplicates(results, draws);
  const rows = Math.min(draws, design.rows);
  const values = results.values.subarray(0, (results.values.length / design.rows) * rows);
  return { job: { ...results.job, design: { ...design, rows } }, values, runsDone: rows * experiment.scenarios.length };
}

/** Of one row, the first replicates of every scenario. */
function firstReplicates(results: EnsembleResults, draws: number): EnsembleResults {
  const { replicates, experiment } = results.job;
  const kept = Math.min(draws, replicates);
  const scenarios = experiment.scenarios.length;
  const perRun = results.values.length / (scenarios * replicates);
  const values = new Float64Array(scenarios * kept * perRun);
  for (let s = 0; s < scenarios; s++) {
    const from = s * replicates * perRun;
    values.set(results.values.subarray(from, from + kept * perRun), s * kept * perRun);
  }
  return { job: { ...results.job, replicates: kept }, values, runsDone: scenarios * kept };
}
