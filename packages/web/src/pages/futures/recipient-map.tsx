import type { FuturesWorldAnswer } from "@plumbline/core/contract";
import { useId, useMemo, useState } from "react";
import type { CountryEffect } from "../../lab/country-effects.ts";
import { BaseMap } from "../../map/base-map.tsx";
import { circleScale } from "../../map/circle-scale.ts";
import { Circles } from "../../map/circles.tsx";
import { MAP_SHAPE, projectionFor, type Spot } from "../../map/spots.ts";
import { useWidth } from "../../map/use-width.ts";
import { useWorld } from "../../map/use-world.ts";
import { useLanguage, useText } from "../../ui/language.tsx";
import { shellMessages } from "../../ui/messages.ts";
import { useQuestion } from "../../ui/question.ts";
import { pageMessages } from "./messages.ts";
import "../../map/map.css";

interface RecipientMapProps {
  readonly answer: FuturesWorldAnswer;
  /** Effects that can be told from none. */
  readonly effects: readonly CountryEffect[];
  readonly text: (effect: CountryEffect) => string;
  readonly selected: string | null;
  readonly onSelect: (place: string) => void;
}

const WHOLE = { zoom: 1, dx: 0, dy: 0 };

/** Who gains (filled) and who loses (open), circles in proportion. The lists below it hold the same figures. */
export function RecipientMap({ answer, effects, text, selected, onSelect }: RecipientMapProps) {
  const t = useText(pageMessages);
  const shell = useText(shellMessages);
  const language = useLanguage();
  const hatch = useId();
  const { answer: known } = useQuestion("countries");
  const world = useWorld("coarse");
  const [frame, width] = useWidth<HTMLDivElement>(760);
  const [pointed, setPointed] = useState<string | null>(null);
  const height = Math.round(width * MAP_SHAPE);
  const projection = useMemo(() => projectionFor(width, height), [width, height]);
  const countries = useMemo(() => new Map(known?.countries.map((country) => [country.id, country])), [known]);
  const shapes = useMemo(
    () => new Set(answer.places.map(({ place }) => countries.get(place)?.shape ?? null)),
    [answer, countries],
  );
  const spots = effects.flatMap((effect): Spot[] => {
    const place = answer.places[effect.index];
    const country = place === undefined ? undefined : countries.get(place.place);
    if (place === undefined || country === undefined || country.lon === null || country.lat === null) return [];
    const { lon, lat } = country;
    return [
      {
        id: place.place,
        name: place.name[language],
        lon,
        lat,
        amount: effect.mean,
        amountText: text(effect),
        memorandum: null,
      },
    ];
  });
  const largest = Math.max(0, ...effects.map(({ mean }) => Math.abs(mean)));
  const radius = useMemo(() => circleScale(largest, Math.max(9, width * 0.028)), [largest, width]);
  const read = spots.find(({ id }) => id === (pointed ?? selected));
  return (
    <div className="recipient-map">
      <div ref={frame} className="map-frame">
        <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t("map-label")}>
          {world === null || world === "failed" ? null : (
            <BaseMap
              world={world}
              projection={projection}
              stateOf={(shape) => (shapes.has(shape) ? "reported" : "outside")}
              hatch={hatch}
            />
          )}
          <Circles
            spots={spots}
            projection={projection}
            place={WHOLE}
            radius={radius}
            width={width}
            selected={selected}
            pointed={pointed}
            onPoint={setPointed}
            onSelect={onSelect}
            side={null}
          />
        </svg>
      </div>
      <p className="small soft" aria-live="polite">
        {read === undefined ? t("map-how") : `${read.name}: ${read.amountText}`}
      </p>
      <p className="small soft">{shell("boundary-caption")}</p>
    </div>
  );
}
