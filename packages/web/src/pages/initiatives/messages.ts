import { messages } from "../../ui/language.tsx";

export const pageMessages = messages({
  name: { en: "Initiatives", zh: "倡议" },
  title: {
    en: "{count} initiatives and institutions, and what is known of each",
    zh: "{count}项倡议与机构，以及对各项所知的情况",
  },
  "title-asking": { en: "Initiatives and institutions", zh: "倡议与机构" },
  lead: {
    en: "Everything that the founding paper names, with what has happened to it since. Names can be searched in English and in Chinese.",
    zh: "论文提及的全部倡议与机构，以及它们此后的进展。可用中文或英文名称检索。",
  },
  views: { en: "Initiatives shown as", zh: "倡议的呈现方式" },
  list: { en: "List", zh: "列表" },
  timeline: { en: "Timeline", zh: "时间线" },
  relations: { en: "Relations", zh: "关系图" },
  search: { en: "Search names", zh: "检索名称" },
  side: { en: "Side", zh: "一方" },
  kind: { en: "Kind", zh: "类型" },
  state: { en: "State", zh: "状态" },
  sort: { en: "Sort by", zh: "排序" },
  all: { en: "all", zh: "全部" },
  "by-name": { en: "name", zh: "名称" },
  "by-launch": { en: "launch", zh: "发起时间" },
  "by-amounts": { en: "amounts known", zh: "金额条数" },
  "list-headline": { en: "{shown} of {all} shown", zh: "共{all}项，显示{shown}项" },
  "list-how": {
    en: "The mark is the colour of the side. State is as of the day given on the initiative’s page.",
    zh: "色标表示所属一方。状态以各倡议页面所注日期为准。",
  },
  "as-of": {
    en: "Seen as of {date}. State, amounts and events are as known today.",
    zh: "截至{date}。状态、金额与事件条数均按现在所知列出。",
  },
  later: { en: "{count} initiatives launched later are left out.", zh: "此后发起的{count}项未列出。" },
  "one-later": { en: "One initiative launched later is left out.", zh: "此后发起的1项未列出。" },
  "state-as-of": { en: "{state} (as of {date})", zh: "{state}（{date}）" },
  "list-label": { en: "Initiatives", zh: "倡议列表" },
  launched: { en: "launched {date}", zh: "{date}发起" },
  "no-launch": { en: "launch date not stated", zh: "发起时间未说明" },
  facts: { en: "{count} amounts", zh: "{count}项金额" },
  "one-fact": { en: "1 amount", zh: "1项金额" },
  events: { en: "{count} events", zh: "{count}个事件" },
  "one-event": { en: "1 event", zh: "1个事件" },
  "nothing-found": {
    en: "Nothing matches. Clear the filters, or search with fewer letters.",
    zh: "没有符合条件的倡议。请清除筛选，或减少检索字词。",
  },
  clear: { en: "Clear the filters", zh: "清除筛选" },
  comma: { en: ", ", zh: "、" },
});

export const timelineMessages = messages({
  title: { en: "{count} events, from {first} to {last}", zh: "{first}至{last}年的{count}个事件" },
  "title-asking": { en: "What happened when", zh: "大事时间线" },
  lead: {
    en: "A date is drawn as exactly as its source states it: a dot is a day, a short bar a month, a long bar a year or more.",
    zh: "日期按来源所述的精确程度绘制：圆点为某日，短条为某月，长条为一年或更久。",
  },
  headline: { en: "{count} events in {peak}, the busiest year", zh: "事件最多的年份是{peak}年，共{count}个" },
  how: {
    en: "One mark for each event in the year it began, in the colour of its side. Press a year to go to it.",
    zh: "每个标记为一个事件，按开始年份排列，颜色表示所属一方。点选年份可跳转。",
  },
  label: { en: "Events by year", zh: "各年事件" },
  "headline-none": { en: "No event to show", zh: "没有可显示的事件" },
  search: { en: "Search events", zh: "检索事件" },
  "nothing-found": {
    en: "No event matches. Clear the filters, move the date, or search with fewer letters.",
    zh: "没有符合条件的事件。请清除筛选、调整日期，或减少检索字词。",
  },
  later: { en: "{count} events after {date} are left out.", zh: "{date}之后的{count}个事件未列出。" },
  layer: { en: "Who says so", zh: "出自" },
  "go-to": { en: "{year}: {count} events", zh: "{year}年：{count}个事件" },
  evidence: { en: "Source", zh: "出处" },
  until: { en: "until {date}", zh: "至{date}" },
});

export const relationMessages = messages({
  title: { en: "What grew out of what", zh: "谁从谁发展而来" },
  lead: {
    en: "Every relation that a source states between two initiatives, placed by the year of launch. Each name opens its page.",
    zh: "来源所述的各项倡议之间的关系，按发起年份排列。点选名称可打开其页面。",
  },
  headline: { en: "{edges} relations tie {nodes} initiatives together", zh: "{edges}条关系将{nodes}项倡议联系在一起" },
  how: {
    en: "Lines run from the initiative that states the relation. Point at or move to a name to see its relations in words.",
    zh: "连线自陈述关系的一方出发。将指针或焦点移到名称上，可见其关系的文字说明。",
  },
  label: { en: "Graph of relations by year of launch", zh: "按发起年份排列的关系图" },
  "group-succession": { en: "came before or after", zh: "前后相继" },
  "group-membership": { en: "is part, member or instrument of", zh: "属于、参加或作为工具" },
  "group-influence": { en: "builds on or supports", zh: "依据或支持" },
  "group-rivalry": { en: "rivals or may absorb", zh: "竞争或可能吸纳" },
  undated: { en: "hollow: no launch date stated", zh: "空心：发起时间未说明" },
  alone: { en: "Without a recorded relation", zh: "尚无关系记录" },
  sentence: { en: "{from} — {relation} — {to}", zh: "{from}——{relation}——{to}" },
  choose: { en: "No name chosen yet.", zh: "尚未选定名称。" },
});
