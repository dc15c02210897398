import type { ActivitiesBase, Base } from "./bases.ts";
import { activityChanges } from "./change-activities.ts";
import { changedTable, changedWorkbook } from "./change-rows.ts";
import { damaged } from "./damage-bytes.ts";
import { anyhow, type Mutated } from "./mutated.ts";
import { tail } from "./bases.ts";
import { type Random, randomOf } from "./random.ts";

/** One mutated file; the same for the same seed, number and bases. */
export interface SoakCase extends Mutated {
  readonly index: number;
  readonly base: string;
}

export function makeCase(bases: readonly Base[], seed: number, index: number): SoakCase {
  const random = randomOf(seed, index);
  const base = random.pick(bases);
  return { index, base: base.name, ...mutatedOf(base, bases, random) };
}

function mutatedOf(base: Base, bases: readonly Base[], random: Random): Mutated {
  switch (base.kind) {
    case "activities": {
      const others = bases.filter((each): each is ActivitiesBase => each.kind === "activities");
      const changed = random.once(3) ? null : random.pick(activityChanges)(base, random, random.pick(others));
      if (changed !== null) return changed;
      const { how, bytes } = damaged(Buffer.from(base.head + base.activities.join("\n") + tail), random);
      return anyhow(how, bytes);
    }
    case "table":
      return changedTable(base, random);
    case "workbook":
      return changedWorkbook(base, random);
    case "bytes": {
      const { how, bytes } = damaged(base.bytes, random);
      return anyhow(how, bytes);
    }
    default:
      return base satisfies never;
  }
}
