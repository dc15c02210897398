import type { ProjectAnswer } from "@plumbline/core/contract";
import { useSay, useText } from "../../../ui/language.tsx";
import { useMeasuredWords } from "../measured-words.ts";
import { projectMessages } from "./messages.ts";

/** Which rules were applied to the project's records, and what each did. */
export function AppliedRules({ rules }: Pick<ProjectAnswer, "rules">) {
  const t = useText(projectMessages);
  const say = useSay();
  const words = useMeasuredWords();
  return (
    <>
      <p className="frame-how">{t("rules-how")}</p>
      <ul className="rules-list">
        {rules.map(({ rule, title, records, details }) => (
          <li key={rule} id={`rule-${rule}`}>
            <strong>{rule}</strong>
            <span>
              {say(title)}
              {details.map((detail) => (
                <span key={detail} className="amount-note">
                  <bdi>{detail}</bdi>
                </span>
              ))}
            </span>
            <span className="number soft">
              {t(records === 1 ? "rule-once" : "rule-records", { count: words.count(records) })}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
