import type { EventAnswer, TimelineAnswer } from "@plumbline/core/contract";
import type { Side } from "@plumbline/core/register";
import { Link } from "wouter";
import { dateText } from "../../ui/date-text.ts";
import { EvidenceList } from "../../ui/evidence.tsx";
import { useLanguage, useSay, useText } from "../../ui/language.tsx";
import { LayerMark } from "../../ui/layer-mark.tsx";
import { useHref } from "../../ui/links.ts";
import { pageMessages, timelineMessages } from "./messages.ts";
import { spanInYear } from "./years.ts";
import "./event-row.css";

type Named = TimelineAnswer["initiatives"];

/** The side of the first initiative that an event names. */
export function sideOf(event: EventAnswer, initiatives: Named): Side {
  return initiatives.find((one) => one.id === event.initiatives[0])?.side ?? "other";
}

interface EventRowProps {
  readonly event: EventAnswer;
  readonly initiatives: Named;
  /** The page's own initiative, which needs no link to itself. */
  readonly here?: string;
}

/** One event: its date drawn as exactly as it is known, what happened, who says so. */
export function EventRow({ event, initiatives, here }: EventRowProps) {
  const t = useText(timelineMessages);
  const say = useSay();
  const language = useLanguage();
  const named = initiatives.filter((one) => event.initiatives.includes(one.id) && one.id !== here);
  return (
    <li className={`event-row side-${sideOf(event, initiatives)}`}>
      <p className="event-date">{dateText(event.date, language)}</p>
      <Span event={event} />
      <div className="event-words">
        <p>
          {say(event.label)} <LayerMark layer={event.layer} />
        </p>
        {event.note === null ? null : <p className="soft small">{say(event.note)}</p>}
        <div className="event-foot small">
          {named.length === 0 ? null : <Links named={named} />}
          {event.evidence.length === 0 ? null : (
            <details>
              <summary>{t("evidence")}</summary>
              <EvidenceList evidence={event.evidence} />
            </details>
          )}
        </div>
      </div>
    </li>
  );
}

function Links({ named }: { readonly named: Named }) {
  const t = useText(pageMessages);
  const say = useSay();
  const href = useHref();
  return (
    <span>
      {named.map((one, index) => (
        <span key={one.id}>
          {index === 0 ? "" : t("comma")}
          <Link href={href(`/initiatives/${one.id}`)}>{say(one.shortName)}</Link>
        </span>
      ))}
    </span>
  );
}

function Span({ event }: { readonly event: EventAnswer }) {
  const { from, to, beyond } = spanInYear(event);
  const isDay = event.precision === "day";
  return (
    <div className="event-track" aria-hidden="true">
      <span
        className={isDay ? "is-day" : beyond ? "is-beyond" : ""}
        style={{ left: `${from * 100}%`, width: isDay ? undefined : `${Math.max(2, (to - from) * 100)}%` }}
      />
    </div>
  );
}
