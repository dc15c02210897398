import { type GeoProjection, geoPath } from "d3-geo";
import { memo, useMemo } from "react";
import type { World } from "./world.ts";

/** What a shape shows: an amount, that nobody has reported one, or that it is no recipient at all. */
export type ShapeState = "reported" | "missing" | "outside";

interface BaseMapProps {
  readonly world: World;
  readonly projection: GeoProjection;
  readonly stateOf: (shape: string) => ShapeState;
  /** Id of the hatching's pattern. */
  readonly hatch: string;
}

/** Land and boundaries in thin neutral lines; disputed ones dashed. */
export const BaseMap = memo(function BaseMap({ world, projection, stateOf, hatch }: BaseMapProps) {
  const drawn = useMemo(() => {
    const path = geoPath(projection).digits(2);
    return {
      shapes: world.shapes.map(({ key, geometry }) => ({ key, d: path(geometry) ?? "" })),
      borders: path(world.borders) ?? "",
      disputed: path(world.disputed) ?? "",
    };
  }, [world, projection]);
  return (
    <>
      {drawn.shapes.map(({ key, d }) => {
        const state = stateOf(key);
        return (
          <path
            key={key}
            d={d}
            className={`map-land is-${state}`}
            {...(state === "missing" ? { fill: `url(#${hatch})` } : {})}
          />
        );
      })}
      <path d={drawn.borders} className="map-border" />
      <path d={drawn.disputed} className="map-border is-disputed" />
    </>
  );
});
