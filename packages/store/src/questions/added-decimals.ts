/** Adds decimal strings exactly, however large: sums of published amounts may be beyond any amount of money. */
export function addDecimals(amounts: readonly string[]): string {
  const places = Math.max(0, ...amounts.map((amount) => amount.split(".")[1]?.length ?? 0));
  const sum = amounts.reduce((left, amount) => {
    const [whole = "", fraction = ""] = amount.split(".");
    return left + BigInt(whole + fraction.padEnd(places, "0"));
  }, 0n);
  const digits = String(sum < 0n ? -sum : sum).padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places).replace(/0+$/, "");
  return `${sum < 0n ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`;
}
