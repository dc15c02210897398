import type { FactAnswer } from "@plumbline/core/contract";
import { moneyKindTexts } from "@plumbline/core/money";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { FactButton } from "../../charts/fact-panel.tsx";
import { dateText } from "../../ui/date-text.ts";
import { EvidenceList } from "../../ui/evidence.tsx";
import { useLanguage, useSay, useText } from "../../ui/language.tsx";
import { LayerMark } from "../../ui/layer-mark.tsx";
import { useHref } from "../../ui/links.ts";
import { useMoneyWords } from "../../ui/money-words.ts";
import { VerdictMark } from "../claims/verdict-mark.tsx";
import type { Point } from "./argument-points.ts";
import { pageMessages } from "./messages.ts";

interface ArgumentPointProps {
  readonly point: Point;
  /** Facts that open to their sentence; until they have come, amounts stand as plain text. */
  readonly facts: Readonly<Record<string, FactAnswer>>;
}

/** One statement: the sentence that makes it on one side, everything that can be held against it on the other. */
export function ArgumentPoint({ point, facts }: ArgumentPointProps) {
  const t = useText(pageMessages);
  const say = useSay();
  return (
    <li className="point" id={point.id}>
      <div>
        <p className="point-text">{say(point.text)}</p>
        <EvidenceList evidence={point.evidence} />
      </div>
      <div className="point-behind">
        {point.untouched ? <p className="point-untouched">{t("untouched")}</p> : null}
        <Behind title={t("claims")} show={point.claims.length > 0}>
          {point.claims.map((claim) => (
            <ClaimLine key={claim.id} {...claim} />
          ))}
        </Behind>
        <Behind title={t("facts")} show={point.facts.length > 0}>
          {point.facts.map((fact) => (
            <FactLine key={fact.id} fact={fact} full={facts[fact.id]} />
          ))}
        </Behind>
        <Behind title={t("events")} show={point.events.length > 0}>
          {point.events.map((event) => (
            <EventLine key={event.id} event={event} />
          ))}
        </Behind>
        <Behind title={t("data")} show={point.data.length > 0}>
          {point.data.map((data) => (
            <DataLine key={data.id} {...data} />
          ))}
        </Behind>
        <Behind title={t("indicator")} show={point.indicator !== null}>
          <li className="soft">{point.indicator === null ? null : say(point.indicator)}</li>
        </Behind>
      </div>
    </li>
  );
}

function Behind({
  title,
  show,
  children,
}: {
  readonly title: string;
  readonly show: boolean;
  readonly children: ReactNode;
}) {
  if (!show) return null;
  return (
    <div className="behind">
      <p className="soft">{title}</p>
      <ul>{children}</ul>
    </div>
  );
}

function ClaimLine({ id, statement, verdict }: Point["claims"][number]) {
  const say = useSay();
  const href = useHref();
  return (
    <li>
      <VerdictMark verdict={verdict} /> <Link href={href("/claims", { claim: id })}>{say(statement)}</Link>
    </li>
  );
}

function FactLine({ fact, full }: { readonly fact: Point["facts"][number]; readonly full: FactAnswer | undefined }) {
  const t = useText(pageMessages);
  const say = useSay();
  const money = useMoneyWords();
  return (
    <li>
      {say(fact.label)}{" "}
      <FactButton fact={full} className="tabular">
        {t("fact-amount", { amount: money.stated(fact.original), kind: say(moneyKindTexts[fact.kind].name) })}
      </FactButton>
    </li>
  );
}

function EventLine({ event }: { readonly event: Point["events"][number] }) {
  const say = useSay();
  const date = dateText(event.date, useLanguage());
  return (
    <li>
      <span className="tabular">{date}</span> {say(event.label)} <LayerMark layer={event.layer} />
    </li>
  );
}

function DataLine({ id, title }: Point["data"][number]) {
  const say = useSay();
  const href = useHref();
  return (
    <li>
      <Link href={href(id === "private-investment" ? "/private-investment" : `/data#${id}`)}>{say(title)}</Link>
    </li>
  );
}
