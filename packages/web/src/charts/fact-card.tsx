import type { FactAnswer } from "@plumbline/core/contract";
import { moneyText } from "@plumbline/core/language";
import { moneyKindTexts } from "@plumbline/core/money";
import { Link } from "wouter";
import { dateText } from "../ui/date-text.ts";
import { EvidenceList } from "../ui/evidence.tsx";
import { useLanguage, useSay, useText } from "../ui/language.tsx";
import { LayerMark } from "../ui/layer-mark.tsx";
import { useHref } from "../ui/links.ts";
import { factMessages } from "./fact-messages.ts";
import "./fact-card.css";

/** What the register flags a fact with, the gravest first. */
const DOUBTS = ["unverified", "uncertain-kind", "subject-to-appropriation"] as const;

interface FactCardProps {
  readonly fact: FactAnswer;
  /** It stands on the page of its initiative, and needs no link to it. */
  readonly here?: boolean;
}

/** A money fact in short: the amount as stated, its kind, the sentence and its place, the conversion, and what it is tied to. */
export function FactCard({ fact, here = false }: FactCardProps) {
  const t = useText(factMessages);
  const say = useSay();
  const language = useLanguage();
  const href = useHref();
  const words = fact.original.words;
  const doubts = DOUBTS.filter((flag) => fact.flags.includes(flag));
  return (
    <div className="fact-card">
      <p className="fact-card-kind">
        <LayerMark layer={fact.layer} /> {say(moneyKindTexts[fact.kind].name)}
        {fact.basis === "per-year" ? ` · ${t("per-year")}` : ""}
      </p>
      <p className="fact-card-amount">
        {words === null ? moneyText(fact.original, language) : t("quoted", { words: say(words) })}
      </p>
      <p className="fact-card-label">{say(fact.label)}</p>
      {doubts.map((flag) => (
        <p key={flag} className="fact-card-flag">
          {t(`flag-${flag}`)}
        </p>
      ))}
      <EvidenceList evidence={fact.evidence} />
      <dl>
        <dt>{t("announced")}</dt>
        <dd>{dateText(fact.announced, language)}</dd>
        {fact.window === null ? null : (
          <>
            <dt>{t("window")}</dt>
            <dd>
              {dateText(fact.window, language)}
              {fact.windowNote === null ? null : <span className="soft"> {say(fact.windowNote)}</span>}
            </dd>
          </>
        )}
        {fact.payers.length === 0 ? null : (
          <>
            <dt>{t("payers")}</dt>
            <dd>{fact.payers.map((payer) => say(payer.name)).join(t("list-comma"))}</dd>
          </>
        )}
        <Conversion fact={fact} />
      </dl>
      {fact.links.length === 0 ? null : (
        <ul className="fact-card-links">
          {fact.links.map((link) => (
            <li key={`${link.type}-${link.direction}-${link.other}`}>
              {t("link", { relation: t(linkMessage(link.type, link.direction)), other: say(link.otherLabel) })}
              {link.grade === "certain" ? "" : t("graded", { grade: t(link.grade) })}
            </li>
          ))}
        </ul>
      )}
      {fact.note === null ? null : <p className="soft small">{say(fact.note)}</p>}
      {here || fact.initiative === null ? null : (
        <p>
          <Link href={href(`/initiatives/${fact.initiative.id}`, {})}>
            {t("all-about", { name: say(fact.initiative.shortName) })}
          </Link>
        </p>
      )}
    </div>
  );
}

function Conversion({ fact }: { readonly fact: FactAnswer }) {
  const t = useText(factMessages);
  const language = useLanguage();
  const { rate } = fact;
  if (fact.converted === null) {
    if (fact.convertedMissing === null) return null;
    return (
      <>
        <dt>{t("converted")}</dt>
        <dd>{t(fact.convertedMissing)}</dd>
      </>
    );
  }
  if (rate === null) return null;
  return (
    <>
      <dt>{t("converted")}</dt>
      <dd>
        {fact.original.form === "words" ? null : moneyText({ ...fact.converted, currency: rate.to }, language)}{" "}
        <span className="soft">
          {t("rate", {
            rate: moneyText(
              { low: rate.unitsPerUsd, high: rate.unitsPerUsd, currency: rate.from, form: "exactly" },
              language,
            ),
            date: dateText(rate.date, language),
          })}
          {rate.stale ? t("stale") : ""}
        </span>
      </dd>
    </>
  );
}

const LINK_MESSAGES = {
  "part-of": { out: "part-of", in: "contains" },
  "same-money": { out: "same-money", in: "same-money" },
  supersedes: { out: "supersedes", in: "superseded-by" },
  disjoint: { out: "disjoint", in: "disjoint" },
  "may-overlap": { out: "may-overlap", in: "may-overlap" },
  "stage-of": { out: "stage-of", in: "has-stage" },
  "instrument-of": { out: "instrument-of", in: "has-instrument" },
  "reports-on": { out: "reports-on", in: "has-report" },
} as const;

function linkMessage(type: string, direction: "in" | "out") {
  const known = Object.entries(LINK_MESSAGES).find(([id]) => id === type);
  return known === undefined ? "related" : known[1][direction];
}
