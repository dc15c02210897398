import { messages } from "../../ui/language.tsx";

export const pageMessages = messages({
  title: { en: "Private investment in infrastructure", zh: "私人资本对基础设施的投资" },
});
