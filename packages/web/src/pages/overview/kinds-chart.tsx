import type { OverviewAnswer } from "@plumbline/core/contract";
import { moneyKindTexts } from "@plumbline/core/money";
import { kindsSheet } from "@plumbline/core/sheets";
import { useMemo } from "react";
import { Link } from "wouter";
import { ChartFrame } from "../../charts/frame.tsx";
import { useSay, useText } from "../../ui/language.tsx";
import { useHref } from "../../ui/links.ts";
import { useMoneyWords } from "../../ui/money-words.ts";
import type { Query } from "../../ui/question.ts";
import { pageMessages } from "./messages.ts";

type Kind = OverviewAnswer["kinds"][number];

/** Gross beside different money for every kind, each on a scale of its own. */
export function KindsChart({ answer, query }: { readonly answer: OverviewAnswer; readonly query: Query }) {
  const t = useText(pageMessages);
  const say = useSay();
  const sheet = useMemo(() => kindsSheet(answer), [answer]);
  const none = answer.kinds.filter((kind) => kind.entries === 0);
  return (
    <ChartFrame
      headline={t("kinds-headline")}
      how={t("kinds-how")}
      label={t("kinds-label")}
      sheet={sheet}
      csvOf="sheet"
      part="kinds"
      question={{ name: "overview", query }}
      method="overlap"
      interactive
    >
      <ul className="kinds">
        {answer.kinds
          .filter((kind) => kind.entries > 0)
          .map((kind) => (
            <KindRow key={`${kind.kind}-${kind.basis}`} kind={kind} currency={answer.currency} />
          ))}
      </ul>
      {none.length === 0 ? null : (
        <p className="soft small">
          {t("kinds-none", {
            kinds: [...new Set(none.map((kind) => say(moneyKindTexts[kind.kind].name)))].join(t("kinds-comma")),
          })}
        </p>
      )}
    </ChartFrame>
  );
}

function end(range: { readonly low: string | null; readonly high: string | null }): number {
  return Number(range.high ?? range.low ?? 0);
}

function KindRow({ kind, currency }: { readonly kind: Kind; readonly currency: string }) {
  const t = useText(pageMessages);
  const say = useSay();
  const href = useHref();
  const money = useMoneyWords();
  const scale = Math.max(end(kind.gross), end(kind.distinct), 1);
  const percent = (amount: number) => `${(amount / scale) * 100}%`;
  const low = Number(kind.distinct.low ?? 0);
  const high = kind.distinct.status === "contradiction" ? 0 : end(kind.distinct);
  return (
    <li>
      <div className="kinds-name">
        <Link href={href("/money", { kind: kind.kind })}>{say(moneyKindTexts[kind.kind].name)}</Link>
        <span className="soft small">
          {kind.basis === "per-year" ? `${t("per-year")} · ` : ""}
          {kind.entries === 1 ? t("one-announcement") : t("announcements", { count: kind.entries })}
          {kind.unverified === 0 ? null : ` · ${t("unverified", { count: kind.unverified })}`}
        </span>
      </div>
      <div className="kinds-bars" aria-hidden="true">
        <span
          className={kind.gross.high === null ? "kinds-gross is-open" : "kinds-gross"}
          style={{ width: percent(end(kind.gross)) }}
        />
        <span className="kinds-distinct" style={{ width: percent(low) }} />
        <span className="kinds-maybe hatch" style={{ left: percent(low), width: percent(Math.max(0, high - low)) }} />
      </div>
      <div className="kinds-words">
        <p>
          <span className="soft">{t("gross")}</span> {money.range(kind.gross.low, kind.gross.high, currency)}
        </p>
        <p>
          <span className="soft">{t("distinct")}</span> <strong>{money.distinct(kind.distinct, currency)}</strong>
        </p>
      </div>
    </li>
  );
}
