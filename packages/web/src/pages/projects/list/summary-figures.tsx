import type { ProjectsAnswer } from "@plumbline/core/contract";
import { useText } from "../../../ui/language.tsx";
import { useMeasuredWords } from "../measured-words.ts";
import { wordsMessages } from "../words-messages.ts";
import { listMessages } from "./messages.ts";

/** What the projects found add up to: kinds and price bases each for themselves, with what they do not cover. */
export function SummaryFigures({ answer }: { readonly answer: ProjectsAnswer }) {
  const t = useText(listMessages);
  const w = useText(wordsMessages);
  const words = useMeasuredWords();
  const known = answer.money.filter(({ low }) => low !== null);
  if (known.length === 0) return <p className="summary-none soft">{t("no-money")}</p>;
  return (
    <dl className="summary-figures">
      {known.map((money) => (
        <div key={`${money.measure} ${money.prices}`}>
          <dt>
            {words.kind(money.measure)} <span className="summary-prices">{words.prices(money.prices)}</span>
          </dt>
          <dd className="big">{words.amount(money)}</dd>
          <dd className="small soft">
            {t(money.records === 1 ? "records-one" : "records", { count: words.count(money.records) })}
            {money.missing.length === 0 ? null : (
              <>
                {w("semicolon")}
                {t("without")}
                {money.missing
                  .map(({ reason, records }) =>
                    t("records-without", { count: words.count(records), why: words.missing(reason) }),
                  )
                  .join(w("comma"))}
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
