import { messages } from "../ui/language.tsx";

export const frameMessages = messages({
  "show-table": { en: "Table", zh: "数据表" },
  "show-chart": { en: "Chart", zh: "图" },
  view: { en: "Show as", zh: "显示方式" },
  csv: { en: "CSV", zh: "CSV" },
  json: { en: "JSON", zh: "JSON" },
  "csv-rows": { en: "CSV, all {rows} rows", zh: "CSV（全部 {rows} 行）" },
  "json-shown": { en: "JSON of what is shown", zh: "所示内容的 JSON" },
  "download-table": { en: "Download:", zh: "下载：" },
  download: { en: "Download what is shown:", zh: "下载所示内容：" },
  "whole-answer": { en: "whole answer (JSON)", zh: "完整答复（JSON）" },
  cite: { en: "Cite", zh: "引用" },
  method: { en: "Method", zh: "方法" },
  "copy-link": { en: "Copy link", zh: "复制链接" },
  copied: { en: "Copied", zh: "已复制" },
  "copy-failed": { en: "Copy the address bar instead", zh: "请直接复制地址栏" },
  "table-of": { en: "Table: {title}", zh: "数据表：{title}" },
  "cite-this": {
    en: "Cite this page, as it stands in this version of the register",
    zh: "引用本页（以本版事实库为准）",
  },
  "cite-of": { en: "Citation: {title}", zh: "引文：{title}" },
  "cite-format": { en: "Format", zh: "格式" },
  "copy-citation": { en: "Copy citation", zh: "复制引文" },
});
