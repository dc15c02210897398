import type { ShapeState } from "./base-map.tsx";
import { circleScale } from "./circle-scale.ts";
import { Circles } from "./circles.tsx";
import { MapFrame } from "./map-frame.tsx";
import { MapLegend } from "./map-legend.tsx";
import type { Spot } from "./spots.ts";
import type { View } from "./view.ts";

interface FlowMapProps {
  readonly spots: readonly Spot[];
  readonly stateOf: (shape: string) => ShapeState;
  readonly view: View | null;
  readonly onView: (view: View | null) => void;
  readonly selected: string | null;
  readonly pointed: string | null;
  readonly onPoint: (id: string | null) => void;
  readonly onSelect: (id: string) => void;
  /** Whose money it is: the colour of the circles. */
  readonly side: string | null;
  readonly amountText: (amount: number) => string;
  /** What the map shows, in a sentence. */
  readonly label: string;
  /** Which map it is, where two stand on a page. */
  readonly name?: string | undefined;
  /** The amount of the largest circle, where two maps share a scale; the map's own largest unless it is given. */
  readonly largest?: number | undefined;
}

/** Circles in proportion on an equal-area map; a list beside it says the same. */
export function FlowMap(props: FlowMapProps) {
  const own = Math.max(0, ...props.spots.map(({ amount }) => Math.abs(amount ?? 0)));
  const largest = Math.max(own, props.largest ?? 0);
  const radiusAt = (width: number) => circleScale(largest, Math.max(12, width * 0.042));
  return (
    <MapFrame
      view={props.view}
      onView={props.onView}
      stateOf={props.stateOf}
      label={props.label}
      name={props.name}
      renderLayer={({ projection, place, width }) => (
        <Circles {...props} projection={projection} place={place} radius={radiusAt(width)} width={width} />
      )}
      renderLegend={({ width }) => (
        <MapLegend
          largest={largest}
          radius={radiusAt(width)}
          side={props.side}
          amountText={props.amountText}
          withNegative={props.spots.some(({ amount }) => amount !== null && amount < 0)}
          withRings={props.spots.some(({ least }) => least !== undefined)}
          withMemoranda={props.spots.some(({ memorandum }) => memorandum !== null)}
        />
      )}
    />
  );
}
