import type { OverviewAnswer } from "@plumbline/core/contract";
import { lens, useAddressState } from "../../ui/address.ts";
import { Answered } from "../../ui/answered.tsx";
import { useText } from "../../ui/language.tsx";
import { LensControls } from "../../ui/lens-controls.tsx";
import { lensQuery } from "../../ui/lens-query.ts";
import { useMoneyWords } from "../../ui/money-words.ts";
import { Page } from "../../ui/page.tsx";
import { useQuestion } from "../../ui/question.ts";
import { KindsChart } from "./kinds-chart.tsx";
import { pageMessages } from "./messages.ts";
import { PlumbChart } from "./plumb-chart.tsx";
import { ThreeFigures } from "./three-figures.tsx";
import { UnnamedCharts } from "./unnamed-charts.tsx";
import "./overview.css";

export default function Overview() {
  const t = useText(pageMessages);
  const [state, change] = useAddressState(lens);
  const query = lensQuery(state);
  const asked = useQuestion("overview", query);
  const headline = useHeadline(asked.answer);
  return (
    <Page title={headline} name={t("name")} lead={t("lead")}>
      <Answered asked={asked} rows={60}>
        {(answer) => (
          <>
            <ThreeFigures answer={answer} />
            <LensControls
              dates={answer.dates}
              asOf={answer.asOf}
              currencies={answer.currencies}
              rates={Object.values(answer.facts).flatMap((fact) => fact.rate ?? [])}
            />
            {answer.rows.every((row) => row.promised === null) ? (
              <p className="lead">
                {t("empty")}{" "}
                <button type="button" className="plain-button" onClick={() => change({ asOf: null })}>
                  {t("to-newest")}
                </button>
              </p>
            ) : (
              <PlumbChart answer={answer} query={query} />
            )}
            {answer.kinds.some((kind) => kind.entries > 0) ? <KindsChart answer={answer} query={query} /> : null}
            <UnnamedCharts answer={answer} query={query} />
          </>
        )}
      </Answered>
    </Page>
  );
}

function useHeadline(answer: OverviewAnswer | null): string {
  const t = useText(pageMessages);
  const money = useMoneyWords();
  if (answer === null || answer.figures.distinct.status === "contradiction") return t("title-open");
  const { gross, distinct } = answer.figures;
  if (answer.figures.grossFacts.length === 0) return t("title-open");
  return t("title", {
    gross: money.range(gross.low, gross.high, answer.currency),
    distinct: money.distinct(distinct, answer.currency),
  });
}
