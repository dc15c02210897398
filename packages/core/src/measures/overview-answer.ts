import type { OverviewAnswer } from "../contract/index.ts";
import { type LedgerAnswer, unnamedPart } from "../ledger/index.ts";
import type { MoneyKind } from "../money/index.ts";
import type { InitiativeKind } from "../register/index.ts";
import { type ComparisonsOf, comparisonsIn } from "./comparisons.ts";
import { factAnswers } from "./fact-answer.ts";
import { conversionOf, countedIn, ledgerDates, ledgerOf, type MoneyTools, type MoneyView } from "./money-view.ts";
import { isBy, plumbRows, rowWithoutAmount } from "./plumb-rows.ts";
import { labelOf, type RegisterIndex } from "./register-index.ts";

/** The kind that the three figures of the overview are about. */
const HEADLINE_KIND: MoneyKind = "target";

/** What the picture shows: initiatives, and the strategies, funds and corridors that carry their money. Domestic programmes and lenders' own limits are on the money page. */
const PICTURED: ReadonlySet<InitiativeKind> = new Set(["initiative", "strategy", "partnership", "fund", "corridor"]);

/** Currencies that a reader can choose; the register's own ones. */
export const offeredCurrencies = ["USD", "EUR", "GBP", "JPY", "CNY", "AUD"];

/** Promise against delivery on a day: the three figures, gross beside distinct for every kind, the rows of the picture, and the unnamed parts. */
export function overviewAnswerOf(index: RegisterIndex, tools: MoneyTools, view: MoneyView): OverviewAnswer {
  const ledger = ledgerOf(tools, view, { because: false });
  const conversion = conversionOf(ledger, tools.rates);
  const counted = countedIn(ledger);
  const comparisons = comparisonsIn(tools, view);
  const rows = plumbRows(
    { index, conversion, counted, comparisons },
    (dossier) => dossier !== null && PICTURED.has(dossier.kind),
  );
  const shown = new Set(rows.map(({ initiative }) => initiative.id));
  const withoutAmount = [...index.initiatives.values()].filter(
    (dossier) =>
      dossier.kind === "initiative" &&
      !shown.has(dossier.id) &&
      (view.layer === "all" || dossier.named !== undefined) &&
      (dossier.launched === undefined || isBy(dossier.launched, view.asOf)),
  );
  const all = [...rows, ...withoutAmount.map((dossier) => rowWithoutAmount(index, dossier, view.asOf))];
  const unnamed = unnamedAnswers(index, tools, view, counted);
  const figures = headlineFigures(ledger, tools, view, counted, comparisons);
  const named = [
    ...all.flatMap((row) => [row.fact, ...row.outturns.map(({ fact }) => fact)]),
    ...unnamed.flatMap(({ whole, layers }) => [whole, ...layers.flatMap(({ parts }) => parts)]),
  ];
  return {
    asOf: view.asOf,
    newestFact: ledgerDates(tools.inputs.all).at(-1) ?? view.asOf,
    dates: ledgerDates(tools.inputs[view.layer]),
    currency: view.currency,
    currencies: offeredCurrencies,
    rateDate: ledger.rateDate,
    rateStale: ledger.rates.some(({ stale }) => stale),
    mode: view.mode,
    layer: view.layer,
    figures,
    kinds: ledger.kinds.map(({ kind, basis, gross, distinct, entries }) => {
      const summed = entries.filter(({ leftOut }) => leftOut === null);
      return {
        kind,
        basis,
        gross,
        distinct,
        entries: summed.length,
        unverified: summed.filter(({ id }) => index.facts.get(id)?.value.flags.includes("unverified")).length,
      };
    }),
    rows: all,
    unnamed,
    facts: factAnswers(
      index,
      [...named.filter((id) => id !== null), ...figures.grossFacts, ...(figures.reported?.facts ?? [])],
      conversion,
    ),
  };
}

function headlineFigures(
  ledger: LedgerAnswer,
  tools: MoneyTools,
  view: MoneyView,
  counted: ReadonlySet<string>,
  comparisons: ComparisonsOf,
): OverviewAnswer["figures"] {
  const targets = ledger.kinds.find(({ kind, basis }) => kind === HEADLINE_KIND && basis === "total");
  const grossFacts = (targets?.entries ?? []).filter(({ leftOut }) => leftOut === null).map(({ id }) => id);
  const reports = new Set(
    grossFacts
      .flatMap((id) => comparisons(id))
      .filter(({ report }) => counted.has(report))
      .map(({ report }) => report),
  );
  return {
    kind: HEADLINE_KIND,
    gross: targets?.gross ?? { low: "0", high: "0" },
    distinct: targets?.distinct ?? { low: "0", high: "0", status: "bounded" },
    reported: reportedTowards(tools, view, reports),
    grossFacts,
  };
}

/** What is reported towards the targets, added without double counting. Only one kind can be shown: the one with the largest total. */
function reportedTowards(
  tools: MoneyTools,
  view: MoneyView,
  reports: ReadonlySet<string>,
): OverviewAnswer["figures"]["reported"] {
  if (reports.size === 0) return null;
  const { kinds } = ledgerOf(tools, view, { select: reports, because: false });
  const [largest] = kinds
    .filter(({ basis, distinct }) => basis === "total" && distinct.status !== "contradiction")
    .toSorted((a, b) => Number(b.distinct.low ?? 0) - Number(a.distinct.low ?? 0));
  if (largest === undefined || largest.distinct.low === null) return null;
  return {
    kind: largest.kind,
    low: largest.distinct.low,
    high: largest.distinct.high,
    facts: largest.entries.filter(({ leftOut }) => leftOut === null).map(({ id }) => id),
  };
}

/** For each counted whole among the targets that has parts: what its parts leave unnamed, by the paper and by all sources. */
export function unnamedAnswers(
  index: RegisterIndex,
  tools: MoneyTools,
  view: MoneyView,
  counted: ReadonlySet<string>,
): OverviewAnswer["unnamed"] {
  const { entries, relations } = tools.inputs.all;
  const wholes = new Set(
    relations.flatMap((relation) =>
      relation.type === "part-of" &&
      relation.grade !== "possible" &&
      counted.has(relation.whole) &&
      counted.has(relation.part)
        ? [relation.whole]
        : [],
    ),
  );
  return [...wholes]
    .filter((id) => index.facts.get(id)?.value.kind === HEADLINE_KIND)
    .toSorted()
    .map((whole) => {
      const { paper, all } = unnamedPart(whole, entries, relations, {
        ...view,
        rates: tools.rates,
        solve: tools.solve,
      });
      const layer = (name: "paper" | "all", { status, low, high, parts }: typeof paper) => ({
        layer: name,
        status,
        low,
        high,
        parts: [...parts],
      });
      return { whole, wholeLabel: labelOf(index, whole), layers: [layer("paper", paper), layer("all", all)] };
    });
}
