import { computeLedger, type LedgerMode, ledgerModes, type RateTable } from "@plumbline/core/ledger";
import { loadHighsSolver } from "../../packages/app/src/platform/highs-solver.ts";
import { generatedRegister } from "./generated-register.ts";

/** What one question to a generated register took. */
export interface LedgerMeasure {
  readonly entries: number;
  readonly relations: number;
  readonly mode: LedgerMode;
  readonly because: boolean;
  readonly seconds: number;
  readonly programmes: number;
  readonly statuses: Readonly<Record<string, string>>;
}

const rates: RateTable = {
  rate(currency, date) {
    const perUsd = { EUR: "0.95", JPY: "131.5", GBP: "0.81", AUD: "1.44" }[currency];
    return perUsd === undefined ? null : { perUsd, date, stale: false };
  },
};

/** Many neighbourhoods, some large cliques of one payer among them, few announcements by several payers. */
export const apart = { jointly: 5, strays: 0 };
/** One neighbourhood of most entries of a kind: joint announcements, and relations between what has nothing in common. */
export const tangled = { jointly: 20, strays: 50 };

/** Asks a generated register of so many entries for the whole answer, in each mode, with and without reasons. */
export async function benchLedger(
  entries = 10_000,
  shape: { readonly jointly: number; readonly strays: number } = apart,
): Promise<readonly LedgerMeasure[]> {
  const solve = await loadHighsSolver();
  const register = generatedRegister({ entries, seed: 20220626, unknownPayers: 0, ...shape });
  const measures: LedgerMeasure[] = [];
  for (const mode of ledgerModes)
    for (const because of [false, true]) {
      let programmes = 0;
      const start = performance.now();
      const { kinds } = computeLedger(register.entries, register.relations, {
        asOf: "2030-01-01",
        currency: "USD",
        mode,
        rates,
        because,
        solve: (programme) => {
          programmes++;
          return solve(programme);
        },
      });
      const seconds = (performance.now() - start) / 1000;
      const statuses = Object.fromEntries(
        kinds.map(({ kind, distinct, because: reasons, contradictions }) => [
          kind,
          `${distinct.status} ${distinct.low ?? "–"}…${distinct.high ?? "–"}, ${reasons.length} reasons, ${contradictions.length} contradictions`,
        ]),
      );
      measures.push({ entries, relations: register.relations.length, mode, because, seconds, programmes, statuses });
    }
  return measures;
}
