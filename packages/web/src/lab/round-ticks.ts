/** Round places on a scale, 1, 2 or 5 to a power of ten apart, at most `most` of them; 0 among them where the scale holds it. */
export function roundTicks(
  from: number,
  to: number,
  most = 5,
): { readonly places: readonly number[]; readonly step: number } {
  const least = (to - from) / most;
  if (!(least > 0) || !Number.isFinite(least)) return { places: [0], step: 1 };
  const power = 10 ** Math.floor(Math.log10(least));
  const step = power * ([1, 2, 5, 10].find((lead) => lead * power >= least) ?? 10);
  const first = Math.ceil(from / step);
  const count = Math.floor(to / step) - first + 1;
  return { places: Array.from({ length: count }, (_, k) => (first + k) * step), step };
}
