import type { ProjectLocationsAnswer } from "@plumbline/core/contract";
import { projectLocationsSheet } from "@plumbline/core/sheets";
import { useMemo, useState } from "react";
import { ChartFrame } from "../../../charts/frame.tsx";
import { fitView } from "../../../map/fit-view.ts";
import { MapFrame } from "../../../map/map-frame.tsx";
import { maxZoom } from "../../../map/view.ts";
import { Answered } from "../../../ui/answered.tsx";
import { useText } from "../../../ui/language.tsx";
import { type Query, useQuestion } from "../../../ui/question.ts";
import { type ChangeProjects, filterQuery, type ProjectState } from "../list/project-filters.ts";
import { useMeasuredWords } from "../measured-words.ts";
import { placesMessages } from "./messages.ts";
import { PlaceEntries } from "./place-entries.tsx";
import { PlaceLegend } from "./place-legend.tsx";
import { PlaceMarks } from "./place-marks.tsx";
import "./places.css";

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
      {(answer) => <PlacesMap answer={answer} query={query} state={state} change={change} />}
    </Answered>
  );
}

interface PlacesMapProps extends PlacesChartProps {
  readonly answer: ProjectLocationsAnswer;
  readonly query: Query;
}

function PlacesMap({ answer, query, state, change }: PlacesMapProps) {
  const t = useText(placesMessages);
  const words = useMeasuredWords();
  const [pointed, setPointed] = useState<string | null>(null);
  const places = useMemo(() => answer.places.map((place, index) => ({ ...place, id: `p${index}` })), [answer]);
  const cells = useMemo(() => answer.cells.map((cell) => ({ ...cell, id: `c${cell.lat} ${cell.lon}` })), [answer]);
  const home = useMemo(() => fitView([...answer.places, ...answer.cells]), [answer]);
  const sheet = useMemo(() => projectLocationsSheet(answer), [answer]);
  const shown = useMemo(() => new Set(answer.places.map(({ exactness }) => exactness)), [answer]);
  const counts = {
    places: words.count(answer.total),
    located: words.count(answer.located),
    unlocated: words.count(answer.unlocated),
  };
  const select = (id: string) => {
    const found = places.find((place) => place.id === id) ?? cells.find((cell) => cell.id === id);
    setPointed(id);
    if (found !== undefined) change({ view: { zoom: maxZoom, lon: found.lon, lat: found.lat } }, { replace: true });
  };
  const label = t("label", counts);
  return (
    <ChartFrame
      headline={t(answer.total === 0 ? "headline-none" : "headline", counts)}
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
              <PlaceMarks
                drawn={drawn}
                places={places}
                cells={cells}
                pointed={pointed}
                onPoint={setPointed}
                onSelect={setPointed}
              />
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
