import type { ProjectsAnswer } from "@plumbline/core/contract";
import { lazy, Suspense, useEffect, useState } from "react";
import { useSearch } from "wouter";
import { useAddressState } from "../../ui/address.ts";
import { Answered, Asking } from "../../ui/answered.tsx";
import { Choice, Pick } from "../../ui/choice.tsx";
import { useText } from "../../ui/language.tsx";
import { Page } from "../../ui/page.tsx";
import { useQuestion } from "../../ui/question.ts";
import { ViewTabs } from "../parties/view-tabs.tsx";
import { Facets } from "./list/facets.tsx";
import { FilterChips } from "./list/filter-chips.tsx";
import { rememberList } from "./list/last-list.ts";
import { listMessages } from "./list/messages.ts";
import {
  type ChangeProjects,
  countedChoices,
  filterQuery,
  isNarrowed,
  listQuery,
  orders,
  projectFields,
  type ProjectState,
} from "./list/project-filters.ts";
import { ResultList } from "./list/result-list.tsx";
import { RulesOfAll } from "./list/rules-of-all.tsx";
import { SearchField } from "./list/search-field.tsx";
import { SummaryFigures } from "./list/summary-figures.tsx";
import { useMeasuredWords } from "./measured-words.ts";
import { NothingAdded } from "./nothing-added.tsx";
import "./projects.css";

const PlacesChart = lazy(() => import("./places/places-chart.tsx"));

/** How many of the projects found count, and how many a rule leaves out; null until it is known. */
interface Counts {
  readonly counted: number | null;
  readonly leftOut: number | null;
}

export default function Projects() {
  const t = useText(listMessages);
  const [state, change] = useAddressState(projectFields);
  const asked = useQuestion("projects", listQuery(state));
  const counts = useCounts(state);
  const words = useMeasuredWords();
  const files = useQuestion("files").answer;
  const search = useSearch();
  useEffect(() => rememberList(search), [search]);
  const empty = asked.answer !== null && asked.answer.snapshot === null;
  const holding = files?.files.filter(({ records }) => records > 0).length;
  const lead = empty
    ? t("lead-empty")
    : holding === undefined
      ? t("lead-asking")
      : t("lead", { files: words.count(holding) });
  return (
    <Page title={useHeadline(counts, isNarrowed(state), empty)} name={t("name")} lead={lead}>
      <ViewTabs here="projects" />
      <Answered asked={asked} rows={60}>
        {(answer) =>
          answer.snapshot === null ? (
            <NothingAdded />
          ) : (
            <ProjectsBody answer={answer} counts={counts} state={state} change={change} />
          )
        }
      </Answered>
    </Page>
  );
}

function useCounts(state: ProjectState): Counts {
  const counted = useQuestion("projects", { ...filterQuery(state), counted: "counted", limit: 1 }).answer;
  const leftOut = useQuestion("projects", { ...filterQuery(state), counted: "left-out", limit: 1 }).answer;
  return { counted: counted?.total ?? null, leftOut: leftOut?.total ?? null };
}

function useHeadline({ counted, leftOut }: Counts, narrowed: boolean, empty: boolean): string {
  const t = useText(listMessages);
  const words = useMeasuredWords();
  if (empty) return t("title-empty");
  if (counted === null || leftOut === null) return t("title");
  return t(titleOf(counted, leftOut, narrowed), {
    counted: words.count(counted),
    leftOut: words.count(leftOut),
  });
}

function titleOf(counted: number, leftOut: number, narrowed: boolean) {
  if (!narrowed) return leftOut === 0 ? "title-all-counted" : "title-counted";
  if (counted === 0)
    return leftOut === 0 ? "title-no-match" : leftOut === 1 ? "title-one-left-out" : "title-none-counted";
  if (counted === 1) return leftOut === 0 ? "title-narrowed-only" : "title-narrowed-one";
  return leftOut === 0 ? "title-narrowed-all" : "title-narrowed";
}

interface ProjectsBodyProps {
  readonly answer: ProjectsAnswer;
  readonly counts: Counts;
  readonly state: ProjectState;
  readonly change: ChangeProjects;
}

function ProjectsBody({ answer, counts, state, change }: ProjectsBodyProps) {
  const t = useText(listMessages);
  const words = useMeasuredWords();
  const [open, setOpen] = useState(false);
  const numbers = { counted: counts.counted, "left-out": counts.leftOut, all: sum(counts) };
  return (
    <>
      <SummaryFigures answer={answer} />
      <div className="choices projects-controls">
        <SearchField
          label={t("search")}
          value={state.q}
          // The first word is a step that "back" takes back; the words typed after it are the same step.
          onSearch={(q) => change({ q, page: null }, { replace: state.q !== "" })}
        />
        <Choice
          label={t("counted")}
          value={state.counted}
          options={countedChoices.map((value) => {
            const count = numbers[value];
            return { value, label: t(`counted-${value}`, { count: count === null ? "…" : words.count(count) }) };
          })}
          onChange={(counted) => change({ counted, page: null })}
        />
        <Choice
          label={t("show")}
          value={state.show}
          options={(["list", "map"] as const).map((value) => ({ value, label: t(value) }))}
          onChange={(show) => change({ show })}
        />
        {state.show === "list" ? (
          <Pick
            label={t("order")}
            value={state.order}
            options={orders.map((value) => ({ value, label: t(`order-${value}`) }))}
            onChange={(order) => change({ order, page: null })}
          />
        ) : null}
      </div>
      <p className="visually-hidden" aria-live="polite">
        {t("found", { count: words.count(answer.total) })}
      </p>
      <FilterChips answer={answer} state={state} change={change} />
      <div className={`projects-columns is-${state.show} ${open ? "is-open" : ""}`}>
        <button type="button" className="facets-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t("filters-open")}
        </button>
        <Facets answer={answer} state={state} change={change} />
        {state.show === "list" ? (
          <ResultList answer={answer} state={state} change={change} />
        ) : (
          <Suspense fallback={<Asking rows={30} />}>
            <PlacesChart state={state} change={change} />
          </Suspense>
        )}
      </div>
      <section className="prose">
        <h2>{t("caveats")}</h2>
        <ul className="projects-caveats">
          {(["census", "kinds", "order", "twice", "bri"] as const).map((id) => (
            <li key={id}>{t(`caveat-${id}`)}</li>
          ))}
        </ul>
      </section>
      <RulesOfAll />
    </>
  );
}

function sum({ counted, leftOut }: Counts): number | null {
  return counted === null || leftOut === null ? null : counted + leftOut;
}
