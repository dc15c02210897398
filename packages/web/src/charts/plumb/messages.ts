import { messages } from "../../ui/language.tsx";

export const plumbMessages = messages({
  "of-which": { en: "of which: {name}", zh: "其中：{name}" },
  "same-money": { en: "same money as {names}", zh: "与{names}为同一笔资金" },
  "same-money-comma": { en: ", ", zh: "、" },
  "succeeded-by": { en: "became {name}", zh: "后由{name}接替" },
  "no-amount": { en: "no amount", zh: "未定金额" },
  "nothing-to-compare": { en: "nothing to compare: no amount was promised", zh: "无从比较：未承诺金额" },
  "bar-label": { en: "{name}: {share} of the promise is reported", zh: "{name}：已报告占承诺的{share}" },
  "not-comparable": { en: "not comparable", zh: "不可比" },
  "more-outturns": { en: "{count} more on its page", zh: "另有{count}项，见其页面" },
  "not-published": { en: "not published", zh: "未公布" },
});
