import { messages } from "./language.tsx";

/** Sentences of the frame around every page. */
export const shellMessages = messages({
  "skip-link": { en: "Skip to the content", zh: "跳到正文" },
  "main-navigation": { en: "Main", zh: "主导航" },
  menu: { en: "Menu", zh: "菜单" },
  overview: { en: "Overview", zh: "总览" },
  initiatives: { en: "Initiatives", zh: "倡议" },
  money: { en: "Money", zh: "资金" },
  "private-investment": { en: "Private investment", zh: "私人投资" },
  paper: { en: "The paper", zh: "论文" },
  claims: { en: "Claims", zh: "论断核查" },
  map: { en: "Map", zh: "地图" },
  data: { en: "Data & method", zh: "数据与方法" },
  "as-of": { en: "as of {date}", zh: "截至{date}" },
  "as-of-label": { en: "Show what was known on this day", zh: "显示截至这一天已知的情况" },
  "as-of-newest": { en: "The newest fact: {date}", zh: "回到最新：{date}" },
  "as-of-help": {
    en: "Facts announced later are left out, and amounts are converted at that day’s rate.",
    zh: "此后公布的事实不计入；金额按当日汇率换算。",
  },
  language: { en: "Language", zh: "语言" },
  theme: { en: "Appearance", zh: "外观" },
  system: { en: "as the system", zh: "跟随系统" },
  light: { en: "light", zh: "浅色" },
  dark: { en: "dark", zh: "深色" },
  snapshot: {
    en: "Register {hash} · facts up to {date} · software {version}",
    zh: "事实库版本 {hash} · 事实截至 {date} · 软件版本 {version}",
  },
  licence: {
    en: "Register: CC BY 4.0. Code: Apache-2.0. Please cite the register version.",
    zh: "事实库采用 CC BY 4.0 许可，代码采用 Apache-2.0 许可。引用时请注明事实库版本。",
  },
  "own-words": {
    en: "What the paper says, what later sources say, and what the editors add are marked apart on every page.",
    zh: "论文所述、后续来源所述与编者所加，在每一页上都分别标明。",
  },
  findings: { en: "{count} findings in the register’s files", zh: "事实库文件中有 {count} 处待处理的问题" },
  "boundary-caption": {
    en: "Boundaries and names on maps are those of the data and do not express a position. Shapes: Natural Earth 4.1 (de facto lines), by world-atlas 2.0.2.",
    zh: "地图上的边界和名称沿用数据来源，不代表任何立场。底图：Natural Earth 4.1（实际控制线），经 world-atlas 2.0.2。",
  },
  "asking-label": { en: "Loading", zh: "正在读取" },
  "try-again": { en: "Try again", zh: "重试" },
  "problem-title": { en: "This could not be shown", zh: "此处无法显示" },
  "server-silent": { en: "The server does not answer.", zh: "服务器没有响应。" },
  "server-silent-next": {
    en: "See whether `npm start` is still running, then try again.",
    zh: "请查看 `npm start` 是否仍在运行，然后重试。",
  },
  "server-failed": { en: "The server could not answer this question.", zh: "服务器未能回答这个问题。" },
  "server-failed-next": {
    en: "Its log says why. If it happens again, report it with the address of this page.",
    zh: "原因见服务器日志。如果再次出现，请附上本页地址报告问题。",
  },
  "page-failed": { en: "This page has stumbled over its own data.", zh: "本页在处理数据时出错。" },
  "page-failed-next": {
    en: "The other pages work. Reload this one, or report it with its address.",
    zh: "其他页面不受影响。请重新载入本页，或附上地址报告问题。",
  },
  "not-found": { en: "There is no such page", zh: "没有这个页面" },
  "not-found-next": {
    en: "The address may be old or mistyped. Start from the overview:",
    zh: "地址可能已过时或有误。请从总览开始：",
  },
  paper_layer: { en: "the paper", zh: "论文" },
  later_layer: { en: "later source", zh: "后续来源" },
  ours_layer: { en: "our note", zh: "编者注" },
  "paper-layer-title": { en: "As the founding paper says", zh: "论文所述" },
  "later-layer-title": { en: "As a source published after the paper says", zh: "论文之后的来源所述" },
  "ours-layer-title": { en: "Added by the editors of this register", zh: "本事实库编者所加" },
});
