/** Every measurement of the futures, one after the other: `node bench/futures/all.ts`. */
import { labPage } from "./lab-page.ts";
import { kernelBesideNative } from "./native.ts";
import { kernelBesidePlain } from "./plain.ts";
import { kernelBesideMesa, kernelBesideNumpy, sobolBesideSalib } from "./python.ts";
import { workers } from "./workers.ts";
import { type Measured, report } from "./workload.ts";

/** All figures of the futures beside their peers; peers that are not installed are left out with a line that says so. */
export async function futuresBench(): Promise<Measured[]> {
  return [
    ...kernelBesidePlain(),
    ...kernelBesideNative(),
    ...kernelBesideNumpy(),
    ...kernelBesideMesa(),
    ...(await workers()),
    ...(await labPage()),
    ...sobolBesideSalib(),
  ];
}

if (import.meta.main) report(await futuresBench());
