import type { TimelineAnswer } from "@plumbline/core/contract";
import { idsOf, layerNames, sideNames, timelineSheet } from "@plumbline/core/sheets";
import { useMemo } from "react";
import { ChartFrame } from "../../charts/frame.tsx";
import { SideKey } from "../../charts/side-key.tsx";
import { freeText, lens, maybeOneOf, useAddressState } from "../../ui/address.ts";
import { Answered } from "../../ui/answered.tsx";
import { Pick, SearchBox } from "../../ui/choice.tsx";
import { dateText } from "../../ui/date-text.ts";
import { useLanguage, useSay, useText } from "../../ui/language.tsx";
import { Page } from "../../ui/page.tsx";
import { useQuestion } from "../../ui/question.ts";
import { EventRow, sideOf } from "./event-row.tsx";
import { pageMessages, timelineMessages } from "./messages.ts";
import { ViewTabs } from "./view-tabs.tsx";
import { YearStrip } from "./year-strip.tsx";
import { yearOf, yearsOf } from "./years.ts";
import "./timeline.css";

const fields = {
  q: freeText,
  side: maybeOneOf(idsOf(sideNames)),
  source: maybeOneOf(idsOf(layerNames)),
  asOf: lens.asOf,
} as const;

export default function Timeline() {
  const t = useText(timelineMessages);
  const tabs = useText(pageMessages);
  const asked = useQuestion("timeline");
  const [{ asOf }] = useAddressState(fields);
  const seen = (asked.answer?.events ?? []).filter((event) => asOf === null || event.earliest <= asOf);
  const years = yearsOf(seen);
  const [first] = years;
  const last = years.at(-1);
  return (
    <Page
      title={
        first === undefined || last === undefined ? t("title-asking") : t("title", { count: seen.length, first, last })
      }
      name={tabs("timeline")}
      lead={t("lead")}
    >
      <ViewTabs here="timeline" />
      <Answered asked={asked} rows={60}>
        {(answer) => <Events answer={answer} />}
      </Answered>
    </Page>
  );
}

function Events({ answer }: { readonly answer: TimelineAnswer }) {
  const t = useText(timelineMessages);
  const tabs = useText(pageMessages);
  const [state] = useAddressState(fields);
  const shown = useMemo(() => {
    const words = state.q.toLowerCase();
    return answer.events
      .filter(
        (event) =>
          (words === "" || `${event.label.en} ${event.label.zh}`.toLowerCase().includes(words)) &&
          (state.asOf === null || event.earliest <= state.asOf) &&
          (state.source === null || event.layer === state.source) &&
          (state.side === null ||
            event.initiatives.some((id) => answer.initiatives.find((one) => one.id === id)?.side === state.side) ||
            (event.initiatives.length === 0 && sideOf(event, answer.initiatives) === state.side)),
      )
      .toSorted((a, b) => a.earliest.localeCompare(b.earliest) || a.latest.localeCompare(b.latest));
  }, [answer, state]);
  const sheet = useMemo(() => timelineSheet({ events: shown, initiatives: answer.initiatives }), [shown, answer]);
  const language = useLanguage();
  const { asOf } = state;
  const later = asOf === null ? 0 : answer.events.filter((event) => event.earliest > asOf).length;
  const byYear = Map.groupBy(shown, yearOf);
  const peak = [...byYear].toSorted((a, b) => b[1].length - a[1].length)[0];
  return (
    <ChartFrame
      headline={peak === undefined ? t("headline-none") : t("headline", { count: peak[1].length, peak: peak[0] })}
      how={t("how")}
      label={t("label")}
      sheet={sheet}
      csvOf="sheet"
      part="events"
      question={{ name: "timeline" }}
      method="dates"
      viewName={tabs("timeline")}
      controls={<Filters />}
      interactive
    >
      {shown.length === 0 ? (
        <p>
          {t("nothing-found")} <Clear />
        </p>
      ) : null}
      {asOf === null || later === 0 ? null : (
        <p className="soft">{t("later", { count: later, date: dateText(asOf, language) })}</p>
      )}
      <SideKey sides={new Set(shown.map((event) => sideOf(event, answer.initiatives)))} />
      <YearStrip events={shown} years={yearsOf(answer.events)} initiatives={answer.initiatives} />
      {[...byYear].map(([year, events]) => (
        <section key={year} className="event-year" id={`year-${year}`} aria-label={String(year)}>
          <h3>{year}</h3>
          <ul>
            {events.map((event) => (
              <EventRow key={event.id} event={event} initiatives={answer.initiatives} />
            ))}
          </ul>
        </section>
      ))}
    </ChartFrame>
  );
}

function Filters() {
  const t = useText(pageMessages);
  const own = useText(timelineMessages);
  const say = useSay();
  const [state, change] = useAddressState(fields);
  const all = { value: "", label: t("all") } as const;
  return (
    <div className="choices">
      <SearchBox label={own("search")} value={state.q} onChange={(q) => change({ q }, { replace: true })} />
      <Pick
        label={t("side")}
        value={state.side ?? ""}
        options={[all, ...idsOf(sideNames).map((value) => ({ value, label: say(sideNames[value]) }))]}
        onChange={(value) => change({ side: value === "" ? null : value })}
      />
      <Pick
        label={own("layer")}
        value={state.source ?? ""}
        options={[all, ...idsOf(layerNames).map((value) => ({ value, label: say(layerNames[value]) }))]}
        onChange={(value) => change({ source: value === "" ? null : value })}
      />
    </div>
  );
}

function Clear() {
  const t = useText(pageMessages);
  const [, change] = useAddressState(fields);
  return (
    <button
      type="button"
      className="plain-button"
      onClick={() => change({ q: "", side: null, source: null, asOf: null })}
    >
      {t("clear")}
    </button>
  );
}
