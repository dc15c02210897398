import { messages } from "../../ui/language.tsx";

/** Words that the list, the map and the page of one project share. */
export const wordsMessages = messages({
  commitment: { en: "committed", zh: "承付" },
  disbursement: { en: "paid out", zh: "拨付" },
  "current-prices": { en: "current prices", zh: "现价" },
  "constant-prices": { en: "{year} prices", zh: "{year}年不变价" },
  "other-prices": { en: "in other prices only", zh: "仅有其他价格基准" },
  untitled: { en: "(without a title)", zh: "（无标题）" },
  "no-identifier": { en: "no identifier", zh: "无标识号" },
  comma: { en: ", ", zh: "、" },
  semicolon: { en: "; ", zh: "；" },
  colon: { en: ": ", zh: "：" },
  "left-out": { en: "left out of totals", zh: "不计入总额" },
  "left-out-why": { en: "left out: {why} ({rule})", zh: "不计入：{why}（{rule}）" },
});
