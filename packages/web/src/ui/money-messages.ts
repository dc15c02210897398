import { messages } from "./language.tsx";

export const moneyMessages = messages({
  quoted: { en: "“{words}”", zh: "“{words}”" },
  contradiction: { en: "the announcements contradict each other", zh: "各项公告相互矛盾" },
  "not-known": { en: "not known", zh: "未知" },
  share: { en: "{share}%", zh: "{share}%" },
  "share-at-least": { en: "at\u00A0least\u00A0{share}%", zh: "至少{share}%" },
  currency: { en: "Currency", zh: "币种" },
  layer: { en: "Sources", zh: "来源范围" },
  "layer-all": { en: "all sources", zh: "全部来源" },
  "layer-paper": { en: "the paper only", zh: "仅论文" },
  mode: { en: "Where nothing is known of an overlap", zh: "重叠情况不明时" },
  "mode-default": { en: "judge by payer and period (rule O-D1)", zh: "按出资方与期间判断（规则O-D1）" },
  "mode-strict": { en: "any two may overlap", zh: "一律视为可能重叠" },
  "mode-naive": { en: "none overlaps", zh: "一律视为不重叠" },
  "as-of": { en: "As of {date}", zh: "截至{date}" },
  "rate-stale": {
    en: "Other currencies are converted at the last published rates, of {date}.",
    zh: "其他币种按最后公布的汇率（{date}）折算。",
  },
  "rate-at": { en: "Other currencies are converted at the rates of {date}.", zh: "其他币种按{date}的汇率折算。" },
  "rate-list": { en: ", ", zh: "、" },
});
