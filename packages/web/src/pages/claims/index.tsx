import type { ClaimAnswer, ClaimsAnswer } from "@plumbline/core/contract";
import { useDeferredValue, useMemo } from "react";
import { freeText, maybeOneOf, useAddressState } from "../../ui/address.ts";
import { Answered } from "../../ui/answered.tsx";
import { SearchBox } from "../../ui/choice.tsx";
import { useText } from "../../ui/language.tsx";
import { Page } from "../../ui/page.tsx";
import { useQuestion } from "../../ui/question.ts";
import { ClaimItem } from "./claim-item.tsx";
import { pageMessages } from "./messages.ts";
import { VerdictCounts } from "./verdict-counts.tsx";
import { verdictOrder } from "./verdict-mark.tsx";
import "./claims.css";

const fields = { verdict: maybeOneOf(verdictOrder), q: freeText, claim: freeText };

export default function Claims() {
  const t = useText(pageMessages);
  const asked = useQuestion("claims");
  return (
    <Page title={useHeadline(asked.answer)} name={t("name")} lead={t("lead")} timeless>
      <Answered asked={asked} rows={60}>
        {(answer) => <ClaimsList answer={answer} />}
      </Answered>
    </Page>
  );
}

function useHeadline(answer: ClaimsAnswer | null): string {
  const t = useText(pageMessages);
  if (answer === null) return t("title");
  const count = (verdict: string) => answer.claims.filter((claim) => claim.verdict === verdict).length;
  return t("title-counted", {
    all: answer.claims.length,
    holds: count("holds"),
    reading: count("holds-under-reading"),
    fails: count("fails"),
  });
}

function ClaimsList({ answer }: { readonly answer: ClaimsAnswer }) {
  const t = useText(pageMessages);
  const [state, change] = useAddressState(fields);
  const words = useDeferredValue(state.q);
  const shown = useMemo(
    () =>
      answer.claims.filter(
        (claim) => (state.verdict === null || claim.verdict === state.verdict) && mentions(claim, words),
      ),
    [answer, state.verdict, words],
  );
  return (
    <>
      <VerdictCounts
        answer={answer}
        shown={shown}
        verdict={state.verdict}
        onChoose={(verdict) => change({ verdict, claim: "" })}
      />
      <div className="choices claims-search">
        <SearchBox label={t("search")} value={state.q} onChange={(q) => change({ q }, { replace: true })} />
        <p className="soft small" aria-live="polite">
          {t("shown", { shown: shown.length, all: answer.claims.length })}
        </p>
      </div>
      {shown.length === 0 ? (
        <p className="lead">
          {t("none")}{" "}
          <button type="button" className="plain-button" onClick={() => change({ verdict: null, q: "", claim: "" })}>
            {t("reset")}
          </button>
        </p>
      ) : (
        <ol className="claims">
          {shown.map((claim) => (
            <ClaimItem
              key={claim.id}
              claim={claim}
              open={state.claim === claim.id}
              onToggle={() => change({ claim: state.claim === claim.id ? "" : claim.id }, { replace: true })}
            />
          ))}
        </ol>
      )}
    </>
  );
}

/** In either language, so that a name is found in both scripts. */
function mentions(claim: ClaimAnswer, words: string): boolean {
  const text = [
    claim.id,
    ...[claim.statement, claim.why, ...claim.readings.map((reading) => reading.name)].flatMap(({ en, zh }) => [en, zh]),
    ...claim.evidence.map((evidence) => evidence.quote ?? ""),
    ...claim.about,
  ]
    .join("\n")
    .toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
