import { messages } from "./language.tsx";

export const tableMessages = messages({
  "no-rows": { en: "Nothing matches. Widen the filters above.", zh: "没有符合条件的内容，请放宽上方的筛选条件。" },
  "more-rows": { en: "Show more: {shown} of {all} rows so far", zh: "显示更多：已显示{shown}行，共{all}行" },
});
