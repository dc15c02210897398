import type { EventAnswer, TimelineAnswer } from "@plumbline/core/contract";
import { useText } from "../../ui/language.tsx";
import { sideOf } from "./event-row.tsx";
import { timelineMessages } from "./messages.ts";
import { yearOf } from "./years.ts";

interface YearStripProps {
  readonly events: readonly EventAnswer[];
  readonly years: readonly number[];
  readonly initiatives: TimelineAnswer["initiatives"];
}

/** A column of marks for each year: a link to the year's events. */
export function YearStrip({ events, years, initiatives }: YearStripProps) {
  const t = useText(timelineMessages);
  const byYear = Map.groupBy(events, yearOf);
  return (
    <ul className="year-strip">
      {years.map((year) => {
        const own = byYear.get(year) ?? [];
        const marks = own.map((event) => <i key={event.id} className={`side-${sideOf(event, initiatives)}`} />);
        return (
          <li key={year}>
            {own.length === 0 ? (
              <span className="year-strip-year" aria-hidden="true">
                {String(year).slice(2)}
              </span>
            ) : (
              <a href={`#year-${year}`}>
                <span aria-hidden="true">{marks}</span>
                <span className="visually-hidden">{t("go-to", { year, count: own.length })}</span>
                <span aria-hidden="true" className="year-strip-year">
                  {String(year).slice(2)}
                </span>
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}
