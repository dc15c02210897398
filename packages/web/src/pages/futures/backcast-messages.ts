import { messages } from "../../ui/language.tsx";

export const backcastMessages = messages({
  headline: {
    en: "Tested on 2013–2021, the model misses the fall of Chinese lending after 2017",
    zh: "以2013—2021年检验，模型未能再现2017年后中国贷款的下降",
  },
  how: {
    en: "The model starts in 2013, knows no PGII, and is fitted to the money of 2013–2018; what came after is kept from it. Beside it stand two guesses that need no model: the last fitted level goes on, or it grows with GDP. Four published counts of Chinese money are rival readings, each fitted apart and never averaged; which of them is right cannot be said here. Billions of US dollars, as each count has them; {draws} draws, whatever is set above.",
    zh: "模型自2013年起推演，此时尚无 PGII，并以2013—2018年的资金拟合，此后各年留作检验。另附两种无需模型的推测：沿用拟合期末的水平，或随国内生产总值增长。四种公布口径互为竞争性解读，各自拟合，从不平均；孰是孰非，此处无从判定。单位为亿美元，依各口径原值；共{draws}次抽样，与上方设置无关。",
  },
  label: {
    en: "Chinese commitments held out from the fit: observed, model, persistence and growth with GDP, by count",
    zh: "留作检验的中国承诺额：各口径的观测值、模型值、沿用原水平与随国内生产总值增长",
  },
  observed: { en: "observed", zh: "观测值" },
  model: { en: "model: median and middle nine tenths of the draws that fit", zh: "模型：拟合抽样的中位数与居中九成" },
  persistence: { en: "goes on as before", zh: "沿用原水平" },
  gdp: { en: "grows with GDP", zh: "随国内生产总值增长" },
  "row-figures": { en: "observed {observed} · model {model}", zh: "观测{observed} · 模型{model}" },
  misses: {
    en: "Missed on average by: model {model}, going on as before {persistence}, growth with GDP {gdp}. {kept} of {draws} draws come near to this level and to all other targets but one; {all} to every target.",
    zh: "平均偏差：模型{model}，沿用原水平{persistence}，随国内生产总值增长{gdp}。{draws}次抽样中，{kept}次接近此水平且其余目标至多偏离一项；接近全部目标的为{all}次。",
  },
  "found-fall": {
    en: "It fails on the fall. From 2017 to 2020 AidData’s two counts fell to {observed} times their level; the model says {model}. It has no structural break.",
    zh: "未能再现下降：2017年至2020年，AidData 的两种口径降至原水平的{observed}倍，模型给出{model}倍。模型不含结构性断点。",
  },
  "found-level": {
    en: "Where it comes nearer than the naive guesses, that is no skill: before 2019 it cannot reach the level of the two large counts either. For the two that collapsed, simply going on as before is the better guess.",
    zh: "凡误差小于朴素推测之处，并非模型之功：2019年以前它同样达不到两个较大口径的水平。对骤降的两个口径，沿用原水平反而更准。",
  },
  "found-places": {
    en: "Who got the money of 2019–2021: it puts {model} of it in the wrong country, against {persistence} for going on as before and {gdp} for shares of GDP. It beats GDP, not habit.",
    zh: "2019—2021年资金的去向：模型错配{model}，沿用原份额错配{persistence}，按国内生产总值分配错配{gdp}。优于按国内生产总值，不优于沿用旧例。",
  },
  "found-distress": {
    en: "Debt distress at the end of 2018: observed {observed} of rated countries, model {model}, the ratings of 2013 {persistence}. Here it does better than going on as before.",
    zh: "2018年末的债务困境：有评级国家中观测为{observed}，模型为{model}，沿用2013年评级为{persistence}。此项优于沿用旧例。",
  },
  "found-title": { en: "What the test says", zh: "检验结论" },
  "not-measured": { en: "What could not be tested", zh: "未能检验的内容" },
  "and-list": { en: " and ", zh: "与" },
  "col-series": { en: "Count", zh: "口径" },
  "col-span": { en: "Years", zh: "年份" },
  "col-what": { en: "What", zh: "项目" },
  "col-observed-low": { en: "Observed, low", zh: "观测值，低" },
  "col-observed-high": { en: "Observed, high", zh: "观测值，高" },
  "col-model": { en: "Model, median", zh: "模型中位数" },
  "col-model-error": { en: "Monte-Carlo error", zh: "蒙特卡洛标准误" },
  "col-model-low": { en: "Model, 5% point", zh: "模型5%分位" },
  "col-model-high": { en: "Model, 95% point", zh: "模型95%分位" },
  "col-persistence": { en: "Goes on as before", zh: "沿用原水平" },
  "col-gdp": { en: "Grows with GDP", zh: "随国内生产总值增长" },
  "what-level": { en: "money, bn USD", zh: "资金（十亿美元）" },
  "what-fall": { en: "2020 over 2017, ratio", zh: "2020年与2017年之比" },
  "what-misplaced": { en: "share in the wrong country", zh: "错配份额" },
  "what-distress": { en: "share of rated countries in distress", zh: "有评级国家中陷入困境的占比" },
  "all-counts": { en: "located infrastructure (AidData)", zh: "可定位的基础设施（AidData）" },
  ratings: { en: "ratings of low-income and small states", zh: "低收入国家与小国的评级" },
});
