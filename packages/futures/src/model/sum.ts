/** Sum in list order: the order is part of the result. */
export function sum(list: readonly number[]): number {
  return list.reduce((total, term) => total + term, 0);
}

/** Sum of `term(k)` over the positions of `list`, in order. */
export function sumOver<T>(list: readonly T[], term: (element: T, k: number) => number): number {
  return list.reduce((total, element, k) => total + term(element, k), 0);
}

/** The entry of a list that must have one at `k`; throws a RangeError where it has not. */
export function at<T>(list: readonly T[], k: number): T {
  const entry = list[k];
  if (entry === undefined) throw new RangeError(`no entry ${k} in a list of ${list.length}`);
  return entry;
}
