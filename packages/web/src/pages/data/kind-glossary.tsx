import { moneyKinds, moneyKindTexts } from "@plumbline/core/money";
import { Link } from "wouter";
import { useLanguage, useSay, useText } from "../../ui/language.tsx";
import { useHref } from "../../ui/links.ts";
import { pageMessages } from "./messages.ts";

/** The closed list of kinds of money, in both languages. */
export function KindGlossary() {
  const t = useText(pageMessages);
  const say = useSay();
  const href = useHref();
  const other = useLanguage() === "en" ? "zh" : "en";
  return (
    <section id="kinds">
      <h2>{t("kinds")}</h2>
      <p className="prose">{t("kinds-text")}</p>
      <dl className="definitions is-wide">
        {moneyKinds.map((kind) => (
          <div key={kind} id={`kind-${kind}`}>
            <dt>
              <Link href={href("/money", { kind })}>{say(moneyKindTexts[kind].name)}</Link>{" "}
              <span className="soft" lang={other}>
                {moneyKindTexts[kind].name[other]}
              </span>
            </dt>
            <dd>{say(moneyKindTexts[kind].meaning)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
