import type { ProfileAnswer } from "@plumbline/core/contract";
import { moneyKindTexts } from "@plumbline/core/money";
import { missingNames } from "@plumbline/core/sheets";
import { FactButton } from "../../../charts/fact-panel.tsx";
import { useSay, useText } from "../../../ui/language.tsx";
import { useMoneyWords } from "../../../ui/money-words.ts";
import { profileMessages } from "./messages.ts";

/** The fourteen kinds of money as rungs: known, bounded, or missing with its reason. */
export function Ladder({ profile }: { readonly profile: ProfileAnswer }) {
  const t = useText(profileMessages);
  const say = useSay();
  const money = useMoneyWords();
  return (
    <ol className="ladder" aria-label={t("ladder-label")}>
      {profile.ladder.map((rung) => {
        const fact = profile.facts.find((one) => one.id === rung.facts[0]);
        return (
          <li key={rung.kind} className={`is-${rung.state}`}>
            <span className="ladder-kind" title={say(moneyKindTexts[rung.kind].meaning)}>
              {say(moneyKindTexts[rung.kind].name)}
            </span>
            <span
              className={rung.state === "missing" ? "ladder-rung hatch" : `ladder-rung side-${profile.initiative.side}`}
            />
            <span className="ladder-words">
              {rung.low === null ? (
                <span className="soft">{rung.reason === null ? say(rung.text) : say(missingNames[rung.reason])}</span>
              ) : (
                <FactButton fact={fact}>{money.range(rung.low, rung.high, profile.currency)}</FactButton>
              )}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
