import { describe, type InputName, isIntensity } from "@plumbline/futures/ensemble";
import { GRADES } from "@plumbline/futures/model";
import { useId } from "react";
import { defaultSetting, drawnFrom, type InputSetting, type LabExperiment } from "../../lab/lab-experiment.ts";
import { useSay, useText } from "../../ui/language.tsx";
import { pageMessages } from "./messages.ts";
import { ModelSymbol } from "./symbol.tsx";
import { usePaced } from "./use-paced.ts";

interface InputSliderProps {
  readonly name: InputName;
  readonly setting: InputSetting;
  readonly vary: LabExperiment["vary"];
  readonly ranges: LabExperiment["ranges"];
  readonly onChange: (setting: InputSetting) => void;
}

const STEPS = 100;

/** One input: whether it varies or is held, and where its range comes from. */
export function InputSlider({ name, setting, vary, ranges, onChange }: InputSliderProps) {
  const t = useText(pageMessages);
  const say = useSay();
  const id = useId();
  const input = describe(name);
  const step = stepOf(input.high - input.low);
  const usual = defaultSetting(name, vary);
  const [moved, move] = usePaced(onChange);
  const shown = moved ?? setting;
  const value = shown === "varies" ? input.base : shown;
  const said = shown === "varies" ? t("varies") : t("held-at", { value: shortText(shown) });
  const at = (place: number) => `${((place - input.low) / (input.high - input.low)) * 100}%`;
  const drawn = drawnFrom({ ranges }, name);
  return (
    <div className={shown === "varies" ? "input is-varying" : "input"} data-input={name}>
      <label htmlFor={id}>
        {say(input.name)} <ModelSymbol of={input.symbol} />
      </label>
      <span className="input-said tabular">{said}</span>
      <span className="input-range">
        <input
          id={id}
          type="range"
          min={input.low}
          max={input.high}
          step={step}
          value={value}
          aria-valuetext={said}
          aria-describedby={`${id}-source`}
          onChange={(event) => move(Number(event.target.value))}
        />
        {drawn.isMatched && shown === "varies" ? (
          <span
            className="input-matched"
            style={{ left: at(drawn.low), width: `calc(${at(drawn.high)} - ${at(drawn.low)})` }}
            aria-hidden="true"
          />
        ) : null}
        <span className="input-base" style={{ left: at(input.base) }} aria-hidden="true" />
      </span>
      <span className="input-ends tabular soft">
        <span>{shortText(input.low)}</span>
        <span>{t("base", { value: shortText(input.base) })}</span>
        <span>{shortText(input.high)}</span>
      </span>
      {drawn.isMatched && vary === "prior" ? (
        <p className="input-source">
          {t("prior-range", {
            low: shortText(input.low),
            high: shortText(input.high),
            from: shortText(drawn.low),
            to: shortText(drawn.high),
          })}
        </p>
      ) : null}
      <p className="input-source soft" id={`${id}-source`}>
        <abbr title={t("grade", { letter: input.grade, meaning: say(GRADES[input.grade]) })}>[{input.grade}]</abbr>{" "}
        {say(input.source)} {isIntensity(name) || input.unit.en === "–" ? "" : t("in-unit", { unit: say(input.unit) })}
      </p>
      <p className="input-tools">
        {setting === usual ? null : (
          <button type="button" className="plain-button small" onClick={() => onChange(usual)}>
            {usual === "varies" ? t("let-vary") : t("to-base", { value: shortText(usual) })}
          </button>
        )}
        {vary === "prior" && usual !== "varies" && setting !== "varies" ? (
          <button type="button" className="plain-button small" onClick={() => onChange("varies")}>
            {t("let-vary")}
          </button>
        ) : null}
      </p>
    </div>
  );
}

function stepOf(range: number): number {
  return Number((range / STEPS).toPrecision(2));
}

function shortText(value: number): string {
  return String(Number(value.toPrecision(4)));
}
