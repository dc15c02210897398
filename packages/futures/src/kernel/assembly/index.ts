// INFRA-3 for two runs at once (f64x2: one lane a run). The reference in src/model says what it must compute;
// sums are reassociated here and there, never the results of a branch.
import { windowLength, windows, years } from "./layout";
import { allocate, lump, trade } from "./market";
import { beginYear, prepare } from "./prepare";
import { closeWindow, settle } from "./settle";

export {
  layout, layoutOptions, constants, funderTable, funderRole, funderClass, classTable, classRole, countryTable, countryIncome,
  countryRegion, countryId, flagship, initialDebt, initialPreparation, initialConstruction, regionSize, windowLength, lanes,
  outputs,
} from "./layout";
export { draw } from "./philox";
export { drawResamples, layoutResamples, sumResamples, sums, table, weights } from "./resamples";

/** Runs both lanes on the draws in memory and leaves [window][14] outputs. */
export function run(): void {
  prepare();
  let window = 0;
  if (windows > 0 && load<i32>(windowLength) == 0) {
    closeWindow(0, 0);
    window = 1;
  }
  for (let t = 0; t < years; t++) {
    beginYear(t);
    allocate(t);
    trade();
    lump(t);
    settle(t);
    if (window < windows && load<i32>(windowLength + (window << 2)) == t + 1) {
      closeWindow(window, t + 1);
      window++;
    }
  }
}
