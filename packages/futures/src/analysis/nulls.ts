import { column, type EnsembleResults } from "../ensemble/index.ts";
import { type Bilingual, type Experiment, NO_INTENSITIES, OUTPUT_NAMES, type OutputName } from "../model/index.ts";

/** The model with one mechanism taken out: a claim that survives is not caused by it (B9). */
export interface NullModel {
  readonly name: Bilingual;
  readonly apply: (experiment: Experiment) => Experiment;
}

function withParameters(changes: Partial<Experiment["parameters"]>): NullModel["apply"] {
  return (experiment) => ({ ...experiment, parameters: { ...experiment.parameters, ...changes } });
}

export const NULLS = {
  N0: {
    name: {
      en: "No intensity: contest, parallel paths and co-operation are one",
      zh: "无强度：竞争、平行、合作三者合一",
    },
    apply: (experiment) => ({
      ...experiment,
      scenarios: experiment.scenarios.map((scenario) => ({ ...scenario, intensities: NO_INTENSITIES })),
    }),
  },
  N1: { name: { en: "Standards cost nothing", zh: "标准不增加成本" }, apply: withParameters({ c_s: 0 }) },
  N2: { name: { en: "Standards prevent no overruns", zh: "标准不减少超支" }, apply: withParameters({ m_1: 0 }) },
  N3: {
    name: { en: "No lender relaxes for a rival", zh: "出资方不因对手而放松条件" },
    apply: withParameters({ beta_H: 0 }),
  },
  N4: {
    name: { en: "Private money heeds neither standards nor guarantees", zh: "私人资本不受标准与担保影响" },
    apply: withParameters({ b_sigma: 0, G: 1 }),
  },
  N5: {
    name: { en: "Infrastructure adds nothing to output", zh: "基础设施不增加产出" },
    apply: withParameters({ psi: 0 }),
  },
  N6: {
    name: { en: "PGII is old money under a new name", zh: "PGII 只是旧资金换新名" },
    apply: withParameters({ k_W: 0 }),
  },
  N7: {
    name: { en: "Money is divided at random", zh: "资金随机分配" },
    apply: (experiment) => ({ ...experiment, variants: { ...experiment.variants, randomAllocation: true } }),
  },
} as const satisfies Record<string, NullModel>;

export type NullId = keyof typeof NULLS;

/** Largest difference of any scenario from `against`, over all outputs, windows and runs. */
export interface NullDifferences {
  readonly maxDifference: number;
  readonly byOutput: Readonly<Record<OutputName, number>>;
}

/**
 * How far scenarios with PGII money lie from `against` (the parallel one): exactly 0 under N0. Missing in both counts as equal.
 */
export function nullDifferences(results: EnsembleResults, against = "S2"): NullDifferences {
  const { scenarios, windows } = results.job.experiment;
  const entries = OUTPUT_NAMES.map((output) => {
    let most = 0;
    for (const scenario of scenarios) {
      if (scenario.budget !== "pgii") continue;
      windows.forEach((_, window) => {
        const [own, other] = [column(results, scenario.id, output, window), column(results, against, output, window)];
        own.forEach((value, k) => {
          const base = other[k] ?? Number.NaN;
          if (!(Number.isNaN(value) && Number.isNaN(base))) most = Math.max(most, Math.abs(value - base));
        });
      });
    }
    return [output, most] as const;
  });
  return {
    maxDifference: entries.reduce((most, [, difference]) => Math.max(most, difference), 0),
    byOutput: Object.fromEntries(entries) as Record<OutputName, number>,
  };
}
