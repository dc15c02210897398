import type { EnsembleJob } from "@plumbline/futures/ensemble";
import { useCallback, useEffect, useRef, useState } from "react";
import type { CountryAnswer, CountryRequest } from "./country-worker.ts";

/** Draws worked out country by country: the readable model runs them, about a hundred times slower than the kernel. */
export const COUNTRY_DRAWS = 24;

/** Country results as they come: one list of numbers a draw, as {@link CountryAnswer} has them. */
export interface Countries {
  readonly state: "idle" | "working" | "done" | "failed";
  readonly draws: readonly Float64Array[];
  /** The draws are those of the last job: the first of this one is still on its way. */
  readonly isStale: boolean;
  readonly start: () => void;
  readonly cancel: () => void;
}

/** Works out a job country by country in a worker of its own, when asked to. What another job gave stays until this one's first draw is there. */
export function useCountries(job: EnsembleJob, windowYears: number, key: string): Countries {
  const [found, setFound] = useState<{
    readonly key: string;
    readonly state: Countries["state"];
    readonly draws: readonly Float64Array[];
    readonly before: readonly Float64Array[];
  }>({
    key,
    state: "idle",
    draws: [],
    before: [],
  });
  const worker = useRef<Worker | null>(null);
  const wanted = useRef(key);
  const stop = useCallback(() => {
    worker.current?.terminate();
    worker.current = null;
  }, []);
  useEffect(() => {
    if (wanted.current !== key) stop();
    wanted.current = key;
  }, [key, stop]);
  useEffect(() => stop, [stop]);
  const start = useCallback(() => {
    stop();
    const own = new Worker(new URL("./country-worker.ts", import.meta.url), { type: "module" });
    worker.current = own;
    setFound(({ draws, before }) => ({ key, state: "working", draws: [], before: draws.length > 0 ? draws : before }));
    own.addEventListener("message", ({ data }: MessageEvent<CountryAnswer>) => {
      setFound((before) => {
        if (before.key !== key) return before;
        const draws = [...before.draws, data.values];
        return { ...before, draws, state: draws.length === COUNTRY_DRAWS ? "done" : "working" };
      });
    });
    own.addEventListener("error", () => setFound({ key, state: "failed", draws: [], before: [] }));
    const request: CountryRequest = { job, draws: COUNTRY_DRAWS, windowYears };
    own.postMessage(request);
  }, [job, windowYears, key, stop]);
  const cancel = () => {
    stop();
    setFound((before) => ({ ...before, state: before.draws.length === 0 ? "idle" : "done" }));
  };
  const isOwn = found.key === key;
  const own = isOwn ? found.draws : [];
  const before = isOwn ? found.before : found.draws.length > 0 ? found.draws : found.before;
  const isStale = own.length === 0 && before.length > 0;
  return { state: isOwn ? found.state : "idle", draws: isStale ? before : own, isStale, start, cancel };
}
