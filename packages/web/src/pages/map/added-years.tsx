import type { AddedFlowsAnswer } from "@plumbline/core/contract";
import { useMemo } from "react";
import { ChartFrame } from "../../charts/frame.tsx";
import { useText } from "../../ui/language.tsx";
import type { Query } from "../../ui/question.ts";
import { RangeBar } from "../parties/range-bar.tsx";
import { addedSide } from "./added-side.ts";
import { addedYearSheet } from "./added-sheets.ts";
import { useAddedWords } from "./added-words.ts";
import { everyYear } from "./every-year.ts";
import { pageMessages } from "./messages.ts";

/** Money of added files by year. */
export function AddedYears({ answer, query }: { readonly answer: AddedFlowsAnswer; readonly query: Query }) {
  const t = useText(pageMessages);
  const words = useAddedWords();
  const sheet = useMemo(() => addedYearSheet(answer), [answer]);
  const peak = answer.byYear.toSorted((a, b) => Number(b.high) - Number(a.high))[0];
  if (peak === undefined) return null;
  const top = Math.max(1, ...answer.byYear.flatMap(({ low, high }) => [Math.abs(Number(low)), Math.abs(Number(high))]));
  const side = addedSide(answer);
  const headline = t(answer.measure === "commitment" ? "year-headline-commitments" : "year-headline-disbursements", {
    year: peak.year ?? t("no-year"),
    amount: words.range(peak.low, peak.high),
  });
  return (
    <ChartFrame
      headline={headline}
      how={t("added-year-how")}
      label={headline}
      sheet={sheet}
      csvOf="sheet"
      part="years"
      question={{ name: "added-flows", query }}
      method="settling"
    >
      <ol className="year-bars of-added">
        {everyYear(answer.byYear).map((row) => (
          <li key={row.year ?? "none"} className={side === null ? undefined : `has-side side-${side}`}>
            <span className="year-name">{row.year ?? t("no-year")}</span>
            <span className="year-track">
              {"silent" in row ? null : (
                <RangeBar low={Number(row.low)} high={Number(row.high)} top={top} tone={answer.measure} />
              )}
            </span>
            <span className={"silent" in row ? "place-amount soft" : "place-amount"}>
              {"silent" in row ? t("year-silent") : words.range(row.low, row.high)}
            </span>
          </li>
        ))}
      </ol>
    </ChartFrame>
  );
}
