import type { Bilingual, OutputName } from "../model/index.ts";

/** One signed comparison of two scenarios. */
export interface SignedTest {
  readonly output: OutputName;
  readonly scenario: string;
  readonly against: string;
  /** 1: the claim says larger; −1: smaller; 0: hardly different. */
  readonly sign: 1 | -1 | 0;
}

/** A sentence of the founding paper, §5, as something that can fail. */
export interface Claim {
  readonly id: string;
  readonly text: Bilingual;
  readonly tests: readonly SignedTest[];
  /** Set where the outcome follows from the scenario's definition, or is no output of the model. */
  readonly caveat?: { readonly kind: "by-construction" | "not-simulated"; readonly text: Bilingual };
}

/** A change below this share of the other scenario's value counts as "hardly different" (C7). */
export const HARDLY_DIFFERENT = 0.1;

function larger(output: OutputName, scenario: string, against: string): SignedTest {
  return { output, scenario, against, sign: 1 };
}

/** The paper's claims C1–C12 (method of INFRA-3, B7). The wording is ours; the paper simulates none of them. */
export const CLAIMS: readonly Claim[] = [
  {
    id: "C1",
    text: { en: "Contest gives recipients bargaining power.", zh: "竞争使受援国获得议价能力。" },
    tests: [larger("M3", "S1", "S2")],
  },
  {
    id: "C2",
    text: { en: "Contest presses Chinese lenders on price.", zh: "竞争压低中国贷款的价格。" },
    tests: [{ output: "M12", scenario: "S1", against: "S2", sign: -1 }],
  },
  {
    id: "C3",
    text: { en: "Contest over standards raises what projects cost.", zh: "标准之争抬高项目成本。" },
    tests: [larger("M2", "S1", "S2")],
  },
  {
    id: "C4",
    text: { en: "Contest sharpens the rivalry of rules.", zh: "竞争加剧规则之争。" },
    tests: [larger("M7", "S1", "S2"), larger("M8", "S1", "S2")],
  },
  {
    id: "C5",
    text: { en: "Contest duplicates effort in the same countries.", zh: "竞争导致在同一批国家重复投入。" },
    tests: [larger("M10", "S1", "S2")],
  },
  {
    id: "C6",
    text: { en: "Contest brings new money, so more is built.", zh: "竞争带来新资金，因而建成更多。" },
    tests: [larger("M1", "S1", "S2")],
  },
  {
    id: "C7",
    text: {
      en: "On parallel paths PGII does not displace the Belt and Road.",
      zh: "平行发展下，PGII 不能取代“一带一路”。",
    },
    tests: [{ output: "M11", scenario: "S2", against: "S0", sign: 0 }],
  },
  {
    id: "C8",
    text: { en: "On parallel paths there is room for both: more is built.", zh: "平行发展下各有空间：建成更多。" },
    tests: [larger("M1", "S2", "S0")],
  },
  {
    id: "C9",
    text: { en: "Co-operation serves development better.", zh: "合作更有利于发展。" },
    tests: [larger("M1", "S3", "S2"), larger("M3", "S3", "S2")],
  },
  {
    id: "C10",
    text: { en: "Co-operation complements, and so reaches the poorest.", zh: "合作形成互补，惠及最贫困国家。" },
    tests: [larger("M9", "S3", "S2")],
  },
  {
    id: "C11",
    text: { en: "Co-operation is greener.", zh: "合作更为绿色。" },
    tests: [larger("M5", "S3", "S2")],
    caveat: {
      kind: "by-construction",
      text: {
        en: "The added green share is part of the scenario's definition; the model cannot do otherwise.",
        zh: "新增绿色份额是该情景定义的一部分，模型不可能得出别的结果。",
      },
    },
  },
  {
    id: "C12",
    text: { en: "Little of the money reaches recipients.", zh: "真正到达受援国的资金很少。" },
    tests: [],
    caveat: {
      kind: "not-simulated",
      text: {
        en: "A fact of aid statistics (3.9 % of United States funds went to governments, says the paper), not an outcome of the model.",
        zh: "这是援助统计中的事实（论文称美国资金只有 3.9% 交给受援国政府），并非模型的结果。",
      },
    },
  },
];
