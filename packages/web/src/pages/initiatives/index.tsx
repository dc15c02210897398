import type { InitiativeSummary, InitiativesAnswer } from "@plumbline/core/contract";
import { initiativeKindNames, initiativesSheet, sideNames, stateNames } from "@plumbline/core/sheets";
import { useMemo } from "react";
import { Link } from "wouter";
import { ChartFrame } from "../../charts/frame.tsx";
import { useAddressState } from "../../ui/address.ts";
import { Answered } from "../../ui/answered.tsx";
import { Pick, SearchBox } from "../../ui/choice.tsx";
import { dateText } from "../../ui/date-text.ts";
import { useLanguage, useSay, useText } from "../../ui/language.tsx";
import { useHref } from "../../ui/links.ts";
import { Page } from "../../ui/page.tsx";
import { useQuestion } from "../../ui/question.ts";
import { isLater, kinds, listFields, matching, sides, states } from "./matching.ts";
import { pageMessages } from "./messages.ts";
import { ViewTabs } from "./view-tabs.tsx";
import "./initiatives.css";

export default function Initiatives() {
  const t = useText(pageMessages);
  const asked = useQuestion("initiatives");
  const count = asked.answer?.initiatives.length;
  return (
    <Page title={count === undefined ? t("title-asking") : t("title", { count })} name={t("name")} lead={t("lead")}>
      <ViewTabs here="list" />
      <Answered asked={asked} rows={50}>
        {(answer) => <List answer={answer} />}
      </Answered>
    </Page>
  );
}

function List({ answer }: { readonly answer: InitiativesAnswer }) {
  const t = useText(pageMessages);
  const language = useLanguage();
  const [state, change] = useAddressState(listFields);
  const shown = useMemo(() => matching(answer.initiatives, state, language), [answer, state, language]);
  const { asOf } = state;
  const later = answer.initiatives.filter((one) => isLater(one, asOf)).length;
  const sheet = useMemo(() => initiativesSheet({ initiatives: [...shown] }), [shown]);
  return (
    <ChartFrame
      headline={t("list-headline", { shown: shown.length, all: answer.initiatives.length })}
      how={t("list-how")}
      label={t("list-label")}
      sheet={sheet}
      csvOf="sheet"
      part="list"
      question={{ name: "initiatives" }}
      method="register"
      viewName={t("list")}
      interactive
      controls={<Filters />}
    >
      {asOf === null ? null : (
        <p className="initiatives-as-of">
          {t("as-of", { date: dateText(asOf, language) })}
          {later === 0 ? null : ` ${later === 1 ? t("one-later") : t("later", { count: later })}`}
        </p>
      )}
      {shown.length === 0 ? (
        <p>
          {t("nothing-found")}{" "}
          <button
            type="button"
            className="plain-button"
            onClick={() => change({ q: "", side: null, kind: null, state: null })}
          >
            {t("clear")}
          </button>
        </p>
      ) : (
        <ul className="initiatives">
          {shown.map((one) => (
            <Item key={one.id} one={one} asOf={asOf} />
          ))}
        </ul>
      )}
    </ChartFrame>
  );
}

function Filters() {
  const t = useText(pageMessages);
  const say = useSay();
  const [state, change] = useAddressState(listFields);
  const all = { value: "", label: t("all") } as const;
  return (
    <div className="choices">
      <SearchBox label={t("search")} value={state.q} onChange={(q) => change({ q }, { replace: true })} />
      <Pick
        label={t("side")}
        value={state.side ?? ""}
        options={[all, ...sides.map((value) => ({ value, label: say(sideNames[value]) }))]}
        onChange={(value) => change({ side: value === "" ? null : value })}
      />
      <Pick
        label={t("kind")}
        value={state.kind ?? ""}
        options={[all, ...kinds.map((value) => ({ value, label: say(initiativeKindNames[value]) }))]}
        onChange={(value) => change({ kind: value === "" ? null : value })}
      />
      <Pick
        label={t("state")}
        value={state.state ?? ""}
        options={[all, ...states.map((value) => ({ value, label: say(stateNames[value]) }))]}
        onChange={(value) => change({ state: value === "" ? null : value })}
      />
      <Pick
        label={t("sort")}
        value={state.sort}
        options={[
          { value: "launch", label: t("by-launch") },
          { value: "name", label: t("by-name") },
          { value: "amounts", label: t("by-amounts") },
        ]}
        onChange={(sort) => change({ sort })}
      />
    </div>
  );
}

function Item({ one, asOf }: { readonly one: InitiativeSummary; readonly asOf: string | null }) {
  const t = useText(pageMessages);
  const say = useSay();
  const language = useLanguage();
  const href = useHref();
  const other = language === "en" ? "zh" : "en";
  const { facts, events } = one.counts;
  const counts = [
    ...(facts === 0 ? [] : [facts === 1 ? t("one-fact") : t("facts", { count: facts })]),
    ...(events === 0 ? [] : [events === 1 ? t("one-event") : t("events", { count: events })]),
  ];
  return (
    <li className={`side-${one.side}`}>
      <div className="initiatives-name">
        <Link href={href(`/initiatives/${one.id}`)}>{say(one.name)}</Link>
        <span className="soft small" lang={other}>
          {one.name[other]}
        </span>
      </div>
      <p className="initiatives-summary">{say(one.summary)}</p>
      <p className="initiatives-meta">
        <span>
          {say(initiativeKindNames[one.kind])} ·{" "}
          {one.sponsors.map((sponsor) => say(sponsor.name)).join(t("comma")) || say(sideNames[one.side])}
        </span>
        <span>
          {one.launched === null ? t("no-launch") : t("launched", { date: dateText(one.launched, language) })} ·{" "}
          {asOf === null || one.asOf <= asOf
            ? say(stateNames[one.state])
            : t("state-as-of", { state: say(stateNames[one.state]), date: dateText(one.asOf, language) })}
        </span>
        {counts.length === 0 ? null : <span>{counts.join(" · ")}</span>}
      </p>
    </li>
  );
}
