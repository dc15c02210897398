import { checkCase } from "./check-case.ts";
import type { Base } from "./bases.ts";
import { basesBelow } from "./bases.ts";
import { makeCase } from "./make-case.ts";
import { settleCases } from "./settle-cases.ts";

/** How many files go into one store. */
export const FILES_A_STORE = 8;

export type SoakTask = { readonly index: number; readonly settle: boolean };
export interface SoakResult {
  readonly index: number;
  readonly settled: boolean;
  readonly faults: readonly string[];
  readonly base: string;
  readonly how: string;
  readonly known: boolean;
  readonly bytes: number;
  readonly milliseconds: number;
  readonly rssBytes: number;
}

export async function runTask(bases: readonly Base[], seed: number, { index, settle }: SoakTask): Promise<SoakResult> {
  const of = makeCase(bases, seed, index);
  const started = performance.now();
  let faults: string[];
  try {
    faults = settle
      ? await settleCases(Array.from({ length: FILES_A_STORE }, (_, more) => makeCase(bases, seed, index + more)))
      : await checkCase(of);
  } catch (error) {
    faults = [`thrown: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`];
  }
  const milliseconds = performance.now() - started;
  const { base, how, expected, bytes } = of;
  return {
    index,
    settled: settle,
    faults,
    base,
    how,
    known: expected !== null,
    bytes: bytes.length,
    milliseconds,
    rssBytes: process.memoryUsage.rss(),
  };
}

if (import.meta.main) {
  const [folder = "", seed = "1"] = process.argv.slice(2);
  const bases = basesBelow(folder);
  process.on("message", (task: SoakTask) => {
    void runTask(bases, Number(seed), task).then((result) => process.send?.(result));
  });
  // Whoever asked is gone
  process.on("disconnect", () => process.exit());
  process.send?.("ready");
}
