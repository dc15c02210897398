import type { InputName } from "@plumbline/futures/ensemble";
import { GRADES, PARAMETER_NAMES } from "@plumbline/futures/model";
import { useSyncExternalStore } from "react";
import { type InputSetting, type LabExperiment, settingOf } from "../../lab/lab-experiment.ts";
import { ACTS_IN } from "../../lab/lab-job.ts";
import { useSay, useText } from "../../ui/language.tsx";
import { InputSlider } from "./input-slider.tsx";
import { pageMessages } from "./messages.ts";

const KEPT: readonly InputName[] = ["xc", "d_1", "psi"];
const GROUPS = [
  { id: "S1", names: ACTS_IN.S1 },
  { id: "S3", names: ACTS_IN.S3 },
  { id: "world", names: PARAMETER_NAMES.filter((name) => !KEPT.includes(name)) },
  { id: "kept", names: KEPT },
] as const satisfies readonly { readonly id: string; readonly names: readonly InputName[] }[];

const SHOWN_GRADES = ["R", "S", "A"] as const;

interface AssumptionsProps {
  readonly experiment: LabExperiment;
  readonly onChange: (name: InputName, setting: InputSetting) => void;
  readonly onReset: () => void;
}

/** All inputs with their sliders, in groups; beside the results where there is room, folded above them where there is not. */
export function Assumptions({ experiment, onChange, onReset }: AssumptionsProps) {
  const t = useText(pageMessages);
  const say = useSay();
  const isWide = useWide();
  const count = experiment.set.size;
  const grades = SHOWN_GRADES.map((letter) => t("grade-item", { letter, meaning: say(GRADES[letter]) }));
  return (
    <details className="assumptions" open={isWide}>
      <summary>
        {t("assumptions")}
        {count === 0 ? null : <span className="soft small"> · {t("changed", { count })}</span>}
      </summary>
      <p className="soft small">
        {t("assumptions-how")} {t("grades", { list: grades.join(t("grade-comma")) })}
      </p>
      {count === 0 ? null : (
        <button type="button" className="plain-button small" onClick={onReset}>
          {t("reset-all")}
        </button>
      )}
      {GROUPS.map(({ id, names }) => (
        <details key={id} className="input-group" open={id === "S1" || id === "S3"}>
          <summary>{t(`group-${id}`)}</summary>
          {names.map((name) => (
            <InputSlider
              key={name}
              name={name}
              setting={settingOf(experiment, name)}
              vary={experiment.vary}
              ranges={experiment.ranges}
              onChange={(setting) => onChange(name, setting)}
            />
          ))}
        </details>
      ))}
    </details>
  );
}

const WIDE = "(min-width: 1080px)";

function useWide(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = window.matchMedia(WIDE);
      query.addEventListener("change", changed);
      return () => query.removeEventListener("change", changed);
    },
    () => window.matchMedia(WIDE).matches,
  );
}
