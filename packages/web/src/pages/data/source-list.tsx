import type { SourcesAnswer } from "@plumbline/core/contract";
import { gradeNames, sourcesSheet } from "@plumbline/core/sheets";
import { useDeferredValue, useMemo, useState } from "react";
import { ChartFrame } from "../../charts/frame.tsx";
import { freeText, maybeOneOf, useAddressState } from "../../ui/address.ts";
import { Pick, SearchBox } from "../../ui/choice.tsx";
import { useSay, useText } from "../../ui/language.tsx";
import { pageMessages } from "./messages.ts";
import { sourceGrades } from "./closed-lists.ts";
import { SourceItem } from "./source-item.tsx";

const fields = { q: freeText, grade: maybeOneOf(sourceGrades) };
const AT_FIRST = 30;

/** Every document cited, to be searched in both scripts and chosen by grade. */
export function SourceList({ answer }: { readonly answer: SourcesAnswer }) {
  const t = useText(pageMessages);
  const say = useSay();
  const [state, change] = useAddressState(fields);
  const [all, setAll] = useState(false);
  const words = useDeferredValue(state.q);
  const found = useMemo(
    () =>
      answer.sources.filter(
        (source) => (state.grade === null || source.grade === state.grade) && mentions(source, words),
      ),
    [answer, state.grade, words],
  );
  const sheet = useMemo(() => sourcesSheet({ sources: found }), [found]);
  const filtered = state.q !== "" || state.grade !== null;
  const shown = all || filtered ? found : found.slice(0, AT_FIRST);
  return (
    <ChartFrame
      headline={t("sources", { count: answer.sources.length })}
      how={t("sources-how")}
      label={t("sources-label")}
      sheet={sheet}
      csvOf="sheet"
      question={{ name: "sources" }}
      method="grades"
      viewName={t("list")}
      interactive
      controls={
        <div className="choices">
          <SearchBox label={t("search")} value={state.q} onChange={(q) => change({ q }, { replace: true })} />
          <Pick
            label={t("grade")}
            value={state.grade ?? "any"}
            options={[
              { value: "any", label: t("any-grade") },
              ...sourceGrades.map((grade) => ({ value: grade, label: say(gradeNames[grade]) })),
            ]}
            onChange={(grade) => change({ grade: sourceGrades.find((one) => one === grade) ?? null })}
          />
          <p className="soft small data-count" aria-live="polite">
            {t("sources-shown", { shown: shown.length, all: answer.sources.length })}
          </p>
        </div>
      }
    >
      {found.length === 0 ? <p>{t("sources-none")}</p> : null}
      <ul className="sources">
        {shown.map((source) => (
          <SourceItem key={source.id} source={source} />
        ))}
      </ul>
      {shown.length < found.length ? (
        <button type="button" className="plain-button" onClick={() => setAll(true)}>
          {t("more", { all: found.length })}
        </button>
      ) : null}
    </ChartFrame>
  );
}

function mentions(source: SourcesAnswer["sources"][number], words: string): boolean {
  const text = [
    source.id,
    source.title,
    source.titleTranslated,
    source.container,
    source.publisher,
    source.issued,
    ...source.authors,
  ]
    .join("\n")
    .toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
