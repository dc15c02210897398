import type { Catalogue } from "@plumbline/core/evidence";

/** What settling can say of somebody's data. */
export type SettleMessageId =
  | "settle-split-mixed"
  | "settle-shares-imputed"
  | "settle-shares-unallocated"
  | "settle-too-many-parts"
  | "settle-value-date-far"
  | "settle-rate-stale"
  | "settle-future-date"
  | "settle-hierarchy"
  | "settle-identifier-conflict"
  | "settle-budget-period"
  | "settle-rate-missing"
  | "settle-rounded"
  | "settle-out-of-range";

export const settleMessages: Catalogue<SettleMessageId> = {
  "settle-split-mixed": {
    en: "some transactions of this activity state a recipient or sector and this one does not: it was split by the activity's own ({detail})",
    zh: "该活动的部分交易注明了受援方或部门，而本交易没有：已按活动本身的比例拆分（{detail}）",
  },
  "settle-shares-imputed": {
    en: "the percentages do not add up to 100; the shares used are {detail}",
    zh: "百分比之和不是 100；所用份额为 {detail}",
  },
  "settle-shares-unallocated": {
    en: "the percentages leave part of the money unallocated: {detail}",
    zh: "百分比之和不足 100，部分金额未分配：{detail}",
  },
  "settle-too-many-parts": {
    en: "so many recipients and sectors ({detail}) that the record was not split by sector; what is not split is unspecified",
    zh: "受援方与部门过多（{detail}），未按部门拆分；未拆分者记为未注明",
  },
  "settle-value-date-far": {
    en: "the value date lies more than a year from the transaction date, as where a publisher puts the day of the last update: {detail}",
    zh: "value-date 与交易日期相差一年以上，可能误填为最后更新日：{detail}",
  },
  "settle-rate-stale": {
    en: "no exchange rate is published for this date; the last one before it was used: {detail}",
    zh: "该日期没有公布的汇率；采用此前最后一期：{detail}",
  },
  "settle-future-date": {
    en: "the transaction is dated in the future ({detail}), so it has not happened: it was left out",
    zh: "交易日期在未来（{detail}），尚未发生：已略去",
  },
  "settle-hierarchy": {
    en: "the same money is told by activities below this one; the lowest level counts ({detail})",
    zh: "下级活动已报告同一笔资金；以最低层级为准（{detail}）",
  },
  "settle-identifier-conflict": {
    en: "the identifier stands on several activities that differ; the newest was followed, and the transactions of all were joined",
    zh: "多个内容不同的活动使用同一标识符；以最新者为准，并合并各活动的交易",
  },
  "settle-budget-period": {
    en: "several budgets of one type cover one period; all were kept ({detail})",
    zh: "同一时期有多份同类预算；全部保留（{detail}）",
  },
  "settle-rate-missing": {
    en: "there is no exchange rate for {detail}: the amount is kept, and counted as missing in dollars",
    zh: "没有 {detail} 的汇率：金额予以保留，美元额计为缺失",
  },
  "settle-rounded": {
    en: "the amount has more than fifteen decimals; it was rounded ({detail})",
    zh: "金额的小数位超过十五位；已四舍五入（{detail}）",
  },
  "settle-out-of-range": {
    en: "{detail} is no amount of money; it was left out",
    zh: "{detail} 不可能是金额；已略去",
  },
};
