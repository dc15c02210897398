import { type MoneyKind, moneyKinds } from "../money/index.ts";
import type { Setting } from "./arrangement.ts";
import { type Converter, newConverter, type RateTable } from "./conversion.ts";
import {
  type LedgerEntry,
  type LedgerMode,
  type LedgerRelation,
  type PeriodBasis,
  type Perspective,
  relationEnds,
} from "./entry.ts";
import { newOptimiser, type Optimise } from "./optimiser.ts";
import { newPayerBook, type PayerBook, spanOf } from "./payers.ts";
import type { Solve } from "./programme.ts";
import type { Stake } from "./stake.ts";
import { type Timeline, timelineAt } from "./timeline.ts";

/** What a question to the ledger is asked with. */
export interface LedgerOptions {
  /** ISO day: what was announced and not superseded by then. */
  readonly asOf: string;
  /** ISO 4217 code that everything is converted to. */
  readonly currency: string;
  readonly mode: LedgerMode;
  readonly rates: RateTable;
  readonly solve: Solve;
  /** ISO day whose rates are used; the as-of day unless chosen. */
  readonly rateDate?: string;
  /** Ids of the entries asked about; all unless chosen. The others only constrain, through what is stated of them. */
  readonly select?: ReadonlySet<string>;
  /** Whether to find the facts behind each bound; true unless chosen. */
  readonly because?: boolean;
}

/** Entries that may be added up: one kind, one basis, one perspective (rule O-K1). */
export interface Group {
  readonly kind: MoneyKind;
  readonly basis: PeriodBasis;
  readonly perspective: Perspective;
  /** All entries of the group, counted or not. */
  readonly entries: readonly LedgerEntry[];
  /** Those announced and not superseded. */
  readonly stakes: readonly Stake[];
  /** Relations between stakes. */
  readonly relations: readonly LedgerRelation[];
}

/** A register made ready for questions. */
export interface Prepared {
  readonly groups: readonly Group[];
  readonly timeline: Timeline;
  readonly converter: Converter;
  readonly book: PayerBook;
  readonly setting: Setting;
  readonly rateDate: string;
  readonly stakeOf: (entry: LedgerEntry) => Stake;
  readonly optimise: Optimise;
}

/** Sorts entries into groups, in the order of the closed list of kinds, and relations to the group that holds both their ends. */
export function prepare(
  entries: readonly LedgerEntry[],
  relations: readonly LedgerRelation[],
  options: LedgerOptions,
): Prepared {
  const rateDate = options.rateDate ?? options.asOf;
  const timeline = timelineAt(entries, relations, options.asOf);
  const book = newPayerBook();
  const caps = relations.flatMap((relation) =>
    relation.type === "may-overlap" && relation.atMost !== null ? [relation.atMost] : [],
  );
  const converter = newConverter(
    [...entries.map(({ amount }) => amount), ...caps],
    options.currency,
    rateDate,
    options.rates,
  );
  const stakeOf = (entry: LedgerEntry): Stake => {
    const money = converter.money(entry.amount);
    const chosen = money !== null && (options.select === undefined || options.select.has(entry.id));
    return { entry, money, chosen, payers: book.numberOf(entry.payers), span: spanOf(entry.window) };
  };
  const byGroup = new Map<string, LedgerEntry[]>();
  const groupOf = new Map<string, string>();
  for (const entry of [...entries].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const key = groupKey(entry);
    if (groupOf.has(entry.id))
      throw new Error(`two entries have the id ${entry.id}: check the register before asking the ledger`);
    groupOf.set(entry.id, key);
    const list = byGroup.get(key);
    if (list === undefined) byGroup.set(key, [entry]);
    else list.push(entry);
  }
  const relationsOf = new Map<string, LedgerRelation[]>();
  for (const relation of [...relations].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const [a, b] = relationEnds(relation);
    const group = groupOf.get(a);
    if (group === undefined || group !== groupOf.get(b) || timeline.leftOut.has(a) || timeline.leftOut.has(b)) continue;
    const list = relationsOf.get(group);
    if (list === undefined) relationsOf.set(group, [relation]);
    else list.push(relation);
  }
  const groups = [...byGroup]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, members]): Group[] => {
      const [first] = members;
      if (first === undefined) return [];
      const { kind, basis, perspective } = first;
      const stakes = members.filter(({ id }) => !timeline.leftOut.has(id)).map(stakeOf);
      return [{ kind, basis, perspective, entries: members, stakes, relations: relationsOf.get(key) ?? [] }];
    });
  const setting = { mode: options.mode, book, money: converter.money };
  return { groups, timeline, converter, book, setting, rateDate, stakeOf, optimise: newOptimiser(options.solve) };
}

function groupKey({ kind, basis, perspective }: LedgerEntry): string {
  const place = String(moneyKinds.indexOf(kind)).padStart(2, "0");
  return `${place} ${basis === "total" ? 0 : 1} ${perspective === "provider" ? 0 : 1}`;
}
