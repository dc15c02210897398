export { createKernel, type Kernel, kernelSupports, type RunPoint } from "./kernel.ts";
