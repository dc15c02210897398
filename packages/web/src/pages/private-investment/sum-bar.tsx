import type { ReactNode } from "react";

interface SumBarProps {
  readonly name: string;
  readonly parts: readonly {
    readonly id: string;
    readonly size: number;
    /** The suspect cell, as which of its two values. */
    readonly marked: "printed" | "used" | null;
  }[];
  readonly total: number;
  readonly totalWords: string;
  readonly widest: number;
  /** The arithmetic in words. */
  readonly children: ReactNode;
}

/** Parts end to end, beside the plumb line of the total they should reach. */
export function SumBar({ name, parts, total, totalWords, widest, children }: SumBarProps) {
  const percent = (size: number) => `${(size / widest) * 100}%`;
  return (
    <div className="sum">
      <p className="sum-name">{name}</p>
      <div className="sum-track" aria-hidden="true">
        {parts.map(({ id, size, marked }) => (
          <span
            key={id}
            className={`sum-part ${marked === null ? "" : `is-${marked}`}`}
            style={{ width: percent(size) }}
          />
        ))}
        <span className="sum-line" style={{ left: percent(total) }} title={totalWords} />
      </div>
      <p className="sum-words">{children}</p>
    </div>
  );
}
