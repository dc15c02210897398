interface RangeBarProps {
  readonly low: number;
  readonly high: number;
  /** What the whole width stands for, in the same unit. */
  readonly top: number;
  /** Disbursements are drawn darker than commitments: no bar of one is taken for the other. */
  readonly tone?: "count" | "commitment" | "disbursement";
}

/** A bar to the low bound, hatched on to the high one; more paid back than out is dashed. */
export function RangeBar({ low, high, top, tone = "count" }: RangeBarProps) {
  const percent = (size: number) => `${top <= 0 ? 0 : Math.min(100, (Math.abs(size) / top) * 100)}%`;
  if (high < 0)
    return (
      <span className="range-bar" aria-hidden="true">
        <span className="is-negative" style={{ width: percent(low) }} />
      </span>
    );
  const solid = Math.max(0, low);
  return (
    <span className={`range-bar of-${tone}`} aria-hidden="true">
      {solid > 0 ? <span className="is-low" style={{ width: percent(solid) }} /> : null}
      {high > solid ? <span className="hatched" style={{ width: percent(high - solid) }} /> : null}
    </span>
  );
}
