import { STRUCTURES } from "@plumbline/futures/analysis";
import type { EnsembleResults } from "@plumbline/futures/ensemble";
import type { World } from "@plumbline/futures/model";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { DrawsSoFar } from "./draws-so-far.ts";
import { experimentKey, type LabExperiment } from "./lab-experiment.ts";
import { labJob, type Purpose, RUNS_PER_CHUNK } from "./lab-job.ts";
import { loadKernel, WorkerSet } from "./worker-set.ts";

/** Draws of the first picture. */
export const FIRST_DRAWS = 200;
/** Side questions need fewer draws than the headline. */
const MOST_ASIDE = 1000;
/** The side questions: one intensity at a time, then every structural variant, the one that matters most first. */
const ASIDE: readonly Purpose[] = [
  "standardsValued",
  "mechanisms",
  ...STRUCTURES.filter((name) => name !== "standardsValued"),
];
/** A picture that grows is redrawn this often, ms. */
const REDRAWN_EVERY = 700;

/** What has been computed so far. A picture stays while the next experiment's first draws are on their way. */
export interface Lab {
  readonly pictures: { readonly [Name in Purpose]?: EnsembleResults };
  /** The experiment that the pictures are of. */
  readonly pictured: LabExperiment | null;
  /** Draws of the headline done and asked for; null when nothing is being computed. */
  readonly progress: { readonly done: number; readonly inAll: number } | null;
  /** Milliseconds from asking to the first picture. */
  readonly firstPictureMs: number | null;
  readonly failure: string | null;
  readonly cancel: () => void;
  /** Goes on where it was stopped. */
  readonly resume: () => void;
}

type State = Omit<Lab, "cancel" | "resume">;
const NOTHING: State = { pictures: {}, pictured: null, progress: null, firstPictureMs: null, failure: null };

/** Runs the experiment in web workers: 200 draws at once, then the side questions, then the rest of the draws. */
export function useLab(world: World, experiment: LabExperiment, workers: () => Promise<WorkerSet>): Lab {
  const [state, setState] = useState<State>(NOTHING);
  const stop = useRef<AbortController | null>(null);
  const [attempt, setAttempt] = useState(0);
  const kept = useRef({ key: "", finished: new Map<number, Float64Array>() });

  // Asking again, the same experiment included, is another request.
  const request = useMemo(() => ({ world, experiment, attempt }), [world, experiment, attempt]);

  useEffect(() => {
    const controller = new AbortController();
    stop.current = controller;
    const { signal } = controller;
    const { world, experiment } = request;
    const key = experimentKey(experiment);
    if (kept.current.key !== key) kept.current = { key, finished: new Map() };
    const { finished } = kept.current;
    const asked = performance.now();
    const show = (change: (before: State) => State) => {
      if (!signal.aborted) setState(change);
    };

    const runPurpose = async (set: WorkerSet, purpose: Purpose, draws: number, isHeadline: boolean) => {
      if (signal.aborted) return;
      const job = labJob(world, experiment, purpose, draws);
      const soFar = new DrawsSoFar(job);
      let drawn = performance.now();
      const picture = () => {
        drawn = performance.now();
        const results = soFar.results();
        show((before) => ({
          ...before,
          pictures: { ...(before.pictured === experiment ? before.pictures : {}), [purpose]: results },
          pictured: experiment,
          firstPictureMs: before.pictured === experiment ? before.firstPictureMs : Math.round(drawn - asked),
        }));
      };
      await set.run(job, {
        runsPerChunk: RUNS_PER_CHUNK,
        signal,
        ...(isHeadline ? { finished } : {}),
        onChunk: (chunk, numbers) => {
          if (isHeadline) finished.set(chunk.index, numbers);
          soFar.add(chunk, numbers);
          const done = soFar.draws;
          if (isHeadline) show((before) => ({ ...before, progress: { done, inAll: Number(experiment.draws) } }));
          if (done > FIRST_DRAWS && performance.now() - drawn > REDRAWN_EVERY) picture();
        },
      });
      if (soFar.draws > 0) picture();
    };

    const runAll = async () => {
      const set = await workers();
      const all = Number(experiment.draws);
      const aside = Math.min(all, MOST_ASIDE);
      show((before) => ({ ...before, failure: null, progress: { done: 0, inAll: all } }));
      await runPurpose(set, "scenarios", FIRST_DRAWS, true);
      for (const purpose of ASIDE) await runPurpose(set, purpose, FIRST_DRAWS, false);
      if (all > FIRST_DRAWS) await runPurpose(set, "scenarios", all, true);
      if (aside > FIRST_DRAWS) for (const purpose of ASIDE) await runPurpose(set, purpose, aside, false);
      show((before) => ({ ...before, progress: null }));
    };
    runAll().catch((cause: unknown) => {
      const failure = cause instanceof Error ? cause.message : "unknown failure";
      show((before) => ({ ...before, failure, progress: null }));
    });
    return () => controller.abort();
  }, [request, workers]);

  const cancel = useCallback(() => {
    stop.current?.abort();
    setState((before) => ({ ...before, progress: null }));
  }, []);
  const resume = useCallback(() => setAttempt((count) => count + 1), []);
  return { ...state, cancel, resume };
}

/** Workers with the kernel, started with the page, while the world is still on its way, and ended with it. */
export function useWorkers(): () => Promise<WorkerSet> {
  const set = useRef<Promise<WorkerSet> | null>(null);
  const workers = useCallback(() => {
    set.current ??= loadKernel().then((module) => new WorkerSet(module));
    return set.current;
  }, []);
  useEffect(() => {
    workers().catch(() => undefined); // said when the first run asks for them
    return () => {
      set.current?.then(
        (own) => own.close(),
        () => undefined,
      );
      set.current = null;
    };
  }, [workers]);
  return workers;
}
