import type { ClaimAnswer, ClaimsAnswer } from "@plumbline/core/contract";
import { claimsSheet, verdictNames } from "@plumbline/core/sheets";
import { useMemo } from "react";
import { ChartFrame } from "../../charts/frame.tsx";
import { useSay, useText } from "../../ui/language.tsx";
import { pageMessages } from "./messages.ts";
import { type VerdictName, VerdictSign, verdictOrder } from "./verdict-mark.tsx";

interface VerdictCountsProps {
  readonly answer: ClaimsAnswer;
  /** What the list below shows: the table twin holds the same. */
  readonly shown: readonly ClaimAnswer[];
  readonly verdict: VerdictName | null;
  readonly onChoose: (verdict: VerdictName | null) => void;
}

/** A mark for each claim, by verdict; each verdict is also the filter of the list. */
export function VerdictCounts({ answer, shown, verdict, onChoose }: VerdictCountsProps) {
  const t = useText(pageMessages);
  const say = useSay();
  const sheet = useMemo(
    () => claimsSheet({ claims: [...shown], documents: answer.documents }),
    [shown, answer.documents],
  );
  const counts = verdictOrder
    .map((name) => ({ name, count: answer.claims.filter((claim) => claim.verdict === name).length }))
    .filter(({ count }) => count > 0);
  return (
    <ChartFrame
      headline={t("counts-headline")}
      how={t("counts-how")}
      label={t("counts-label", {
        counts: counts
          .map(({ name, count }) => t("count-item", { verdict: say(verdictNames[name]), count }))
          .join(t("comma")),
      })}
      sheet={sheet}
      csvOf="sheet"
      part="verdicts"
      question={{ name: "claims" }}
      method="claims"
      interactive
    >
      <ul className="verdict-counts">
        {counts.map(({ name, count }) => (
          <li key={name}>
            <button
              type="button"
              aria-pressed={verdict === name}
              onClick={() => onChoose(verdict === name ? null : name)}
            >
              <span className="verdict-counts-number">{count}</span>
              <span className="verdict-counts-name">{say(verdictNames[name])}</span>
              <span className="verdict-counts-marks" aria-hidden="true">
                {Array.from({ length: count }, (_, index) => (
                  <VerdictSign key={index} verdict={name} />
                ))}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </ChartFrame>
  );
}
