import { type PointerEvent, useState } from "react";
import { Pick } from "../../../ui/choice.tsx";
import { useText } from "../../../ui/language.tsx";
import { useMeasuredWords } from "../measured-words.ts";
import { listMessages } from "./messages.ts";

interface YearHistogramProps {
  readonly years: readonly { readonly year: number; readonly projects: number }[];
  readonly from: number | null;
  readonly to: number | null;
  readonly onChange: (from: number | null, to: number | null) => void;
}

const HEIGHT = 56;
const STEP = 10;

/** How many projects of each year there are under the other filters. Years are chosen by drawing over them, or with the two lists. */
export function YearHistogram({ years, from, to, onChange }: YearHistogramProps) {
  const t = useText(listMessages);
  const words = useMeasuredWords();
  const [drawn, setDrawn] = useState<readonly [number, number] | null>(null);
  const first = years.reduce((least, { year }) => Math.min(least, year), from ?? to ?? Number.POSITIVE_INFINITY);
  const last = years.reduce((most, { year }) => Math.max(most, year), to ?? from ?? Number.NEGATIVE_INFINITY);
  if (!Number.isFinite(first) || !Number.isFinite(last)) return null;
  const span = last - first + 1;
  const most = Math.max(1, ...years.map(({ projects }) => projects));
  const [low, high] = drawn === null ? [from ?? first, to ?? last] : [Math.min(...drawn), Math.max(...drawn)];
  const yearAt = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const at = Math.floor(((event.clientX - box.left) / box.width) * span);
    return first + Math.min(span - 1, Math.max(0, at));
  };
  const choose = (start: number, end: number) => onChange(start <= first ? null : start, end >= last ? null : end);
  const options = Array.from({ length: span }, (_, index) => String(first + index)).map((year) => ({
    value: year,
    label: year,
  }));
  return (
    <fieldset className="facet year-histogram">
      <legend>{t("years")}</legend>
      <svg
        viewBox={`0 0 ${span * STEP} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t("years-label", { first, last })}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setDrawn([yearAt(event), yearAt(event)]);
        }}
        onPointerMove={(event) => {
          if (drawn !== null) setDrawn([drawn[0], yearAt(event)]);
        }}
        onPointerUp={() => {
          if (drawn !== null) choose(low, high);
          setDrawn(null);
        }}
        onPointerCancel={() => setDrawn(null)}
      >
        {years.map(({ year, projects }) => {
          const height = Math.max(1.5, (projects / most) * (HEIGHT - 2));
          return (
            <rect
              key={year}
              x={(year - first) * STEP + 1}
              y={HEIGHT - height}
              width={STEP - 2}
              height={height}
              className={year >= low && year <= high ? "is-in" : ""}
            >
              <title>{t("year-title", { year, count: words.count(projects) })}</title>
            </rect>
          );
        })}
      </svg>
      <div className="year-picks">
        <Pick
          label={t("from")}
          value={String(low)}
          options={options}
          onChange={(year) => choose(Number(year), Math.max(Number(year), high))}
        />
        <Pick
          label={t("to")}
          value={String(high)}
          options={options}
          onChange={(year) => choose(Math.min(low, Number(year)), Number(year))}
        />
      </div>
    </fieldset>
  );
}
