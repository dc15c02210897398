import { messages } from "../../ui/language.tsx";

/** Rules on claims, as docs/method/claims.md states them in full. */
export const claimRules = messages({
  K1: {
    en: "A reading holds when every one of its tests does. A claim holds where its plain reading holds, and under a reading where only another one does; otherwise it fails. An unknown value satisfies no test.",
    zh: "一种解读的各项检验全部满足，该解读才成立。按字面的解读成立，论断即成立；仅另一种解读成立，为“在某种解读下成立”；否则不成立。未知的值不满足任何检验。",
  },
  K2: {
    en: "“Rounds to” compares at the precision that the sentence states, half away from zero, on exact decimals.",
    zh: "“约为”按原句的精度比较，以精确小数四舍五入，逢半远离零进位。",
  },
  K3: {
    en: "A claim may name later facts that changed what it says. While one of them is in the register, a claim of which a reading holds is overtaken by events: true then, changed since. A claim that fails stays so.",
    zh: "论断可指明后来改变其内容的事实。只要其中之一仍在库中，有解读成立的论断即为“已过时”：当时为真，此后已变。不成立的论断仍为不成立。",
  },
  K4: {
    en: "A claim without a reading that decides is not checkable, and says why and what could check it. Where a query does not run, or answers nothing, nothing is judged, and that is a finding.",
    zh: "没有可据以判定的解读，论断即为“无法核查”，并说明原因及需要什么才能核查。查询不能执行或没有结果时，不作判定，并列为待处理的问题。",
  },
  K5: {
    en: "Numbers may bear on a claim without deciding it: they describe something near what the sentence says, not the thing itself. They are computed and shown, without a test, and no verdict rests on them.",
    zh: "有些数字与论断有关，却不足以判定：它们所反映的只是相近的情形，而非原句所指。此类数字照样计算并展示，但不设检验，也不作为结论的依据。",
  },
});

/** The rule on published tables, as docs/method/tables.md states it in full. */
export const tableRules = messages({
  T1: {
    en: "Every printed cell may be off by half a unit of its last decimal, so a sum of n parts may miss its total by n + 1 such halves and no more. What is beyond that means a wrong cell. A cell is suspect if changing it alone repairs every broken sum of its column, keeps every sum that holds, and makes no cell negative. The printed value stays; what is used instead is a correction with its reason, and both are shown.",
    zh: "印出的每一格至多有末位半个单位的误差，因此n项之和与总额之差至多为n＋1个半单位；超出即表明有误。若仅改动某一格，便能使该列所有不成立的求和式成立、已成立者仍成立，且不出现负值，则该格可疑。原印数值保留；采用值另作更正并说明理由，二者并列显示。",
  },
});

/** Rules of counting that the flows obey and their caveats name. */
export const countingRules = messages({
  A1: {
    en: "Chinese flows count records that AidData recommends for totals: committed, under way or completed, and no umbrella agreements.",
    zh: "中国资金只计AidData建议用于汇总的记录：已承诺、实施中或已完成，且非总括协议。",
  },
  A2: {
    en: "Pledges, suspended and cancelled projects are data, but never part of a total of commitments.",
    zh: "认捐、中止或取消的项目也是数据，但从不计入承诺总额。",
  },
  A4: {
    en: "A cumulative stock should leave rollovers out. The published totals by country hold them, and every page says so.",
    zh: "累计存量应剔除展期；已公布的分国家合计含展期，各页均予注明。",
  },
  A6: {
    en: "The year of a commitment may be a proxy, such as the year of the contract.",
    zh: "承诺年份可能为替代年份，如合同年份。",
  },
  A7: {
    en: "What counts as aid-like changes its method in 2018: the series breaks there.",
    zh: "类援助资金的判定方法于2018年变更，序列在此断开。",
  },
  A8: {
    en: "A record without an amount is counted as a record; its amount is unknown, not zero.",
    zh: "未载金额的记录仍计为一条记录；其金额为未知，而非零。",
  },
  A10: {
    en: "Regional recipients have no country; they are kept and not spread.",
    zh: "区域性受援方没有国别，照原样保留，不作分摊。",
  },
  A11: {
    en: "AidData has commitments only. They are compared with commitments of others, never with disbursements.",
    zh: "AidData只有承付额，只可与他方承付额比较，不得与拨付额比较。",
  },
  A12: {
    en: "Chinese commitments are converted at the average rate of their year and brought to 2021 prices by the OECD’s method; no deflator of the DAC exists for China.",
    zh: "中国承付额按当年平均汇率折算，并按经合组织方法调整至2021年价格；发援会没有中国的平减指数。",
  },
  A14: {
    en: "Chinese development finance is not the same as the Belt and Road.",
    zh: "中国的发展融资不等同于“一带一路”。",
  },
  C2: {
    en: "Core contributions to a multilateral and what it pays out are never added: that would count the same money twice.",
    zh: "对多边机构的核心捐款与该机构的对外支付从不相加，否则同一笔钱计两次。",
  },
  C7: {
    en: "Regional and unspecified recipients are kept and not spread over countries.",
    zh: "区域性及未说明的受援方照原样保留，不向各国分摊。",
  },
  I4: {
    en: "A negative amount is a refund or a correction. It is kept with its sign and shown as negative.",
    zh: "负值为退款或更正，保留其符号并照实显示。",
  },
});
