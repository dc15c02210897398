import { gradeNames } from "@plumbline/core/sheets";
import { useSay, useText } from "../../ui/language.tsx";
import { LayerMark } from "../../ui/layer-mark.tsx";
import { pageMessages } from "./messages.ts";
import { layers, sourceGrades } from "./closed-lists.ts";

/** What the register is, who speaks in it, and how far a source can be trusted. */
export function VoicesAndGrades() {
  const t = useText(pageMessages);
  const say = useSay();
  return (
    <section id="register">
      <h2>{t("register")}</h2>
      <p className="prose">{t("register-text")}</p>
      <div className="data-two">
        <div>
          <h3 id="layers">{t("layers")}</h3>
          <p>{t("layers-text")}</p>
          <dl className="definitions">
            {layers.map((layer) => (
              <div key={layer}>
                <dt>
                  <LayerMark layer={layer} />
                </dt>
                <dd>{t(`layer-${layer}`)}</dd>
              </div>
            ))}
          </dl>
        </div>
        <div>
          <h3 id="grades">{t("grades")}</h3>
          <dl className="definitions">
            {sourceGrades.map((grade) => (
              <div key={grade}>
                <dt>{say(gradeNames[grade])}</dt>
                <dd>{t(`grade-${grade}`)}</dd>
              </div>
            ))}
          </dl>
        </div>
      </div>
    </section>
  );
}
