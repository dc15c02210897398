import type { Bilingual, Grade } from "./wording.ts";

/** One uncertain input of the model: what it is, how far it may go, and what is known about it. */
export interface InputDescription {
  readonly name: Bilingual;
  readonly symbol: string;
  readonly unit: Bilingual;
  readonly base: number;
  /** The prior is uniform on low…high. */
  readonly low: number;
  readonly high: number;
  /** What a file may say; outside it the equations have no meaning. */
  readonly allowed: readonly [number, number];
  readonly grade: Grade;
  readonly source: Bilingual;
  /** Can the published aggregates narrow it? */
  readonly calibrated: "yes" | "partly" | "no";
}

const ANY: readonly [number, number] = [-1e6, 1e6];
const POSITIVE: readonly [number, number] = [1e-9, 1e6];
const NOT_NEGATIVE: readonly [number, number] = [0, 1e6];
const SHARE: readonly [number, number] = [0, 1];
const NO_UNIT: Bilingual = { en: "–", zh: "无量纲" };
const SHARE_UNIT: Bilingual = { en: "share", zh: "份额" };
const PER_POINT: Bilingual = { en: "per percentage point", zh: "每百分点" };
const PER_YEAR: Bilingual = { en: "per year of delay", zh: "每延误一年" };
const INDEX: Bilingual = { en: "index 0–1", zh: "指数（0–1）" };
const LOG: Bilingual = { en: "log points", zh: "对数点" };
const YEARS: Bilingual = { en: "years", zh: "年" };
const ASSUMED: Bilingual = { en: "Assumption; no published estimate found.", zh: "假设；未找到已发表的估计。" };
const CONTENT_CODED: Bilingual = {
  en: "Assumption; could be coded from lenders' published policies.",
  zh: "假设；可依据各出资方公开的政策文本编码得出。",
};

/** The world parameters of B.5 and B5, with the names used in files. Grade is that of the number, not of its sign. */
export const PARAMETERS = {
  beta_p: {
    name: { en: "Price sensitivity of recipients", zh: "受援国对价格的敏感度" },
    symbol: "β_p",
    unit: PER_POINT,
    base: 0.4,
    low: 0.15,
    high: 0.9,
    allowed: POSITIVE,
    grade: "A",
    calibrated: "no",
    source: ASSUMED,
  },
  beta_l: {
    name: { en: "Dislike of delay", zh: "对延误的厌恶" },
    symbol: "β_ℓ",
    unit: PER_YEAR,
    base: 0.25,
    low: 0,
    high: 0.6,
    allowed: ANY,
    grade: "A",
    calibrated: "no",
    source: {
      en: "Size assumed. That governments rank speed high: Prizzon, Greenhill and Mustapha (ODI), nine country cases.",
      zh: "数值为假设。各国政府重视速度：见 Prizzon、Greenhill 与 Mustapha（ODI）九国案例研究。",
    },
  },
  beta_s: {
    name: { en: "Dislike of strict conditions", zh: "对严格条件的厌恶" },
    symbol: "β_s",
    unit: NO_UNIT,
    base: 1,
    low: 0,
    high: 2.5,
    allowed: ANY,
    grade: "A",
    calibrated: "partly",
    source: {
      en: "Assumption. Not negative by default, so standards enter a recipient's utility only as a burden; see the variant “governments value standards”.",
      zh: "假设。默认不取负值，即标准在受援国效用中只是负担；另见“政府看重标准”这一结构变体。",
    },
  },
  beta_a: {
    name: { en: "Weight of political alignment", zh: "政治立场的权重" },
    symbol: "β_a",
    unit: NO_UNIT,
    base: 0.5,
    low: 0,
    high: 1.2,
    allowed: ANY,
    grade: "A",
    calibrated: "yes",
    source: {
      en: "Size assumed; the sign follows Dreher and co-authors.",
      zh: "数值为假设；符号依据 Dreher 等人的研究。",
    },
  },
  q_d: {
    name: { en: "Scale of demand", zh: "需求规模" },
    symbol: "q",
    unit: NO_UNIT,
    base: 1.2,
    low: 0.8,
    high: 1.8,
    allowed: POSITIVE,
    grade: "A",
    calibrated: "yes",
    source: { en: "Set so that totals resemble published aggregates.", zh: "取值使总量接近已公布的汇总数。" },
  },
  k_C: {
    name: { en: "Realisation of Belt and Road money", zh: "“一带一路”资金兑现率" },
    symbol: "k_C",
    unit: NO_UNIT,
    base: 0.95,
    low: 0.6,
    high: 1.2,
    allowed: NOT_NEGATIVE,
    grade: "R",
    calibrated: "yes",
    source: {
      en: "Range spans the rival series for 2021: Green Finance & Development Center, AidData, Boston University. They count different things and are never averaged.",
      zh: "范围覆盖 2021 年互不一致的三个序列：绿色金融与发展中心、AidData、波士顿大学。三者口径不同，不作平均。",
    },
  },
  k_W: {
    name: { en: "Realisation of PGII pledges", zh: "PGII 承诺兑现率" },
    symbol: "k_W",
    unit: NO_UNIT,
    base: 0.5,
    low: 0.15,
    high: 1,
    allowed: NOT_NEGATIVE,
    grade: "R",
    calibrated: "yes",
    source: {
      en: "United States: more than 60 of 200 billion USD by June 2024.",
      zh: "美国：截至 2024 年 6 月，2000 亿美元承诺中落实逾 600 亿。",
    },
  },
  alpha: {
    name: { en: "Elasticity of allocation to need", zh: "资金分配对需求的弹性" },
    symbol: "α",
    unit: NO_UNIT,
    base: 0.6,
    low: 0.2,
    high: 1,
    allowed: [0, 1e6],
    grade: "A",
    calibrated: "yes",
    source: ASSUMED,
  },
  gamma_IP: {
    name: { en: "PGII tilt to the Indo-Pacific", zh: "PGII 对印太地区的倾斜" },
    symbol: "γ_IP",
    unit: LOG,
    base: 0.7,
    low: 0,
    high: 1.5,
    allowed: ANY,
    grade: "S",
    calibrated: "yes",
    source: { en: "Founding paper, §4.4 (direction); size assumed.", zh: "所据论文第 4.4 节（方向）；数值为假设。" },
  },
  phi: {
    name: { en: "Co-ordination among PGII states", zh: "PGII 国家间的协调程度" },
    symbol: "φ",
    unit: SHARE_UNIT,
    base: 0.3,
    low: 0,
    high: 1,
    allowed: SHARE,
    grade: "A",
    calibrated: "no",
    source: {
      en: "Assumption; founding paper §4.1, and Annen and Moers 2017 on why co-ordination rarely holds.",
      zh: "假设；见所据论文第 4.1 节，以及 Annen 与 Moers（2017）对协调何以难以维持的分析。",
    },
  },
  s_C: {
    name: { en: "Strictness of Chinese offers", zh: "中方条件的严格度" },
    symbol: "s_C",
    unit: INDEX,
    base: 0.3,
    low: 0.1,
    high: 0.5,
    allowed: SHARE,
    grade: "A",
    calibrated: "no",
    source: CONTENT_CODED,
  },
  s_W: {
    name: { en: "Strictness of PGII offers", zh: "PGII 条件的严格度" },
    symbol: "s_W",
    unit: INDEX,
    base: 0.75,
    low: 0.5,
    high: 0.95,
    allowed: SHARE,
    grade: "A",
    calibrated: "no",
    source: CONTENT_CODED,
  },
  beta_H: {
    name: { en: "Relaxation of conditions where China lends", zh: "中国贷款所在国的条件放松" },
    symbol: "β_H",
    unit: PER_POINT,
    base: 0.08,
    low: 0,
    high: 0.2,
    allowed: NOT_NEGATIVE,
    grade: "R",
    calibrated: "no",
    source: {
      en: "Hernandez 2017: −15 % World Bank conditions per percentage point, i.e. 0.1625. Cormier and Manger: no change, i.e. 0.",
      zh: "Hernandez（2017）：每增加一个百分点，世界银行条件减少 15%，即 0.1625；Cormier 与 Manger：无变化，即 0。",
    },
  },
  c_s: {
    name: { en: "Capital cost of standards", zh: "标准带来的资本成本" },
    symbol: "c_s",
    unit: SHARE_UNIT,
    base: 0.12,
    low: 0,
    high: 0.3,
    allowed: NOT_NEGATIVE,
    grade: "A",
    calibrated: "no",
    source: {
      en: "Floor of 3 % for resilience: World Bank, Lifelines (2019). The rest is assumed: no general figure found.",
      zh: "韧性部分下限 3%：世界银行《Lifelines》（2019）。其余为假设：未见一般性数字。",
    },
  },
  m_1: {
    name: { en: "Overruns prevented by standards", zh: "标准所避免的超支" },
    symbol: "m₁",
    unit: LOG,
    base: 0.1,
    low: 0,
    high: 0.3,
    allowed: ANY,
    grade: "A",
    calibrated: "no",
    source: {
      en: "Assumption. The mean overrun of 28 % is Flyvbjerg's (258 projects).",
      zh: "假设。平均超支 28% 出自 Flyvbjerg（258 个项目）。",
    },
  },
  l_1: {
    name: { en: "Preparation time added by standards", zh: "标准增加的准备时间" },
    symbol: "ℓ₁",
    unit: YEARS,
    base: 1,
    low: 0.2,
    high: 2,
    allowed: NOT_NEGATIVE,
    grade: "R",
    calibrated: "no",
    source: {
      en: "World Bank: Category A preparation +189 days; safeguards about an extra year (CGD, Kenny).",
      zh: "世界银行：A 类项目准备期增加 189 天；保障政策约多一年（CGD，Kenny）。",
    },
  },
  tau_d: {
    name: { en: "Cost of fragmentation among lenders", zh: "出资方分散的成本" },
    symbol: "τ_d",
    unit: SHARE_UNIT,
    base: 0.1,
    low: 0,
    high: 0.25,
    allowed: NOT_NEGATIVE,
    grade: "A",
    calibrated: "no",
    source: ASSUMED,
  },
  G: {
    name: { en: "Power of guarantees and blending", zh: "担保与混合融资的撬动力" },
    symbol: "G",
    unit: { en: "multiple", zh: "倍" },
    base: 1.15,
    low: 1,
    high: 2.5,
    allowed: NOT_NEGATIVE,
    grade: "R",
    calibrated: "yes",
    source: {
      en: "Upper end: 1.8 (Convergence, concessional) over 0.75 (ODI 2019); the two have different denominators.",
      zh: "上限：1.8（Convergence，优惠资金口径）除以 0.75（ODI 2019）；两者分母不同。",
    },
  },
  b_sigma: {
    name: { en: "Pull of standards on private money", zh: "标准对私人资本的吸引" },
    symbol: "b_σ",
    unit: LOG,
    base: 0.3,
    low: 0,
    high: 1,
    allowed: ANY,
    grade: "A",
    calibrated: "no",
    source: { en: "Assumption; certification opened only in April 2024.", zh: "假设；认证直到 2024 年 4 月才开放。" },
  },
  e_1: {
    name: { en: "Push of lenders on national standards", zh: "出资方对本国标准的推动" },
    symbol: "e₁",
    unit: { en: "logit per year", zh: "logit／年" },
    base: 0.05,
    low: 0,
    high: 0.15,
    allowed: NOT_NEGATIVE,
    grade: "R",
    calibrated: "partly",
    source: {
      en: "Growth of Equator Principles members: 0.205 a year to 2013, 0.057 since.",
      zh: "赤道原则成员增速：2013 年前每年 0.205，此后 0.057。",
    },
  },
  xc: {
    name: { en: "Projects cancelled in a year", zh: "每年取消的项目" },
    symbol: "xc",
    unit: SHARE_UNIT,
    base: 0.02,
    low: 0.005,
    high: 0.05,
    allowed: [0, 1],
    grade: "R",
    calibrated: "no",
    source: {
      en: "World Bank PPI: 6.1 % of contracts cancelled or distressed 1991–2015; yearly rate assumed.",
      zh: "世界银行 PPI：1991–2015 年 6.1% 的合同取消或陷入困境；年率为假设。",
    },
  },
  d_1: {
    name: { en: "Slope of distress in debt", zh: "债务困境对债务的斜率" },
    symbol: "d₁",
    unit: NO_UNIT,
    base: 3,
    low: 1,
    high: 6,
    allowed: ANY,
    grade: "A",
    calibrated: "no",
    source: {
      en: "Form after Kraay and Nehru 2006; size assumed.",
      zh: "形式依据 Kraay 与 Nehru（2006）；数值为假设。",
    },
  },
  psi: {
    name: { en: "Output from delivered infrastructure", zh: "建成设施对产出的作用" },
    symbol: "ψ",
    unit: NO_UNIT,
    base: 0.1,
    low: 0,
    high: 0.25,
    allowed: ANY,
    grade: "R",
    calibrated: "no",
    source: {
      en: "IMF multipliers for emerging economies (+0.4 % in year 1, +1.1 % in year 5), smaller in low-income countries.",
      zh: "国际货币基金组织对新兴经济体的乘数（第一年 +0.4%，第五年 +1.1%），低收入国家较小。",
    },
  },
} as const satisfies Record<string, InputDescription>;

export type ParameterName = keyof typeof PARAMETERS;
/** A complete set of world parameters, in the units of {@link PARAMETERS}. */
export type Parameters = Readonly<Record<ParameterName, number>>;

export const PARAMETER_NAMES = Object.keys(PARAMETERS) as readonly ParameterName[];

/** Every parameter at its base value. */
export const BASE_PARAMETERS: Parameters = Object.fromEntries(
  PARAMETER_NAMES.map((name) => [name, PARAMETERS[name].base]),
) as Record<ParameterName, number>;
