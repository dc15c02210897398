import { Link } from "wouter";
import { FactButton } from "../../charts/fact-panel.tsx";
import { useSay, useText } from "../../ui/language.tsx";
import { useLensQuery } from "../../ui/lens-query.ts";
import { useHref } from "../../ui/links.ts";
import { useQuestion } from "../../ui/question.ts";
import { pageMessages } from "./messages.ts";

/** What a claim is about: amounts that open to their sentence, initiatives with their page, tables. */
export function AboutList({ ids }: { readonly ids: readonly string[] }) {
  const t = useText(pageMessages);
  const say = useSay();
  const href = useHref();
  const facts = useQuestion("ledger", useLensQuery()).answer?.facts ?? {};
  const initiatives = useQuestion("initiatives").answer?.initiatives ?? [];
  return (
    <ul className="about-list">
      {ids.map((id) => {
        const fact = facts[id];
        const initiative = initiatives.find((one) => one.id === id);
        return (
          <li key={id}>
            {fact !== undefined ? (
              <FactButton fact={fact}>{say(fact.label)}</FactButton>
            ) : initiative !== undefined ? (
              <Link href={href(`/initiatives/${id}`)}>{say(initiative.name)}</Link>
            ) : id === "private-investment" ? (
              <Link href={href("/private-investment")}>{t("table-private-investment")}</Link>
            ) : (
              <code>{id}</code>
            )}
          </li>
        );
      })}
    </ul>
  );
}
