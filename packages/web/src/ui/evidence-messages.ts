import { messages } from "./language.tsx";

export const evidenceMessages = messages({
  paper: { en: "The paper", zh: "论文" },
  page: { en: ", p. {page}", zh: "，第{page}页" },
  comma: { en: ", ", zh: "，" },
  semicolon: { en: "; ", zh: "；" },
  citing: { en: "it cites", zh: "引自：" },
  "colon-space": { en: " ", zh: "" },
  primary: { en: "primary source", zh: "一手来源" },
  scholarly: { en: "scholarly work", zh: "学术著作" },
  news: { en: "news or think tank", zh: "新闻或智库" },
  weak: { en: "weak copy: needs a second source", zh: "弱来源，须另有佐证" },
});
