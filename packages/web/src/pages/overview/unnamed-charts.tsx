import type { OverviewAnswer } from "@plumbline/core/contract";
import { moneyKindTexts } from "@plumbline/core/money";
import { unnamedSheet } from "@plumbline/core/sheets";
import { FactButton } from "../../charts/fact-panel.tsx";
import { ChartFrame } from "../../charts/frame.tsx";
import { useSay, useText } from "../../ui/language.tsx";
import { useMoneyWords } from "../../ui/money-words.ts";
import type { Query } from "../../ui/question.ts";
import { pageMessages } from "./messages.ts";
import { namedParts } from "./named-parts.ts";

type Unnamed = OverviewAnswer["unnamed"][number];

/** What nobody has named of each whole: by the paper alone, and by all sources. */
export function UnnamedCharts({ answer, query }: { readonly answer: OverviewAnswer; readonly query: Query }) {
  return answer.unnamed.map((whole) => <UnnamedChart key={whole.whole} whole={whole} answer={answer} query={query} />);
}

function UnnamedChart({
  whole,
  answer,
  query,
}: {
  readonly whole: Unnamed;
  readonly answer: OverviewAnswer;
  readonly query: Query;
}) {
  const t = useText(pageMessages);
  const say = useSay();
  const money = useMoneyWords();
  const { currency, facts } = answer;
  const name = say(whole.wholeLabel);
  const paper = whole.layers.find((layer) => layer.layer === "paper");
  const fact = facts[whole.whole];
  const size = Number(fact?.converted?.high ?? fact?.converted?.low ?? 0);
  return (
    <ChartFrame
      headline={
        paper === undefined || paper.status === "contradiction" || paper.status === "missing"
          ? t("unnamed-headline-open", { whole: name })
          : t("unnamed-headline", { whole: name, part: money.distinct(paper, currency) })
      }
      how={
        fact === undefined
          ? t("unnamed-how-open")
          : t("unnamed-how", { whole: money.stated(fact.original), kind: say(moneyKindTexts[fact.kind].name) })
      }
      label={t("unnamed-label", { whole: name })}
      sheet={unnamedSheet({ unnamed: [whole], currency })}
      csvOf="sheet"
      part={`unnamed-${whole.whole}`}
      question={{ name: "overview", query }}
      method="unnamed-part"
      interactive
    >
      <ul className="unnamed">
        {whole.layers.map((layer) => {
          const low = Number(layer.low ?? 0);
          const high = layer.high === null ? size : Number(layer.high);
          const share = (amount: number) =>
            size === 0 ? "0%" : `${Math.min(100, (Math.max(0, amount) / size) * 100)}%`;
          return (
            <li key={layer.layer}>
              <div className="unnamed-name">{t(`layer-${layer.layer}`)}</div>
              <div className="unnamed-bar" aria-hidden="true">
                <span className="unnamed-named" style={{ width: share(size - high) }} />
                <span className="unnamed-maybe" style={{ width: share(high - low) }} />
                <span className="unnamed-hatch hatch" style={{ width: share(low) }} />
              </div>
              <div className="unnamed-words">
                <p>
                  <strong>
                    {layer.status === "bounded" || layer.status === "at-least"
                      ? t("unnamed-part", { amount: money.distinct(layer, currency) })
                      : money.distinct(layer, currency)}
                  </strong>
                </p>
              </div>
              <div className="unnamed-parts small">
                <span className="soft">{t("named-parts")}</span>
                <ul>
                  {namedParts(layer.parts, facts).map((part) => (
                    <li key={part.fact.id} className={part.within === null ? undefined : "is-within"}>
                      <FactButton fact={part.fact}>{say(part.fact.label)}</FactButton>{" "}
                      {money.stated(part.fact.original)}
                      {part.within === null ? null : <span className="soft"> ({t(`named-${part.within}`)})</span>}
                    </li>
                  ))}
                </ul>
              </div>
            </li>
          );
        })}
      </ul>
    </ChartFrame>
  );
}
