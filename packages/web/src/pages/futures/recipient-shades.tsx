import { type GeoProjection, geoPath } from "d3-geo";
import { memo, useMemo } from "react";
import type { Spot } from "../../map/spots.ts";
import type { World } from "../../map/world.ts";
import type { ShadeClass } from "./shade-classes.ts";

/** A country as it is shaded. */
export interface ShadedSpot extends Spot {
  readonly shape: string | null;
  readonly shade: ShadeClass;
}

interface RecipientShadesProps {
  readonly world: World;
  readonly projection: GeoProjection;
  readonly spots: readonly ShadedSpot[];
  readonly marked: string | null;
  /** Radius of the dots of small countries. */
  readonly dot: number;
  readonly onPoint: (place: string | null) => void;
  readonly onSelect: (place: string) => void;
}

/** Below this many square pixels a country is shown by a dot too. */
const SMALL = 40;

/** Countries in classes of how much they gain or lose; small ones, and those without a shape, as dots. */
export const RecipientShades = memo(function RecipientShades(props: RecipientShadesProps) {
  const { world, projection, spots, marked, dot, onPoint, onSelect } = props;
  const path = useMemo(() => geoPath(projection).digits(2), [projection]);
  const shapes = useMemo(() => new Map(world.shapes.map(({ key, geometry }) => [key, geometry])), [world]);
  const drawn = spots.flatMap((spot) => {
    const point = projection([spot.lon, spot.lat]);
    const geometry = spot.shape === null ? undefined : shapes.get(spot.shape);
    if (point === null) return [];
    const [x, y] = point;
    const isSmall = geometry === undefined || path.area(geometry) < SMALL;
    return [{ ...spot, x, y, d: geometry === undefined ? null : path(geometry), isSmall }];
  });
  return (
    <g>
      {drawn.map(({ id, d, shade }) =>
        d === null ? null : <path key={id} d={d} className={`is-${shade.way} is-class-${shade.size}`} />,
      )}
      {drawn.map(({ id, x, y, isSmall, shade }) =>
        isSmall ? <circle key={id} cx={x} cy={y} r={dot} className={`is-${shade.way} is-class-${shade.size}`} /> : null,
      )}
      {drawn.map(({ id, x, y }) => (
        // The lists below the map and the table hold every country: these are for the pointer.
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events
        <circle
          key={id}
          cx={x}
          cy={y}
          r={8}
          className={id === marked ? "shade-target is-marked" : "shade-target"}
          onPointerEnter={() => onPoint(id)}
          onPointerLeave={() => onPoint(null)}
          onClick={() => onSelect(id)}
        />
      ))}
    </g>
  );
});
