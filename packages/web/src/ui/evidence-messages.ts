import { messages } from "./language.tsx";

export const evidenceMessages = messages({
  page: { en: ", p. {page}", zh: "，第{page}页" },
  comma: { en: ", ", zh: "，" },
  semicolon: { en: "; ", zh: "；" },
  citing: { en: "Cites:", zh: "引自：" },
  primary: { en: "primary source", zh: "一手来源" },
  scholarly: { en: "scholarly work", zh: "学术著作" },
  news: { en: "news or think tank", zh: "新闻或智库" },
  weak: { en: "weak copy: needs a second source", zh: "弱来源，须另有佐证" },
});
