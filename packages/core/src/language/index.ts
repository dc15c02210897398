export { type MoneyRange, moneyText } from "./money-text.ts";
