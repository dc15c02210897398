import { messages } from "../../ui/language.tsx";

export const pageMessages = messages({
  name: { en: "Overview", zh: "总览" },
  title: {
    en: "Of {gross} in announced targets, {distinct} is different money",
    zh: "宣布的动员目标合计{gross}，其中不重复的资金为{distinct}",
  },
  "title-open": {
    en: "Who promised what, and how much of it can be found",
    zh: "谁承诺了什么，其中多少查有实据",
  },
  lead: {
    en: "Every amount below opens to the sentence that states it. Hatching means that no published figure was found; a bracket joins promises that are the same money.",
    zh: "下列每个金额都可展开，查看其原文出处。斜线表示未见公布的数字；括线连接的各项承诺是同一笔资金。",
  },
  "figure-gross": { en: "Announced, added up naïvely", zh: "宣布金额（直接相加）" },
  "figure-distinct": { en: "Different money in it", zh: "其中不重复的资金" },
  "figure-reported": { en: "Reported towards it", zh: "据报已落实" },
  "figure-none": { en: "nothing that can be compared", zh: "尚无可比报告" },
  "figure-nothing": { en: "nothing announced yet", zh: "尚无公告" },
  "kinds-none": { en: "Nothing announced by this day: {kinds}.", zh: "截至这一天尚无公告：{kinds}。" },
  "kinds-comma": { en: ", ", zh: "、" },
  "figure-kind": { en: "{kind}", zh: "{kind}" },
  "figure-kind-other": { en: "{kind}, as the reports have it", zh: "{kind}（按报告口径）" },
  "figure-facts": { en: "from {count} announcements", zh: "出自{count}项公告" },
  "figure-facts-reported": { en: "from {count} reports", zh: "出自{count}份报告" },
  "plumb-headline": {
    en: "{met}\u00A0of\u00A0{all} promises can be held against a report; for the others none that fits was found",
    zh: "{all}项承诺中，{met}项可与报告对照，其余未见相符的报告",
  },
  "plumb-how": {
    en: "The dark line is the promise. A bar is what is reported towards it, where period, scope and kind match; an open end means “at least”.",
    zh: "深色竖线为承诺额。色条为期间、范围和资金种类均相符的已报告金额；末端开口表示“至少”。",
  },
  "plumb-label": { en: "Share of each promise that is reported", zh: "各项承诺的已报告比例" },
  "kinds-headline": {
    en: "Added up, announcements say more than there is: gross beside different money, by kind",
    zh: "直接相加会高估：各类资金的毛额与不重复金额",
  },
  "kinds-how": {
    en: "Outline: everything added. Solid: what is surely different money; hatched up to what may be. Each kind has its own scale, because kinds are never added.",
    zh: "空框为全部相加；实色为确定不重复的资金，斜线部分为可能的上限。各类资金分别采用各自的尺度，因为不同种类从不相加。",
  },
  "kinds-label": { en: "Gross and different money by kind", zh: "各类资金的毛额与不重复金额" },
  gross: { en: "gross", zh: "毛额" },
  distinct: { en: "different", zh: "不重复" },
  announcements: { en: "{count} announcements", zh: "{count}项公告" },
  "one-announcement": { en: "1 announcement", zh: "1项公告" },
  unverified: { en: "{count} unverified", zh: "{count}项未核实" },
  "per-year": { en: "per year", zh: "每年" },
  "unnamed-headline": { en: "{whole}: {part} of it has no name to it", zh: "{whole}：其中{part}未指明由谁承担" },
  "unnamed-headline-open": { en: "{whole}: the part that nobody has named", zh: "{whole}：未指明的部分" },
  "unnamed-how": {
    en: "The whole ({whole}, {kind}), less the parts that members have announced: by the paper alone, and with every later source.",
    zh: "总额（{whole}，{kind}）减去各成员已宣布的部分：先仅按论文，再加入此后的全部来源。",
  },
  "unnamed-how-open": {
    en: "The whole, less the parts that members have announced: by the paper alone, and with every later source.",
    zh: "总额减去各成员已宣布的部分：先仅按论文，再加入此后的全部来源。",
  },
  "unnamed-label": { en: "Named and unnamed parts of {whole}", zh: "{whole}中已指明与未指明的部分" },
  "layer-paper": { en: "by the paper", zh: "按论文" },
  "layer-all": { en: "by all sources", zh: "按全部来源" },
  "unnamed-part": { en: "{amount} unnamed", zh: "{amount}未指明" },
  "named-parts": { en: "named:", zh: "已指明：" },
  "named-same": { en: "the same money", zh: "同一笔资金" },
  "named-within": { en: "within it", zh: "包含在内" },
  empty: {
    en: "No promise had been announced by this day. Move the date forward, or return to the newest.",
    zh: "截至这一天尚无承诺公布。请将日期后移，或回到最新日期。",
  },
  "to-newest": { en: "Return to the newest", zh: "回到最新" },
});
