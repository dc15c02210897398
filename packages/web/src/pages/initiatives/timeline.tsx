import type { TimelineAnswer } from "@plumbline/core/contract";
import { idsOf, layerNames, sideNames, timelineSheet } from "@plumbline/core/sheets";
import { useMemo } from "react";
import { ChartFrame } from "../../charts/frame.tsx";
import { freeText, maybeOneOf, useAddressState } from "../../ui/address.ts";
import { Answered } from "../../ui/answered.tsx";
import { Pick, SearchBox } from "../../ui/choice.tsx";
import { useSay, useText } from "../../ui/language.tsx";
import { Page } from "../../ui/page.tsx";
import { useQuestion } from "../../ui/question.ts";
import { EventRow, sideOf } from "./event-row.tsx";
import { pageMessages, timelineMessages } from "./messages.ts";
import { ViewTabs } from "./view-tabs.tsx";
import { YearStrip } from "./year-strip.tsx";
import { yearOf, yearsOf } from "./years.ts";
import "./timeline.css";

const fields = { q: freeText, side: maybeOneOf(idsOf(sideNames)), source: maybeOneOf(idsOf(layerNames)) } as const;

export default function Timeline() {
  const t = useText(timelineMessages);
  const tabs = useText(pageMessages);
  const asked = useQuestion("timeline");
  const years = yearsOf(asked.answer?.events ?? []);
  const [first] = years;
  const last = years.at(-1);
  return (
    <Page
      title={
        first === undefined || last === undefined
          ? t("title-asking")
          : t("title", { count: asked.answer?.events.length ?? 0, first, last })
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
          (state.source === null || event.layer === state.source) &&
          (state.side === null ||
            event.initiatives.some((id) => answer.initiatives.find((one) => one.id === id)?.side === state.side) ||
            (event.initiatives.length === 0 && sideOf(event, answer.initiatives) === state.side)),
      )
      .toSorted((a, b) => a.earliest.localeCompare(b.earliest) || a.latest.localeCompare(b.latest));
  }, [answer, state]);
  const sheet = useMemo(() => timelineSheet({ events: shown, initiatives: answer.initiatives }), [shown, answer]);
  const byYear = Map.groupBy(shown, yearOf);
  const peak = [...byYear].toSorted((a, b) => b[1].length - a[1].length)[0];
  return (
    <ChartFrame
      headline={peak === undefined ? t("title-asking") : t("headline", { count: peak[1].length, peak: peak[0] })}
      how={t("how")}
      label={t("label")}
      sheet={sheet}
      csvOf="sheet"
      question={{ name: "timeline" }}
      method="dates"
      viewName={tabs("timeline")}
      controls={<Filters />}
      interactive
    >
      {shown.length === 0 ? <p>{tabs("nothing-found")}</p> : null}
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
      <SearchBox label={t("search")} value={state.q} onChange={(q) => change({ q }, { replace: true })} />
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
