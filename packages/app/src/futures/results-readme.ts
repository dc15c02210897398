import { MODEL_VERSION } from "@plumbline/futures/draws";
import { describe } from "@plumbline/futures/ensemble";
import { GRADES, KNOWN_LIMITATIONS, NOT_IN_THE_MODEL, OUTPUT_NAMES, OUTPUTS } from "@plumbline/futures/model";
import type { PlannedRun } from "./planned-run.ts";

/** The line that makes the same bytes again, from inside the folder. */
export const REPRODUCE = "plumbline futures run experiment.yaml --world world.json --out again";

/** `README.md` of a results folder: what the files are, what varied, and what the model cannot say, in both languages. */
export function resultsReadme({ file, job, identity }: PlannedRun): string {
  const { experiment, design, seed, replicates } = job;
  const scenarios = experiment.scenarios.map(({ id }) => id).join(", ");
  const inputs = file.uncertainties.map(({ input, low, high }) => {
    const { name, unit, base, grade, source } = describe(input);
    return `| ${input} | ${name.en} · ${name.zh} | ${low} – ${high} | ${base} | ${unit.en} · ${unit.zh} | ${GRADES[grade].en}: ${source.en} ${source.zh} |`;
  });
  const outputs = OUTPUT_NAMES.map(
    (name) =>
      `| ${name} | ${OUTPUTS[name].name.en} · ${OUTPUTS[name].name.zh} | ${OUTPUTS[name].unit.en} · ${OUTPUTS[name].unit.zh} |`,
  );
  return `# ${file.name === "" ? "INFRA-3" : file.name}

A comparison of mechanisms under stated assumptions; no forecast. Model version ${MODEL_VERSION}, seed ${seed}, ${design.rows} points (${file.sample.method}), ${replicates} replicate(s) each,
scenarios ${scenarios}, years ${experiment.startYear}–${experiment.startYear + experiment.years - 1}. Identity of the run: \`${identity}\`.

本文件夹比较各机制在所列假设下的作用，并非预测。模型版本 ${MODEL_VERSION}，种子 ${seed}，${design.rows} 个抽样点（${file.sample.method}），每点重复 ${replicates} 次。

To have the same bytes again, in this folder · 在本文件夹内逐字节重现：

    ${REPRODUCE}

## Files · 文件

| file | what it holds · 内容 |
|---|---|
| experiment.yaml | the experiment as it was written · 原实验文件 |
| world.json | countries and funders at the start (infra3/world/1) · 起始时的国家与出资方 |
| draws.parquet | one row a point: its number and the inputs that varied · 每行一个抽样点 |
| runs.parquet | one row for each point, scenario, replicate and window: outcomes M1–M14; empty where a denominator is 0 · 每行对应一个抽样点、情景、重复与窗口 |
| summary.json | mean, spread and quantiles of every outcome, each with its Monte-Carlo error · 各结果的均值、离散与分位数，均附蒙特卡洛误差 |
| run.json | seed, versions, and SHA-256 of every file · 种子、版本与各文件的 SHA-256 |

Runs of one point and replicate met the same luck in every scenario: compare them pairwise, within \`row\` and \`replicate\`. \`row\` joins the two tables.
同一抽样点、同一重复在各情景中遇到的随机冲击相同：请按 \`row\` 与 \`replicate\` 成对比较；两表以 \`row\` 相连。

## What varied · 变动的输入

${inputs.length === 0 ? "Nothing · 无" : ["| name | meaning · 含义 | range · 范围 | base · 基准 | unit · 单位 | source · 来源 |", "|---|---|---|---|---|---|", ...inputs].join("\n")}

## Outcomes · 结果

| name | meaning · 含义 | unit · 单位 |
|---|---|---|
${outputs.join("\n")}

## What the model cannot say · 模型不能回答的问题

${[...NOT_IN_THE_MODEL, ...KNOWN_LIMITATIONS].map(({ en, zh }) => `- ${en} ${zh}`).join("\n")}
`;
}
