import type { NamedCode, ProjectAnswer } from "@plumbline/core/contract";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { useSay, useText } from "../../../ui/language.tsx";
import { useHref } from "../../../ui/links.ts";
import { wordsMessages } from "../words-messages.ts";
import { projectMessages } from "./messages.ts";

/** Codes that name nobody: there is no page to lead to. */
const NOBODY: ReadonlySet<string> = new Set(["unspecified", "unallocated"]);

/** Who, where, when, and as what: the project in a few lines. */
export function Particulars({ project }: { readonly project: ProjectAnswer }) {
  const t = useText(projectMessages);
  const w = useText(wordsMessages);
  const say = useSay();
  const rows: readonly (readonly [string, ReactNode])[] = [
    [t("identifier"), <bdi key="id">{project.identifier ?? w("no-identifier")}</bdi>],
    [t("source"), say(project.source.name)],
    [t("reporter"), <bdi key="reporter">{say(project.reporter.name)}</bdi>],
    [t("providers"), <PartyLinks key="providers" parties={project.providers} room="providers" />],
    [t("recipients"), <PartyLinks key="recipients" parties={project.recipients} room="recipients" />],
    [
      t("sectors"),
      project.sectors.length === 0
        ? t("not-stated")
        : project.sectors.map(({ name }) => say(name)).join(w("semicolon")),
    ],
    [t("status"), say(project.status.name)],
    [t("year"), project.year ?? t("not-stated")],
  ];
  return (
    <dl className="project-particulars">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function PartyLinks({
  parties,
  room,
}: {
  readonly parties: readonly NamedCode[];
  readonly room: "providers" | "recipients";
}) {
  const t = useText(projectMessages);
  const w = useText(wordsMessages);
  const say = useSay();
  const href = useHref();
  if (parties.length === 0) return <>{t("not-stated")}</>;
  return (
    <>
      {parties.map((party, index) => (
        <span key={party.id}>
          {index === 0 ? null : w("semicolon")}
          {NOBODY.has(party.id) ? (
            say(party.name)
          ) : (
            <Link href={href(`/${room}/${encodeURIComponent(party.id)}`)}>
              <bdi>{say(party.name)}</bdi>
            </Link>
          )}
        </span>
      ))}
    </>
  );
}
