import type { FlowsAnswer } from "@plumbline/core/contract";
import type { Sheet } from "@plumbline/core/sheets";
import { useMemo } from "react";
import { ChartFrame } from "../../charts/frame.tsx";
import { useText } from "../../ui/language.tsx";
import type { Query } from "../../ui/question.ts";
import { everyYear } from "./every-year.ts";
import { BREAK_YEAR } from "./flow-state.ts";
import { useFlowWords } from "./flow-words.ts";
import { pageMessages } from "./messages.ts";

/** The measure by year; a year of another series is hatched. */
export function YearBars({ answer, query }: { readonly answer: FlowsAnswer; readonly query: Query }) {
  const t = useText(pageMessages);
  const words = useFlowWords();
  const sheet = useMemo(() => yearSheet(answer), [answer]);
  const committed = answer.measure === "chinese-commitments";
  const peak = answer.byYear.toSorted((a, b) => Number(b.amount) - Number(a.amount))[0];
  if (peak === undefined)
    return committed && answer.filters.income !== null ? <p className="frame soft">{t("year-none")}</p> : null;
  const top = Math.max(1, ...answer.byYear.map(({ amount }) => Math.abs(Number(amount))));
  const side = answer.providers.find(({ id }) => id === answer.filters.provider)?.side ?? null;
  const broken = !committed && answer.byYear.some(({ year }) => year === BREAK_YEAR);
  const headline = t(committed ? "year-headline-commitments" : "year-headline-disbursements", {
    year: peak.year,
    amount: words.amount(peak.amount),
  });
  return (
    <ChartFrame
      headline={headline}
      how={t(committed ? "year-how-commitments" : "year-how-disbursements")}
      label={headline}
      sheet={sheet}
      csvOf="sheet"
      question={{ name: "flows", id: answer.measure, query }}
      method="flows"
    >
      <ol className={`year-bars ${committed ? "of-china" : ""} ${broken ? "has-break" : ""}`}>
        {everyYear(answer.byYear).map((row) => {
          if ("silent" in row)
            return (
              <li key={row.year}>
                <span className="year-name">{row.year}</span>
                <span className="year-track" />
                <span className="place-amount soft">{t("year-silent")}</span>
              </li>
            );
          const { year, amount } = row;
          const other = !committed && year === BREAK_YEAR;
          return (
            <li key={year} className={side === null ? undefined : `side-${side}`}>
              <span className="year-name">{other ? t("other-series", { year }) : year}</span>
              <span className="year-track">
                <span
                  className={`year-bar ${other ? "hatched" : ""} ${Number(amount) < 0 ? "is-negative" : ""}`}
                  style={{ width: `${(Math.abs(Number(amount)) / top) * 100}%` }}
                />
              </span>
              <span className="place-amount">{words.amount(amount)}</span>
            </li>
          );
        })}
      </ol>
    </ChartFrame>
  );
}

function yearSheet(answer: FlowsAnswer): Sheet {
  return {
    columns: [
      { id: "year", label: pageMessages["year-column"] },
      { id: "amount", label: pageMessages.amount, numeric: true, unit: answer.unit.currency },
      { id: "measure", label: pageMessages["measure-column"] },
    ],
    rows: answer.byYear.map(({ year, amount }) => [String(year), amount, pageMessages[answer.measure]]),
  };
}
