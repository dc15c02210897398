import type { ArgumentAnswer } from "@plumbline/core/contract";
import { argumentSheet } from "@plumbline/core/sheets";
import { useMemo } from "react";
import { ChartFrame } from "../../charts/frame.tsx";
import { useSay, useText } from "../../ui/language.tsx";
import { countStates, pointState, pointStates } from "./argument-points.ts";
import { pageMessages } from "./messages.ts";

/** A mark for each statement: what of the argument can be checked, and what nothing touches yet. */
export function Coverage({ answer }: { readonly answer: ArgumentAnswer }) {
  const t = useText(pageMessages);
  const say = useSay();
  const sheet = useMemo(() => argumentSheet(answer), [answer]);
  const counts = countStates(answer);
  return (
    <ChartFrame
      headline={t("coverage-headline")}
      how={t("coverage-how")}
      label={t("coverage-label", counts)}
      sheet={sheet}
      question={{ name: "argument" }}
      method="argument"
      interactive
    >
      <ul className="coverage-key">
        {pointStates.map((state) => (
          <li key={state}>
            <span className={`coverage-mark is-${state}`} /> {t(`state-${state}`)}{" "}
            <span className="soft">{counts[state]}</span>
          </li>
        ))}
      </ul>
      <ul className="coverage">
        {answer.parts.map((part) => (
          <li key={part.id}>
            <a href={`#${part.id}`}>{say(part.title)}</a>
            <span className="coverage-marks">
              {part.points.map((point) => (
                <a
                  key={point.id}
                  href={`#${point.id}`}
                  aria-label={t("mark-label", { id: point.id, state: t(`state-${pointState(point)}`) })}
                >
                  <span className={`coverage-mark is-${pointState(point)}`} />
                </a>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </ChartFrame>
  );
}
