import type { FactAnswer, ProfileAnswer } from "@plumbline/core/contract";
import { moneyKindTexts } from "@plumbline/core/money";
import { profileSheet } from "@plumbline/core/sheets";
import { FactCard } from "../../../charts/fact-card.tsx";
import { FactButton } from "../../../charts/fact-panel.tsx";
import { ChartFrame } from "../../../charts/frame.tsx";
import { useSay, useText } from "../../../ui/language.tsx";
import { useMoneyWords } from "../../../ui/money-words.ts";
import type { Query } from "../../../ui/question.ts";
import { profileMessages } from "./messages.ts";

/** Every amount of the initiative with its sentence; its table is the profile's CSV. */
export function FactsSection({ profile, query }: { readonly profile: ProfileAnswer; readonly query: Query }) {
  const t = useText(profileMessages);
  return (
    <ChartFrame
      headline={t("facts")}
      how={t("facts-how")}
      label={t("facts-label")}
      sheet={profileSheet(profile)}
      question={{ name: "profile", id: profile.initiative.id, query }}
      method="register"
      viewName={t("amounts")}
      interactive
    >
      <div className="profile-facts">
        {profile.facts.map((fact) => (
          <FactCard key={fact.id} fact={fact} here />
        ))}
      </div>
    </ChartFrame>
  );
}

/** Facts that stand against each other: side by side, with the rule that picked one, or the note on how they stand. */
export function Conflicts({ profile }: { readonly profile: ProfileAnswer }) {
  const t = useText(profileMessages);
  const say = useSay();
  const byId = new Map(profile.facts.map((fact) => [fact.id, fact]));
  return profile.conflicts.map((conflict) => (
    <div key={conflict.facts.join("-")} className="conflict">
      <div className="conflict-facts">
        {conflict.facts.map((id) => {
          const fact = byId.get(id) ?? profile.others[id];
          return fact === undefined ? null : <Side key={id} fact={fact} first={id === conflict.headline} />;
        })}
      </div>
      <p className="soft small">{t(conflict.headline === null ? "stands" : "rule", { rule: say(conflict.rule) })}</p>
    </div>
  ));
}

function Side({ fact, first }: { readonly fact: FactAnswer; readonly first: boolean }) {
  const t = useText(profileMessages);
  const say = useSay();
  const money = useMoneyWords();
  return (
    <div className={first ? "conflict-side is-first" : "conflict-side"}>
      <p className="conflict-amount">
        <FactButton fact={fact}>{money.stated(fact.original)}</FactButton>
      </p>
      <p>
        {say(fact.label)}
        <span className="soft">
          {"\u00A0· "}
          {say(moneyKindTexts[fact.kind].name)}
        </span>
      </p>
      {first ? <p className="conflict-first small">{t("headline")}</p> : null}
    </div>
  );
}
