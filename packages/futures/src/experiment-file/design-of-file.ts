import { morrisSample, saltelliSample } from "../analysis/index.ts";
import { latinHypercube, scrambledSobol, type UnitSample } from "../draws/index.ts";
import { AS_STATED, type Design, designOf } from "../ensemble/index.ts";
import type { ExperimentFile } from "./experiment-file.ts";

/** The points of the unit cube that an experiment asks for; none where nothing varies. A function of the file alone. */
export function unitSampleOf({ sample, uncertainties }: ExperimentFile): UnitSample | undefined {
  const inputs = uncertainties.length;
  const { method, draws, seed } = sample;
  if (inputs === 0) return undefined;
  switch (method) {
    case "latin-hypercube":
      return latinHypercube(draws, inputs, seed);
    case "sobol":
      return scrambledSobol(draws, inputs, seed);
    case "saltelli":
      return saltelliSample(scrambledSobol(draws, 2 * inputs, seed));
    case "morris":
      return morrisSample(draws, inputs, seed);
  }
}

/** The design that an experiment asks for: its points over the ranges of its inputs, or one point as stated. */
export function designOfFile(file: ExperimentFile): Design {
  const sample = unitSampleOf(file);
  return sample === undefined ? AS_STATED : designOf(file.uncertainties, sample);
}
