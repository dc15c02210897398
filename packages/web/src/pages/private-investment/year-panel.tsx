import { useText } from "../../ui/language.tsx";
import { pageMessages } from "./messages.ts";

interface YearPanelProps {
  readonly name: string;
  readonly bars: readonly {
    readonly column: string;
    readonly size: number | null;
    /** What the table prints where that is not what is used. */
    readonly printed: string | null;
  }[];
  /** The value at the top of the panel. */
  readonly top: number;
  /** The year whose value is written out. */
  readonly year: string;
  readonly decimals: number;
  readonly percent: boolean;
  readonly onPoint: (column: string | null) => void;
}

/** One group's bars by year. A bar whose printed value is another rises hatched to the top, with that value written on it. */
export function YearPanel({ name, bars, top, year, decimals, percent, onPoint }: YearPanelProps) {
  const t = useText(pageMessages);
  const written = bars.find((bar) => bar.column === year)?.size ?? null;
  const text = written === null ? "" : written.toFixed(decimals);
  const printed = bars.find((bar) => bar.printed !== null);
  const at = printed === undefined ? 0 : bars.indexOf(printed);
  return (
    <div className="panel">
      <p className="panel-name">{name}</p>
      <p className="panel-value">
        {percent ? t("percent", { share: text }) : text} <span className="soft">{year}</span>
      </p>
      <div className="panel-bars">
        {bars.map(({ column, size, printed: other }) => (
          <span
            key={column}
            className={column === year ? "panel-column is-read" : "panel-column"}
            onPointerEnter={() => onPoint(column)}
            onPointerLeave={() => onPoint(null)}
          >
            {other === null ? null : <span className="panel-printed hatched" />}
            <span className="panel-bar" style={{ height: `${((size ?? 0) / top) * 100}%` }} />
          </span>
        ))}
        {printed?.printed == null ? null : (
          <span className="panel-note" style={{ left: `${((at + 1) / bars.length) * 100}%` }}>
            {t("as-printed-bar", { value: printed.printed })}
          </span>
        )}
      </div>
      <p className="panel-ends">
        <span>{bars[0]?.column}</span>
        <span>{bars.at(-1)?.column}</span>
      </p>
    </div>
  );
}
