import type { ProjectLocationsAnswer } from "@plumbline/core/contract";
import { projectLocationsSheet } from "@plumbline/core/sheets";
import { useMemo, useState } from "react";
import { ChartFrame } from "../../../charts/frame.tsx";
import { fitView } from "../../../map/fit-view.ts";
import { MapFrame } from "../../../map/map-frame.tsx";
import { maxZoom, type View } from "../../../map/view.ts";
import { viewBox } from "../../../map/view-box.ts";
import { Answered } from "../../../ui/answered.tsx";
import { useText } from "../../../ui/language.tsx";
import { type Query, useQuestion } from "../../../ui/question.ts";
import { type ChangeProjects, filterQuery, type ProjectState } from "../list/project-filters.ts";
import { useMeasuredWords } from "../measured-words.ts";
import { CountryNames } from "./country-names.tsx";
import { placesMessages } from "./messages.ts";
import { PlaceEntries } from "./place-entries.tsx";
import { PlaceLegend } from "./place-legend.tsx";
import { PlaceMarks } from "./place-marks.tsx";
import "./places.css";

/** Never so near at first that a reader cannot see which part of the world it is. */
const NEAR = 8;

interface PlacesChartProps {
  readonly state: ProjectState;
  readonly change: ChangeProjects;
}

/** Where the projects found are said to be, as well as their publishers know it. */
export default function PlacesChart({ state, change }: PlacesChartProps) {
  const query = filterQuery(state);
  const asked = useQuestion("project-locations", query);
  return (
    <Answered asked={asked} rows={36}>
      {(whole) =>
        whole.cells.length > 0 && state.view !== null ? (
          <NearerPlaces whole={whole} query={query} view={state.view} state={state} change={change} />
        ) : (
          <PlacesMap whole={whole} answer={whole} query={query} state={state} change={change} />
        )
      }
    </Answered>
  );
}

/** Where there are too many places for the whole map, a nearer view asks for its own: they may be few enough to be drawn one by one. */
function NearerPlaces({ whole, query, view, state, change }: Omit<PlacesMapProps, "answer"> & { readonly view: View }) {
  const box = viewBox(view);
  const sides = box === null ? {} : { w: box.west, s: box.south, e: box.east, n: box.north };
  const nearer = useQuestion("project-locations", { ...query, ...sides });
  const answer = box === null ? whole : (nearer.answer ?? whole);
  return <PlacesMap whole={whole} answer={answer} query={{ ...query, ...sides }} state={state} change={change} />;
}

interface PlacesMapProps extends PlacesChartProps {
  /** All places found; the map may show a part of them. */
  readonly whole: ProjectLocationsAnswer;
  readonly answer: ProjectLocationsAnswer;
  readonly query: Query;
}

function PlacesMap({ whole, answer, query, state, change }: PlacesMapProps) {
  const t = useText(placesMessages);
  const words = useMeasuredWords();
  const [pointed, setPointed] = useState<string | null>(null);
  const places = useMemo(() => answer.places.map((place, index) => ({ ...place, id: `p${index}` })), [answer]);
  const cells = useMemo(() => answer.cells.map((cell) => ({ ...cell, id: `c${cell.lat} ${cell.lon}` })), [answer]);
  const home = useMemo(() => fitView([...whole.places, ...whole.cells], NEAR), [whole]);
  const sheet = useMemo(() => projectLocationsSheet(answer), [answer]);
  const shown = useMemo(() => new Set(answer.places.map(({ exactness }) => exactness)), [answer]);
  const counts = {
    places: words.count(whole.total),
    located: words.count(whole.located),
    unlocated: words.count(whole.unlocated),
  };
  const select = (id: string) => {
    const found = places.find((place) => place.id === id) ?? cells.find((cell) => cell.id === id);
    setPointed(id);
    if (found !== undefined) change({ view: { zoom: maxZoom, lon: found.lon, lat: found.lat } }, { replace: true });
  };
  const label = t("label", counts);
  return (
    <ChartFrame
      headline={t(whole.total === 0 ? "headline-none" : "headline", counts)}
      how={t(cells.length > 0 ? "how-cells" : "how")}
      label={label}
      sheet={sheet}
      csvOf="sheet"
      question={{ name: "project-locations", query }}
      method="#rules"
      viewName={t("view")}
      interactive
    >
      <div className="places-map">
        <div>
          <MapFrame
            view={state.view}
            onView={(view) => change({ view }, { replace: true })}
            home={home}
            homeText={t("fit")}
            stateOf={() => "reported"}
            label={label}
            renderLayer={(drawn) => (
              <>
                <CountryNames drawn={drawn} />
                <PlaceMarks
                  drawn={drawn}
                  places={places}
                  cells={cells}
                  pointed={pointed}
                  onPoint={setPointed}
                  onSelect={setPointed}
                />
              </>
            )}
            renderLegend={() => (
              <PlaceLegend
                shown={shown}
                withCells={cells.length > 0}
                withRadius={places.some(({ radiusKm, exactness }) => radiusKm !== null && exactness !== "exact")}
              />
            )}
          />
          <p className="places-caption">{t("caption")}</p>
        </div>
        <PlaceEntries places={places} cells={cells} pointed={pointed} onPoint={setPointed} onSelect={select} />
      </div>
    </ChartFrame>
  );
}
