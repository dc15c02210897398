import type { ProjectAnswer } from "@plumbline/core/contract";
import { type ReactNode, useEffect, useState } from "react";
import { Link, useLocation, useParams } from "wouter";
import { useAddressState } from "../../../ui/address.ts";
import { Answered } from "../../../ui/answered.tsx";
import { SearchBox } from "../../../ui/choice.tsx";
import { useText } from "../../../ui/language.tsx";
import { useHref } from "../../../ui/links.ts";
import { Page } from "../../../ui/page.tsx";
import { useQuestion } from "../../../ui/question.ts";
import { lastList } from "../list/last-list.ts";
import { listMessages } from "../list/messages.ts";
import { projectFields } from "../list/project-filters.ts";
import { useLeftOutWords } from "../rule-words.ts";
import { wordsMessages } from "../words-messages.ts";
import { Amounts } from "./amounts.tsx";
import { AppliedRules } from "./applied-rules.tsx";
import { Attributions } from "./attributions.tsx";
import { Copies } from "./copies.tsx";
import { Dates, Documents, Issues, Parties, Related, Shares, Terms } from "./lists.tsx";
import { projectMessages } from "./messages.ts";
import { Particulars } from "./particulars.tsx";
import { ProjectMap } from "./project-map.tsx";
import { MoneyOfProject } from "./promise-line.tsx";
import { RawRecord } from "./raw-record.tsx";
import { ReportError } from "./report-error.tsx";
import { Texts } from "./texts.tsx";
import "../projects.css";
import "./project.css";

/** Which copy of the raw record is open: the address keeps it. */
const fields = { raw: projectFields.file };

export default function Project() {
  const t = useText(projectMessages);
  const w = useText(wordsMessages);
  const href = useHref();
  const { key = "" } = useParams();
  const asked = useQuestion("project", {}, key);
  const list = lastList();
  const project = asked.answer;
  const title =
    project === null
      ? t(asked.problem?.status === 404 ? "not-found" : "asking")
      : (project.title ?? "").trim() === ""
        ? w("untitled")
        : project.title;
  return (
    <div className={(title ?? "").length > 140 ? "project-page has-long-title" : "project-page"}>
      <Page key={key} title={title ?? ""}>
        <p className="small project-back">
          <Link href={href("/projects", list)}>← {t(Object.keys(list).length === 0 ? "back" : "back-to-list")}</Link>
        </p>
        <Answered asked={asked} rows={60} onTrouble={<NotHere />}>
          {(answer) => <ProjectBody project={answer} />}
        </Answered>
      </Page>
    </div>
  );
}

/** A key that nobody knows: why that may be, and how to look for the project. */
function NotHere() {
  const t = useText(projectMessages);
  const l = useText(listMessages);
  const href = useHref();
  const [, navigate] = useLocation();
  const [words, setWords] = useState("");
  return (
    <>
      <p>{t("not-found-why")}</p>
      <search>
        <form
          className="projects-search"
          onSubmit={(event) => {
            event.preventDefault();
            navigate(href("/projects", { q: words, counted: "all" }));
          }}
        >
          <SearchBox label={l("search")} value={words} onChange={setWords} />
        </form>
      </search>
    </>
  );
}

interface Section {
  readonly id:
    | "amounts"
    | "rules"
    | "attributions"
    | "places"
    | "parties"
    | "shares"
    | "dates"
    | "texts"
    | "terms"
    | "related"
    | "documents"
    | "copies"
    | "issues"
    | "raw"
    | "report";
  readonly filled: boolean;
  readonly content: ReactNode;
  /** The content brings its own headline. */
  readonly framed?: boolean;
  /** Short enough to stand beside another one. */
  readonly short?: boolean;
}

function ProjectBody({ project }: { readonly project: ProjectAnswer }) {
  const t = useText(projectMessages);
  const w = useText(wordsMessages);
  const leftOut = useLeftOutWords();
  const [{ raw }, change] = useAddressState(fields);
  const showRaw = (file: string | null) => change({ raw: file }, { replace: true });
  useArrivalAtAnchor();
  const { shares } = project;
  const sections: readonly Section[] = [
    { id: "amounts", filled: true, framed: true, content: <Amounts project={project} /> },
    { id: "rules", filled: project.rules.length > 0, content: <AppliedRules rules={project.rules} /> },
    {
      id: "attributions",
      filled: project.attributions.length > 0,
      content: <Attributions attributions={project.attributions} copies={project.copies} />,
    },
    { id: "places", filled: project.places.length > 0, content: <ProjectMap places={project.places} /> },
    {
      id: "texts",
      filled: project.descriptions.length > 0 || project.titles.length > 1,
      content: <Texts project={project} />,
    },
    { id: "parties", short: true, filled: project.parties.length > 0, content: <Parties parties={project.parties} /> },
    {
      id: "shares",
      short: true,
      filled: shares.recipients.length + shares.sectors.length > 0,
      content: <Shares shares={shares} />,
    },
    { id: "dates", short: true, filled: project.dates.length > 0, content: <Dates dates={project.dates} /> },
    { id: "terms", short: true, filled: project.terms.length > 0, content: <Terms terms={project.terms} /> },
    { id: "related", short: true, filled: project.related.length > 0, content: <Related related={project.related} /> },
    { id: "documents", filled: project.documents.length > 0, content: <Documents documents={project.documents} /> },
    { id: "copies", filled: project.copies.length > 0, content: <Copies copies={project.copies} onRaw={showRaw} /> },
    { id: "issues", filled: project.issues.length > 0, content: <Issues issues={project.issues} /> },
    {
      id: "raw",
      filled: project.copies.length > 0,
      content: <RawRecord project={project} file={raw} onFile={showRaw} />,
    },
    { id: "report", filled: true, content: <ReportError project={project} /> },
  ];
  const empty = sections.filter(({ filled }) => !filled);
  const shown = sections.filter(({ filled }) => filled);
  const pairs = shown.filter(({ short }) => short === true);
  const firstShort = sections.findIndex(({ short }) => short === true);
  const long = (from: readonly Section[]) => from.filter(({ filled, short }) => filled && short !== true);
  const before = long(sections.slice(0, firstShort));
  const after = long(sections.slice(firstShort));
  return (
    <>
      {project.leftOut === null ? null : (
        <p className="project-notice">
          <strong>{t("not-counted")}</strong> {leftOut(project.leftOut)}. {t("not-counted-next")}
        </p>
      )}
      <Particulars project={project} />
      <MoneyOfProject totals={project.totals} />
      <nav className="project-contents" aria-label={t("contents")}>
        {shown.map(({ id }) => (
          <a key={id} href={`#${id}`}>
            {t(id)}
          </a>
        ))}
      </nav>
      {before.map((section) => (
        <SectionOf key={section.id} section={section} />
      ))}
      <div className="project-pairs">
        {pairs.map((section) => (
          <SectionOf key={section.id} section={section} />
        ))}
      </div>
      {after.map((section) => (
        <SectionOf key={section.id} section={section} />
      ))}
      {empty.length === 0 ? null : (
        <p className="soft project-nothing">
          {t("nothing", { list: empty.map(({ id }) => t(id).toLowerCase()).join(w("semicolon")) })}
        </p>
      )}
    </>
  );
}

function SectionOf({ section: { id, framed, content } }: { readonly section: Section }) {
  const t = useText(projectMessages);
  if (framed === true) return <div id={id}>{content}</div>;
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t(id)}</h2>
      {content}
    </section>
  );
}

/** The answer comes after the page: an anchor in the address is gone to once it is there. */
function useArrivalAtAnchor() {
  useEffect(() => {
    const { hash } = window.location;
    if (hash.length > 1) document.getElementById(decodeURIComponent(hash.slice(1)))?.scrollIntoView();
  }, []);
}
