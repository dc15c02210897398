import type { ProfileAnswer } from "@plumbline/core/contract";
import { nameOf, relationNames } from "@plumbline/core/sheets";
import { Link } from "wouter";
import { dateText } from "../../../ui/date-text.ts";
import { EvidenceList } from "../../../ui/evidence.tsx";
import { useLanguage, useSay, useText } from "../../../ui/language.tsx";
import { LayerMark } from "../../../ui/layer-mark.tsx";
import { useHref } from "../../../ui/links.ts";
import { profileMessages } from "./messages.ts";

type Of<Part extends keyof ProfileAnswer> = { readonly profile: Pick<ProfileAnswer, Part> };

/** What the paper saw, beside what is known now. */
export function ThenAndNow({ profile }: Of<"status">) {
  const t = useText(profileMessages);
  const say = useSay();
  const language = useLanguage();
  const { paper, current } = profile.status;
  return (
    <div className="then-now">
      <div>
        <h3>
          {t("status-paper")} <LayerMark layer="paper" />
        </h3>
        <p>{paper === null ? <span className="soft">{t("status-none")}</span> : say(paper)}</p>
      </div>
      <div>
        <h3>
          {t("status-now", { date: dateText(current.asOf, language) })}{" "}
          {current.evidence.length === 0 ? null : <LayerMark layer="later" />}
        </h3>
        <p>{say(current.text)}</p>
        <EvidenceList evidence={current.evidence} />
      </div>
    </div>
  );
}

/** Relations as sentences, whoever states them. */
export function RelationList({ profile }: Of<"relations" | "initiative">) {
  const say = useSay();
  const href = useHref();
  const own = say(profile.initiative.shortName);
  return (
    <ul className="plain-list">
      {profile.relations.map((relation) => {
        const other = <Link href={href(`/initiatives/${relation.other.id}`)}>{say(relation.other.shortName)}</Link>;
        const words = say(nameOf(relationNames, relation.type));
        return (
          <li key={`${relation.from}-${relation.type}-${relation.to}`}>
            {relation.direction === "out" ? (
              <>
                {own} {words} {other}
              </>
            ) : (
              <>
                {other} {words} {own}
              </>
            )}{" "}
            <LayerMark layer={relation.layer} />
            {relation.note === null ? null : <span className="soft small"> {say(relation.note)}</span>}
          </li>
        );
      })}
    </ul>
  );
}

/** What is said of the initiative, by whom. */
export function Statements({ profile }: Of<"statements">) {
  const say = useSay();
  const language = useLanguage();
  return (
    <ul className="plain-list">
      {profile.statements.map((statement) => (
        <li key={statement.id} className={`statement is-${statement.layer}`}>
          {say(statement.text)} <LayerMark layer={statement.layer} />
          {statement.date === null ? null : <span className="soft small"> {dateText(statement.date, language)}</span>}
          <EvidenceList evidence={statement.evidence} />
        </li>
      ))}
    </ul>
  );
}

/** What the editors found, and how anyone can see it. */
export function Notes({ profile }: Of<"notes">) {
  const t = useText(profileMessages);
  const say = useSay();
  return (
    <ul className="plain-list">
      {profile.notes.map((note) => (
        <li key={note.id} id={note.id}>
          <strong>{say(note.title)}</strong> <LayerMark layer="ours" />
          <p>{say(note.text)}</p>
          <p className="soft small">{t("note-test", { test: say(note.test) })}</p>
        </li>
      ))}
    </ul>
  );
}
