import {
  type Requirement,
  type Robustness,
  robustness,
  robustnessErrors,
  satisficing,
} from "@plumbline/futures/analysis";
import { shareText, tooFewDraws, withError } from "@plumbline/futures/comparison";
import { column, rowMeans, wilson95 } from "@plumbline/futures/ensemble";
import { OUTPUTS, type OutputName } from "@plumbline/futures/model";
import { readResults } from "../futures/results-folder.ts";
import { exitCodes, type ExitCode, type Speaker } from "../platform/speak.ts";
import { textTable } from "../platform/text-table.ts";
import { windowOf } from "./futures-window.ts";

/** An outcome with the least or most that will do. */
export interface Demand {
  readonly output: OutputName;
  readonly limit: number;
}

export interface RobustnessOptions {
  readonly outcome: OutputName;
  readonly less?: boolean;
  readonly atLeast?: readonly Demand[];
  readonly atMost?: readonly Demand[];
  readonly window?: number;
}

/** `plumbline futures robustness DIR`: how each scenario fares over all states of the world; no scenario is called best. */
export async function robustnessCommand(
  speaker: Speaker,
  options: RobustnessOptions,
  args: string[],
): Promise<ExitCode> {
  const { results } = await readResults(args[0] ?? "");
  const window = windowOf(speaker, results, options.window);
  if (window === undefined) return exitCodes.wrongUse;
  const { scenarios } = results.job.experiment;
  const of = (id: string, output: OutputName) => rowMeans(column(results, id, output, window), results.job.replicates);
  const sign = options.less === true ? -1 : 1;
  const values = scenarios.map(({ id }) => of(id, options.outcome).map((value) => sign * value));
  const complete = Array.from(values[0]?.keys() ?? []).filter((row) => values.every((own) => !Number.isNaN(own[row])));
  const known = values.map((own) => Float64Array.from(complete, (row) => own[row] ?? Number.NaN));
  const measured = robustness(known);
  const errors = robustnessErrors(known, results.job.seed);
  const demands = [...(options.atLeast ?? []), ...(options.atMost ?? [])];
  const met = scenarios.map(({ id }) => {
    const requirements: Requirement[] = [
      ...(options.atLeast ?? []).map(({ output, limit }) => ({ values: of(id, output), atLeast: limit })),
      ...(options.atMost ?? []).map(({ output, limit }) => ({ values: of(id, output), atMost: limit })),
    ];
    const share = requirements.length === 0 ? Number.NaN : satisficing(requirements);
    const states = results.job.design.rows;
    return { share, share95: wilson95(Math.round(share * states), states) };
  });
  const rows = scenarios.map(({ id }, s) => ({
    scenario: id,
    ...measured[s],
    errors: errors[s],
    ...(demands.length === 0 ? {} : { satisficing: met[s] }),
  }));
  if (speaker.json) {
    speaker.document({
      outcome: options.outcome,
      better: sign === 1 ? "more" : "less",
      states: complete.length,
      demands,
      scenarios: rows,
    });
    return exitCodes.fine;
  }
  const { language } = speaker;
  const words = {
    en: ["scenario", "mean", "deviation", "worst", "Hurwicz ½", "regret 90 %", "regret max"],
    zh: ["情景", "均值", "标准差", "最差", "赫维茨 ½", "遗憾 90%", "最大遗憾"],
  }[language];
  const { name, unit } = OUTPUTS[options.outcome];
  speaker.answer(
    `${options.outcome} ${name[language]} (${unit[language]}), ${sign === 1 ? (language === "en" ? "more is better" : "越多越好") : language === "en" ? "less is better" : "越少越好"}`,
  );
  speaker.answer(
    textTable(
      demands.length === 0 ? words : [...words, language === "en" ? "meets all" : "全部达标"],
      scenarios.map(({ id }, s) => {
        const [own, error, share] = [measured[s], errors[s], met[s]];
        const cell = (measure: keyof Robustness, turned = 1): string =>
          withError(turned * (own?.[measure] ?? Number.NaN), error?.[measure] ?? Number.NaN);
        return [
          id,
          cell("mean", sign),
          cell("deviation"),
          cell("worst", sign),
          cell("hurwicz", sign),
          cell("regret90"),
          cell("regretMax"),
          ...(demands.length === 0 || share === undefined ? [] : [shareText(share.share, share.share95)]),
        ];
      }),
    ),
  );
  speaker.say({
    en: `${complete.length} states; ± is a bootstrap standard error. Worst case and largest regret go on growing with more states.`,
    zh: `${complete.length} 种状态；± 为自助法标准误。最差值与最大遗憾会随状态增多而继续变大。`,
  });
  if (demands.length > 0 && met.some(({ share95 }) => tooFewDraws(share95)))
    speaker.say({
      en: "Too few draws: some shares are uncertain by more than 10 points. Raise sample.draws.",
      zh: "抽样过少：部分比例的不确定范围超过 10 个百分点。请增大 sample.draws。",
    });
  return exitCodes.fine;
}
