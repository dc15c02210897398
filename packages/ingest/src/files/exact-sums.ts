/** Sums by code and currency, as exact decimal strings: `{"3": {"USD": "1200.5"}}`. */
export type PublishedSums = Readonly<Record<string, Readonly<Record<string, string>>>>;

interface Scaled {
  units: bigint;
  decimals: number;
}

/** Adds decimal strings without rounding: whole numbers of the smallest decimal place seen so far. */
export class ExactSums {
  readonly #sums = new Map<string, Map<string, Scaled>>();

  /** Adds one amount (a canonical decimal, as `readDecimal` gives it) under a code and a currency. */
  add(code: string, currency: string, amount: string): void {
    let byCurrency = this.#sums.get(code);
    if (byCurrency === undefined) this.#sums.set(code, (byCurrency = new Map()));
    const point = amount.indexOf(".");
    const decimals = point < 0 ? 0 : amount.length - point - 1;
    const units = BigInt(point < 0 ? amount : amount.slice(0, point) + amount.slice(point + 1));
    const sum = byCurrency.get(currency);
    if (sum === undefined) byCurrency.set(currency, { units, decimals });
    else if (sum.decimals >= decimals) sum.units += units * 10n ** BigInt(sum.decimals - decimals);
    else {
      sum.units = sum.units * 10n ** BigInt(decimals - sum.decimals) + units;
      sum.decimals = decimals;
    }
  }

  /** The sums, with codes and currencies in sorted order. */
  published(): PublishedSums {
    return Object.fromEntries(
      sorted(this.#sums).map(([code, byCurrency]) => [
        code,
        Object.fromEntries(sorted(byCurrency).map(([currency, sum]) => [currency, decimalText(sum)])),
      ]),
    );
  }
}

function sorted<T>(map: ReadonlyMap<string, T>): [string, T][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

function decimalText({ units, decimals }: Scaled): string {
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, "");
  return (units < 0n ? "-" : "") + (fraction === "" ? whole : `${whole}.${fraction}`);
}
