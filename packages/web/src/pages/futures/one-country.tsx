import type { FuturesWorldAnswer } from "@plumbline/core/contract";
import type { Contrast } from "../../lab/contrasts.ts";
import { countryEffects } from "../../lab/country-effects.ts";
import { COUNTRY_MEASURES, type CountryMeasure } from "../../lab/country-runs.ts";
import { shareWithInterval } from "../../lab/printed-number.ts";
import { useSay, useText } from "../../ui/language.tsx";
import { OUTPUT_OF } from "./lab-view.ts";
import { pageMessages } from "./messages.ts";
import { useFigures } from "./use-figures.ts";

interface OneCountryProps {
  readonly answer: FuturesWorldAnswer;
  readonly draws: readonly Float64Array[];
  readonly place: string;
  readonly contrasts: readonly Contrast[];
}

/** What each scenario changes for one country. */
export function OneCountry({ answer, draws, place, contrasts }: OneCountryProps) {
  const t = useText(pageMessages);
  const say = useSay();
  const index = answer.places.findIndex((one) => one.place === place);
  const name = answer.places[index]?.name;
  if (name === undefined) return null;
  return (
    <section className="one-country" aria-label={say(name)}>
      <h3>{say(name)}</h3>
      <dl>
        {contrasts.map((contrast) => (
          <div key={contrast}>
            <dt>{t("against-parallel", { scenario: t(contrast) })}</dt>
            {COUNTRY_MEASURES.map((measure) => (
              <Effect key={measure} answer={answer} draws={draws} index={index} contrast={contrast} measure={measure} />
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}

interface EffectProps {
  readonly answer: FuturesWorldAnswer;
  readonly draws: readonly Float64Array[];
  readonly index: number;
  readonly contrast: Contrast;
  readonly measure: CountryMeasure;
}

function Effect({ answer, draws, index, contrast, measure }: EffectProps) {
  const t = useText(pageMessages);
  const figures = useFigures(OUTPUT_OF[measure]);
  const effect = countryEffects(draws, answer.places.length, contrast, measure)[index];
  if (effect === undefined) return null;
  return (
    <dd>
      <span className="soft">{t(measure)}</span>{" "}
      <span className="tabular">{figures.difference(effect.mean, effect.error)}</span>{" "}
      <span className="soft small">
        {figures.unit} · {t("rises", { share: shareWithInterval(effect.rises, effect.rises95) })}
      </span>
    </dd>
  );
}
