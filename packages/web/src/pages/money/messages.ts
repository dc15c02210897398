import { messages } from "../../ui/language.tsx";

export const pageMessages = messages({
  name: { en: "Money", zh: "资金" },
  title: { en: "How much different money there is in the announcements", zh: "各项公告中究竟有多少不重复的资金" },
  lead: {
    en: "The same money is announced more than once: as a whole and as its parts, by one plan and by the next. For each kind of money, gross is everything added up; different money is what can be told apart, as bounds with their reasons.",
    zh: "同一笔资金往往多次公布：既作为整体又作为部分，既见于这一计划又见于后继计划。对每类资金，毛额为全部相加；不重复资金为可以区分开的金额，以上下限列出，并说明理由。",
  },
  initiative: { en: "Initiative", zh: "倡议" },
  "all-initiatives": { en: "all", zh: "全部" },
  kinds: { en: "Kinds of money", zh: "资金种类" },
  "kind-basis-per-year": { en: "{kind}, per year", zh: "{kind}（每年）" },
  "kind-recipient": { en: "{kind}, as recipients report it", zh: "{kind}（受援方口径）" },
  gross: { en: "Gross", zh: "毛额" },
  distinct: { en: "Different money", zh: "不重复资金" },
  entries: { en: "Announcements", zh: "公告数" },
  headline: {
    en: "{kind}: {gross} announced, {distinct} of it different money",
    zh: "{kind}：公布{gross}，其中不重复资金{distinct}",
  },
  "headline-same": { en: "{kind}: {gross}, nothing of it counted twice", zh: "{kind}：{gross}，没有重复计算" },
  "headline-contradiction": { en: "{kind}: the announcements contradict each other", zh: "{kind}：各项公告相互矛盾" },
  how: {
    en: "{meaning} Each bar is an announcement. A part hangs under its whole, in the whole’s shade; a bracket joins what is the same money; a dashed one what may overlap.",
    zh: "{meaning}每一色条为一项公告。部分列于整体之下，底色为整体的范围；实线括线连接同一笔资金，虚线括线表示可能重叠。",
  },
  label: { en: "Announcements of this kind and how they overlap", zh: "该类资金的各项公告及其重叠关系" },
  "unstated-default": {
    en: "Where no line joins two bars, nothing is stated of the two. They are then judged by rule O-D1: with a payer in common and periods that touch they may overlap, which is in the bounds but not drawn; otherwise they are different money.",
    zh: "两条之间没有连线，表示来源未说明二者的关系，此时按规则O-D1判断：出资方有共同成员且期间相接的，可能重叠，已计入上下限，但图中未画出；其余视为不同的资金。",
  },
  "unstated-strict": {
    en: "Where no line joins two bars, nothing is stated of the two. By the chosen reading (rule O-D5) any such two may overlap: in the bounds, but not drawn.",
    zh: "两条之间没有连线，表示来源未说明二者的关系。按所选口径（规则O-D5），凡此类两项均可能重叠：已计入上下限，但图中未画出。",
  },
  "unstated-naive": {
    en: "Where no line joins two bars, nothing is stated of the two. By the chosen reading (rule O-D6) they are taken as different money.",
    zh: "两条之间没有连线，表示来源未说明二者的关系。按所选口径（规则O-D6），凡此类两项均视为不同的资金。",
  },
  "the-rule": { en: "The rule", zh: "规则全文" },
  coverage: {
    en: "{counted} of {live} announcements could be converted and are counted.",
    zh: "{live}项公告中，{counted}项可折算并计入。",
  },
  "why-low": { en: "Why at least {amount}", zh: "为何至少{amount}" },
  "why-high": { en: "Why at most {amount}", zh: "为何至多{amount}" },
  "without-low": { en: "Without this: at least {amount}.", zh: "若无此项：至少{amount}。" },
  "without-high": { en: "Without this: up to {amount}.", zh: "若无此项：可达{amount}。" },
  "without-none": { en: "Without this there would be no upper bound.", zh: "若无此项，则无上限。" },
  "without-nothing": { en: "Without this nothing would be certain.", zh: "若无此项，则无下限。" },
  "without-contradiction": {
    en: "Without this the announcements would contradict each other.",
    zh: "若无此项，各项公告将相互矛盾。",
  },
  "rests-on-amounts": { en: "It rests on the stated amounts of {names}.", zh: "取决于以下公告所述金额：{names}。" },
  "rests-on": { en: "It rests, too, on the stated amounts of {names}.", zh: "此外还取决于以下公告所述金额：{names}。" },
  "names-comma": { en: ", ", zh: "、" },
  "no-reasons": {
    en: "No single announcement or relation, left out alone, would move these bounds.",
    zh: "单独去掉任何一项公告或关系，都不会改变上下限。",
  },
  contradictions: { en: "These cannot all hold", zh: "以下各项不可能同时成立" },
  "left-out": { en: "Listed, but summed nowhere", zh: "列出但不计入合计" },
  "superseded-by": { en: "replaced by {names}", zh: "被{names}取代" },
  "no-rate": { en: "no exchange rate: summed nowhere", zh: "无可用汇率，不计入合计" },
  "none-yet": { en: "none by this day", zh: "截至此日尚无" },
  "headline-none": { en: "{kind}: nothing announced by this day", zh: "{kind}：截至这一天尚无公告" },
  empty: {
    en: "No announcement of this kind had been made by this day with these filters. Move the date, choose another kind, or clear the initiative.",
    zh: "在所选日期和筛选条件下，尚无此类公告。请调整日期、另选种类或清除倡议筛选。",
  },
  "per-year": { en: "per year", zh: "每年" },
});
