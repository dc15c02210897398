import type { OverviewAnswer } from "@plumbline/core/contract";
import { moneyKindTexts } from "@plumbline/core/money";
import { Fragment } from "react";
import { FactButton } from "../../charts/fact-panel.tsx";
import { useSay, useText } from "../../ui/language.tsx";
import { useMoneyWords } from "../../ui/money-words.ts";
import { pageMessages } from "./messages.ts";

/** What was announced, how much of it is different money, and what is reported towards it: each with its kind. */
export function ThreeFigures({ answer }: { readonly answer: OverviewAnswer }) {
  const t = useText(pageMessages);
  const say = useSay();
  const money = useMoneyWords();
  const { figures, currency } = answer;
  const none = figures.grossFacts.length === 0;
  const kind = say(moneyKindTexts[figures.kind].name);
  return (
    <dl className="three-figures">
      <div>
        <dt>{t("figure-gross")}</dt>
        <dd className="big">
          {none ? t("figure-nothing") : money.range(figures.gross.low, figures.gross.high, currency)}
        </dd>
        <dd className="small soft">
          {kind} · {t("figure-facts", { count: figures.grossFacts.length })}
        </dd>
      </div>
      <div>
        <dt>{t("figure-distinct")}</dt>
        <dd className="big">{none ? t("figure-nothing") : money.distinct(figures.distinct, currency)}</dd>
        <dd className="small soft">{kind}</dd>
      </div>
      <div>
        <dt>{t("figure-reported")}</dt>
        {figures.reported === null ? (
          <dd className="big">{t("figure-none")}</dd>
        ) : (
          <>
            <dd className="big">{money.range(figures.reported.low, figures.reported.high, currency)}</dd>
            <dd className="small soft">
              {t("figure-kind-other", { kind: say(moneyKindTexts[figures.reported.kind].name) })}
              {"\u00A0· "}
              {figures.reported.facts.map((id, index, all) => {
                const fact = answer.facts[id];
                return fact === undefined ? null : (
                  <Fragment key={id}>
                    <span className="unbroken">
                      <FactButton fact={fact}>{money.stated(fact.original)}</FactButton>
                      {index === all.length - 1 ? null : "\u00A0·"}
                    </span>{" "}
                  </Fragment>
                );
              })}
            </dd>
          </>
        )}
      </div>
    </dl>
  );
}
