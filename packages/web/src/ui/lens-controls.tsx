import { useId } from "react";
import { lens, useAddressState } from "./address.ts";
import { Choice, Pick } from "./choice.tsx";
import { dateText } from "./date-text.ts";
import { useLanguage, useText } from "./language.tsx";
import { moneyMessages } from "./money-messages.ts";
import "./lens-controls.css";

interface LensControlsProps {
  /** Stops of the as-of slider, ascending. */
  readonly dates: readonly string[];
  readonly asOf: string;
  readonly currencies: readonly string[];
  /** Offer the choice of what to suppose of unknown overlaps. */
  readonly withMode?: boolean;
  /** The rates behind the amounts that were converted: their dates are said. */
  readonly rates: readonly { readonly date: string; readonly stale: boolean }[];
}

/** What money is seen through: a date, a currency, whose facts, and what to suppose of unknown overlaps. */
export function LensControls({ dates, asOf, currencies, rates, withMode = false }: LensControlsProps) {
  const t = useText(moneyMessages);
  const [state, change] = useAddressState(lens);
  const currency = state.currency;
  const offered = currencies.includes(currency) ? currencies : [currency, ...currencies];
  return (
    <div className="choices lens-controls">
      <AsOfSlider dates={dates} asOf={asOf} />
      <Choice
        label={t("layer")}
        value={state.layer}
        options={[
          { value: "all", label: t("layer-all") },
          { value: "paper", label: t("layer-paper") },
        ]}
        onChange={(layer) => change({ layer })}
      />
      <Pick
        label={t("currency")}
        value={currency}
        options={offered.map((value) => ({ value, label: value }))}
        onChange={(value) => change({ currency: value })}
      />
      {withMode ? (
        <Pick
          label={t("mode")}
          value={state.mode}
          options={[
            { value: "default", label: t("mode-default") },
            { value: "strict", label: t("mode-strict") },
            { value: "naive", label: t("mode-naive") },
          ]}
          onChange={(mode) => change({ mode })}
        />
      ) : null}
      <RateNote rates={rates} />
    </div>
  );
}

/** At what rates amounts in other currencies were converted: the day's, or where none is published, the last before it. */
function RateNote({ rates }: Pick<LensControlsProps, "rates">) {
  const t = useText(moneyMessages);
  const language = useLanguage();
  if (rates.length === 0) return null;
  const stale = rates.some((rate) => rate.stale);
  const dates = [...new Set(rates.filter((rate) => rate.stale === stale).map((rate) => rate.date))].toSorted();
  return (
    <p className="lens-rates">
      {t(stale ? "rate-stale" : "rate-at", {
        date: dates.map((date) => dateText(date, language)).join(t("rate-list")),
      })}
    </p>
  );
}

/** Moves from one day on which something changed to the next. The last stop is "the newest". */
function AsOfSlider({ dates, asOf }: { readonly dates: readonly string[]; readonly asOf: string }) {
  const t = useText(moneyMessages);
  const language = useLanguage();
  const [state, change] = useAddressState(lens);
  const id = useId();
  const last = dates.length - 1;
  const chosen = state.asOf ?? asOf;
  const at = Math.max(
    0,
    dates.findLastIndex((date) => date <= chosen),
  );
  const shown = dateText(chosen, language);
  return (
    <div className="as-of-slider">
      <label htmlFor={id}>{t("as-of", { date: shown })}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={Math.max(0, last)}
        step={1}
        value={state.asOf === null ? last : at}
        aria-valuetext={shown}
        onChange={(event) => {
          const index = Number(event.target.value);
          change({ asOf: index >= last ? null : (dates[index] ?? null) }, { replace: true });
        }}
      />
      <p className="as-of-ends" aria-hidden="true">
        <span>{dates[0]?.slice(0, 4)}</span>
        <span>{dates[last]?.slice(0, 4)}</span>
      </p>
    </div>
  );
}
