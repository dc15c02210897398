/** The smallest circle that is still seen; smaller amounts are drawn with it. */
const LEAST = 1.5;

/** Radius by amount, so that areas are in proportion. The scale belongs to one measure: its largest amount has the radius `most`. */
export function circleScale(largest: number, most: number): (amount: number) => number {
  if (largest <= 0) return () => LEAST;
  return (amount) => Math.max(LEAST, Math.sqrt(Math.abs(amount) / largest) * most);
}

/** Two or three round amounts of 1, 2 or 5 to a power of ten, the largest not above `largest`, each about a fifth of the one before. */
export function legendAmounts(largest: number): number[] {
  if (largest <= 0) return [];
  const top = roundDown(largest);
  return [top, roundDown(top / 4.9), roundDown(top / 24)].filter((amount, index, all) => all.indexOf(amount) === index);
}

function roundDown(amount: number): number {
  const power = 10 ** Math.floor(Math.log10(amount));
  const lead = amount / power;
  return (lead >= 5 ? 5 : lead >= 2 ? 2 : 1) * power;
}
