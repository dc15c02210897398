import type { Bilingual } from "./wording.ts";

/** What the model leaves out; to be shown wherever its numbers are (method of INFRA-3, B10). */
export const NOT_IN_THE_MODEL: readonly Bilingual[] = [
  { en: "Security, elections, corruption and domestic politics.", zh: "安全、选举、腐败与国内政治。" },
  { en: "Sanctions and exchange rates.", zh: "制裁与汇率。" },
  { en: "Networks between sectors, such as ports and grids.", zh: "港口、电网等部门之间的网络效应。" },
  { en: "The capacity of contractors.", zh: "承包商的能力。" },
  { en: "Budgets that answer to rivalry: they stay as given.", zh: "预算对竞争的反应：预算按给定值不变。" },
  { en: "Differences between countries in how they choose.", zh: "各国选择方式的差异。" },
  { en: "Collateral and seniority of loans.", zh: "贷款的抵押与受偿顺位。" },
];

/** Consequences of the equations that a reader should know before reading results (B.10.6). */
export const KNOWN_LIMITATIONS: readonly Bilingual[] = [
  {
    en: "A changed price never reaches the grant element or the debt of a loan.",
    zh: "价格变化不会传导到贷款的赠与成分或债务。",
  },
  { en: "Leaving distress cancels no debt.", zh: "走出债务困境并不减免债务。" },
  {
    en: "Japan adds no money at any realisation up to 1, and no PGII state does below 0.2625: there PGII is old money under a new name.",
    zh: "兑现率不超过 1 时日本不增加资金；低于 0.2625 时 PGII 各国均不增加：此时 PGII 只是旧资金换新名。",
  },
  {
    en: "Effects on standards and overlap appear without any PGII money: they come from conduct, not from PGII.",
    zh: "对标准与重叠度的影响在没有 PGII 资金时也会出现：它们来自行为方式，而非 PGII 本身。",
  },
  {
    en: "Standards enter a recipient's utility only as a burden, unless the variant “governments value standards” is on: much of verdict C1 rests on this.",
    zh: "除非开启“政府看重标准”变体，标准在受援国效用中只是负担：C1 的结论在很大程度上取决于此。",
  },
  {
    en: "Co-operation is greener because its definition says so.",
    zh: "合作更绿，是因为其定义如此。",
  },
];
