import { useMemo } from "react";
import { useLanguage } from "../../ui/language.tsx";
import { usePartyWords } from "../parties/party-words.ts";
import type { Series } from "../parties/series.ts";
import { useFlowWords } from "./flow-words.ts";

/** How money of added files is written beside a map. */
export interface AddedWords {
  readonly range: (low: string, high: string) => string;
  readonly share: (part: number, whole: number) => string;
  readonly series: (series: Series) => string;
  readonly years: (from: number | null, to: number | null) => string;
}

export function useAddedWords(): AddedWords {
  const words = usePartyWords();
  const flow = useFlowWords();
  const language = useLanguage();
  return useMemo(
    () => ({
      range: words.range,
      share: flow.share,
      series: words.series,
      years: (from, to) =>
        from === null || to === null ? { en: "no year stated", zh: "未注明年份" }[language] : flow.years(from, to),
    }),
    [words, flow, language],
  );
}
