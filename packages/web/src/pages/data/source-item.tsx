import type { SourcesAnswer } from "@plumbline/core/contract";
import { gradeNames, nameOf } from "@plumbline/core/sheets";
import { dateText } from "../../ui/date-text.ts";
import { useLanguage, useSay, useText } from "../../ui/language.tsx";
import { Words } from "../../ui/words.tsx";
import { pageMessages, sourceTypes } from "./messages.ts";

type Source = SourcesAnswer["sources"][number];

/** One document: what it is, how far it can be trusted, where the paper cites it, and how much rests on it. */
export function SourceItem({ source }: { readonly source: Source }) {
  const t = useText(pageMessages);
  const say = useSay();
  const language = useLanguage();
  // A body that publishes its own document is both author and publisher: it is named once.
  const published = [
    ...new Set([
      source.authors.join(t("list-comma")),
      source.container ?? source.publisher ?? "",
      source.issued === null ? "" : dateText(source.issued, language),
    ]),
  ].filter((part) => part !== "");
  return (
    <li id={`source-${source.id}`}>
      <p className="source-title">
        {source.url === null ? (
          <Words text={source.title} />
        ) : (
          <a href={source.url} rel="noreferrer">
            <Words text={source.title} />
          </a>
        )}
        {source.titleTranslated === null ? null : (
          <>
            {" "}
            <Words text={source.titleTranslated} className="soft" />
          </>
        )}
      </p>
      <p className="soft small">
        {published.map((part, index) => (
          <span key={part}>
            {index === 0 ? "" : t("comma")}
            <Words text={part} />
          </span>
        ))}
      </p>
      <p className="small">
        {say(gradeNames[source.grade])} · {say(nameOf(sourceTypes, source.type))} ·{" "}
        {source.uses === 1 ? t("uses-one") : t("uses", { count: source.uses })}
        {source.footnotes.length === 0 ? null : (
          <>
            {" · "}
            {t("footnotes", {
              places: source.footnotes
                .map(({ page, mark }) => t("footnote-place", { page, mark }))
                .join(t("list-comma")),
            })}
          </>
        )}
      </p>
      {source.note === null ? null : <p className="small soft">{say(source.note)}</p>}
    </li>
  );
}
