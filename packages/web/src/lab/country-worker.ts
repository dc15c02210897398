import type { EnsembleJob } from "@plumbline/futures/ensemble";
import { countryDraw } from "./country-runs.ts";

/** What goes to the worker: a job, which of its draws, and up to which year. */
export interface CountryRequest {
  readonly job: EnsembleJob;
  readonly draws: number;
  readonly windowYears: number;
}
/** What comes back, one message a draw. */
export interface CountryAnswer {
  readonly draw: number;
  readonly values: Float64Array<ArrayBuffer>;
}

globalThis.addEventListener("message", ({ data }: MessageEvent<CountryRequest>) => {
  for (let draw = 0; draw < data.draws; draw++) {
    const answer: CountryAnswer = { draw, values: countryDraw(data.job, draw, data.windowYears) };
    globalThis.postMessage(answer, { transfer: [answer.values.buffer] });
  }
});
