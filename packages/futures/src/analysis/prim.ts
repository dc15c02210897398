/** Inputs column by column, and whether each row is a case of interest. */
export interface DiscoveryData {
  readonly names: readonly string[];
  readonly columns: readonly Float64Array[];
  readonly ofInterest: readonly boolean[];
}

/** Limits of a box, one pair a column; both ends belong to the box. */
export type BoxLimits = readonly (readonly [low: number, high: number])[];

/** One box of the trajectory. */
export interface Box {
  readonly limits: BoxLimits;
  readonly count: number;
  readonly hits: number;
  /** Share of all cases of interest that lie inside, share of those inside that are of interest, share of all rows inside. */
  readonly coverage: number;
  readonly density: number;
  readonly mass: number;
  readonly restricted: readonly string[];
}

export interface PrimOptions {
  readonly peelAlpha?: number;
  readonly pasteAlpha?: number;
  readonly massMin?: number;
}

/** How unlikely a limit is to be chance: one-sided binomial test of a box without it (Bryant and Lempert 2010). */
export interface QuasiP {
  readonly name: string;
  readonly low: number | undefined;
  readonly high: number | undefined;
}

type Side = 0 | 1;
interface Candidate {
  readonly limits: BoxLimits;
  readonly rows: Int32Array;
}

/**
 * The place of a peel: halfway between two neighbours at the quantile, moved on past ties. As in the sdtoolkit and the EMA
 * Workbench, so that boxes agree.
 */
function peelPlace(values: Float64Array, quantile: number): number {
  const sorted = values.sort();
  const place = (sorted.length - 1) * quantile;
  let below = Math.floor(place);
  let above = Math.ceil(place);
  if (quantile > 0.5) while (sorted[below] === sorted[above] && below > 0) below--;
  else while (sorted[below] === sorted[above] && above < sorted.length - 1) above++;
  return ((sorted[below] ?? 0) + (sorted[above] ?? 0)) / 2;
}

function replaced(limits: BoxLimits, column: number, side: Side, value: number): BoxLimits {
  return limits.map((pair, c) => (c !== column ? pair : side === 0 ? [value, pair[1]] : [pair[0], value]));
}

/** Scenario discovery by patient rule induction; Friedman and Fisher, Statistics and Computing 9 (1999) 123–143. */
class Induction {
  readonly #data: DiscoveryData;
  readonly #all: BoxLimits;
  readonly #interest: Uint8Array;
  readonly #allHits: number;

  constructor(data: DiscoveryData) {
    this.#data = data;
    this.#all = data.columns.map((column) => [
      column.reduce((least, v) => Math.min(least, v), Number.POSITIVE_INFINITY),
      column.reduce((most, v) => Math.max(most, v), Number.NEGATIVE_INFINITY),
    ]);
    this.#interest = Uint8Array.from(data.ofInterest, Number);
    this.#allHits = this.#interest.reduce((sum, v) => sum + v, 0);
  }

  get everything(): Candidate {
    return { limits: this.#all, rows: Int32Array.from(this.#interest, (_, k) => k) };
  }

  hits(rows: Int32Array): number {
    return rows.reduce((sum, row) => sum + (this.#interest[row] ?? 0), 0);
  }

  isRestricted(limits: BoxLimits, column: number): boolean {
    return limits[column]?.[0] !== this.#all[column]?.[0] || limits[column]?.[1] !== this.#all[column]?.[1];
  }

  describe({ limits, rows }: Candidate): Box {
    const hits = this.hits(rows);
    return {
      limits,
      count: rows.length,
      hits,
      coverage: hits / this.#allHits,
      density: hits / rows.length,
      mass: rows.length / this.#interest.length,
      restricted: this.#data.names.filter((_, c) => this.isRestricted(limits, c)),
    };
  }

  inside(limits: BoxLimits): Int32Array {
    const tests = limits.flatMap((pair, c) =>
      this.isRestricted(limits, c) ? [{ pair, column: this.#data.columns[c] }] : [],
    );
    return this.everything.rows.filter((row) =>
      tests.every(({ pair, column }) => (column?.[row] ?? 0) >= pair[0] && (column?.[row] ?? 0) <= pair[1]),
    );
  }

  peels(box: Candidate, alpha: number): Candidate[] {
    return this.#data.columns.flatMap((column, c) => {
      const values = Float64Array.from(box.rows, (row) => column[row] ?? 0);
      const high = peelPlace(Float64Array.from(values), 1 - alpha);
      const low = peelPlace(Float64Array.from(values), alpha);
      return [
        { limits: replaced(box.limits, c, 1, high), rows: box.rows.filter((_, k) => (values[k] ?? 0) <= high) },
        { limits: replaced(box.limits, c, 0, low), rows: box.rows.filter((_, k) => (values[k] ?? 0) >= low) },
      ];
    });
  }

  pastes(box: Candidate, alpha: number): Candidate[] {
    return this.#data.columns.flatMap((column, c) => {
      const own = box.limits[c];
      const whole = this.#all[c];
      if (own === undefined || whole === undefined || !this.isRestricted(box.limits, c)) return [];
      return ([0, 1] as const).map((side) => {
        const strip = box.limits.map((pair, k): readonly [number, number] =>
          k !== c ? pair : side === 0 ? [whole[0], own[0]] : [own[1], whole[1]],
        );
        // the strip itself is tested in its own column even where it spans to the edge
        const rows = this.inside(box.limits.map((pair, k) => (k === c ? whole : pair))).filter((row) => {
          const value = column[row] ?? 0;
          return value >= (strip[c]?.[0] ?? 0) && value <= (strip[c]?.[1] ?? 0);
        });
        const values = Float64Array.from(rows, (row) => column[row] ?? 0);
        const place = values.length > 0 ? peelPlace(values, side === 0 ? 1 - alpha : alpha) : whole[side];
        const limits = replaced(box.limits, c, side, place);
        return { limits, rows: this.inside(limits) };
      });
    });
  }

  /** Gain of density by each row given up or taken in; ties go to the box with fewer restrictions, then to the first. */
  best(
    box: Candidate,
    candidates: readonly Candidate[],
  ): { readonly gain: number; readonly candidate: Candidate } | undefined {
    const old = this.hits(box.rows) / box.rows.length;
    let best: { gain: number; free: number; candidate: Candidate } | undefined;
    for (const candidate of candidates) {
      const now = candidate.rows.length === 0 ? 0 : this.hits(candidate.rows) / candidate.rows.length;
      const gain = now === old ? 0 : (now - old) / Math.abs(box.rows.length - candidate.rows.length);
      const free = candidate.limits.filter((_, c) => !this.isRestricted(candidate.limits, c)).length;
      if (best === undefined || gain > best.gain || (gain === best.gain && free > best.free))
        best = { gain, free, candidate };
    }
    return best;
  }
}

/**
 * The peeling and pasting trajectory, from the box of everything to the last that may be peeled. Choose from it by coverage and
 * density. Defaults and objective are those of the EMA Workbench ("lenient1": gain in density by rows given up).
 */
export function prim(data: DiscoveryData, options: PrimOptions = {}): Box[] {
  const { peelAlpha = 0.05, pasteAlpha = 0.05, massMin = 0.05 } = options;
  const induction = new Induction(data);
  const count = data.ofInterest.length;
  let box = induction.everything;
  const trajectory = [induction.describe(box)];
  for (;;) {
    const best = induction.best(box, induction.peels(box, peelAlpha));
    if (best === undefined || best.gain <= 0) break;
    const { rows } = best.candidate;
    if (rows.length / count < massMin || rows.length >= box.rows.length) break;
    box = best.candidate;
    trajectory.push(induction.describe(box));
  }
  for (;;) {
    const best = induction.best(box, induction.pastes(box, pasteAlpha));
    if (best === undefined || best.gain <= 0 || best.candidate.rows.length <= box.rows.length) break;
    box = best.candidate;
    trajectory.push(induction.describe(box));
  }
  return trajectory;
}

function logFactorials(count: number): Float64Array {
  const table = new Float64Array(count + 1);
  for (let k = 1; k <= count; k++) table[k] = (table[k - 1] ?? 0) + Math.log(k);
  return table;
}

/** P(X ≥ hits) for X binomial(count, chance). */
export function binomialTail(hits: number, count: number, chance: number): number {
  if (hits <= 0) return 1;
  if (chance <= 0) return 0;
  if (chance >= 1) return 1;
  const logs = logFactorials(count);
  let tail = 0;
  for (let k = hits; k <= count; k++) {
    const ways = (logs[count] ?? 0) - (logs[k] ?? 0) - (logs[count - k] ?? 0);
    tail += Math.exp(ways + k * Math.log(chance) + (count - k) * Math.log1p(-chance));
  }
  return Math.min(1, tail);
}

/** Quasi-p of each limit of a box: how likely its density would be if that limit did nothing. */
export function quasiP(data: DiscoveryData, box: Box): QuasiP[] {
  const induction = new Induction(data);
  const all = induction.everything.limits;
  return box.restricted.map((name) => {
    const c = data.names.indexOf(name);
    const without = (side: Side): number | undefined => {
      const edge = all[c]?.[side];
      if (edge === undefined || box.limits[c]?.[side] === edge) return undefined;
      const rows = induction.inside(replaced(box.limits, c, side, edge));
      return binomialTail(box.hits, box.count, induction.hits(rows) / rows.length);
    };
    return { name, low: without(0), high: without(1) };
  });
}
