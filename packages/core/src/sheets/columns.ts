import type { SheetColumn } from "./sheet.ts";

const column = (id: string, en: string, zh: string): SheetColumn => ({ id, label: { en, zh } });
const amount = (id: string, en: string, zh: string, unit?: string): SheetColumn => ({
  ...column(id, en, zh),
  numeric: true,
  ...(unit === undefined ? {} : { unit }),
});

/** Columns that several tables have, named once. */
export const columns = {
  initiative: column("initiative", "Initiative", "倡议"),
  side: column("side", "Side", "一方"),
  label: column("label", "What", "内容"),
  kind: column("kind", "Kind of money", "资金种类"),
  basis: column("basis", "Basis", "口径"),
  window: column("window", "Period", "期间"),
  announced: column("announced", "Announced", "公布日期"),
  stated: column("stated", "As stated", "原文金额"),
  low: (unit: string) => amount("low", "Low", "下限", unit),
  high: (unit: string) => amount("high", "High", "上限", unit),
  layer: column("layer", "Who says so", "出自"),
  doubts: column("doubts", "In doubt", "存疑之处"),
  facts: column("facts", "Fact ids", "事实编号"),
  source: column("source", "Source", "来源"),
  id: column("id", "Id", "编号"),
  date: column("date", "Date", "日期"),
  text: column("text", "Text", "文字"),
  reason: column("reason", "Why missing or not comparable", "缺失或不可比的原因"),
  verdict: column("verdict", "Verdict", "核查结论"),
} as const;

export { amount as amountColumn, column as textColumn };
