import type { Bilingual, Catalogue } from "../evidence/index.ts";

/** The named rules of the ledger, as pages print them. docs/method/ledger.md says each in full. */
export const ledgerRules = {
  "O-K1": {
    en: "A sum stays within one kind of money, one perspective and one period basis.",
    zh: "加总只在同一类资金、同一视角、同一期间口径之内进行。",
  },
  "O-D1": {
    en: "Where nothing is stated of two amounts: payers without a common member, or windows that do not touch, make them different money; otherwise they may overlap.",
    zh: "两笔款项之间没有任何说明时：出资方没有共同成员，或时间段互不相接，即视为不同的钱；否则可能重叠。",
  },
  "O-D2": {
    en: "An unknown payer may be anyone, an unknown window may touch any other.",
    zh: "出资方不明，则可能是任何一方；时间段不明，则可能与任何时间段相接。",
  },
  "O-D3": {
    en: "A whole has at least the payers and windows of its parts, and one money stated several times those of all its statements.",
    zh: "整体至少包含其各部分的出资方与时间段；同一笔钱若有多次表述，则包含各次表述的出资方与时间段。",
  },
  "O-D4": {
    en: "What is stated goes before a rule: a part and its whole, two wholes of one part, and pairs said to overlap perhaps, are never kept apart by a rule.",
    zh: "明文表述优先于规则：部分与整体、同一部分的两个整体，以及据称可能重叠的款项，都不因规则而分开。",
  },
  "O-D5": {
    en: "Strict: every pair of which nothing is stated may overlap.",
    zh: "严格口径：凡无说明的两笔款项，均可能重叠。",
  },
  "O-D6": {
    en: "Naive: every pair of which nothing is stated is different money.",
    zh: "简单口径：凡无说明的两笔款项，均视为不同的钱。",
  },
  "O-G1": {
    en: "Certain and likely relations bind. A merely possible one leaves the pair open: it may overlap.",
    zh: "“确定”与“很可能”的关系具有约束力；仅属“可能”的关系使两笔款项处于未定状态：可能重叠。",
  },
  "O-S1": {
    en: "The same money stated several times counts once, with the amount of the statement named canonical.",
    zh: "同一笔钱多次表述只计一次，金额以指定的基准表述为准。",
  },
  "O-S2": {
    en: "Statements of the same money are compared in their own terms; a gap beyond rounding is a finding.",
    zh: "同一笔钱的各次表述按各自的口径比较；差距超出四舍五入的范围，即记为一项发现。",
  },
  "O-T1": {
    en: "An amount counts from the day it was announced; a date not stated to the day counts from its first day.",
    zh: "款项自宣布之日起计入；日期未精确到日的，自其首日起计。",
  },
  "O-T2": {
    en: "A superseded amount leaves the sum on the stated date, if the newer one is announced and selected.",
    zh: "被取代的款项自所述日期起不再计入，前提是新款项已经宣布且在所选范围之内。",
  },
  "O-U1": {
    en: "An amount without an upper bound leaves the sum without one.",
    zh: "某笔款项没有上限，则总额也没有上限。",
  },
  "O-X1": {
    en: "All amounts are converted at one date, rounded to the hundredth, so that equal amounts stay equal.",
    zh: "所有金额按同一日期的汇率折算并取至百分位，使相等的金额折算后仍然相等。",
  },
  "O-X2": {
    en: "Parts may miss their whole by what rounding after conversion can explain.",
    zh: "各部分之和与整体之间，允许存在折算取整所能解释的差额。",
  },
  "O-X3": {
    en: "After the last published rate the last one is used, and flagged.",
    zh: "超出最后公布日期的，沿用最后一次公布的汇率，并予标注。",
  },
  "O-X4": {
    en: "An amount without an exchange rate is listed and left out of the sum, which then has no upper bound; what is stated of it still holds.",
    zh: "没有汇率的款项列出但不计入总额，总额因而没有上限；关于它的各项关系仍然有效。",
  },
  "O-X5": {
    en: "A contradiction across currencies is tried again at the rates of the day its newest amount was announced.",
    zh: "涉及多种货币的矛盾，按其中最新一笔款项宣布当日的汇率重新检验。",
  },
  "O-C1": {
    en: "Facts that cannot all hold have no sum: a smallest set of them is named instead.",
    zh: "不能同时成立的事实没有总额：代之以列出最小的一组矛盾事实。",
  },
  "O-B1": {
    en: "A fact is named as a reason if, dropped alone, a bound would be another.",
    zh: "若单独去掉某项事实会使上限或下限改变，该事实即列为理由。",
  },
} as const satisfies Catalogue<string>;
export type LedgerRule = keyof typeof ledgerRules;

/** What the ledger has to say about facts besides the bounds. */
export const ledgerMessages = {
  "restatement-gap": {
    en: "{restated} and {canonical} are said to be the same money, but their amounts differ by more than rounding.",
    zh: "{restated} 与 {canonical} 据称是同一笔钱，但金额之差超出四舍五入的范围。",
  },
  "canonical-disputed": {
    en: "The statements of one money name different canonical ones; the amount of {canonical} is used.",
    zh: "同一笔钱的各次表述所指定的基准不一致；此处采用 {canonical} 的金额。",
  },
  "relation-across-kinds": {
    en: "{relation} relates amounts of different kinds, perspectives or period bases: it takes no part in any sum.",
    zh: "{relation} 所联系的款项在类别、视角或期间口径上不同：它不参与任何加总。",
  },
  "contradiction-of-rates": {
    en: "The amounts contradict each other at the rates used, but not at those of {date}: compare them in their own currencies.",
    zh: "按所用汇率，这些金额相互矛盾；按 {date} 的汇率则不矛盾：请以各自货币比较。",
  },
  "no-rate-for-cap": {
    en: "The stated limit of {relation} has no exchange rate and is left aside.",
    zh: "{relation} 所述上限没有汇率，未予采用。",
  },
  "bounds-not-tight": {
    en: "The search was given up before the bounds were proved tight: the true ones lie within them.",
    zh: "在证明上下限已不可收紧之前，搜索已中止：真实的上下限在其范围之内。",
  },
} as const satisfies Catalogue<string>;
export type LedgerMessage = keyof typeof ledgerMessages;

/** The text of a rule in both languages. */
export function ruleText(rule: LedgerRule): Bilingual {
  return ledgerRules[rule];
}
