import type { InitiativeProjectsAnswer } from "@plumbline/core/contract";
import type { Sheet } from "@plumbline/core/sheets";
import { useMemo } from "react";
import { Link } from "wouter";
import { ChartFrame } from "../../../charts/frame.tsx";
import { useSay, useText } from "../../../ui/language.tsx";
import { useHref } from "../../../ui/links.ts";
import { LargestProjects, largestSheet } from "../../parties/largest-projects.tsx";
import { PartyFigures } from "../../parties/party-figures.tsx";
import { usePartyWords } from "../../parties/party-words.ts";
import { projectsMessages } from "./projects-messages.ts";

type Author = InitiativeProjectsAnswer["authors"][number];

/** Projects that somebody says belong to the initiative: a block for each author, with its own numbers. */
export function ProjectsSection({ answer }: { readonly answer: InitiativeProjectsAnswer }) {
  const t = useText(projectsMessages);
  const href = useHref();
  const sheet = useMemo(() => authorsSheet(answer), [answer]);
  const list = answer.authors
    .map(({ author, projects }) => t(`count-${author}`, { projects: projects.toLocaleString("en") }))
    .join(t("semicolon"));
  return (
    <ChartFrame
      headline={t("headline", { list })}
      how={t("how")}
      label={t("label")}
      sheet={sheet}
      csvOf="sheet"
      part="projects"
      question={{ name: "initiative-projects", id: answer.initiative.id }}
      method="settling"
      interactive
    >
      {answer.initiative.side === "china" ? <p className="project-caveat">{t("caveat-china")}</p> : null}
      {answer.authors.map((author) => (
        <AuthorBlock key={author.author} block={author} />
      ))}
      <p>
        <Link href={href("/projects", { initiative: answer.initiative.id })}>{t("all-of-author")}</Link>
      </p>
    </ChartFrame>
  );
}

function AuthorBlock({ block }: { readonly block: Author }) {
  const t = useText(projectsMessages);
  const say = useSay();
  const words = usePartyWords();
  return (
    <section className="project-author">
      <h3>{t(block.author)}</h3>
      <p className="soft">{t(`about-${block.author}`)}</p>
      <ul className="project-rules">
        {block.rules.map((rule) => (
          <li key={rule.rule}>
            <strong>{t("rules", { rule: rule.rule, title: say(rule.title) })}</strong>{" "}
            <span className="soft small">{words.projects(rule.projects)}</span>
            <p>{say(rule.text)}</p>
          </li>
        ))}
      </ul>
      <PartyFigures projects={block.projects} money={block.money} />
      <p className="project-shown">
        {block.largest.length < block.projects
          ? t("largest-shown", { shown: block.largest.length, all: words.projects(block.projects) })
          : t("largest-all")}
      </p>
      <LargestProjects rows={block.largest} about={null} />
    </section>
  );
}

function authorsSheet({ authors }: InitiativeProjectsAnswer): Sheet {
  return {
    columns: [{ id: "author", label: projectsMessages.author }, ...largestSheet([]).columns],
    rows: authors.flatMap(({ author, largest }) =>
      largestSheet(largest).rows.map((row) => [projectsMessages[author], ...row]),
    ),
  };
}
