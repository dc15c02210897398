import type { ProjectAnswer } from "@plumbline/core/contract";
import { useMemo, useState } from "react";
import { fitView } from "../../../map/fit-view.ts";
import { MapFrame } from "../../../map/map-frame.tsx";
import type { View } from "../../../map/view.ts";
import { useSay, useText } from "../../../ui/language.tsx";
import { CLOSEST } from "../places/exactness.ts";
import { CountryNames } from "../places/country-names.tsx";
import { placesMessages } from "../places/messages.ts";
import { PlaceLegend } from "../places/place-legend.tsx";
import { PlaceMarks } from "../places/place-marks.tsx";
import { Published } from "../published.tsx";
import "../places/places.css";

/** Never so near at first that the coast around a single place is out of sight. */
const NEAR = 16;

/** About ten metres: nobody publishes places better known than that. */
const fourDecimals = (degrees: number): number => Math.round(degrees * 10_000) / 10_000;

/** A share of one, as "0.25", in hundredths. */
const percentOf = (share: string): number => Math.round(Number(share) * 1000) / 10;

/** Where the project is said to be, as well as its publisher knows it. */
export function ProjectMap({ places }: Pick<ProjectAnswer, "places">) {
  const t = useText(placesMessages);
  const say = useSay();
  const [view, setView] = useState<View | null>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const marked = useMemo(() => places.map((place, index) => ({ ...place, id: `p${index}` })), [places]);
  const home = useMemo(() => fitView(places, NEAR), [places]);
  const shown = useMemo(() => new Set(places.map(({ exactness }) => exactness)), [places]);
  return (
    <div className="places-map">
      <div>
        <MapFrame
          view={view}
          onView={setView}
          home={home}
          homeText={t("fit-project")}
          closest={CLOSEST}
          stateOf={() => "reported"}
          label={t("label", { places: places.length, located: 1 })}
          renderLayer={(drawn) => (
            <>
              <CountryNames drawn={drawn} />
              <PlaceMarks
                drawn={drawn}
                places={marked}
                cells={[]}
                pointed={pointed}
                onPoint={setPointed}
                onSelect={setPointed}
              />
            </>
          )}
          renderLegend={() => (
            <PlaceLegend
              shown={shown}
              withCells={false}
              withRadius={places.some(({ radiusKm, exactness }) => radiusKm !== null && exactness !== "exact")}
            />
          )}
        />
        <p className="places-caption">{t("caption")}</p>
      </div>
      <div className="place-entries">
        <h3>{t("list")}</h3>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a list that scrolls has to be reachable by keyboard */}
        <ol tabIndex={0} aria-label={t("list")}>
          {marked.map((place) => (
            <li
              key={place.id}
              data-pointed={place.id === pointed}
              onPointerEnter={() => setPointed(place.id)}
              onPointerLeave={() => setPointed(null)}
            >
              {place.name === null ? t("no-name") : <Published text={place.name} />}
              <p className="soft">
                {say(place.precision)}
                {place.radiusKm === null ? "" : ` · ${t("radius", { km: place.radiusKm })}`}
              </p>
              <p className="soft tabular">
                {t("coordinates", { lat: fourDecimals(place.lat), lon: fourDecimals(place.lon) })}
              </p>
              {place.share === null ? null : <p className="soft">{t("share", { share: percentOf(place.share) })}</p>}
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}
