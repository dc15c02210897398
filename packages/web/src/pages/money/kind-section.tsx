import type { LedgerPageAnswer } from "@plumbline/core/contract";
import { moneyKindTexts } from "@plumbline/core/money";
import { ledgerSheet } from "@plumbline/core/sheets";
import { useMemo } from "react";
import { Link } from "wouter";
import { ChartFrame } from "../../charts/frame.tsx";
import { useSay, useText } from "../../ui/language.tsx";
import { useHref } from "../../ui/links.ts";
import { useMoneyWords } from "../../ui/money-words.ts";
import type { Query } from "../../ui/question.ts";
import { useKindName } from "./kind-name.ts";
import { LeftOut } from "./left-out.tsx";
import { pageMessages } from "./messages.ts";
import type { LedgerKind } from "./overlap-order.ts";
import { OverlapPicture } from "./overlap-picture.tsx";
import { Reasons } from "./reasons.tsx";

/** The rule that judges pairs of which nothing is stated, by the chosen reading. */
const RULE_OF = { default: "O-D1", strict: "O-D5", naive: "O-D6" } as const;

interface KindSectionProps {
  readonly kind: LedgerKind;
  readonly answer: LedgerPageAnswer;
  readonly query: Query;
}

/** One kind of money: its announcements and how they overlap, why the bounds are what they are, and what is left out. */
export function KindSection({ kind, answer, query }: KindSectionProps) {
  const t = useText(pageMessages);
  const say = useSay();
  const money = useMoneyWords();
  const href = useHref();
  const nameOf = useKindName();
  const { ledger, labels, facts } = answer;
  const sheet = useMemo(
    () => ledgerSheet({ ledger: { ...ledger, kinds: [kind] }, labels, facts }),
    [ledger, kind, labels, facts],
  );
  const counted = kind.entries.filter((entry) => entry.leftOut === null);
  const plainName = nameOf(kind);
  const name = plainName.charAt(0).toUpperCase() + plainName.slice(1);
  const gross = money.range(kind.gross.low, kind.gross.high, ledger.currency);
  const distinct = money.distinct(kind.distinct, ledger.currency);
  const headline =
    counted.length === 0
      ? t("headline-none", { kind: name })
      : kind.distinct.status === "contradiction"
        ? t("headline-contradiction", { kind: name })
        : gross === distinct
          ? t("headline-same", { kind: name, gross })
          : t("headline", { kind: name, gross, distinct });
  return (
    <ChartFrame
      headline={headline}
      how={t("how", { meaning: say(moneyKindTexts[kind.kind].meaning) })}
      label={t("label")}
      sheet={sheet}
      csvOf="sheet"
      part={kind.kind}
      question={{ name: "ledger", query }}
      method="overlap"
      interactive
    >
      <OverlapPicture entries={counted} facts={facts} labels={labels} currency={ledger.currency} />
      {counted.length < 2 ? null : (
        <p className="soft small prose">
          {t(`unstated-${ledger.mode}`)} <Link href={href(`/data#rule-${RULE_OF[ledger.mode]}`)}>{t("the-rule")}</Link>
        </p>
      )}
      {kind.coverage.counted === kind.coverage.live ? null : (
        <p className="soft small">{t("coverage", { counted: kind.coverage.counted, live: kind.coverage.live })}</p>
      )}
      {counted.length === 0 ? null : <Reasons kind={kind} labels={labels} currency={ledger.currency} />}
      <LeftOut entries={kind.entries} labels={labels} facts={facts} />
    </ChartFrame>
  );
}
