import { writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  type BackcastReport,
  backcast,
  foundOfReport,
  NOT_MEASURED,
  observationsOf,
  rangesOfReport,
  type Spread,
} from "@plumbline/futures/backcast";
import { shareText, sureDigits, withError } from "@plumbline/futures/comparison";
import { wilson95 } from "@plumbline/futures/ensemble";
import { readFlows, readPanel } from "@plumbline/futures/world";
import { panelWorld, tableRows } from "../futures/input-files.ts";
import { writtenProgress } from "../jobs/progress.ts";
import { exitCodes, type ExitCode, type Speaker } from "../platform/speak.ts";
import { textTable } from "../platform/text-table.ts";

export interface BackcastOptions {
  readonly register: string;
  readonly draws: number;
  readonly seed: number;
  /** Where to keep the matched ranges. */
  readonly writeRanges?: string;
  /** Where to keep what was found. */
  readonly writeFound?: string;
}

const three = (value: number): string => String(Number(value.toPrecision(3)));
const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;
const spreadText = ({ q05, median, q95, error }: Spread): string =>
  `${withError(median, error)} [${sureDigits(q05, error)}, ${sureDigits(q95, error)}]`;
const ofDraws = (share: number, draws: number): string => shareText(share, wilson95(Math.round(share * draws), draws));

const WORDS = {
  en: {
    targets: ["2013–2018", "observed", "± allowed", "model [5 %, 95 %]", "draws within 3 σ"],
    heldOut: ["held out", "observed", "model [5 %, 95 %]", "persistence", "as GDP"],
    error: "mean relative error",
    narrowing: ["input", "prior", "after matching"],
    allocation: ["who got the money, 2019–2021", "misplaced", "rank correlation"],
    guesses: { model: "model", persistence: "persistence (shares of 2013–2018)", gdp: "proportional to GDP" },
    none: "no draw is left",
    fall: "2020 over 2017",
    fails: "fails: the model has no structural break",
    holds: "within range",
    distress: "rated countries in distress, end of 2018",
    notMeasured: "Not measured:",
  },
  zh: {
    targets: ["2013–2018 年", "观测", "± 容许", "模型 [5%, 95%]", "3σ 内的抽样"],
    heldOut: ["留出期", "观测", "模型 [5%, 95%]", "沿用上年", "随 GDP"],
    error: "平均相对误差",
    narrowing: ["输入", "先验", "匹配后"],
    allocation: ["2019–2021 年资金去向", "错配份额", "秩相关"],
    guesses: { model: "模型", persistence: "沿用 2013–2018 年份额", gdp: "与 GDP 成比例" },
    none: "无抽样符合",
    fall: "2020 年与 2017 年之比",
    fails: "失败：模型没有结构性断点",
    holds: "在范围之内",
    distress: "2018 年末有评级国家中陷入困境者",
    notMeasured: "未能度量：",
  },
} as const;

function print(speaker: Speaker, report: BackcastReport): void {
  const { language } = speaker;
  const words = WORDS[language];
  const targetRow = ({ name, observed, deviation, simulated, met }: BackcastReport["shared"][number]): string[] => [
    name[language],
    three(observed),
    three(deviation),
    spreadText(simulated),
    ofDraws(met, report.draws),
  ];
  speaker.answer(
    `${textTable(words.targets, [...report.series.map(({ level }) => targetRow(level)), ...report.shared.map(targetRow)])}\n`,
  );
  for (const { series, kept, keptOfAll, missed, narrowing, heldOut, errors } of report.series) {
    speaker.answer(series.name[language]);
    const misses = missed.map(({ id, share }) => `${id} ${ofDraws(share, Math.round(kept * report.draws))}`);
    speaker.answer(
      language === "en"
        ? `${ofDraws(keptOfAll, report.draws)} of draws come near to every target; ${ofDraws(kept, report.draws)} to the level and all others but one${misses.length > 0 ? ` (missed: ${misses.join(", ")})` : ""}.`
        : `${ofDraws(keptOfAll, report.draws)} 的抽样接近全部目标；${ofDraws(kept, report.draws)} 接近总量目标且至多偏离其余目标中的一个${misses.length > 0 ? `（偏离者：${misses.join("、")}）` : ""}。`,
    );
    speaker.answer(
      textTable(words.heldOut, [
        ...heldOut.map(({ from, to, observed: [low, high], model, persistence, gdp }) => [
          from === to ? String(from) : `${from}–${to}`,
          low === high ? three(low) : `${three(low)}–${three(high)}`,
          spreadText(model),
          three(persistence),
          three(gdp),
        ]),
        [words.error, "", percent(errors.model), percent(errors.persistence), percent(errors.gdp)],
      ]),
    );
    speaker.answer(
      `${textTable(
        words.narrowing,
        narrowing.map(({ input, before, after }) => [
          input,
          before.map(three).join(" – "),
          after === null ? words.none : after.map(three).join(" – "),
        ]),
      )}\n`,
    );
  }
  speaker.answer(
    `${textTable(
      words.allocation,
      report.allocation.map(({ guess, misplaced, rankCorrelation, errors }) => [
        words.guesses[guess],
        guess === "model" ? `${withError(100 * misplaced, 100 * errors.misplaced)} %` : percent(misplaced),
        guess === "model" ? withError(rankCorrelation, errors.rankCorrelation) : rankCorrelation.toFixed(2),
      ]),
    )}\n`,
  );
  for (const { series, observed, model, met } of report.fall)
    speaker.answer(
      `${words.fall}, ${series}: ${three(observed)} | ${spreadText(model)} | ${met ? words.holds : words.fails}`,
    );
  const { distress } = report;
  speaker.answer(
    `${words.distress}: ${percent(distress.observed)} | ${words.guesses.model} ${withError(100 * distress.model, 100 * distress.error)} % | ${percent(distress.persistence)} (2013)`,
  );
  speaker.answer(`\n${words.notMeasured}`);
  for (const text of NOT_MEASURED) speaker.answer(`- ${text[language]}`);
}

/** `plumbline futures backcast`: the model on 2013–2021, against what was counted and against naive rivals; says where it fails. */
export async function backcastCommand(speaker: Speaker, options: BackcastOptions): Promise<ExitCode> {
  const rows = (name: string) => tableRows(join(options.register, name));
  const { world } = panelWorld(options.register, 2013);
  const panel = readPanel(rows("reference/recipients.csv"));
  const flows = readFlows(rows("reference/recipient-flows.csv"));
  if (!panel.ok || !flows.ok) throw new Error("a panel that made a world could not be read again");
  const observations = observationsOf(
    panel.value,
    flows.value,
    rows("reference/chinese-commitments-by-year.csv"),
    rows("tables/private-investment.csv"),
  );
  // A place that cannot be written is said before the work, not after it
  if (options.writeRanges !== undefined) writeFileSync(options.writeRanges, "", { flag: "a" });
  const progress = writtenProgress(process.stderr, speaker.language);
  progress.begin({ en: `${options.draws} draws`, zh: `${options.draws} 次抽样` }, options.draws);
  const report = backcast(world, panel.value, observations, {
    draws: options.draws,
    seed: options.seed,
    onDraw: (done) => progress.moved("", done),
  });
  progress.end();
  if (options.writeRanges !== undefined) {
    writeFileSync(options.writeRanges, `${JSON.stringify(rangesOfReport(report), null, 2)}\n`);
    speaker.say({
      en: `The matched ranges are in ${options.writeRanges}.`,
      zh: `匹配后的取值范围已写入 ${options.writeRanges}。`,
    });
  }
  if (options.writeFound !== undefined) {
    writeFileSync(options.writeFound, `${JSON.stringify(foundOfReport(report), null, 2)}\n`);
    speaker.say({
      en: `What was found is in ${options.writeFound}.`,
      zh: `检验结果已写入 ${options.writeFound}。`,
    });
  }
  if (speaker.json) speaker.document({ ...report, notMeasured: NOT_MEASURED });
  else print(speaker, report);
  warnOfFewKept(speaker, report);
  return exitCodes.fine;
}

/** Ranges that rest on fewer draws than this are little more than the draws themselves. */
const FEW_KEPT = 50;

function warnOfFewKept(speaker: Speaker, { series, draws }: BackcastReport): void {
  const few = series
    .map(({ series: { id }, kept }) => ({ id, count: Math.round(kept * draws) }))
    .filter(({ count }) => count < FEW_KEPT);
  if (few.length === 0) return;
  const listed = few.map(({ id, count }) => `${id} ${count}`);
  speaker.say({
    en: `Too few draws: what is matched to ${listed.join(", ")} rests on fewer than ${FEW_KEPT} draws that came near. Raise --draws.`,
    zh: `抽样过少：与以下序列匹配的结果所依据的抽样不足 ${FEW_KEPT} 个：${listed.join("、")}。请增大 --draws。`,
  });
}
