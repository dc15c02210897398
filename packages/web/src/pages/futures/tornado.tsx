import type { Sheet } from "@plumbline/core/sheets";
import { describe } from "@plumbline/futures/ensemble";
import { OUTPUTS, type OutputName } from "@plumbline/futures/model";
import { useMemo } from "react";
import { ChartFrame } from "../../charts/frame.tsx";
import { CONTRASTS, type Contrast, type Swing, swings } from "../../lab/contrasts.ts";
import { Choice } from "../../ui/choice.tsx";
import { useSay, useText } from "../../ui/language.tsx";
import { type Seen, WORLD } from "./lab-view.ts";
import { pageMessages } from "./messages.ts";
import { numberCell, numberColumn, textColumn } from "./sheet-cells.ts";
import { commonScale } from "./strip.tsx";
import { ModelSymbol } from "./symbol.tsx";
import { useFigures } from "./use-figures.ts";

interface TornadoProps {
  readonly seen: Seen;
  readonly output: OutputName;
  readonly contrast: Contrast;
  readonly onContrast: (contrast: Contrast) => void;
}

const MOST_ROWS = 12;

/** Which inputs move a difference most, from the draws at hand. */
export function Tornado({ seen, output, contrast, onContrast }: TornadoProps) {
  const t = useText(pageMessages);
  const say = useSay();
  const { unit } = useFigures(output);
  const found = useMemo(() => swings(seen.results, contrast, output, seen.window), [seen, contrast, output]);
  const sheet = useMemo(() => tornadoSheet(found), [found]);
  const shown = found.filter(({ distinct }) => distinct).slice(0, MOST_ROWS);
  const rest = found.length - found.filter(({ distinct }) => distinct).length;
  const name = say(OUTPUTS[output].name);
  const [first] = shown;
  return (
    <ChartFrame
      headline={
        first === undefined
          ? t("tornado-headline-none", { name })
          : t("tornado-headline", { name, input: say(describe(first.input).name) })
      }
      how={t("tornado-how", { unit })}
      label={t("tornado-label", { name, scenario: t(contrast) })}
      sheet={sheet}
      question={WORLD}
      computed={{
        fileName: `plumbline-futures-tornado-${output}-${contrast}`,
        json: () => ({ output, scenario: contrast, against: "S2", to: seen.year, inputs: found }),
      }}
      method="#model"
      part="tornado"
      controls={
        <div className="choices">
          <ContrastChoice value={contrast} onChange={onContrast} />
        </div>
      }
    >
      {found.length === 0 ? <p>{t("tornado-luck")}</p> : <Bars shown={shown} output={output} />}
      {rest > 0 ? <p className="soft small">{t("tornado-rest", { count: rest })}</p> : null}
    </ChartFrame>
  );
}

/** Which scenario is set against parallel paths. */
export function ContrastChoice({
  value,
  onChange,
}: {
  readonly value: Contrast;
  readonly onChange: (contrast: Contrast) => void;
}) {
  const t = useText(pageMessages);
  return (
    <Choice
      label={t("contrast")}
      value={value}
      options={CONTRASTS.map((scenario) => ({
        value: scenario,
        label: t("against-parallel", { scenario: t(scenario) }),
      }))}
      onChange={onChange}
    />
  );
}

function Bars({ shown, output }: { readonly shown: readonly Swing[]; readonly output: OutputName }) {
  const say = useSay();
  const t = useText(pageMessages);
  const figures = useFigures(output);
  const scale = commonScale(
    shown.map(({ low, high }) => [Math.min(low.mean, high.mean), Math.max(low.mean, high.mean)]),
  );
  const at = (value: number) => `${((value - scale.from) / (scale.to - scale.from)) * 100}%`;
  return (
    <ul className="lab-rows">
      {shown.map(({ input, low, high }) => (
        <li key={input}>
          <span className="lab-row-name">
            {say(describe(input).name)} <ModelSymbol of={describe(input).symbol} />
          </span>
          <span className="tornado">
            <span className="strip-zero" style={{ left: at(0) }} />
            <span
              className="tornado-bar"
              style={{
                left: at(Math.min(low.mean, high.mean)),
                right: `calc(100% - ${at(Math.max(low.mean, high.mean))})`,
              }}
            />
            <span className="tornado-end" style={{ left: at(low.mean) }} />
            <span className="tornado-end is-high" style={{ left: at(high.mean) }} />
          </span>
          <span className="tabular lab-row-figure">
            <span className="visually-hidden">{t("low-fifth")} </span>○ {figures.short(low.mean, low.error)}{" "}
            <span className="visually-hidden">{t("high-fifth")} </span>● {figures.short(high.mean, high.error)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function tornadoSheet(found: readonly Swing[]): Sheet {
  return {
    columns: [
      textColumn("input", "col-input"),
      textColumn("name", "col-symbol"),
      numberColumn("low_fifth", "col-low-mean"),
      numberColumn("low_error", "col-error"),
      numberColumn("high_fifth", "col-high-mean"),
      numberColumn("high_error", "col-error"),
      textColumn("distinct", "col-distinct"),
    ],
    rows: found.map(({ input, low, high, distinct }) => [
      describe(input).name,
      input,
      numberCell(low.mean, low.error),
      low.error.toPrecision(2),
      numberCell(high.mean, high.error),
      high.error.toPrecision(2),
      distinct ? pageMessages.yes : pageMessages.no,
    ]),
  };
}
