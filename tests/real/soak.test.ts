import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { basesBelow } from "../../tools/soak/bases.ts";
import { unchanged } from "../../tools/soak/change-activities.ts";
import { checkCase } from "../../tools/soak/check-case.ts";
import { makeCase } from "../../tools/soak/make-case.ts";
import { settleCases } from "../../tools/soak/settle-cases.ts";

const dataFolder = resolve(import.meta.dirname, "../../../shared/data");
const mayBeSkipped = process.env["PLUMBLINE_REQUIRE_REAL"] !== "1";

/** A small part of `npm run soak`, which reads 20,000 such files. */
describe.skipIf(mayBeSkipped && !existsSync(dataFolder))("published files, damaged on purpose", () => {
  const bases = mayBeSkipped && !existsSync(dataFolder) ? [] : basesBelow(dataFolder);

  test("before they are damaged they hold what is counted without the readers", async () => {
    const activities = bases.flatMap((base) => (base.kind === "activities" ? [base] : []));
    expect(activities.length).toBeGreaterThan(50);
    for (const base of activities)
      expect(await checkCase({ ...unchanged(base), index: 1, base: base.name }), base.name).toEqual([]);
  });

  test("300 mutated files: nothing thrown, every record accounted for, totals as known beforehand", async () => {
    let known = 0;
    for (let index = 0; index < 300; index += 1) {
      const of = makeCase(bases, 11, index);
      known += of.expected === null ? 0 : 1;
      expect(await checkCase(of), `npm run soak -- --seed 11 --one ${index}: ${of.base}: ${of.how}`).toEqual([]);
    }
    expect(known).toBeGreaterThan(100);
  });

  test("eight of them in one store: settled, nothing lost", async () => {
    expect(await settleCases(Array.from({ length: 8 }, (_, index) => makeCase(bases, 11, index)))).toEqual([]);
  });
});
