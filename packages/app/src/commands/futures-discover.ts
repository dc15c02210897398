import { CLAIMS, cart, leaves, type SignedTest } from "@plumbline/futures/analysis";
import {
  actingInputs,
  type Conditions,
  conditionsOf,
  discoveryData,
  holdsByRow,
  shareText,
  sureDigits,
  tooFewDraws,
} from "@plumbline/futures/comparison";
import { describe, wilson95 } from "@plumbline/futures/ensemble";
import type { OutputName } from "@plumbline/futures/model";
import { readResults } from "../futures/results-folder.ts";
import { exitCodes, type ExitCode, type Speaker } from "../platform/speak.ts";
import { textTable } from "../platform/text-table.ts";
import { knowsScenarios, windowOf } from "./futures-window.ts";

export interface DiscoverOptions {
  readonly claim?: string;
  readonly outcome?: OutputName;
  readonly scenario?: string;
  readonly against: string;
  readonly sign: "more" | "less";
  readonly fails?: boolean;
  readonly window?: number;
  readonly coverage: number;
}

const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;

/** So many of so many, in per cent with the 95 % interval. */
const ofAll = (hits: number, count: number): string => shareText(hits / count, wilson95(hits, count));

function testsOf(options: DiscoverOptions): readonly SignedTest[] {
  if (options.claim !== undefined) return CLAIMS.find(({ id }) => id === options.claim)?.tests ?? [];
  const { outcome, scenario, against, sign } = options;
  if (outcome === undefined || scenario === undefined) return [];
  return [{ output: outcome, scenario, against, sign: sign === "more" ? 1 : -1 }];
}

/** One limit of a box in words: "camp ≤ 0.05 (values and standards campaign)". */
export function limitText({ input, low, high, quasiP }: Conditions["limits"][number], language: "en" | "zh"): string {
  const number = (value: number): string => sureDigits(value, 0);
  const range =
    low !== undefined && high !== undefined
      ? `${number(low)} ≤ ${input} ≤ ${number(high)}`
      : low !== undefined
        ? `${input} ≥ ${number(low)}`
        : `${input} ≤ ${number(high ?? Number.NaN)}`;
  const chance = Math.max(quasiP?.low ?? 0, quasiP?.high ?? 0);
  return `${range} (${describe(input).name[language]}, quasi-p ${chance < 0.001 ? "< 0.001" : chance.toFixed(3)})`;
}

/** `plumbline futures discover DIR`: the conditions under which something holds, by PRIM, with CART beside it. */
export async function discoverCommand(speaker: Speaker, options: DiscoverOptions, args: string[]): Promise<ExitCode> {
  const { results } = await readResults(args[0] ?? "");
  const window = windowOf(speaker, results, options.window);
  const tests = testsOf(options);
  if (window === undefined) return exitCodes.wrongUse;
  if (tests.length === 0) {
    speaker.say({
      en: "Say what to look for: --claim C1 (one that is simulated), or --outcome M1 --scenario S3 [--against S2] [--sign less].",
      zh: "请指明要找什么：--claim C1（须为可模拟的论断），或 --outcome M1 --scenario S3 [--against S2] [--sign less]。",
    });
    return exitCodes.wrongUse;
  }
  if (
    !knowsScenarios(
      speaker,
      results,
      tests.flatMap(({ scenario, against }) => [scenario, against]),
    )
  )
    return exitCodes.wrongUse;
  const byTest = tests.map((test) => holdsByRow(results, test, window));
  const wanted = options.fails !== true;
  const ofInterest = (byTest[0] ?? []).map((_, row) => {
    const answers = byTest.map((answers) => answers[row]);
    return answers.includes(undefined) ? undefined : answers.every(Boolean) === wanted;
  });
  const inputs = actingInputs(
    results,
    tests.flatMap(({ scenario, against }) => [scenario, against]),
  );
  const data = discoveryData(results, ofInterest, inputs);
  const conditions = conditionsOf(data, inputs, { coverage: options.coverage });
  if (conditions === undefined) {
    speaker.say({
      en: "In no run is this so, or nothing varies: there are no conditions to find.",
      zh: "没有任何运行符合，或没有变动的输入：无条件可寻。",
    });
    return exitCodes.findings;
  }
  const tree = cart(data, { depth: 3 });
  if (speaker.json) {
    speaker.document({ tests, wanted, conditions, tree });
    return exitCodes.fine;
  }
  const { language } = speaker;
  const { chosen } = conditions;
  const everywhere = ofAll(data.ofInterest.filter(Boolean).length, data.ofInterest.length);
  speaker.answer(
    language === "en"
      ? `So in ${everywhere} of ${data.ofInterest.length} rows; in ${ofAll(chosen.hits, chosen.count)} where:`
      : `在 ${data.ofInterest.length} 行中有 ${everywhere} 如此；在以下条件下为 ${ofAll(chosen.hits, chosen.count)}：`,
  );
  for (const limit of conditions.limits) speaker.answer(`  ${limitText(limit, language)}`);
  speaker.answer(
    language === "en"
      ? `The box holds ${percent(chosen.coverage)} of the cases and ${percent(chosen.mass)} of all rows.\n`
      : `该箱体包含 ${percent(chosen.coverage)} 的符合者、${percent(chosen.mass)} 的全部行。\n`,
  );
  speaker.answer(
    textTable(
      language === "en"
        ? ["step", "coverage", "density", "mass", "limited"]
        : ["步", "覆盖率", "密度", "质量", "受限的输入"],
      conditions.trajectory.map((box, step) => [
        String(step),
        percent(box.coverage),
        ofAll(box.hits, box.count),
        percent(box.mass),
        box.restricted.join(" "),
      ]),
    ),
  );
  speaker.answer(`\nCART:`);
  for (const { rule, count, hits } of leaves(tree))
    speaker.answer(
      `  ${ofAll(hits, count)} (${hits}/${count}): ${rule.map((part) => part.replace(/\d+\.\d+/, (number) => sureDigits(Number(number), 0))).join(", ") || "–"}`,
    );
  if (tooFewDraws(wilson95(chosen.hits, chosen.count)))
    speaker.say({
      en: "Too few draws: the share inside the box is uncertain by more than 10 points. Raise sample.draws.",
      zh: "抽样过少：箱体内比例的不确定范围超过 10 个百分点。请增大 sample.draws。",
    });
  return exitCodes.fine;
}
