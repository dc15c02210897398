import type { FuturesWorldAnswer } from "@plumbline/core/contract";
import { useId, useMemo, useState } from "react";
import type { CountryEffect } from "../../lab/country-effects.ts";
import { BaseMap } from "../../map/base-map.tsx";
import { circleScale } from "../../map/circle-scale.ts";
import { Circles } from "../../map/circles.tsx";
import { MAP_SHAPE, projectionFor } from "../../map/spots.ts";
import { useWidth } from "../../map/use-width.ts";
import { useWorld } from "../../map/use-world.ts";
import { useLanguage, useText } from "../../ui/language.tsx";
import { shellMessages } from "../../ui/messages.ts";
import { useQuestion } from "../../ui/question.ts";
import { pageMessages } from "./messages.ts";
import { RecipientShades, type ShadedSpot } from "./recipient-shades.tsx";
import { shadeLimits, shadeOf } from "./shade-classes.ts";
import "../../map/map.css";
import "./recipient-map.css";

interface RecipientMapProps {
  readonly answer: FuturesWorldAnswer;
  /** Effects that can be told from none. */
  readonly effects: readonly CountryEffect[];
  readonly text: (effect: CountryEffect) => string;
  /** Countries in classes, for what does not add up over countries; else circles, for money. */
  readonly isShaded: boolean;
  /** A change as it is written in the key. */
  readonly limitText: (change: number) => string;
  readonly selected: string | null;
  readonly onSelect: (place: string) => void;
}

const WHOLE = { zoom: 1, dx: 0, dy: 0 };

/** Who gains and who loses: countries shaded, or circles in proportion, filled and open. The lists below hold the same figures. */
export function RecipientMap(props: RecipientMapProps) {
  const { answer, effects, text, isShaded, limitText, selected, onSelect } = props;
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
  const largest = Math.max(0, ...effects.map(({ mean }) => Math.abs(mean)));
  const limits = shadeLimits(largest);
  const spots = effects.flatMap((effect): ShadedSpot[] => {
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
        shape: country.shape,
        shade: shadeOf(effect.mean, limits),
      },
    ];
  });
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
          {isShaded ? (
            world === null || world === "failed" ? null : (
              <RecipientShades
                world={world}
                projection={projection}
                spots={spots}
                marked={read?.id ?? null}
                dot={Math.max(2.5, width * 0.0053)}
                onPoint={setPointed}
                onSelect={onSelect}
              />
            )
          ) : (
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
          )}
        </svg>
      </div>
      {isShaded ? <ShadeKey spots={spots} limits={limits} limitText={limitText} /> : null}
      <p className="small soft" aria-live="polite">
        {read === undefined ? t(isShaded ? "shades-how" : "map-how") : `${read.name}: ${read.amountText}`}
      </p>
      <p className="small soft">{shell("boundary-caption")}</p>
    </div>
  );
}

interface ShadeKeyProps {
  readonly spots: readonly ShadedSpot[];
  readonly limits: readonly [number, number];
  readonly limitText: (change: number) => string;
}

/** What the shades mean; only classes that are on the map. */
function ShadeKey({ spots, limits: [small, large], limitText }: ShadeKeyProps) {
  const t = useText(pageMessages);
  const rows = (["gain", "loss"] as const).flatMap((way) =>
    ([3, 2, 1] as const).flatMap((size) => {
      if (!spots.some(({ shade }) => shade.way === way && shade.size === size)) return [];
      const [from, to] = [limitText([0, small, large][size - 1] ?? 0), limitText(size === 1 ? small : large)];
      const limit = size === 1 ? t("shade-below", { to }) : size === 2 ? `${from}–${to}` : t("shade-above", { from });
      return [{ way, size, text: t(`shade-${way}`, { limit }) }];
    }),
  );
  return (
    <ul className="shade-key small">
      {rows.map(({ way, size, text }) => (
        <li key={text}>
          <span className={`shade-swatch is-${way} is-class-${size}`} aria-hidden="true" /> {text}
        </li>
      ))}
    </ul>
  );
}
