import type { LedgerPageAnswer } from "@plumbline/core/contract";
import { useSay, useText } from "../../ui/language.tsx";
import { useMoneyWords } from "../../ui/money-words.ts";
import { pageMessages } from "./messages.ts";
import type { LedgerKind } from "./overlap-order.ts";

interface ReasonsProps {
  readonly kind: LedgerKind;
  readonly labels: LedgerPageAnswer["labels"];
  readonly currency: string;
}

/** Why the bounds are what they are: for each fact that carries one, what it would be without it. */
export function Reasons({ kind, labels, currency }: ReasonsProps) {
  const t = useText(pageMessages);
  const say = useSay();
  if (kind.contradictions.length > 0)
    return (
      <div className="reasons">
        <h3>{t("contradictions")}</h3>
        {kind.contradictions.map((facts) => (
          <ul key={facts.join(" ")}>
            {facts.map((id) => (
              <li key={id}>{sayLabel(labels, id, say)}</li>
            ))}
          </ul>
        ))}
      </div>
    );
  if (kind.because.length === 0)
    return kind.entries.length > 1 ? <p className="soft small">{t("no-reasons")}</p> : null;
  return (
    <div className="reasons">
      <Bound bound="low" kind={kind} labels={labels} currency={currency} />
      <Bound bound="high" kind={kind} labels={labels} currency={currency} />
    </div>
  );
}

function Bound({ bound, kind, labels, currency }: ReasonsProps & { readonly bound: "low" | "high" }) {
  const t = useText(pageMessages);
  const say = useSay();
  const money = useMoneyWords();
  const edge = kind.distinct[bound];
  const own = kind.because.filter((reason) => reason.bound === bound);
  if (edge === null || own.length === 0) return null;
  // Without its own amount an announcement could be anything: said once for all, not as news.
  const amounts = own.filter((reason) => kind.entries.some((entry) => entry.id === reason.fact));
  const ties = own.filter((reason) => !amounts.includes(reason));
  return (
    <div>
      <h3>{t(bound === "low" ? "why-low" : "why-high", { amount: money.range(edge, edge, currency) })}</h3>
      {ties.length === 0 ? null : (
        <ul>
          {ties.map((reason) => (
            <li key={reason.fact}>
              {sayLabel(labels, reason.fact, say)}
              <span className="reason-without soft">
                {reason["status"] === "contradiction"
                  ? t("without-contradiction")
                  : reason.without === null
                    ? t(bound === "low" ? "without-nothing" : "without-none")
                    : t(bound === "low" ? "without-low" : "without-high", {
                        amount: money.range(reason.without, reason.without, currency),
                      })}
              </span>
            </li>
          ))}
        </ul>
      )}
      {amounts.length === 0 ? null : (
        <p className="soft small">
          {t(ties.length === 0 ? "rests-on-amounts" : "rests-on", {
            names: amounts.map((reason) => sayLabel(labels, reason.fact, say)).join(t("names-comma")),
          })}
        </p>
      )}
    </div>
  );
}

function sayLabel(labels: LedgerPageAnswer["labels"], id: string, say: ReturnType<typeof useSay>): string {
  const label = labels[id];
  return label === undefined ? id : say(label);
}
