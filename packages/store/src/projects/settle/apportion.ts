import { CENT, scaled, type Units } from "../money-units.ts";

/**
 * Splits an amount by weights into parts that add up to it exactly: each is the difference of two rounded running sums (to the cent), the last
 * takes what is left. The weights' sum must be positive.
 */
export function apportion(amount: Units, weights: readonly bigint[]): Units[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0n);
  const parts: Units[] = [];
  let running = 0n;
  let given = 0n;
  for (const [index, weight] of weights.entries()) {
    running += weight;
    const upTo = index === weights.length - 1 ? amount : scaled(amount, running, whole, CENT);
    parts.push(upTo - given);
    given = upTo;
  }
  return parts;
}
