import type { ProjectAnswer } from "@plumbline/core/contract";
import { authorNames } from "@plumbline/core/sheets";
import { Link } from "wouter";
import { dateText } from "../../../ui/date-text.ts";
import { useLanguage, useSay, useText } from "../../../ui/language.tsx";
import { useHref } from "../../../ui/links.ts";
import { Published } from "../published.tsx";
import { projectMessages } from "./messages.ts";

/** Which initiatives somebody says the project belongs to: who says so, in which words, by which rule. */
export function Attributions({ attributions, copies }: Pick<ProjectAnswer, "attributions" | "copies">) {
  const t = useText(projectMessages);
  const say = useSay();
  const language = useLanguage();
  const href = useHref();
  return (
    <>
      <p className="frame-how">{t("attribution-how")}</p>
      <ul className="attributions">
        {attributions.map((one) => (
          <li key={`${one.initiative.id} ${one.rule}`} className={`side-${one.initiative.side}`}>
            <p>
              <Link href={href(`/initiatives/${one.initiative.id}`)}>{say(one.initiative.name)}</Link>
              <span className="attribution-author">{say(authorNames[one.author])}</span>
            </p>
            <p>{say(one.why)}</p>
            {one.quote === null ? null : (
              <blockquote>
                <Published text={one.quote} />
              </blockquote>
            )}
            <p className="soft small">
              {t("attribution-rule", { rule: one.rule })}
              <Evidence evidence={one.evidence} copies={copies} />
              {one.since === null ? null : ` · ${t("since", { date: dateText(one.since, language) })}`}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Where the words stand: a line of an added file, or a reference table. */
function Evidence({ evidence, copies }: { readonly evidence: string | null } & Pick<ProjectAnswer, "copies">) {
  const t = useText(projectMessages);
  const href = useHref();
  if (evidence === null) return null;
  const [, file, line] = /^([0-9a-f]{12}):(\d+)$/.exec(evidence) ?? [];
  const name = copies
    .find((copy) => copy.file === file)
    ?.name.split("/")
    .at(-1);
  return (
    <>
      {" · "}
      {file !== undefined && line !== undefined ? (
        <Link href={href(`/sources/${file}`)}>{t("file-line", { file: name ?? file, line })}</Link>
      ) : /^[a-z][a-z-]*$/.test(evidence) ? (
        <Link href={href(`/data#${evidence}`)}>{evidence}</Link>
      ) : (
        <bdi>{evidence}</bdi>
      )}
    </>
  );
}
