import { messages } from "../../ui/language.tsx";

export const pageMessages = messages({
  title: { en: "Who promised what", zh: "谁承诺了什么" },
});
