/** Where the picture's scale ends, as a share of the promise; what is reported beyond it is cut, with an open end. */
export const SCALE_END = 1.12;

/** A share of the promise as percent of the picture's width. */
export function widthOf(share: number): number {
  return (Math.min(Math.max(share, 0), SCALE_END) / SCALE_END) * 100;
}
