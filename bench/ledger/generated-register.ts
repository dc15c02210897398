import { type PartialDate, parsePartialDate } from "@plumbline/core/evidence";
import type { LedgerEntry, LedgerRelation } from "@plumbline/core/ledger";
import type { MoneyKind } from "@plumbline/core/money";

/** How a register is made up. */
export interface GeneratedShape {
  readonly entries: number;
  readonly seed: number;
  /** Of 1,000 announcements, how many have no known payer. */
  readonly unknownPayers: number;
  /** Of 1,000 announcements, how many are made by several payers together: they tie the payers' neighbourhoods to each other. */
  readonly jointly: number;
  /** Of 1,000 relations between announcements, how many are to one of any payer: they tie what has nothing else in common. */
  readonly strays: number;
}

const kinds: readonly (readonly [MoneyKind, number])[] = [
  ["pledge", 30],
  ["commitment", 30],
  ["target", 15],
  ["budget", 15],
  ["ceiling", 10],
];
const currencies: readonly (readonly [string, number])[] = [
  ["USD", 60],
  ["EUR", 20],
  ["JPY", 10],
  ["GBP", 5],
  ["AUD", 5],
];
const groups: readonly (readonly string[])[] = [
  ["USA", "JPN", "DEU", "FRA", "ITA", "GBR", "CAN", "EU"],
  ["EU", "EIB", "EBRD"],
  ["USA", "JPN", "AUS", "IND"],
  ["CHN", "AIIB"],
];

interface Open {
  readonly index: number;
  readonly payers: readonly string[];
  readonly kind: MoneyKind;
  readonly currency: string;
  readonly from: number;
  readonly to: number;
  /** What parts have not taken yet, in millions. */
  left: number;
  readonly depth: number;
}

/**
 * A register that nobody stated, the same for the same seed: a few payers announce most of the money, a third of it in programmes nested up to four
 * deep whose parts fit, some of it restated, replaced, kept apart or capped.
 */
export function generatedRegister(shape: GeneratedShape): {
  readonly entries: readonly LedgerEntry[];
  readonly relations: readonly LedgerRelation[];
} {
  const random = randomFrom(shape.seed);
  const entries: LedgerEntry[] = [];
  const relations: LedgerRelation[] = [];
  const open: Open[] = [];
  const kin = new Map<string, number[]>();
  for (let index = 0; index < shape.entries; index++) {
    const id = `f${String(index).padStart(5, "0")}`;
    const whole = random() < 0.34 ? open[Math.floor(random() * open.length)] : undefined;
    const [kind, currency] = [
      whole?.kind ?? weighted(kinds, random()),
      whole?.currency ?? weighted(currencies, random()),
    ];
    const payers = whole === undefined ? payersOf(random, shape) : [pick(whole.payers, random)];
    const from = whole?.from ?? 2008 + Math.floor(random() * 18);
    const to = whole?.to ?? from + Math.floor(random() * 6);
    const size =
      whole === undefined ? Math.ceil(10 ** (1 + 4 * random())) : Math.max(1, Math.floor(whole.left * random() * 0.7));
    if (whole !== undefined) {
      whole.left -= size;
      relations.push({
        id: `${id} part-of ${nameOf(whole.index)}`,
        grade: "certain",
        type: "part-of",
        part: id,
        whole: nameOf(whole.index),
      });
    }
    entries.push(
      entryOf(id, {
        kind,
        currency,
        payers,
        from,
        to,
        size,
        plain: random() < 0.85 || whole !== undefined,
        openEnded: random() < 0.03,
      }),
    );
    const family = `${kind} ${payers.join()}`;
    const earlier = kin.get(family) ?? [];
    const stray = random() < shape.strays / 1000;
    const other = stray ? Math.floor(random() * index) : earlier[Math.floor(random() * earlier.length)];
    const restated = whole === undefined && other !== undefined && relate(entries, relations, random, index, other);
    if (whole === undefined) kin.set(family, [...earlier, index]);
    if (!restated && size > 20 && (whole?.depth ?? 0) < 4)
      open.push({
        index,
        payers: payers.length === 0 ? ["USA"] : payers,
        kind,
        currency,
        from,
        to,
        left: size,
        depth: (whole?.depth ?? 0) + 1,
      });
  }
  return { entries, relations };
}

/** Some relations of the newest entry to an earlier one of the same kind; true where it now restates that one. */
function relate(
  entries: LedgerEntry[],
  relations: LedgerRelation[],
  random: () => number,
  index: number,
  earlier: number,
): boolean {
  const entry = entries[index];
  const other = entries[earlier];
  if (entry === undefined || other === undefined || entry.kind !== other.kind) return false;
  const [a, b] = [entry.id, other.id];
  const roll = random();
  if (roll < 0.05) {
    entries[index] = { ...entry, amount: other.amount };
    relations.push({ id: `${a} same-money ${b}`, grade: "certain", type: "same-money", a, b, canonical: b });
  } else if (roll < 0.1) {
    relations.push({
      id: `${a} supersedes ${b}`,
      grade: "certain",
      type: "supersedes",
      newer: a,
      older: b,
      from: entry.announced,
    });
  } else if (roll < 0.18) {
    relations.push({ id: `${a} disjoint ${b}`, grade: "likely", type: "disjoint", a, b });
  } else if (roll < 0.21) {
    const atMost = { ...entry.amount, low: "0", high: entry.amount.low };
    relations.push({ id: `${a} may-overlap ${b}`, grade: "certain", type: "may-overlap", a, b, atMost });
  } else if (roll < 0.23) {
    relations.push({ id: `${a} part-of ${b}`, grade: "possible", type: "part-of", part: a, whole: b });
  }
  return roll < 0.05;
}

function entryOf(
  id: string,
  made: {
    kind: MoneyKind;
    currency: string;
    payers: readonly string[];
    from: number;
    to: number;
    size: number;
    plain: boolean;
    openEnded: boolean;
  },
): LedgerEntry {
  const unit = made.currency === "JPY" ? 100_000_000 : 1_000_000;
  const low = String(made.size * unit);
  const high = made.plain ? low : made.openEnded ? null : String(Math.ceil(made.size * 1.2) * unit);
  return {
    id,
    initiative: null,
    layer: "later",
    kind: made.kind,
    basis: "total",
    perspective: "provider",
    announced: date(String(made.from)),
    window: date(`${made.from}/${made.to}`),
    amount: { low, high, currency: made.currency, form: made.plain ? "exactly" : "range", words: null },
    payers: made.payers,
  };
}

function payersOf(random: () => number, { unknownPayers, jointly }: GeneratedShape): readonly string[] {
  const roll = random();
  if (roll < unknownPayers / 1000) return [];
  if (roll < (unknownPayers + jointly) / 1000) return pick(groups, random);
  // A few payers announce most: the payer of rank r has a share that falls with r.
  return [
    `P${Math.floor(60 * random() ** 2.2)}`
      .replace(/^P0$/, "USA")
      .replace(/^P1$/, "CHN")
      .replace(/^P2$/, "EU")
      .replace(/^P3$/, "JPN"),
  ];
}

function weighted<T>(choices: readonly (readonly [T, number])[], roll: number): T {
  let left = roll * choices.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [choice, weight] of choices) {
    left -= weight;
    if (left < 0) return choice;
  }
  throw new Error("no choice");
}

function pick<T>(values: readonly T[], random: () => number): T {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error("nothing to pick from");
  return value;
}

function nameOf(index: number): string {
  return `f${String(index).padStart(5, "0")}`;
}

function date(text: string): PartialDate {
  const parsed = parsePartialDate(text);
  if (parsed === null) throw new Error(`${text} is no date`);
  return parsed;
}

/** Mulberry32: a small generator that gives the same numbers everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
