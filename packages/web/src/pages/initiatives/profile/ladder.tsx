import type { ProfileAnswer } from "@plumbline/core/contract";
import { moneyKindTexts } from "@plumbline/core/money";
import { ladderSheet, missingNames } from "@plumbline/core/sheets";
import { useMemo } from "react";
import { FactButton } from "../../../charts/fact-panel.tsx";
import { ChartFrame } from "../../../charts/frame.tsx";
import { useSay, useText } from "../../../ui/language.tsx";
import type { Query } from "../../../ui/question.ts";
import { profileMessages } from "./messages.ts";

type Rung = ProfileAnswer["ladder"][number];

/** The fourteen kinds of money as rungs: known, bounded, or missing with its reason. */
export function LadderSection({ profile, query }: { readonly profile: ProfileAnswer; readonly query: Query }) {
  const t = useText(profileMessages);
  const say = useSay();
  const sheet = useMemo(() => ladderSheet(profile), [profile]);
  const found = profile.ladder.filter((rung) => rung.state !== "missing").length;
  return (
    <ChartFrame
      headline={t("ladder-found", { found, all: profile.ladder.length })}
      how={t("ladder-how")}
      label={t("ladder-label")}
      sheet={sheet}
      csvOf="sheet"
      part="ladder"
      question={{ name: "profile", id: profile.initiative.id, query }}
      method="kinds"
      interactive
    >
      <ol className="ladder">
        {profile.ladder.map((rung) => (
          <li key={rung.kind} className={`is-${rung.state}`}>
            <span className="ladder-kind" title={say(moneyKindTexts[rung.kind].meaning)}>
              {say(moneyKindTexts[rung.kind].name)}
            </span>
            <span
              className={rung.state === "missing" ? "ladder-rung hatch" : `ladder-rung side-${profile.initiative.side}`}
            />
            <span className="ladder-words">
              <Amount rung={rung} profile={profile} />
            </span>
          </li>
        ))}
      </ol>
    </ChartFrame>
  );
}

/** What is known of a kind: the one fact behind it opens from here, several are listed below. */
function Amount({ rung, profile }: { readonly rung: Rung; readonly profile: ProfileAnswer }) {
  const t = useText(profileMessages);
  const say = useSay();
  if (rung.low === null)
    return <span className="soft">{say(rung.reason === null ? rung.text : missingNames[rung.reason])}</span>;
  if (rung.facts.length > 1)
    return (
      <>
        {say(rung.text)} <a href="#facts">{t("ladder-facts", { count: rung.facts.length })}</a>
      </>
    );
  return <FactButton fact={profile.facts.find((fact) => fact.id === rung.facts[0])}>{say(rung.text)}</FactButton>;
}
