import type { ProfileAnswer } from "@plumbline/core/contract";
import { initiativeKindNames, stateNames } from "@plumbline/core/sheets";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { dateText } from "../../../ui/date-text.ts";
import { Coded } from "../../../ui/coded.tsx";
import { EvidenceList } from "../../../ui/evidence.tsx";
import { useLanguage, useSay, useText } from "../../../ui/language.tsx";
import { useHref } from "../../../ui/links.ts";
import { type Query, useQuestion } from "../../../ui/question.ts";
import { ClaimLinks } from "../../claims/claim-links.tsx";
import { EventRow } from "../event-row.tsx";
import { DeliverySection } from "./delivery-section.tsx";
import { Conflicts, FactsSection } from "./facts-section.tsx";
import { LadderSection } from "./ladder.tsx";
import { profileMessages } from "./messages.ts";
import { projectsMessages } from "./projects-messages.ts";
import { ProjectsSection } from "./projects-section.tsx";
import { SeriesTables } from "./series.tsx";
import { Notes, RelationList, Statements, ThenAndNow } from "./words.tsx";
import "./profile.css";

interface Section {
  readonly id:
    | "status"
    | "delivery"
    | "ladder"
    | "conflicts"
    | "facts"
    | "series"
    | "events"
    | "relations"
    | "statements"
    | "claims"
    | "projects"
    | "notes";
  readonly filled: boolean;
  readonly content: ReactNode;
  /** The content brings its own headline. */
  readonly framed?: boolean;
}

/** Everything the register holds of one initiative. */
export function ProfileBody({ profile, query }: { readonly profile: ProfileAnswer; readonly query: Query }) {
  const t = useText(profileMessages);
  const projects = useQuestion("initiative-projects", {}, profile.initiative.id).answer;
  const said = projects !== null && projects.authors.length > 0;
  const named = [
    ...new Map(
      [profile.initiative, ...profile.relations.map((relation) => relation.other)].map((one) => [one.id, one]),
    ).values(),
  ];
  const sections: readonly Section[] = [
    { id: "status", filled: true, content: <ThenAndNow profile={profile} /> },
    {
      id: "delivery",
      filled: profile.rows.length > 0,
      framed: true,
      content: <DeliverySection profile={profile} query={query} />,
    },
    {
      id: "ladder",
      filled: profile.facts.length > 0,
      framed: true,
      content: <LadderSection profile={profile} query={query} />,
    },
    { id: "conflicts", filled: profile.conflicts.length > 0, content: <Conflicts profile={profile} /> },
    {
      id: "facts",
      filled: profile.facts.length > 0,
      framed: true,
      content: <FactsSection profile={profile} query={query} />,
    },
    { id: "series", filled: profile.series.length > 0, content: <SeriesTables profile={profile} /> },
    {
      id: "events",
      filled: profile.events.length > 0,
      content: (
        <ul className="profile-events">
          {profile.events.map((event) => (
            <EventRow key={event.id} event={event} initiatives={named} here={profile.initiative.id} />
          ))}
        </ul>
      ),
    },
    { id: "relations", filled: profile.relations.length > 0, content: <RelationList profile={profile} /> },
    { id: "statements", filled: profile.statements.length > 0, content: <Statements profile={profile} /> },
    { id: "claims", filled: profile.claims.length > 0, content: <ClaimLinks claims={profile.claims} /> },
    {
      id: "projects",
      filled: said,
      framed: true,
      content: said ? <ProjectsSection answer={projects} /> : null,
    },
    { id: "notes", filled: profile.notes.length > 0, content: <Notes profile={profile} /> },
  ];
  const empty = sections.filter((section) => !section.filled && section.id !== "projects");
  return (
    <>
      <Particulars profile={profile} />
      <AsOfNotice profile={profile} asOf={query["asOf"]} />
      <nav className="profile-contents" aria-label={t("contents")}>
        {sections.map((section) =>
          section.filled ? (
            <a key={section.id} href={`#${section.id}`}>
              {t(section.id)}
            </a>
          ) : null,
        )}
      </nav>
      {sections.map((section) =>
        section.filled ? (
          section.framed === true ? (
            <div key={section.id} id={section.id}>
              {section.content}
            </div>
          ) : (
            <section key={section.id} id={section.id} aria-labelledby={`${section.id}-title`}>
              <h2 id={`${section.id}-title`}>{t(section.id)}</h2>
              {section.content}
            </section>
          )
        ) : null,
      )}
      {empty.length === 0 ? null : (
        <p className="soft profile-nothing">
          {t("nothing", { list: empty.map((section) => t(section.id).toLowerCase()).join(t("semicolon")) })}
        </p>
      )}
      {projects === null || said ? null : (
        <NoProjects added={projects.snapshot !== null} side={profile.initiative.side} />
      )}
    </>
  );
}

/** Why no projects stand here, and what would bring them. */
function NoProjects({ added, side }: { readonly added: boolean; readonly side: string }) {
  const t = useText(projectsMessages);
  return (
    <p className="soft profile-nothing">
      <Coded text={t(added ? "none-said" : "none-store")} /> {side === "china" ? t("caveat-china") : null}
    </p>
  );
}

/** With a day chosen, what is counted as of that day and what is not. */
function AsOfNotice({ profile, asOf }: { readonly profile: ProfileAnswer; readonly asOf: Query[string] }) {
  const t = useText(profileMessages);
  const language = useLanguage();
  if (typeof asOf !== "string") return null;
  const later = profile.facts.filter((fact) => fact.announced > asOf).length;
  return (
    <p className="profile-as-of">
      {t("as-of", { date: dateText(asOf, language) })}
      {later === 0 ? null : ` ${t("as-of-later", { later, all: profile.facts.length })}`}
    </p>
  );
}

function Particulars({ profile }: { readonly profile: ProfileAnswer }) {
  const t = useText(profileMessages);
  const say = useSay();
  const language = useLanguage();
  const href = useHref();
  const { initiative, names } = profile;
  const other = language === "en" ? "zh" : "en";
  const rows: readonly (readonly [string, string])[] = [
    [t("kind"), say(initiativeKindNames[initiative.kind])],
    [
      t("state"),
      t("state-as-of", { state: say(stateNames[initiative.state]), date: dateText(initiative.asOf, language) }),
    ],
    [t("sponsors"), initiative.sponsors.map((one) => say(one.name)).join(t("comma"))],
    [t("launched"), initiative.launched === null ? t("not-stated") : dateText(initiative.launched, language)],
    [t("where"), profile.geography.map(say).join(t("comma"))],
    [t("sectors"), profile.sectors.map(say).join(t("comma"))],
    [t("aliases"), names.aliases.join(t("semicolon"))],
  ];
  return (
    <div className={`particulars side-${initiative.side}`}>
      <p className="particulars-other" lang={other}>
        {initiative.name[other]}
      </p>
      <dl>
        {rows.map(([name, text]) =>
          text === "" ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ),
        )}
        {profile.named === null ? null : (
          <div>
            <dt>{t("named")}</dt>
            <dd>
              <EvidenceList evidence={[profile.named]} />
            </dd>
          </div>
        )}
      </dl>
      {names.nameEnInPaper ? null : <p className="soft small">{t("name-not-in-paper")}</p>}
      <p className="small">
        <Link href={href("/initiatives")}>{t("back")}</Link>
      </p>
    </div>
  );
}
