import type { PartyAnswer } from "@plumbline/core/contract";
import { Link } from "wouter";
import { useSay, useText } from "../../ui/language.tsx";
import { useHref } from "../../ui/links.ts";
import { oneMessages } from "./one-messages.ts";
import { usePartyWords } from "./party-words.ts";

const AUTHORS = ["announced", "stated", "rule"] as const;

/** Initiatives that these projects are said to belong to, apart by who says so. */
export function Attributions({ party }: { readonly party: PartyAnswer }) {
  const t = useText(oneMessages);
  const say = useSay();
  const href = useHref();
  const words = usePartyWords();
  const authors = AUTHORS.map((author) => ({
    author,
    own: party.initiatives.filter((one) => one.author === author),
  })).filter(({ own }) => own.length > 0);
  return (
    <section className="party-section">
      <h2>{t("initiatives-headline")}</h2>
      {authors.length === 0 ? (
        <p className="frame-how">{t("initiatives-none")}</p>
      ) : (
        <>
          <p className="frame-how">{t("initiatives-how")}</p>
          <div className="party-authors">
            {authors.map(({ author, own }) => (
              <div key={author}>
                <h3>{t(author)}</h3>
                <ul>
                  {own.map(({ initiative, projects }) => (
                    <li key={initiative.id}>
                      <Link href={href(`/initiatives/${initiative.id}#projects`)}>{say(initiative.shortName)}</Link>
                      <span className="soft">{words.projects(projects)}</span>
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </div>
        </>
      )}
    </section>
  );
}
