export {
  type Amount,
  type AmountForm,
  amountBounds,
  currencySchema,
  parseQuantity,
  type StatedAmount,
  statedAmountSchema,
} from "./amount.ts";
export { type Figure, type MissingReason, missingReasons, type Unit } from "./figure.ts";
export { type MoneyKind, moneyKinds, moneyKindTexts } from "./kinds.ts";
