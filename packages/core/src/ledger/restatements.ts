import { Decimal } from "decimal.js";
import type { Amount } from "../money/index.ts";
import type { Node } from "./arrangement.ts";
import { newConverter, type RateTable } from "./conversion.ts";
import type { Finding } from "./ledger-answer.ts";

/**
 * Statements of the same money whose amounts differ by more than rounding (rule O-S2). In one currency they are compared as stated; across two,
 * at the rate of the day the later of the two was announced, and not at all where there is none.
 */
export function restatementGaps(nodes: readonly Node[], rates: RateTable): readonly Finding[] {
  return nodes.flatMap(({ canonical, members }) =>
    members.flatMap((member): Finding[] => {
      if (member === canonical) return [];
      const a = canonical.entry;
      const b = member.entry;
      const date = a.announced.earliest > b.announced.earliest ? a.announced.earliest : b.announced.earliest;
      const left = spread(a.amount, (amount) => inCurrency(amount, a.amount.currency, date, rates));
      const right = spread(b.amount, (amount) => inCurrency(amount, a.amount.currency, date, rates));
      if (left === null || right === null || touch(left, right)) return [];
      return [
        {
          rule: "O-S2",
          facts: [a.id, b.id],
          message: { id: "restatement-gap", args: { canonical: a.id, restated: b.id } },
        },
      ];
    }),
  );
}

interface Spread {
  readonly low: Decimal;
  readonly high: Decimal | null;
}

function touch(a: Spread, b: Spread): boolean {
  return (a.high === null || b.low.lte(a.high)) && (b.high === null || a.low.lte(b.high));
}

/** The bounds of an amount, widened by half a unit of its last stated digit (of the second digit at least), then converted. */
function spread(amount: Amount, convert: (amount: Amount) => Amount | null): Spread | null {
  const low = new Decimal(amount.low);
  const high = amount.high === null ? null : new Decimal(amount.high);
  const widened = {
    ...amount,
    low: Decimal.max(0, low.sub(halfLastDigit(low))).toFixed(),
    high: high === null ? null : high.add(halfLastDigit(high)).toFixed(),
  };
  const converted = convert(widened);
  if (converted === null) return null;
  return { low: new Decimal(converted.low), high: converted.high === null ? null : new Decimal(converted.high) };
}

function halfLastDigit(amount: Decimal): Decimal {
  if (amount.isZero()) return new Decimal(0);
  const digits = Math.max(2, amount.precision(false));
  return new Decimal(10).pow(amount.e - digits + 1).div(2);
}

function inCurrency(amount: Amount, currency: string, date: string, rates: RateTable): Amount | null {
  if (amount.currency === currency) return amount;
  const converter = newConverter([], currency, date, rates);
  const money = converter.money(amount);
  if (money === null) return null;
  return { ...amount, low: converter.text(money.low), high: money.high === null ? null : converter.text(money.high) };
}
