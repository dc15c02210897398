import type { Sheet } from "@plumbline/core/sheets";
import { type Mechanism, mechanisms } from "@plumbline/futures/analysis";
import { errorOfMean } from "@plumbline/futures/ensemble";
import { INTENSITIES, OUTPUTS, type OutputName } from "@plumbline/futures/model";
import { useMemo } from "react";
import { ChartFrame } from "../../charts/frame.tsx";
import { shareWithInterval } from "../../lab/printed-number.ts";
import { useSay, useText } from "../../ui/language.tsx";
import { type Seen, WORLD } from "./lab-view.ts";
import { pageMessages } from "./messages.ts";
import { numberCell, numberColumn, shareCell, textColumn } from "./sheet-cells.ts";
import { commonScale, Strip } from "./strip.tsx";
import { ModelSymbol } from "./symbol.tsx";
import { useFigures } from "./use-figures.ts";

/** What each kind of conduct does alone. */
export function Mechanisms({ seen, output }: { readonly seen: Seen; readonly output: OutputName }) {
  const t = useText(pageMessages);
  const say = useSay();
  const figures = useFigures(output);
  const found = useMemo(() => mechanisms(seen.results, seen.window), [seen]);
  const sheet = useMemo(() => mechanismSheet(found, output), [found, output]);
  const name = say(OUTPUTS[output].name);
  const scale = commonScale(found.map(({ differences }) => differences[output].range90));
  return (
    <ChartFrame
      headline={t("mechanism-headline", { name })}
      how={t("mechanism-how", { unit: figures.unit })}
      label={t("mechanism-label", { name })}
      sheet={sheet}
      question={WORLD}
      computed={{
        fileName: `plumbline-futures-mechanisms-${output}`,
        json: () => ({
          output,
          to: seen.year,
          mechanisms: found.map(({ intensity, differences }) => ({ intensity, ...differences[output] })),
        }),
      }}
      method="#model"
      part="mechanisms"
    >
      <ul className="lab-rows">
        {found.map(({ intensity, differences }) => {
          const { moments, range90, positive, positive95, zeros } = differences[output];
          const same = zeros === moments.count;
          return (
            <li key={intensity}>
              <span className="lab-row-name">
                {say(INTENSITIES[intensity].name)} <ModelSymbol of={INTENSITIES[intensity].symbol} />
              </span>
              <Strip from={scale.from} to={scale.to} range={range90} mean={moments.mean} />
              <span className="tabular lab-row-figure">
                {same ? t("no-difference") : figures.difference(moments.mean, errorOfMean(moments))}
                {same ? null : (
                  <span className="soft"> · {t("rises", { share: shareWithInterval(positive, positive95) })}</span>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      <p className="soft small">{t("mechanism-coll")}</p>
    </ChartFrame>
  );
}

function mechanismSheet(found: readonly Mechanism[], output: OutputName): Sheet {
  return {
    columns: [
      textColumn("input", "col-input"),
      textColumn("name", "col-symbol"),
      numberColumn("mean", "col-mean"),
      numberColumn("error", "col-error"),
      numberColumn("q05", "col-q05"),
      numberColumn("median", "col-q50"),
      numberColumn("q95", "col-q95"),
      numberColumn("rises", "col-rises"),
      numberColumn("rises_low", "col-rises-low"),
      numberColumn("rises_high", "col-rises-high"),
    ],
    rows: found.map(({ intensity, differences }) => {
      const { moments, range90, median, positive, positive95 } = differences[output];
      const error = errorOfMean(moments);
      return [
        INTENSITIES[intensity].name,
        intensity,
        numberCell(moments.mean, error),
        error.toPrecision(2),
        numberCell(range90[0], error),
        numberCell(median, error),
        numberCell(range90[1], error),
        shareCell(positive),
        shareCell(positive95[0]),
        shareCell(positive95[1]),
      ];
    }),
  };
}
