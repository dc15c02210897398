import { MATCHED_RANGES, RANGES } from "@plumbline/futures/backcast";
import { useState } from "react";
import { END_YEARS } from "../../lab/lab-job.ts";
import { FIRST_SEED, type LabExperiment } from "../../lab/lab-experiment.ts";
import { FIRST_DRAWS, type Lab } from "../../lab/use-lab.ts";
import { Choice, Pick } from "../../ui/choice.tsx";
import { useLanguage, useText } from "../../ui/language.tsx";
import { pageMessages } from "./messages.ts";

interface RunBarProps {
  readonly experiment: LabExperiment;
  readonly to: `${(typeof END_YEARS)[number]}`;
  readonly lab: Lab;
  readonly onChange: (change: Partial<RunChange>) => void;
}
interface RunChange {
  readonly vary: LabExperiment["vary"];
  readonly draws: LabExperiment["draws"];
  readonly ranges: LabExperiment["ranges"];
  readonly seed: number;
  readonly to: RunBarProps["to"];
}

const DRAWS = ["200", "1000", "10000"] as const;

/** What is run, how far it has come, and how to stop it. */
export function RunBar({ experiment, to, lab, onChange }: RunBarProps) {
  const t = useText(pageMessages);
  const language = useLanguage();
  const matched = MATCHED_RANGES.series.find(({ id }) => `matched:${id}` === experiment.ranges);
  // What was chosen before the page opened is not hidden
  const [isUnusual] = useState(
    () => experiment.vary !== "prior" || experiment.ranges !== "prior" || experiment.seed !== FIRST_SEED,
  );
  const grouped = (draws: string | number) => Number(draws).toLocaleString(language === "zh" ? "zh-CN" : "en");
  return (
    <section className="run-bar" aria-label={t("run-label")}>
      <div className="choices">
        <Choice
          label={t("draws")}
          value={experiment.draws}
          options={DRAWS.map((value) => ({ value, label: grouped(value) }))}
          onChange={(draws) => onChange({ draws })}
        />
        <Pick
          label={t("until-year")}
          value={to}
          options={END_YEARS.map((year) => ({ value: `${year}` as const, label: String(year) }))}
          onChange={(year) => onChange({ to: year })}
        />
        <Progress lab={lab} experiment={experiment} grouped={grouped} />
      </div>
      <details className="run-more" open={isUnusual}>
        <summary>{t("settings")}</summary>
        <div className="choices">
          <Choice
            label={t("vary")}
            value={experiment.vary}
            options={[
              { value: "prior", label: t("vary-prior") },
              { value: "luck", label: t("vary-luck") },
            ]}
            onChange={(vary) => onChange({ vary })}
          />
          {experiment.vary === "prior" ? (
            <Pick
              label={t("ranges")}
              value={experiment.ranges}
              options={RANGES.map((value) => ({ value, label: t(`ranges-${value}`) }))}
              onChange={(ranges) => onChange({ ranges })}
            />
          ) : null}
          <label className="pick run-seed">
            <span>{t("seed")}</span>
            <input
              type="number"
              min={0}
              max={999_999_999}
              value={experiment.seed}
              onChange={(event) =>
                onChange({ seed: Math.min(999_999_999, Math.max(0, Math.round(Number(event.target.value)))) })
              }
            />
          </label>
        </div>
        <p className="soft small">
          {t(experiment.vary === "prior" ? "vary-prior-how" : "vary-luck-how")}{" "}
          {experiment.vary === "prior" && matched !== undefined
            ? t("ranges-how", { kept: matched.kept, draws: MATCHED_RANGES.draws })
            : ""}
        </p>
      </details>
    </section>
  );
}

function Progress({
  lab,
  experiment,
  grouped,
}: {
  readonly lab: Lab;
  readonly experiment: LabExperiment;
  readonly grouped: (draws: number | string) => string;
}) {
  const t = useText(pageMessages);
  const shown = lab.pictures.scenarios?.job.design.rows ?? 0;
  const all = Number(experiment.draws);
  if (lab.progress !== null && lab.progress.done < lab.progress.inAll) {
    const { done, inAll } = lab.progress;
    const text = t("progress", { done: grouped(done), all: grouped(inAll) });
    return (
      <p className="run-progress">
        <progress value={done} max={inAll} aria-label={text} />
        <span className="tabular small">{text}</span>
        <button type="button" className="plain-button" onClick={lab.cancel}>
          {t("cancel")}
        </button>
      </p>
    );
  }
  if (lab.firstPictureMs === null) return null;
  const stopped = lab.progress === null && shown < all;
  return (
    <p className="run-progress small soft" data-ready={stopped ? "stopped" : shown}>
      {stopped
        ? t("stopped", { draws: grouped(shown), all: grouped(all) })
        : t("ready", { draws: grouped(shown), first: FIRST_DRAWS, time: (lab.firstPictureMs / 1000).toFixed(1) })}{" "}
      {stopped ? (
        <button type="button" className="plain-button" onClick={lab.resume}>
          {t("resume")}
        </button>
      ) : null}
    </p>
  );
}
