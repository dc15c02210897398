import type { OutputName } from "@plumbline/futures/model";
import type { Contrast, Quantiles } from "../../lab/contrasts.ts";
import { END_YEARS, START_YEAR } from "../../lab/lab-job.ts";
import { roundTicks } from "../../lab/round-ticks.ts";
import { useText } from "../../ui/language.tsx";
import { pageMessages } from "./messages.ts";
import { useFigures } from "./use-figures.ts";

interface FanPanelProps {
  readonly scenario: Contrast;
  readonly fan: readonly Quantiles[];
  readonly scale: { readonly from: number; readonly to: number };
  readonly output: OutputName;
  /** Monte-Carlo error of the last median. */
  readonly error: number;
  /** The year that the rest of the page is read at: marked. */
  readonly year: number;
}

const LAST = END_YEARS.at(-1) ?? START_YEAR;

/** One scenario's difference from parallel paths, as it fans out. Panels beside it have the same scale. */
export function FanPanel({ scenario, fan, scale, output, error, year }: FanPanelProps) {
  const t = useText(pageMessages);
  const figures = useFigures(output);
  const x = (at: number) => ((at - START_YEAR) / (LAST - START_YEAR)) * 100;
  const y = (value: number) => (1 - (value - scale.from) / (scale.to - scale.from)) * 100;
  const points = (level: 0 | 1 | 2 | 3 | 4) =>
    fan.map((q, k) => `${x(END_YEARS[k] ?? LAST).toFixed(2)} ${y(q[level]).toFixed(2)}`);
  const band = (low: 0 | 1, high: 3 | 4) => `M${points(low).join("L")}L${points(high).toReversed().join("L")}Z`;
  const ticks = roundTicks(scale.from * figures.factor, scale.to * figures.factor);
  const median = fan.at(-1)?.[2] ?? 0;
  return (
    <div className="lab-panel">
      <p className="lab-panel-name">{t("against-parallel", { scenario: t(scenario) })}</p>
      <p className="soft small">{t("median-at-end", { value: `${figures.short(median, error)} (${LAST})` })}</p>
      <div className="fan">
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">
          {ticks.places.map((place) => (
            <path key={place} d={`M0 ${y(place / figures.factor)}H100`} className="fan-rule" />
          ))}
          <path d={band(0, 4)} className="fan-nine" />
          <path d={band(1, 3)} className="fan-half" />
          <path d={`M0 ${y(0)}H100`} className="fan-zero" />
          <path d={`M${x(year)} 0V100`} className="fan-year" />
          <path d={`M${points(2).join("L")}`} className="fan-median" />
        </svg>
        {ticks.places.map((place) => (
          <span key={place} className="fan-tick" style={{ top: `${y(place / figures.factor)}%` }}>
            {figures.tick(place, ticks.step)}
          </span>
        ))}
      </div>
      <p className="fan-years">
        <span>{START_YEAR}</span>
        <span style={{ left: `${x(year)}%` }} className="fan-years-read">
          {year}
        </span>
        <span>{LAST}</span>
      </p>
    </div>
  );
}
