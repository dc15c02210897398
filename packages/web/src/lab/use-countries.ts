import type { EnsembleJob } from "@plumbline/futures/ensemble";
import { useCallback, useEffect, useRef, useState } from "react";
import type { CountryAnswer, CountryRequest } from "./country-worker.ts";

/** Draws worked out country by country: the readable model runs them, about a hundred times slower than the kernel. */
export const COUNTRY_DRAWS = 24;

/** Country results as they come: one list of numbers a draw, as {@link CountryAnswer} has them. */
export interface Countries {
  readonly state: "idle" | "working" | "done" | "failed";
  readonly draws: readonly Float64Array[];
  readonly start: () => void;
  readonly cancel: () => void;
}

/** Works out a job country by country in a worker of its own, when asked to. Another job starts from nothing. */
export function useCountries(job: EnsembleJob, windowYears: number, key: string): Countries {
  const [found, setFound] = useState<{
    readonly key: string;
    readonly state: Countries["state"];
    readonly draws: readonly Float64Array[];
  }>({
    key,
    state: "idle",
    draws: [],
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
  const start = () => {
    stop();
    const own = new Worker(new URL("./country-worker.ts", import.meta.url), { type: "module" });
    worker.current = own;
    setFound({ key, state: "working", draws: [] });
    own.addEventListener("message", ({ data }: MessageEvent<CountryAnswer>) => {
      setFound((before) => {
        if (before.key !== key) return before;
        const draws = [...before.draws, data.values];
        return { key, draws, state: draws.length === COUNTRY_DRAWS ? "done" : "working" };
      });
    });
    own.addEventListener("error", () => setFound({ key, state: "failed", draws: [] }));
    const request: CountryRequest = { job, draws: COUNTRY_DRAWS, windowYears };
    own.postMessage(request);
  };
  const cancel = () => {
    stop();
    setFound((before) => ({ ...before, state: before.draws.length === 0 ? "idle" : "done" }));
  };
  const current = found.key === key ? found : { state: "idle" as const, draws: [] };
  return { state: current.state, draws: current.draws, start, cancel };
}
