import type { FuturesWorldAnswer } from "@plumbline/core/contract";
import { lazy, Suspense, useMemo } from "react";
import { END_YEARS, labJob, worldOf } from "../../lab/lab-job.ts";
import { experimentKey, type LabExperiment, withSetting } from "../../lab/lab-experiment.ts";
import { COUNTRY_DRAWS } from "../../lab/use-countries.ts";
import { FIRST_DRAWS, useLab, useWorkers } from "../../lab/use-lab.ts";
import { useAddressState } from "../../ui/address.ts";
import { Answered } from "../../ui/answered.tsx";
import { useText } from "../../ui/language.tsx";
import { Page } from "../../ui/page.tsx";
import { useQuestion } from "../../ui/question.ts";
import { Assumptions } from "./assumptions.tsx";
import { type Seen, viewFields, windowOf } from "./lab-view.ts";
import { Misread } from "./misread.tsx";
import { pageMessages } from "./messages.ts";
import { ModelNotes } from "./model-notes.tsx";
import { Outcomes } from "./outcomes.tsx";
import { Recipients } from "./recipients.tsx";
import { Reproduce } from "./reproduce.tsx";
import { RunBar } from "./run-bar.tsx";
import "./futures.css";
import "./outcomes.css";
import "./inputs.css";

// What was found about the past depends on nothing that is set here: it need not hold up the first picture
const Backcast = lazy(() => import("./backcast.tsx"));

/** The scenario lab: the paper's three futures, run in the reader's browser. */
export default function Futures() {
  const t = useText(pageMessages);
  const asked = useQuestion("futures-world");
  const workers = useWorkers();
  return (
    <Page title={t("title")} name={t("name")} lead={t("lead")}>
      <Answered asked={asked} rows={80}>
        {(answer) => <ScenarioLab answer={answer} workers={workers} />}
      </Answered>
    </Page>
  );
}

interface ScenarioLabProps {
  readonly answer: FuturesWorldAnswer;
  readonly workers: ReturnType<typeof useWorkers>;
}

function ScenarioLab({ answer, workers }: ScenarioLabProps) {
  const [view, change] = useAddressState(viewFields);
  const experiment = useExperiment(view);
  const world = useMemo(() => worldOf(answer), [answer]);
  const lab = useLab(world, experiment, workers);
  const year = END_YEARS.find((one) => `${one}` === view.to) ?? 2035;
  const seenOf = (name: keyof typeof lab.pictures): Seen | null => {
    const results = lab.pictures[name];
    return results === undefined ? null : { results, window: windowOf(year), year };
  };
  const { scenarios, mechanisms } = lab.pictures;
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- a picture and the year decide all
  const seen = useMemo(() => seenOf("scenarios"), [scenarios, year]);
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- as above
  const alone = useMemo(() => seenOf("mechanisms"), [mechanisms, year]);
  const pictured = lab.pictured ?? experiment;
  const key = experimentKey(experiment);
  const countryJob = useMemo(() => labJob(world, experiment, "scenarios", COUNTRY_DRAWS), [world, experiment]);
  return (
    <div className="lab">
      <Misread places={answer.places} />
      <Assumptions
        experiment={experiment}
        onChange={(name, setting) =>
          change({ set: withSetting(experiment, name, setting), draws: "200" }, { replace: true })
        }
        onReset={() => change({ set: new Map() })}
      />
      <div
        className={lab.pictured === experiment ? "lab-results" : "lab-results is-stale"}
        aria-busy={seen === null && lab.failure === null}
      >
        <RunBar experiment={experiment} to={view.to} lab={lab} onChange={change} />
        {lab.failure === null ? null : <Failure reason={lab.failure} />}
        {seen === null ? (
          lab.failure === null ? (
            <Working />
          ) : null
        ) : (
          <>
            <Outcomes
              seen={seen}
              alone={alone}
              pictures={lab.pictures}
              withConditions={pictured.vary === "prior"}
              output={view.m}
              show={view.show}
              contrast={view.against}
              onChange={change}
            />
            <Recipients
              answer={answer}
              job={countryJob}
              experiment={key}
              year={year}
              contrast={view.against}
              measure={view.measure}
              country={view.country}
              isCalm={lab.progress === null}
              onChange={change}
            />
          </>
        )}
        <Suspense fallback={null}>
          <Backcast />
        </Suspense>
        <ModelNotes experiment={experiment} caveats={answer.caveats} />
        <Reproduce experiment={experiment} />
      </div>
    </div>
  );
}

/** The experiment in the address; the same object for as long as it is the same experiment, whatever else the address says. */
function useExperiment({ vary, draws, ranges, seed, set }: LabExperiment): LabExperiment {
  const key = experimentKey({ vary, draws, ranges, seed, set });
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the key and the draws are all that an experiment is
  return useMemo(() => ({ vary, draws, ranges, seed, set }), [key, draws]);
}

function Working() {
  const t = useText(pageMessages);
  return <p className="lab-working soft">{t("working", { draws: FIRST_DRAWS })}</p>;
}

function Failure({ reason }: { readonly reason: string }) {
  const t = useText(pageMessages);
  return (
    <div className="trouble" role="alert">
      <p className="trouble-title">{t("failed", { reason })}</p>
      <p>{t("failed-next")}</p>
    </div>
  );
}
