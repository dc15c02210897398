import type { FuturesWorldAnswer } from "@plumbline/core/contract";
import type { Sheet } from "@plumbline/core/sheets";
import type { EnsembleJob } from "@plumbline/futures/ensemble";
import { type ReactNode, useEffect, useMemo, useRef } from "react";
import { ChartFrame } from "../../charts/frame.tsx";
import { CONTRASTS, type Contrast } from "../../lab/contrasts.ts";
import { type CountryEffect, countryEffects } from "../../lab/country-effects.ts";
import { COUNTRY_MEASURES, type CountryMeasure } from "../../lab/country-runs.ts";
import type { EndYear } from "../../lab/lab-job.ts";
import { decimalsReached, numberText } from "../../lab/printed-number.ts";
import { COUNTRY_DRAWS, useCountries } from "../../lab/use-countries.ts";
import { Choice, Pick } from "../../ui/choice.tsx";
import { useLanguage, useSay, useText } from "../../ui/language.tsx";
import { OUTPUT_OF, WORLD, windowYears } from "./lab-view.ts";
import { pageMessages } from "./messages.ts";
import { OneCountry } from "./one-country.tsx";
import { RecipientMap } from "./recipient-map.tsx";
import { numberCell, numberColumn, shareCell, textColumn } from "./sheet-cells.ts";
import { commonScale, Strip } from "./strip.tsx";
import { ContrastChoice } from "./tornado.tsx";
import { useInView } from "./use-in-view.ts";
import { useFigures } from "./use-figures.ts";

const MOST = 10;

interface RecipientsProps {
  readonly answer: FuturesWorldAnswer;
  readonly job: EnsembleJob;
  readonly experiment: string;
  readonly year: EndYear;
  readonly contrast: Contrast;
  readonly measure: CountryMeasure;
  readonly country: string | null;
  /** Nothing else is being computed, so that this may start. */
  readonly isCalm: boolean;
  readonly onChange: (change: {
    readonly against?: Contrast;
    readonly measure?: CountryMeasure;
    readonly country?: string | null;
  }) => void;
}

/** Who gains and who loses, recipient by recipient; worked out once somebody comes to look. */
export function Recipients(props: RecipientsProps) {
  const { job, experiment, year, isCalm, ...shown } = props;
  const t = useText(pageMessages);
  const key = `${experiment} ${year}`;
  const found = useCountries(job, windowYears(year), key);
  const [place, isInView] = useInView<HTMLDivElement>();
  const stopped = useRef<string | null>(null);
  const { state, start, cancel } = found;
  const stop = () => {
    stopped.current = key;
    cancel();
  };
  useEffect(() => {
    if (isInView && isCalm && state === "idle" && stopped.current !== key) start();
  }, [isInView, isCalm, state, key, start]);
  const working =
    state === "working" ? <Working done={found.isStale ? 0 : found.draws.length} onCancel={stop} /> : null;
  return (
    <div ref={place} className={found.isStale ? "recipients is-stale" : "recipients"}>
      {found.draws.length === 0 ? (
        <section className="frame is-awaited">
          <h2>{t("countries-headline")}</h2>
          <p className="frame-how">{t("countries-start-text")}</p>
          {state === "failed" ? <p role="alert">{t("countries-failed")}</p> : null}
          {working ?? (
            <button type="button" className="lab-button" onClick={start}>
              {t("countries-start", { draws: COUNTRY_DRAWS })}
            </button>
          )}
        </section>
      ) : (
        <Found {...shown} year={year} draws={found.draws} working={working} />
      )}
    </div>
  );
}

function Working({ done, onCancel }: { readonly done: number; readonly onCancel: () => void }) {
  const t = useText(pageMessages);
  const text = t("progress", { done, all: COUNTRY_DRAWS });
  return (
    <p className="run-progress">
      <progress value={done} max={COUNTRY_DRAWS} aria-label={text} />
      <span className="tabular small">{text}</span>
      <button type="button" className="plain-button" onClick={onCancel}>
        {t("cancel")}
      </button>
    </p>
  );
}

type FoundProps = Omit<RecipientsProps, "job" | "experiment" | "isCalm"> & {
  readonly draws: readonly Float64Array[];
  readonly working: ReactNode;
};

function Found({ answer, draws, year, contrast, measure, country, onChange, working }: FoundProps) {
  const t = useText(pageMessages);
  const say = useSay();
  const language = useLanguage();
  const figures = useFigures(OUTPUT_OF[measure]);
  const effects = useMemo(
    () => countryEffects(draws, answer.places.length, contrast, measure).toSorted((a, b) => b.mean - a.mean),
    [draws, answer, contrast, measure],
  );
  const sheet = useMemo(() => countrySheet(effects, answer), [effects, answer]);
  const told = effects.filter(({ isTold }) => isTold);
  const gains = told.filter(({ mean }) => mean > 0);
  const losses = told.filter(({ mean }) => mean < 0).toReversed();
  const byName = answer.places.toSorted((a, b) => a.name[language].localeCompare(b.name[language], language));
  return (
    <ChartFrame
      headline={t("countries-headline-found", {
        scenario: t(contrast),
        measure: t(measure),
        gains: gains.length,
        losses: losses.length,
      })}
      how={t("countries-how", { draws: draws.length, year, unit: figures.unit })}
      label={t("countries-label")}
      sheet={sheet}
      question={WORLD}
      computed={{
        fileName: `plumbline-futures-countries-${contrast}-${measure}`,
        json: () => ({
          scenario: contrast,
          against: "S2",
          measure,
          to: year,
          draws: draws.length,
          countries: effects.map(({ index, ...effect }) => ({ place: answer.places[index]?.place, ...effect })),
        }),
      }}
      method="#model"
      part="countries"
      interactive
      controls={
        <>
          {working}
          <div className="choices">
            <ContrastChoice value={contrast} onChange={(against) => onChange({ against })} />
            <Choice
              label={t("measure")}
              value={measure}
              options={COUNTRY_MEASURES.map((value) => ({ value, label: t(value) }))}
              onChange={(next) => onChange({ measure: next })}
            />
            <Pick
              label={t("country")}
              value={country ?? ""}
              options={[
                { value: "", label: t("country-any") },
                ...byName.map(({ place, name }) => ({ value: place, label: say(name) })),
              ]}
              onChange={(place) => onChange({ country: place === "" ? null : place })}
            />
          </div>
        </>
      }
    >
      {country === null ? null : <OneCountry answer={answer} draws={draws} place={country} contrasts={CONTRASTS} />}
      <RecipientMap
        answer={answer}
        effects={told}
        text={({ mean, error }) => `${figures.difference(mean, error)} ${figures.unit}`}
        isShaded={measure === "surplus"}
        limitText={(change) =>
          numberText(change * figures.factor, decimalsReached(change * figures.factor) ?? 0, language)
        }
        selected={country}
        onSelect={(place) => onChange({ country: place })}
      />
      <div className="gainers">
        <Ranking title={t("gain-most")} effects={gains.slice(0, MOST)} all={told} answer={answer} measure={measure} />
        <Ranking title={t("lose-most")} effects={losses.slice(0, MOST)} all={told} answer={answer} measure={measure} />
      </div>
    </ChartFrame>
  );
}

interface RankingProps {
  readonly title: string;
  readonly effects: readonly CountryEffect[];
  /** All countries that the two lists share a scale with. */
  readonly all: readonly CountryEffect[];
  readonly answer: FuturesWorldAnswer;
  readonly measure: CountryMeasure;
}

function Ranking({ title, effects, all, answer, measure }: RankingProps) {
  const t = useText(pageMessages);
  const say = useSay();
  const figures = useFigures(OUTPUT_OF[measure]);
  const scale = commonScale(all.map(({ mean }) => [mean, mean]));
  return (
    <div>
      <h3>{title}</h3>
      {effects.length === 0 ? <p className="soft">{t("nobody")}</p> : null}
      <ol className="lab-rows is-narrow">
        {effects.map(({ index, mean, error }) => {
          const place = answer.places[index];
          return place === undefined ? null : (
            <li key={place.place} data-place={place.place}>
              <span className="lab-row-name">{say(place.name)}</span>
              <Strip from={scale.from} to={scale.to} range={[Math.min(0, mean), Math.max(0, mean)]} mean={mean} />
              <span className="tabular lab-row-figure">{figures.difference(mean, error)}</span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function countrySheet(effects: readonly CountryEffect[], answer: FuturesWorldAnswer): Sheet {
  return {
    columns: [
      textColumn("place", "col-place"),
      textColumn("country", "col-country"),
      numberColumn("mean", "col-mean"),
      numberColumn("error", "col-error"),
      numberColumn("rises", "col-rises"),
      numberColumn("rises_low", "col-rises-low"),
      numberColumn("rises_high", "col-rises-high"),
    ],
    rows: effects.flatMap(({ index, mean, error, rises, rises95 }) => {
      const place = answer.places[index];
      if (place === undefined) return [];
      return [
        [
          place.place,
          place.name,
          numberCell(mean, error),
          error.toPrecision(2),
          shareCell(rises),
          ...rises95.map(shareCell),
        ],
      ];
    }),
  };
}
