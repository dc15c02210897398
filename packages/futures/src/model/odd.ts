import { BASE_CONSTANTS } from "./constants.ts";
import { INTENSITIES } from "./intensities.ts";
import { KNOWN_LIMITATIONS, NOT_IN_THE_MODEL } from "./limits.ts";
import { OUTPUTS } from "./outputs.ts";
import { type InputDescription, PARAMETERS } from "./parameters.ts";
import { VARIANT_TEXTS } from "./variants.ts";
import { type Bilingual, GRADES } from "./wording.ts";

type Language = keyof Bilingual;

interface Section {
  readonly title: Bilingual;
  readonly text: readonly Bilingual[];
}

/** The parts of an ODD protocol that are prose. Grimm et al., JASSS 23(2) 7 (2020). */
const PROSE: readonly Section[] = [
  {
    title: { en: "1. Purpose and patterns", zh: "1. 目的与模式" },
    text: [
      {
        en: "INFRA-3 compares mechanisms of contest, parallel paths and co-operation between China's Belt and Road and the Partnership for Global Infrastructure and Investment under stated assumptions. It is not a forecast.",
        zh: "INFRA-3 在公开的假设下，比较中国“一带一路”与“全球基础设施和投资伙伴关系”之间竞争、平行、合作三种机制。它不是预测。",
      },
      {
        en: "Patterns it should reproduce at once: conditions ease where China lends; G7 money moves with Chinese projects; private money is scarce in the poorest countries; aid stays fragmented; projects take five to eight years.",
        zh: "模型应同时再现的模式：中国贷款所在国条件放松；七国集团资金随中国项目变动；最贫困国家私人资本稀少；援助持续分散；项目历时五至八年。",
      },
    ],
  },
  {
    title: { en: "2. Entities, state variables, scales", zh: "2. 实体、状态变量与尺度" },
    text: [
      {
        en: "Funders (China, PGII states, multilateral banks) and recipient countries; one step is one year, from 2022 on. A country remembers output, need, distress, standards, and by funder its debt, two stages of its pipeline and last year's commitments. Money is in billions of 2021 US dollars.",
        zh: "实体为出资方（中国、PGII 国家、多边银行）与受援国；一步为一年，自 2022 年起。每个国家记住产出、需求、是否陷入困境、标准，以及对各出资方的债务、两段在途项目和上年承付额。金额以 2021 年十亿美元计。",
      },
    ],
  },
  {
    title: { en: "3. Process overview and scheduling", zh: "3. 过程与次序" },
    text: [
      {
        en: "Each year: budgets, allocation, offers, choice and price, matching, cost, pipeline, private money, need and output, standards, debt. All countries read start-of-year values, so their order does not matter.",
        zh: "每年依次为：预算、分配、条件、选择与定价、匹配、成本、在途项目、私人资本、需求与产出、标准、债务。各国只读取年初值，因此先后顺序无关紧要。",
      },
    ],
  },
  {
    title: { en: "4. Design concepts", zh: "4. 设计概念" },
    text: [
      {
        en: "Recipients choose by logit among funders and building nothing; prices are a logit-Bertrand equilibrium within the year where rivalry or collusion is on. A scenario is a budget rule and a point in a space of ten intensities; there are no branches. Chance is keyed by seed, replicate, year and country, never by scenario: all scenarios meet the same luck.",
        zh: "受援国以 logit 方式在各出资方与“不建设”之间选择；开启竞争或合谋时，价格为当年的 logit—Bertrand 均衡。情景由预算规则和十维强度空间中的一点构成，没有分支。随机数以种子、重复序号、年份和国家为键，与情景无关：各情景遭遇同样的运气。",
      },
    ],
  },
  {
    title: { en: "5. Initialisation and input data", zh: "5. 初始化与输入数据" },
    text: [
      {
        en: "A world file gives funders and countries with their stocks at the start; a parameter file everything else. What is missing in it takes its base value. Budgets grow by a fixed rate; no other series drives the model.",
        zh: "世界文件给出各出资方、各国及其期初存量；参数文件给出其余一切，缺项取基准值。预算按固定速率增长；模型不受其他外部序列驱动。",
      },
    ],
  },
];

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(header), line(header.map(() => "--")), ...rows.map(line)].join("\n");
}

function inputTable(inputs: Readonly<Record<string, InputDescription>>, language: Language): string {
  const header =
    language === "en"
      ? ["name in files", "symbol", "meaning", "unit", "base", "prior", "grade", "source"]
      : ["文件中的名称", "符号", "含义", "单位", "基准", "先验", "等级", "来源"];
  return table(
    header,
    Object.entries(inputs).map(([name, d]) => [
      `\`${name}\``,
      d.symbol,
      d.name[language],
      d.unit[language],
      String(d.base),
      `${d.low}–${d.high}`,
      d.grade,
      d.source[language],
    ]),
  );
}

function list(texts: readonly Bilingual[], language: Language): string {
  return texts.map((text) => `- ${text[language]}`).join("\n");
}

/**
 * The model described after the ODD protocol, as Markdown, in one language. Tables come from the metadata that the model itself
 * reads, so that the description cannot fall behind.
 */
export function oddDocument(language: Language): string {
  const heading = (en: string, zh: string): string => `## ${language === "en" ? en : zh}`;
  const grades = Object.entries(GRADES).map(([grade, text]) => `${grade}: ${text[language]}`);
  return [
    language === "en" ? "# INFRA-3 (ODD)" : "# INFRA-3（ODD 规程）",
    ...PROSE.flatMap(({ title, text }) => [`## ${title[language]}`, ...text.map((paragraph) => paragraph[language])]),
    heading("6. World parameters", "6. 世界参数"),
    inputTable(PARAMETERS, language),
    grades.join(language === "en" ? "; " : "；"),
    heading("7. Intensities", "7. 强度"),
    inputTable(INTENSITIES, language),
    heading("8. Outputs", "8. 输出"),
    table(
      language === "en" ? ["output", "meaning", "unit"] : ["输出", "含义", "单位"],
      Object.entries(OUTPUTS).map(([name, { name: text, unit }]) => [name, text[language], unit[language]]),
    ),
    heading("9. Constants", "9. 常数"),
    table(
      language === "en" ? ["name in files", "value"] : ["文件中的名称", "数值"],
      Object.entries(BASE_CONSTANTS).map(([name, value]) => [
        `\`${name}\``,
        Array.isArray(value) ? value.join(", ") : String(value),
      ]),
    ),
    heading("10. Structural variants", "10. 结构变体"),
    Object.entries(VARIANT_TEXTS)
      .map(([name, text]) => `- \`${name}\`: ${text[language]}`)
      .join("\n"),
    heading("11. Not in the model", "11. 模型之外"),
    list(NOT_IN_THE_MODEL, language),
    heading("12. Known limitations", "12. 已知局限"),
    list(KNOWN_LIMITATIONS, language),
    "",
  ].join("\n\n");
}
