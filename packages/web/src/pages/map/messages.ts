import { messages } from "../../ui/language.tsx";

export const pageMessages = messages({
  title: { en: "Where the money goes", zh: "资金流向何处" },
});
