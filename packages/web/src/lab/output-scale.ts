import type { Bilingual } from "@plumbline/core/evidence";
import { OUTPUTS, type OutputName } from "@plumbline/futures/model";

/** How an outcome is written: shares as per cent, money in the magnitudes of the language; the value does not change. */
export interface OutputScale {
  readonly factor: { readonly en: number; readonly zh: number };
  readonly level: Bilingual;
  readonly difference: Bilingual;
}

const MONEY: OutputScale = {
  factor: { en: 1, zh: 10 },
  level: { en: "bn USD of 2021", zh: "亿美元（2021年价）" },
  difference: { en: "bn USD of 2021", zh: "亿美元（2021年价）" },
};
const POINTS = { en: "points", zh: "个百分点" };

function share(en: string, zh: string): OutputScale {
  return { factor: { en: 100, zh: 100 }, level: { en, zh }, difference: POINTS };
}

function asStated(name: OutputName): OutputScale {
  const { unit } = OUTPUTS[name];
  return { factor: { en: 1, zh: 1 }, level: unit, difference: unit };
}

const SCALES: Readonly<Partial<Record<OutputName, OutputScale>>> = {
  M1: MONEY,
  M11: MONEY,
  M14: MONEY,
  M4: share("% of private and public money", "占公私资金合计，%"),
  M5: share("% of commitments", "占承付额，%"),
  M6: share("% of country-years", "占国家—年份数，%"),
  M7: share("% of countries, at the end", "占国家数，期末，%"),
  M9: share("% of commitments", "占承付额，%"),
};

export function scaleOf(name: OutputName): OutputScale {
  return SCALES[name] ?? asStated(name);
}
