import { computeLedger, type LedgerAnswer, type LedgerMode, type RateTable, type Solve } from "../ledger/index.ts";
import type { LedgerInputs } from "../register/index.ts";
import type { Conversion } from "./conversion.ts";

/** How money is looked at: which layer, on which day, in which currency, with which reading of unknown pairs. */
export interface MoneyView {
  readonly layer: "paper" | "all";
  readonly asOf: string;
  readonly currency: string;
  readonly mode: LedgerMode;
}

/** What questions about money need besides the register: both layers' entries and relations, rates, and the solver. */
export interface MoneyTools {
  readonly inputs: Readonly<Record<"paper" | "all", LedgerInputs>>;
  readonly rates: RateTable;
  readonly solve: Solve;
}

/** Whole ledgers by view; the register behind the tools never changes. */
const MOST_LEDGERS = 64;
const known = new WeakMap<MoneyTools, Map<string, LedgerAnswer>>();

/** The ledger of a view; `select` limits the answer to some entries. A whole ledger without reasons is kept: most answers start from it. */
export function ledgerOf(
  tools: MoneyTools,
  view: MoneyView,
  options: { readonly select?: ReadonlySet<string>; readonly because?: boolean } = {},
): LedgerAnswer {
  const { entries, relations } = tools.inputs[view.layer];
  const compute = () =>
    computeLedger(entries, relations, { ...view, ...options, rates: tools.rates, solve: tools.solve });
  if (options.select !== undefined || options.because !== false) return compute();
  const kept = known.get(tools) ?? new Map<string, LedgerAnswer>();
  known.set(tools, kept);
  const key = [view.layer, view.asOf, view.currency, view.mode].join(" ");
  const answer = kept.get(key) ?? compute();
  if (kept.size >= MOST_LEDGERS) kept.clear();
  kept.set(key, answer);
  return answer;
}

/** Every entry's amount in the ledger's currency, and the rates behind them. */
export function conversionOf(ledger: LedgerAnswer, rates: RateTable): Conversion {
  const converted = new Map(
    ledger.kinds.flatMap(({ entries }) => entries.map((entry) => [entry.id, entry.converted] as const)),
  );
  return {
    currency: ledger.currency,
    converted,
    rateFor: (from) => {
      if (from === ledger.currency) return null;
      const rate = rates.rate(from === "USD" ? ledger.currency : from, ledger.rateDate);
      return rate === null
        ? null
        : { from, to: ledger.currency, unitsPerUsd: rate.perUsd, date: rate.date, stale: rate.stale };
    },
  };
}

/** Ids of the entries that count in a ledger: announced, not superseded. An entry without a rate counts, though it cannot be summed. */
export function countedIn(ledger: LedgerAnswer): ReadonlySet<string> {
  return new Set(
    ledger.kinds.flatMap(({ entries }) =>
      entries.filter(({ leftOut }) => leftOut === null || leftOut === "no-exchange-rate").map(({ id }) => id),
    ),
  );
}

/** The days on which a ledger changes: an announcement or a supersession, first day first. */
export function ledgerDates({ entries, relations }: LedgerInputs): string[] {
  const days = new Set(entries.map(({ announced }) => announced.earliest));
  for (const relation of relations) if (relation.type === "supersedes") days.add(relation.from.earliest);
  return [...days].toSorted();
}
