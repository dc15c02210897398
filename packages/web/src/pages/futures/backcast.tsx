import type { Bilingual } from "@plumbline/core/evidence";
import type { Sheet, SheetColumn } from "@plumbline/core/sheets";
import { BACKCAST_FOUND, type BackcastFound, NOT_MEASURED } from "@plumbline/futures/backcast";
import { ChartFrame } from "../../charts/frame.tsx";
import { numberText, withError } from "../../lab/printed-number.ts";
import { useLanguage, useSay, useText } from "../../ui/language.tsx";
import { backcastMessages } from "./backcast-messages.ts";
import { WORLD } from "./lab-view.ts";
import "./backcast.css";

type Series = BackcastFound["series"][number];
type Span = Series["heldOut"][number];

const { series: SERIES, fall: FALL, misplaced: MISPLACED, distress: DISTRESS, draws: DRAWS } = BACKCAST_FOUND;
const SHEET = backcastSheet();

/** How the model does on years that are past, beside guesses that need no model; it says where it fails. */
export default function Backcast() {
  const t = useText(backcastMessages);
  const say = useSay();
  const language = useLanguage();
  const percent = (share: number) => `${numberText(100 * share, 0, language)}%`;
  const ratio = (value: number) => numberText(value, 2, language);
  const [fall] = FALL;
  return (
    <ChartFrame
      headline={t("headline")}
      how={t("how", { draws: numberText(DRAWS, 0, language) })}
      label={t("label")}
      sheet={SHEET}
      question={WORLD}
      computed={{ fileName: "plumbline-futures-backcast", json: () => BACKCAST_FOUND }}
      method="#model"
      part="backcast"
      interactive
    >
      <ul className="backcast-key small">
        {(["observed", "model", "persistence", "gdp"] as const).map((mark) => (
          <li key={mark}>
            <span className={`backcast-mark is-${mark}`} aria-hidden="true" /> {t(mark)}
          </li>
        ))}
      </ul>
      <div className="backcast">
        {SERIES.map((series) => (
          <HeldOut key={series.id} series={series} />
        ))}
      </div>
      <h3>{t("found-title")}</h3>
      <ul className="backcast-found">
        {fall === undefined ? null : (
          <li>
            {t("found-fall", {
              observed: FALL.map(({ observed }) => ratio(observed)).join(t("and-list")),
              model: `${withError(fall.model.median, fall.model.error, language)} [${ratio(fall.model.q05)}–${ratio(fall.model.q95)}]`,
            })}
          </li>
        )}
        <li>{t("found-level")}</li>
        <li>
          {t("found-places", {
            model: `${withError(100 * MISPLACED.model, 100 * MISPLACED.error, language)}%`,
            persistence: percent(MISPLACED.persistence),
            gdp: percent(MISPLACED.gdp),
          })}
        </li>
        <li>
          {t("found-distress", {
            observed: percent(DISTRESS.observed),
            model: `${withError(100 * DISTRESS.model, 100 * DISTRESS.error, language)}%`,
            persistence: percent(DISTRESS.persistence),
          })}
        </li>
      </ul>
      <details className="small">
        <summary>{t("not-measured")}</summary>
        <ul>
          {NOT_MEASURED.map((sentence) => (
            <li key={sentence.en}>{say(sentence)}</li>
          ))}
        </ul>
      </details>
    </ChartFrame>
  );
}

/** One count: what was held out beside what was guessed, on a scale of its own from 0. */
function HeldOut({ series }: { readonly series: Series }) {
  const t = useText(backcastMessages);
  const say = useSay();
  const language = useLanguage();
  const most = Math.max(
    ...series.heldOut.flatMap(({ observed, model, gdp, persistence }) => [...observed, model.q95, gdp, persistence]),
  );
  const at = (value: number) => `${((value / (most * 1.03)) * 100).toFixed(2)}%`;
  const percent = (share: number) => `${numberText(100 * share, 0, language)}%`;
  const { model, persistence, gdp } = series.errors;
  return (
    <section aria-label={say(series.name)}>
      <h3>{say(series.name)}</h3>
      <ul className="lab-rows">
        {series.heldOut.map((span) => (
          <li key={span.from}>
            <span className="lab-row-name tabular">{yearsOf(span)}</span>
            <span className="backcast-line" aria-hidden="true">
              <span
                className="strip-bar"
                style={{ left: at(span.model.q05), width: `calc(${at(span.model.q95)} - ${at(span.model.q05)})` }}
              />
              <span className="strip-mean" style={{ left: at(span.model.median) }} />
              <span className="backcast-mark is-persistence" style={{ left: at(span.persistence) }} />
              <span className="backcast-mark is-gdp" style={{ left: at(span.gdp) }} />
              {[...new Set(span.observed)].map((value) => (
                <span key={value} className="backcast-mark is-observed" style={{ left: at(value) }} />
              ))}
            </span>
            <span className="tabular lab-row-figure">
              {t("row-figures", {
                observed: [...new Set(span.observed)].map((value) => moneyText(value, language)).join("–"),
                model: withError(span.model.median * FACTOR[language], span.model.error * FACTOR[language], language),
              })}
            </span>
          </li>
        ))}
      </ul>
      <p className="soft small">
        {t("misses", {
          model: percent(model),
          persistence: percent(persistence),
          gdp: percent(gdp),
          kept: series.kept,
          all: series.keptOfAll,
          draws: numberText(DRAWS, 0, language),
        })}
      </p>
    </section>
  );
}

/** Billions, in the magnitude of the language. */
const FACTOR = { en: 1, zh: 10 } as const;

/** A published amount, to three digits. */
function moneyText(bn: number, language: keyof typeof FACTOR): string {
  const value = bn * FACTOR[language];
  return numberText(value, Math.max(0, 2 - Math.floor(Math.log10(value))), language);
}

function yearsOf({ from, to }: Span): string {
  return from === to ? String(from) : `${from}–${to}`;
}

function backcastSheet(): Sheet {
  const column = (id: string, message: keyof typeof backcastMessages, numeric: boolean): SheetColumn => ({
    id,
    label: backcastMessages[message],
    ...(numeric ? { numeric } : {}),
  });
  const text = (value: number) => String(value);
  const levels = SERIES.flatMap(({ name, heldOut }) =>
    heldOut.map((span) => [
      name,
      yearsOf(span),
      backcastMessages["what-level"],
      ...[span.observed[0] ?? Number.NaN, span.observed[1] ?? Number.NaN].map(text),
      ...[span.model.median, span.model.error, span.model.q05, span.model.q95, span.persistence, span.gdp].map(text),
    ]),
  );
  const nameOf = (id: string): Bilingual => SERIES.find((series) => series.id === id)?.name ?? { en: id, zh: id };
  const falls = FALL.map(({ series, observed, model }) => [
    nameOf(series),
    "2017–2020",
    backcastMessages["what-fall"],
    ...[observed, observed, model.median, model.error, model.q05, model.q95].map(text),
    null,
    null,
  ]);
  return {
    columns: [
      column("series", "col-series", false),
      column("years", "col-span", false),
      column("what", "col-what", false),
      column("observed_low", "col-observed-low", true),
      column("observed_high", "col-observed-high", true),
      column("model", "col-model", true),
      column("model_error", "col-model-error", true),
      column("model_q05", "col-model-low", true),
      column("model_q95", "col-model-high", true),
      column("persistence", "col-persistence", true),
      column("gdp", "col-gdp", true),
    ],
    rows: [
      ...levels,
      ...falls,
      [
        backcastMessages["all-counts"],
        "2019–2021",
        backcastMessages["what-misplaced"],
        null,
        null,
        ...[MISPLACED.model, MISPLACED.error].map(text),
        null,
        null,
        ...[MISPLACED.persistence, MISPLACED.gdp].map(text),
      ],
      [
        backcastMessages.ratings,
        "2018",
        backcastMessages["what-distress"],
        ...[DISTRESS.observed, DISTRESS.observed, DISTRESS.model, DISTRESS.error].map(text),
        null,
        null,
        text(DISTRESS.persistence),
        null,
      ],
    ],
  };
}
