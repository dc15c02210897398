import { messages } from "../../ui/language.tsx";

export const pageMessages = messages({
  title: { en: "Data and method", zh: "数据与方法" },
});
