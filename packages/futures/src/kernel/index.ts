export { evaluateFast } from "./evaluate-fast.ts";
export { createKernel, type Kernel, type KernelTables, kernelSupports, kernelTables, type RunPoint } from "./kernel.ts";
export { type Resample, type Resampling, resampleSums } from "./resample-sums.ts";
