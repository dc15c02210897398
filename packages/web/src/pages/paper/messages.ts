import { messages } from "../../ui/language.tsx";

export const pageMessages = messages({
  name: { en: "The paper", zh: "论文" },
  title: { en: "What the paper argues, and what stands behind it", zh: "论文的论点及其依据" },
  "title-counted": {
    en: "Of {all} statements in the paper’s argument, {touched} meet a claim, an amount, an event or data; {untouched} meet nothing yet",
    zh: "论文的{all}条论述中，{touched}条有论断、金额、事件或数据可对照，{untouched}条尚无数据触及",
  },
  lead: {
    en: "The register began with one paper. Here is its argument, statement by statement, each with the sentence that makes it and everything that this register can hold against it.",
    zh: "本事实库始于一篇论文。以下逐条列出其论述，每条附原文，并列出本库中可与之对照的全部内容。",
  },
  "the-paper": { en: "The paper", zh: "所论文献" },
  "coverage-headline": { en: "How far the argument can be checked", zh: "论述可以核查到什么程度" },
  "coverage-how": {
    en: "One mark for each statement, in the paper’s order. Choose a mark to go to its statement.",
    zh: "每个标记代表一条论述，按论文次序排列。选择标记可跳到该条论述。",
  },
  "coverage-label": {
    en: "Statements of the argument by what touches them: {claims} with claims, {data} with amounts, events or data only, {untouched} with nothing",
    zh: "各条论述的对照情况：{claims}条有论断，{data}条仅有金额、事件或数据，{untouched}条尚无",
  },
  "state-claims": { en: "a claim has been checked", zh: "有已核查的论断" },
  "state-data": { en: "amounts, events or data only", zh: "仅有金额、事件或数据" },
  "state-untouched": { en: "nothing yet", zh: "尚无数据触及" },
  "mark-label": { en: "{id}: {state}", zh: "{id}：{state}" },
  characteristic: { en: "What the Western plans are like", zh: "西方计划的特征" },
  prospect: { en: "How far they will get", zh: "前景如何" },
  scenario: { en: "Three ways it could go", zh: "三种情景" },
  "characteristic-lead": {
    en: "Four features that the paper sees in them.",
    zh: "论文归纳的四项特征。",
  },
  "prospect-lead": {
    en: "Five expectations, written in the summer of 2022.",
    zh: "2022年夏作出的五点判断。",
  },
  "scenario-lead": {
    en: "Told as the paper tells them. Their statements are about the future: data can show what they rest on, not whether they come true. This version holds no simulation of them.",
    zh: "按论文所述列出。情景所言为未来之事：数据可以说明其依据，不能证明其应验与否。本版不含对情景的模拟。",
  },
  summary: { en: "Summary by the editors", zh: "编者概述" },
  indicators: { en: "What would measure it:", zh: "可用以衡量的指标：" },
  semicolon: { en: "; ", zh: "；" },
  claims: { en: "Claims", zh: "论断" },
  facts: { en: "Amounts", zh: "金额" },
  events: { en: "Events", zh: "事件" },
  data: { en: "Data", zh: "数据" },
  indicator: { en: "Would be measured by", zh: "可用指标" },
  untouched: {
    en: "No claim, amount, event or data set of the register touches this statement yet.",
    zh: "本库尚无论断、金额、事件或数据触及此条。",
  },
  "fact-amount": { en: "{amount}, {kind}", zh: "{amount}，{kind}" },
});
