/** Too little is done below this share to tell the time left from it. */
const LEAST_SHARE = 0.02;

/** How far one stage of a job is, on whose parts several may be at work. */
export interface StageCount {
  /** A stage begins; `total` is 0 where its work cannot be measured. */
  readonly begin: (total: number) => void;
  /** How far the work on one part is. */
  readonly moved: (part: string, done: number) => void;
  /** One part is finished; `done` is its share of the total. */
  readonly finished: (part: string, done: number) => void;
  readonly done: () => number;
  /** Whether the stage has a measure. */
  readonly isMeasured: () => boolean;
  /** Between 0 and 1; 0 where the stage has no measure. */
  readonly share: () => number;
  /** Whole seconds left in the stage at the pace so far; null where nobody can tell yet. */
  readonly secondsLeft: () => number | null;
}

/** Counts one stage after the other. `now` is a clock in milliseconds. */
export function stageCount(now: () => number): StageCount {
  let total = 0;
  let behind = 0;
  let sinceMs = now();
  const underWay = new Map<string, number>();
  const done = () => [...underWay.values()].reduce((sum, each) => sum + each, behind);
  const share = () => (total > 0 ? Math.min(1, done() / total) : 0);
  return {
    begin(size) {
      [total, behind, sinceMs] = [size, 0, now()];
      underWay.clear();
    },
    moved: (part, far) => void underWay.set(part, far),
    finished(part, all) {
      underWay.delete(part);
      behind += all;
    },
    done,
    isMeasured: () => total > 0,
    share,
    secondsLeft() {
      const part = share();
      return part < LEAST_SHARE ? null : Math.ceil(((now() - sinceMs) / 1000) * (1 / part - 1));
    },
  };
}
