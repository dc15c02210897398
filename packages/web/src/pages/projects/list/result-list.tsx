import type { ProjectsAnswer } from "@plumbline/core/contract";
import { projectsSheet } from "@plumbline/core/sheets";
import { useMemo, useRef } from "react";
import { ChartFrame } from "../../../charts/frame.tsx";
import { useText } from "../../../ui/language.tsx";
import { useMeasuredWords } from "../measured-words.ts";
import { listMessages } from "./messages.ts";
import {
  type ChangeProjects,
  listQuery,
  noFilters,
  type ProjectState,
  ROWS_SHOWN,
  tableQuery,
} from "./project-filters.ts";
import { ProjectLine } from "./project-line.tsx";

interface ResultListProps {
  readonly answer: ProjectsAnswer;
  readonly state: ProjectState;
  readonly change: ChangeProjects;
}

/** A page of the projects found, with the table that holds the same rows. */
export function ResultList({ answer, state, change }: ResultListProps) {
  const t = useText(listMessages);
  const words = useMeasuredWords();
  const sheet = useMemo(() => projectsSheet(answer), [answer]);
  const top = useRef<HTMLDivElement>(null);
  const first = answer.offset + 1;
  const last = answer.offset + answer.rows.length;
  const pages = Math.ceil(answer.total / ROWS_SHOWN);
  const here = Math.floor(answer.offset / ROWS_SHOWN) + 1;
  const turn = (page: number) => () => {
    change({ page: page === 1 ? null : page });
    top.current?.scrollIntoView();
  };
  if (answer.rows.length === 0)
    return (
      <div className="projects-none">
        <p className="lead">{t(answer.total === 0 ? "none-found" : "past-the-end")}</p>
        {answer.total === 0 && state.q.trim() !== "" ? <p className="prose">{t("none-found-words")}</p> : null}
        <button type="button" className="plain-button" onClick={() => change(noFilters)}>
          {t("clear-filters")}
        </button>
      </div>
    );
  return (
    <div ref={top} className="projects-results">
      <ChartFrame
        headline={t(`headline-${answer.order}`, {
          first: words.count(first),
          last: words.count(last),
          all: words.count(answer.total),
        })}
        how={t("list-how")}
        label={t("list-label")}
        sheet={sheet}
        question={{ name: "projects", query: listQuery(state) }}
        table={{ question: { name: "projects", query: tableQuery(state) }, rows: words.count(answer.total) }}
        method="#rules"
        viewName={t("list")}
        interactive
      >
        <ol className="project-lines" start={first}>
          {answer.rows.map((row) => (
            <ProjectLine key={row.key} row={row} initiatives={answer.facets.initiative} />
          ))}
        </ol>
      </ChartFrame>
      {pages > 1 ? (
        <nav className="paging" aria-label={t("pages")}>
          <button type="button" className="plain-button" disabled={here <= 1} onClick={turn(here - 1)}>
            {t("previous")}
          </button>
          <span>{t("page-of", { page: words.count(here), pages: words.count(pages) })}</span>
          <button type="button" className="plain-button" disabled={here >= pages} onClick={turn(here + 1)}>
            {t("next")}
          </button>
        </nav>
      ) : null}
    </div>
  );
}
