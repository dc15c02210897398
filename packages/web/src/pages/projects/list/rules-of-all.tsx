import { useSay, useText } from "../../../ui/language.tsx";
import { useQuestion } from "../../../ui/question.ts";
import { useMeasuredWords } from "../measured-words.ts";
import { listMessages } from "./messages.ts";

/** Which rules made of the added files what counts, and how often each was applied. */
export function RulesOfAll() {
  const t = useText(listMessages);
  const say = useSay();
  const words = useMeasuredWords();
  const rules = useQuestion("files").answer?.rules ?? [];
  if (rules.length === 0) return <div id="rules" />;
  return (
    <section id="rules">
      <h2>{t("rules")}</h2>
      <p className="frame-how">{t("rules-how")}</p>
      <ul className="rules-list">
        {rules.map(({ rule, title, records }) => (
          <li key={rule}>
            <strong>{rule}</strong>
            <span>{say(title)}</span>
            <span className="number soft">
              {t(records === 1 ? "rule-once" : "rule-records", { count: words.count(records) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
