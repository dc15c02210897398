import { messages } from "../../ui/language.tsx";

export const pageMessages = messages({
  title: { en: "Money", zh: "资金" },
});
