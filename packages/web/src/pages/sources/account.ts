/** Adds decimal strings exactly. */
export function sumOf(amounts: readonly string[]): string {
  const parts = amounts.map((text) => /^(-?)(\d+)(?:\.(\d+))?$/.exec(text));
  const places = Math.max(0, ...parts.map((part) => part?.[3]?.length ?? 0));
  const units = parts.reduce((sum, part) => {
    const [, sign = "", whole = "0", fraction = ""] = part ?? [];
    const value = BigInt(whole + fraction.padEnd(places, "0"));
    return sign === "-" ? sum - value : sum + value;
  }, 0n);
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places).replace(/0+$/, "");
  return `${units < 0n ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`;
}

interface Account {
  readonly published: string;
  readonly counted: string;
  readonly leftOut: readonly { readonly amount: string }[];
}

/** What is published and neither counted nor left out; "0" where the account adds up. */
export function unexplained({ published, counted, leftOut }: Account): string {
  const minus = (text: string) => (text.startsWith("-") ? text.slice(1) : text === "0" ? "0" : `-${text}`);
  return sumOf([published, minus(counted), ...leftOut.map(({ amount }) => minus(amount))]);
}

/** A share in percent that is not rounded up to all or down to nothing: "99.9%" is not "100%". */
export function percentOf(part: number, whole: number): string {
  const percent = (part / whole) * 100;
  if (percent > 0 && percent < 1) return percent < 0.1 ? "<0.1%" : `${percent.toFixed(1)}%`;
  if (percent < 100 && percent > 99) return percent > 99.9 ? ">99.9%" : `${percent.toFixed(1)}%`;
  return `${Math.round(percent)}%`;
}
