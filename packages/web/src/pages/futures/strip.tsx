import type { CSSProperties } from "react";

interface StripProps {
  /** Ends of the scale. */
  readonly from: number;
  readonly to: number;
  readonly range: readonly [number, number];
  readonly mean: number;
}

/** A spread on a line: the bar is the middle nine tenths, the thick tick the mean, the dark line 0. The figures stand beside it. */
export function Strip({ from, to, range, mean }: StripProps) {
  const span = to - from || 1;
  const at = (value: number) => `${(Math.min(1, Math.max(0, (value - from) / span)) * 100).toFixed(2)}%`;
  const width = `${((Math.max(0, range[1] - range[0]) / span) * 100).toFixed(2)}%`;
  const bar: CSSProperties = { left: at(range[0]), width };
  return (
    <span className="strip" aria-hidden="true">
      <span className="strip-bar" style={bar} />
      <span className="strip-zero" style={{ left: at(0) }} />
      <span className="strip-mean" style={{ left: at(mean) }} />
    </span>
  );
}

/** The ends of a scale that holds 0 and some ranges, with a little room. */
export function commonScale(ranges: readonly (readonly [number, number])[]): {
  readonly from: number;
  readonly to: number;
} {
  const finite = ranges.flat().filter(Number.isFinite);
  const [low, high] = [Math.min(0, ...finite), Math.max(0, ...finite)];
  const room = (high - low || 1) * 0.04;
  return { from: low - room, to: high + room };
}
