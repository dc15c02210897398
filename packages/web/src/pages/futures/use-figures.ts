import type { OutputName } from "@plumbline/futures/model";
import { useMemo } from "react";
import { scaleOf } from "../../lab/output-scale.ts";
import { decimalsReached, numberText, toItsError, withError } from "../../lab/printed-number.ts";
import { useLanguage } from "../../ui/language.tsx";

/** How the figures of an outcome are written in the reader's language. */
export interface Figures {
  readonly unit: string;
  readonly levelUnit: string;
  readonly level: (mean: number, error: number) => string;
  readonly difference: (mean: number, error: number) => string;
  /** Without its error, to the same digit. */
  readonly short: (value: number, error: number) => string;
  /** What a value is multiplied by to be written. */
  readonly factor: number;
  /** A place on an axis, already multiplied, to the digit of the axis's step. */
  readonly tick: (place: number, step: number) => string;
}

export function useFigures(output: OutputName): Figures {
  const language = useLanguage();
  return useMemo(() => {
    const scale = scaleOf(output);
    const factor = scale.factor[language];
    return {
      unit: scale.difference[language],
      levelUnit: scale.level[language],
      level: (mean, error) => withError(mean * factor, error * factor, language),
      difference: (mean, error) => withError(mean * factor, error * factor, language, true),
      short: (value, error) => toItsError(value * factor, error * factor, language, true),
      factor,
      tick: (place, step) => numberText(place, Math.max(0, decimalsReached(step) ?? 0), language, true),
    };
  }, [output, language]);
}
