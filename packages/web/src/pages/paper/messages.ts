import { messages } from "../../ui/language.tsx";

export const pageMessages = messages({
  title: { en: "The paper, statement by statement", zh: "逐条阅读论文" },
});
