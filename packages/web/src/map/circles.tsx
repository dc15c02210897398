import type { GeoProjection } from "d3-geo";
import { labelled, type Spot } from "./spots.ts";
import type { Placement } from "./view.ts";

interface CirclesProps {
  readonly spots: readonly Spot[];
  readonly projection: GeoProjection;
  readonly place: Placement;
  readonly radius: (amount: number) => number;
  readonly width: number;
  readonly selected: string | null;
  readonly pointed: string | null;
  readonly onPoint: (id: string | null) => void;
  readonly onSelect: (id: string) => void;
  readonly side: string | null;
}

/** Circles by amount, largest first so that small ones stay on top, with the names that fit and the marks of memoranda. */
export function Circles({
  spots,
  projection,
  place,
  radius,
  width,
  selected,
  pointed,
  onPoint,
  onSelect,
  side,
}: CirclesProps) {
  const placed = spots
    .flatMap((spot) => {
      const point = projection([spot.lon, spot.lat]);
      if (point === null) return [];
      const [x, y] = [point[0] * place.zoom + place.dx, point[1] * place.zoom + place.dy];
      return [{ ...spot, x, y, radius: spot.amount === null || spot.amount === 0 ? 0 : radius(spot.amount) }];
    })
    .toSorted((a, b) => b.radius - a.radius);
  const circles = placed.filter((spot) => spot.radius > 0);
  const isMarked = ({ id }: { readonly id: string }) => id === selected || id === pointed;
  const names = labelled(circles, { width, most: Math.round(width / 85), always: isMarked });
  return (
    <g className={`map-circles ${side === null ? "" : `of-${side}`}`}>
      {circles.map((spot) => (
        <g key={spot.id}>
          {/* The list beside the map has a button for each place: the circles are for the pointer. */}
          {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events */}
          <circle
            cx={spot.x}
            cy={spot.y}
            r={spot.radius}
            className={`${(spot.amount ?? 0) < 0 ? "is-negative" : spot.least === undefined ? "" : "is-ring"} ${isMarked(spot) ? "is-marked" : ""}`}
            onPointerEnter={() => onPoint(spot.id)}
            onPointerLeave={() => onPoint(null)}
            onClick={() => onSelect(spot.id)}
          />
          {spot.least === undefined || spot.least <= 0 ? null : (
            <circle cx={spot.x} cy={spot.y} r={radius(spot.least)} className="is-least" />
          )}
        </g>
      ))}
      {placed.map((spot) =>
        spot.memorandum === null ? null : (
          <path key={spot.id} d={`M${spot.x} ${spot.y - 4}l3.5 4-3.5 4-3.5-4z`} className="map-memorandum" />
        ),
      )}
      {names.map((spot) => (
        <text key={spot.id} x={spot.x} y={spot.y + 4.5} className={isMarked(spot) ? "is-marked" : ""}>
          {spot.name}
        </text>
      ))}
    </g>
  );
}
