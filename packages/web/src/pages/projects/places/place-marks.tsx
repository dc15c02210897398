import type { LocationAnswer } from "@plumbline/core/contract";
import { geoCircle, geoPath } from "d3-geo";
import type { Drawn } from "../../../map/map-frame.tsx";
import { degreesOf } from "./exactness.ts";

/** A place with a name of its own on this map. */
export interface Marked extends Pick<LocationAnswer, "lon" | "lat" | "exactness" | "radiusKm"> {
  readonly id: string;
}

export interface Cell {
  readonly id: string;
  readonly lon: number;
  readonly lat: number;
  readonly places: number;
}

interface PlaceMarksProps {
  readonly drawn: Drawn;
  readonly places: readonly Marked[];
  readonly cells: readonly Cell[];
  readonly pointed: string | null;
  readonly onPoint: (id: string | null) => void;
  readonly onSelect: (id: string) => void;
}

/** Smallest and largest dot of a cell, as a share of the map's width. */
const CELL_RADIUS = [0.0019, 0.017] as const;

/**
 * Places as well as they are known: a dot where exact, a dot in a ring where approximate, the circle of the stated radius where an area, an
 * open dot where nothing is said. Many places are dots of one degree, their area in proportion to how many there are.
 */
export function PlaceMarks({ drawn, places, cells, pointed, onPoint, onSelect }: PlaceMarksProps) {
  const { projection, place } = drawn;
  const at = (lon: number, lat: number) => {
    const [x = -99, y = -99] = projection([lon, lat]) ?? [];
    return [x * place.zoom + place.dx, y * place.zoom + place.dy] as const;
  };
  const most = Math.max(1, ...cells.map((cell) => cell.places));
  const marked = (id: string) => (id === pointed ? "is-marked" : "");
  const hand = (id: string) => ({
    onPointerEnter: () => onPoint(id),
    onPointerLeave: () => onPoint(null),
    onClick: () => onSelect(id),
  });
  return (
    <g className="place-marks">
      <Areas drawn={drawn} places={places} pointed={pointed} />
      {cells
        .toSorted((a, b) => b.places - a.places)
        .map(({ id, lon, lat, places: count }) => {
          const [x, y] = at(lon, lat);
          const radius = drawn.width * Math.max(CELL_RADIUS[0], Math.sqrt(count / most) * CELL_RADIUS[1]);
          // The list beside the map says the same in words and links: marks are for the pointer.
          // oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events
          return <circle key={id} cx={x} cy={y} r={radius} className={`is-cell ${marked(id)}`} {...hand(id)} />;
        })}
      {places.map(({ id, lon, lat, exactness }) => {
        const [x, y] = at(lon, lat);
        return (
          // oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events
          <g key={id} className={`is-${exactness} ${marked(id)}`} {...hand(id)}>
            {exactness === "approximate" ? <circle cx={x} cy={y} r={6} className="ring" /> : null}
            <circle cx={x} cy={y} r={exactness === "approximate" ? 2.5 : 3.5} className="dot" />
          </g>
        );
      })}
    </g>
  );
}

/** Circles of the stated radius, in kilometres on the ground. */
function Areas({ drawn, places, pointed }: Pick<PlaceMarksProps, "drawn" | "places" | "pointed">) {
  const { projection, place } = drawn;
  const path = geoPath(projection).digits(2);
  const areas = places.filter((one) => one.radiusKm !== null && one.radiusKm > 0 && one.exactness !== "exact");
  return (
    <g transform={`translate(${place.dx} ${place.dy}) scale(${place.zoom})`} className="place-areas">
      {areas.map(({ id, lon, lat, radiusKm }) => (
        <path
          key={id}
          d={
            path(
              geoCircle()
                .center([lon, lat])
                .radius(degreesOf(radiusKm ?? 0))
                .precision(6)(),
            ) ?? ""
          }
          className={id === pointed ? "is-marked" : ""}
        />
      ))}
    </g>
  );
}
