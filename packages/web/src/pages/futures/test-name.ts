import type { Bilingual } from "@plumbline/core/evidence";
import type { TestOutcome } from "@plumbline/futures/analysis";
import { OUTPUTS } from "@plumbline/futures/model";
import { bothOf } from "./sheet-cells.ts";

/** A signed test in words: the outcome, and which way the claim says it goes. */
export function testName({ test }: TestOutcome): Bilingual {
  const output = OUTPUTS[test.output].name;
  return bothOf(test.sign === 0 ? "test-same" : test.sign === 1 ? "test-larger" : "test-smaller", { output });
}
