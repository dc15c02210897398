import type { EnsembleJob } from "@plumbline/futures/ensemble";
import { pointAt } from "@plumbline/futures/ensemble";
import { run } from "@plumbline/futures/model";

/** What is followed country by country, as in the outcomes: M3's surplus, M1's delivery, M14's commitments. */
export const COUNTRY_MEASURES = ["surplus", "delivered", "committed"] as const;
export type CountryMeasure = (typeof COUNTRY_MEASURES)[number];

/**
 * One draw of a job, country by country, by the readable model (the kernel keeps no countries):
 * [scenario][country][measure] from the first year to the end of a window. Surplus is a mean over years in percentage points, the
 * others are sums in bn USD of 2021.
 */
export function countryDraw(job: EnsembleJob, draw: number, windowYears: number): Float64Array<ArrayBuffer> {
  const { world, seed, replicates } = job;
  const varies = replicates === 1;
  const point = pointAt(job.experiment, job.design, varies ? draw : 0, job.levers);
  const experiment = { ...job.experiment, years: windowYears, windows: [windowYears], parameters: point.parameters };
  const size = world.countries.length * COUNTRY_MEASURES.length;
  const values = new Float64Array(point.scenarios.length * size);
  point.scenarios.forEach((scenario, s) => {
    run({ world, experiment, scenario, seed, replicate: varies ? 0 : draw }, ({ countries }) => {
      countries.forEach(({ market, pipeline, match }, i) => {
        const at = s * size + i * COUNTRY_MEASURES.length;
        const committed = match.committedBn.reduce((sum, bn) => sum + bn, 0);
        values[at] = (values[at] ?? 0) + market.surplusPp / windowYears;
        values[at + 1] = (values[at + 1] ?? 0) + pipeline.deliveredBn;
        values[at + 2] = (values[at + 2] ?? 0) + committed;
      });
    });
  });
  return values;
}
