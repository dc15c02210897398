import { messages } from "../../ui/language.tsx";

export const pageMessages = messages({
  title: { en: "Which of the paper’s numbers hold", zh: "论文中的数字哪些站得住" },
});
