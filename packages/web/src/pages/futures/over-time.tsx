import type { Sheet } from "@plumbline/core/sheets";
import { errorOfMean } from "@plumbline/futures/ensemble";
import { OUTPUT_NAMES, OUTPUTS, type OutputName } from "@plumbline/futures/model";
import { useMemo } from "react";
import { ChartFrame } from "../../charts/frame.tsx";
import { CONTRASTS, type Contrast, differenceOf, fanOf, histograms, type Quantiles } from "../../lab/contrasts.ts";
import { END_YEARS } from "../../lab/lab-job.ts";
import { Choice, Pick } from "../../ui/choice.tsx";
import { useSay, useText } from "../../ui/language.tsx";
import { DistributionPanel } from "./distribution-panel.tsx";
import { FanPanel } from "./fan-panel.tsx";
import { type Seen, WORLD } from "./lab-view.ts";
import { pageMessages } from "./messages.ts";
import { numberCell, numberColumn, textColumn } from "./sheet-cells.ts";
import { commonScale } from "./strip.tsx";
import { useFigures } from "./use-figures.ts";

interface OverTimeProps {
  readonly seen: Seen;
  readonly output: OutputName;
  readonly show: "years" | "distribution";
  readonly onChange: (change: { readonly m?: OutputName; readonly show?: "years" | "distribution" }) => void;
}

/** One outcome in full: how its differences fan out over the years, or how they are distributed in one. */
export function OverTime({ seen, output, show, onChange }: OverTimeProps) {
  const t = useText(pageMessages);
  const say = useSay();
  const { unit } = useFigures(output);
  const name = say(OUTPUTS[output].name);
  const places = { name, unit, year: seen.year, draws: seen.results.job.design.rows };
  return (
    <ChartFrame
      headline={t("detail-headline", places)}
      how={show === "years" ? t("fan-how", places) : t("distribution-how", places)}
      label={t(show === "years" ? "fan-label" : "distribution-label", places)}
      {...useContent(seen, output, show)}
      question={WORLD}
      method="#model"
      part="over-time"
      controls={
        <div className="choices">
          <Pick
            label={t("outcome")}
            value={output}
            options={OUTPUT_NAMES.map((value) => ({ value, label: say(OUTPUTS[value].name) }))}
            onChange={(m) => onChange({ m })}
          />
          <Choice
            label={t("show")}
            value={show}
            options={[
              { value: "years", label: t("over-years") },
              { value: "distribution", label: t("as-distribution", { year: seen.year }) },
            ]}
            onChange={(next) => onChange({ show: next })}
          />
        </div>
      }
    />
  );
}

function useContent(seen: Seen, output: OutputName, show: OverTimeProps["show"]) {
  return useMemo(() => {
    const fileName = `plumbline-futures-${output}-${show}`;
    if (show === "years") {
      const fans = CONTRASTS.map((scenario) => ({
        scenario,
        fan: fanOf(seen.results, scenario, output),
        error: errorOfMedian(seen, scenario, output),
      }));
      const scale = commonScale(fans.flatMap(({ fan }) => fan.map((q): [number, number] => [q[0], q[4]])));
      return {
        sheet: fanSheet(fans, seen, output),
        computed: {
          fileName,
          json: () => ({
            output,
            years: END_YEARS,
            quantiles: [0.05, 0.25, 0.5, 0.75, 0.95],
            ...Object.fromEntries(fans.map(({ scenario, fan }) => [scenario, fan])),
          }),
        },
        children: (
          <div className="lab-panels">
            {fans.map(({ scenario, fan, error }) => (
              <FanPanel
                key={scenario}
                scenario={scenario}
                fan={fan}
                scale={scale}
                output={output}
                error={error}
                year={seen.year}
              />
            ))}
          </div>
        ),
      };
    }
    const found = histograms(seen.results, output, seen.window);
    return {
      sheet: distributionSheet(found),
      computed: { fileName, json: () => ({ output, to: seen.year, ...found }) },
      children: (
        <div className="lab-panels">
          {CONTRASTS.map((scenario) => (
            <DistributionPanel key={scenario} scenario={scenario} histogram={found} output={output} />
          ))}
        </div>
      ),
    };
  }, [seen, output, show]);
}

/** A median is less sure than a mean: for a bell-shaped spread by √(π/2). */
function errorOfMedian(seen: Seen, scenario: Contrast, output: OutputName): number {
  const last = END_YEARS.length - 1;
  return errorOfMean(differenceOf(seen.results, scenario, output, last).moments) * Math.sqrt(Math.PI / 2);
}

function fanSheet(
  fans: readonly { readonly scenario: Contrast; readonly fan: readonly Quantiles[] }[],
  seen: Seen,
  output: OutputName,
): Sheet {
  return {
    columns: [
      textColumn("scenario", "col-scenario"),
      textColumn("year", "col-year"),
      numberColumn("q05", "col-q05"),
      numberColumn("q25", "col-q25"),
      numberColumn("median", "col-q50"),
      numberColumn("q75", "col-q75"),
      numberColumn("q95", "col-q95"),
      textColumn("unit", "col-unit"),
    ],
    rows: fans.flatMap(({ scenario, fan }) =>
      fan.map((quantiles, window) => {
        const error = errorOfMean(differenceOf(seen.results, scenario, output, window).moments);
        return [
          pageMessages[scenario],
          String(END_YEARS[window] ?? ""),
          ...quantiles.map((value) => numberCell(value, error)),
          OUTPUTS[output].unit,
        ];
      }),
    ),
  };
}

function distributionSheet(found: ReturnType<typeof histograms>): Sheet {
  const digits = Math.max(0, 2 - Math.floor(Math.log10(found.width)));
  return {
    columns: [
      textColumn("scenario", "col-scenario"),
      numberColumn("from", "col-from"),
      numberColumn("to", "col-to"),
      numberColumn("count", "col-count"),
    ],
    rows: CONTRASTS.flatMap((scenario) =>
      found.counts[scenario].map((count, bin) => [
        pageMessages[scenario],
        (found.from + bin * found.width).toFixed(digits),
        (found.from + (bin + 1) * found.width).toFixed(digits),
        String(count),
      ]),
    ),
  };
}
