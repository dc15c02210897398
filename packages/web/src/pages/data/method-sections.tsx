import type { Bilingual } from "@plumbline/core/evidence";
import { ledgerRules } from "@plumbline/core/ledger";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { useSay, useText } from "../../ui/language.tsx";
import { useHref } from "../../ui/links.ts";
import { useQuestion } from "../../ui/question.ts";
import { pageMessages } from "./messages.ts";
import { claimRules, countingRules, tableRules } from "./method-texts.ts";

/** How overlaps, tables, claims and flows are worked out: each chart's “Method” leads to one of these. */
export function MethodSections() {
  const t = useText(pageMessages);
  const href = useHref();
  return (
    <>
      <Section id="overlap" text={t("overlap-text")}>
        <Rules rules={ledgerRules} />
        <h3 id="unnamed-part">{t("unnamed-part")}</h3>
        <p className="prose">{t("unnamed-part-text")}</p>
      </Section>
      <Section id="promise-against-delivery" text={t("promise-against-delivery-text")} />
      <Section id="relations" text={t("relations-text")} />
      <Section id="dates" text={t("dates-text")} />
      <Section id="tables">
        <Rules rules={tableRules} />
      </Section>
      <Section id="claims">
        <Rules rules={claimRules} />
      </Section>
      <Section id="argument" text={t("argument-text")} />
      <Section id="flows" text={t("flows-text")}>
        <Rules rules={countingRules} />
      </Section>
      <Section id="settling" text={t("settling-text")}>
        <SettlingRules />
      </Section>
      <Section id="futures" text={t("futures-text")}>
        <p>
          <Link href={href("/futures#model")}>{t("to-futures")}</Link>
        </p>
      </Section>
    </>
  );
}

interface SectionProps {
  readonly id:
    | "overlap"
    | "promise-against-delivery"
    | "relations"
    | "dates"
    | "tables"
    | "claims"
    | "argument"
    | "flows"
    | "settling"
    | "futures";
  readonly text?: string;
  readonly children?: ReactNode;
}

function Section({ id, text, children }: SectionProps) {
  const t = useText(pageMessages);
  return (
    <section id={id}>
      <h2>{t(id)}</h2>
      {text === undefined ? null : <p className="prose">{text}</p>}
      {children}
    </section>
  );
}

/** The rules of settling that have touched the files added here. */
function SettlingRules() {
  const t = useText(pageMessages);
  const say = useSay();
  const href = useHref();
  const rules = useQuestion("files").answer?.rules ?? [];
  return (
    <>
      {rules.length === 0 ? null : (
        <>
          <p className="prose">
            {t("settling-here")} <Link href={href("/sources#rules")}>{t("to-sources-page")}</Link>
          </p>
          <dl className="rules">
            {rules.map(({ rule, title }) => (
              <div key={rule} id={`settling-${rule}`}>
                <dt>{rule}</dt>
                <dd>{say(title)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <p className="soft small">{t("settling-doc")}</p>
    </>
  );
}

/** Numbered rules; each can be linked to as "rule-O-K1". */
function Rules({ rules }: { readonly rules: Readonly<Record<string, Bilingual>> }) {
  const say = useSay();
  return (
    <dl className="rules">
      {Object.entries(rules).map(([id, text]) => (
        <div key={id} id={`rule-${id}`}>
          <dt>{id}</dt>
          <dd>{say(text)}</dd>
        </div>
      ))}
    </dl>
  );
}
