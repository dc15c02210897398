import type { AddedFilesAnswer } from "@plumbline/core/contract";
import { addedRulesSheet } from "@plumbline/core/sheets";
import { useMemo } from "react";
import { ChartFrame } from "../../charts/frame.tsx";
import { useSay, useText } from "../../ui/language.tsx";
import { useCount } from "./file-words.ts";
import { sourcesMessages } from "./messages.ts";

/** What each rule of settling did over all files: how many records and amounts it touched. */
export function RuleList({ answer }: { readonly answer: AddedFilesAnswer }) {
  const t = useText(sourcesMessages);
  const say = useSay();
  const count = useCount();
  const rules = useMemo(() => answer.rules.toSorted((a, b) => b.records - a.records), [answer]);
  const sheet = useMemo(() => addedRulesSheet({ rules }), [rules]);
  const most = Math.max(1, ...rules.map(({ records }) => records));
  if (rules.length === 0) return null;
  return (
    <div id="rules">
      <ChartFrame
        headline={t("rules-headline")}
        how={t("rules-how")}
        label={t("rules-label", { count: rules.length })}
        sheet={sheet}
        csvOf="sheet"
        question={{ name: "files" }}
        part="rules"
        method="settling"
        viewName={t("chart")}
      >
        <ol className="rule-bars">
          {rules.map(({ rule, title, records }) => (
            <li key={rule}>
              <span className="rule-bars-id">{rule}</span>
              <span>{say(title)}</span>
              <span className="rule-bars-track">
                <span style={{ width: `${(records / most) * 100}%` }} />
              </span>
              <span className="tabular rule-bars-count">{count(records)}</span>
            </li>
          ))}
        </ol>
      </ChartFrame>
    </div>
  );
}
