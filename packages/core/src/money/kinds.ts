import type { Bilingual } from "../evidence/index.ts";

/**
 * The closed list of kinds of money. Amounts of different kinds are never added together.
 * The ids are part of the product's interface.
 */
export const moneyKinds = [
  "need",
  "target",
  "pledge",
  "budget",
  "ceiling",
  "fund",
  "commitment",
  "disbursement",
  "provided",
  "mobilised",
  "leveraged",
  "contract",
  "observed",
  "stock",
] as const;
export type MoneyKind = (typeof moneyKinds)[number];

/** What each kind is called and what it means, as the glossary prints it. */
export const moneyKindTexts: Readonly<Record<MoneyKind, { readonly name: Bilingual; readonly meaning: Bilingual }>> = {
  need: {
    name: { en: "need", zh: "需求" },
    meaning: {
      en: "Said to be required, in all or per year. Nobody has promised it.",
      zh: "据称所需的资金，可为总额或年额；没有任何一方承诺提供。",
    },
  },
  target: {
    name: { en: "mobilisation target", zh: "动员目标" },
    meaning: {
      en: "Public and private money together that someone aims to mobilise.",
      zh: "某一方力求动员的公共与私人资金之和。",
    },
  },
  pledge: {
    name: { en: "pledge", zh: "承诺出资" },
    meaning: {
      en: "Own money that someone says they will provide; flagged where a parliament has still to vote it.",
      zh: "某一方宣布将提供的自有资金；如仍须议会拨款，另作标注。",
    },
  },
  budget: {
    name: { en: "budget", zh: "预算" },
    meaning: { en: "An adopted or announced spending plan.", zh: "已通过或已宣布的支出计划。" },
  },
  ceiling: {
    name: { en: "ceiling", zh: "授权上限" },
    meaning: {
      en: "An authorised limit: facility, guarantee or lending capacity. Room to act, not money spent.",
      zh: "获授权的上限：融资便利、担保或贷款能力。它是可动用的额度，而非已支出的资金。",
    },
  },
  fund: {
    name: { en: "fund size", zh: "基金规模" },
    meaning: { en: "Paid-in or subscribed size of a fund.", zh: "基金的实缴或认缴规模。" },
  },
  commitment: {
    name: { en: "commitment", zh: "承付额" },
    meaning: { en: "A firm, written obligation.", zh: "具有约束力的书面出资义务。" },
  },
  disbursement: {
    name: { en: "disbursement", zh: "拨付额" },
    meaning: { en: "Paid out.", zh: "已实际支付的资金。" },
  },
  provided: {
    name: { en: "reported as provided", zh: "据报已提供" },
    meaning: {
      en: "Reported as provided, without saying whether committed or disbursed.",
      zh: "据报已提供，但未说明是承付还是拨付。",
    },
  },
  mobilised: {
    name: { en: "private finance mobilised", zh: "动员的私人资金" },
    meaning: {
      en: "Private money attributed to official finance, by the OECD's or the development banks' method; the two are never mixed.",
      zh: "归因于官方资金的私人资金，按经合组织或多边开发银行的方法计算；两种方法从不混用。",
    },
  },
  leveraged: {
    name: { en: "leveraged", zh: "撬动投资" },
    meaning: {
      en: "Total investment that someone says they have triggered, own money included.",
      zh: "某一方自称带动的总投资，包括其自有资金。",
    },
  },
  contract: {
    name: { en: "construction contracts", zh: "工程合同额" },
    meaning: {
      en: "Value of construction contracts; who pays is another question.",
      zh: "工程承包合同的金额；由谁付款是另一个问题。",
    },
  },
  observed: {
    name: { en: "observed investment", zh: "统计所见投资" },
    meaning: { en: "Investment counted by statistics after the fact.", zh: "事后由统计得到的投资额。" },
  },
  stock: {
    name: { en: "stock", zh: "存量" },
    meaning: { en: "Outstanding or under management at a point in time.", zh: "某一时点的余额或管理规模。" },
  },
};
