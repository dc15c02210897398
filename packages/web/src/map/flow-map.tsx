import { type KeyboardEvent, type PointerEvent, useId, useMemo, useRef, useState } from "react";
import { useText } from "../ui/language.tsx";
import { BaseMap, type ShapeState } from "./base-map.tsx";
import { circleScale } from "./circle-scale.ts";
import { Circles } from "./circles.tsx";
import { MapLegend } from "./map-legend.tsx";
import { mapMessages } from "./messages.ts";
import { MAP_SHAPE, projectionFor, type Spot } from "./spots.ts";
import { useWidth } from "./use-width.ts";
import { useWorld } from "./use-world.ts";
import { maxZoom, placement, type View, wholeWorld } from "./view.ts";
import "./map.css";

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
}

/** Circles in proportion on an equal-area map. It can be moved and enlarged by buttons, keys and dragging; a list beside it says the same. */
export function FlowMap(props: FlowMapProps) {
  const t = useText(mapMessages);
  const hatch = useId();
  const [frame, width] = useWidth<HTMLElement>(760);
  const height = Math.round(width * (width < 500 ? MAP_SHAPE * 1.12 : MAP_SHAPE));
  const projection = useMemo(() => projectionFor(width, height), [width, height]);
  const [dragged, setDragged] = useState<View | null>(null);
  const view = dragged ?? props.view ?? wholeWorld;
  const world = useWorld(view.zoom > 2 ? "fine" : "coarse");
  const place = placement(view.zoom, projection([view.lon, view.lat]) ?? [width / 2, height / 2], [width, height]);

  const look = (zoom: number, dx = 0, dy = 0): View | null => {
    const next = Math.min(maxZoom, Math.max(1, zoom));
    if (next === 1) return null;
    const middle = [(width / 2 - place.dx - dx) / place.zoom, (height / 2 - place.dy - dy) / place.zoom] as const;
    const [lon, lat] = projection.invert?.([...middle]) ?? [view.lon, view.lat];
    return { zoom: next, lon, lat };
  };
  const key = (event: KeyboardEvent) => {
    const step = width / 6;
    const moves: Readonly<Record<string, () => View | null>> = {
      "+": () => look(view.zoom * 1.6),
      "=": () => look(view.zoom * 1.6),
      "-": () => look(view.zoom / 1.6),
      "0": () => null,
      ArrowLeft: () => look(view.zoom, step),
      ArrowRight: () => look(view.zoom, -step),
      ArrowUp: () => look(view.zoom, 0, step),
      ArrowDown: () => look(view.zoom, 0, -step),
    };
    const move = moves[event.key];
    if (move === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    props.onView(move());
  };
  const drag = useDrag({
    enabled: view.zoom > 1,
    look: (dx, dy) => look(view.zoom, dx, dy),
    onMove: setDragged,
    onEnd: props.onView,
  });
  const largest = Math.max(0, ...props.spots.map(({ amount }) => Math.abs(amount ?? 0)));
  const radius = useMemo(() => circleScale(largest, Math.max(12, width * 0.042)), [largest, width]);
  return (
    <div className="map">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex -- the map is moved by keys; every figure on it is a button in the list */}
      <section ref={frame} className="map-frame" tabIndex={0} aria-label={t("map-keys")} onKeyDown={key}>
        <svg
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={props.label}
          className={view.zoom > 1 ? "is-enlarged" : ""}
          {...drag}
        >
          <defs>
            <pattern
              id={hatch}
              width="6"
              height="6"
              patternUnits="userSpaceOnUse"
              patternTransform={`scale(${1 / place.zoom}) rotate(45)`}
            >
              <rect width="6" height="6" className="map-hatch-ground" />
              <path d="M0 0v6" className="map-hatch-line" />
            </pattern>
          </defs>
          <g transform={`translate(${place.dx} ${place.dy}) scale(${place.zoom})`}>
            {world === null || world === "failed" ? null : (
              <BaseMap world={world} projection={projection} stateOf={props.stateOf} hatch={hatch} />
            )}
          </g>
          <Circles {...props} projection={projection} place={place} radius={radius} width={width} />
        </svg>
      </section>
      <div className="map-buttons">
        <button type="button" onClick={() => props.onView(look(view.zoom * 1.6))} disabled={view.zoom >= maxZoom}>
          <span aria-hidden="true">+</span>
          <span className="visually-hidden">{t("zoom-in")}</span>
        </button>
        <button type="button" onClick={() => props.onView(look(view.zoom / 1.6))} disabled={view.zoom <= 1}>
          <span aria-hidden="true">−</span>
          <span className="visually-hidden">{t("zoom-out")}</span>
        </button>
        <button type="button" className="map-reset" onClick={() => props.onView(null)} disabled={view.zoom <= 1}>
          {t("reset")}
        </button>
      </div>
      <MapLegend
        largest={largest}
        radius={radius}
        side={props.side}
        amountText={props.amountText}
        withNegative={props.spots.some(({ amount }) => amount !== null && amount < 0)}
        withMemoranda={props.spots.some(({ memorandum }) => memorandum !== null)}
      />
      {world === null ? <p className="soft small">{t("drawing")}</p> : null}
      {world === "failed" ? <p className="small">{t("failed")}</p> : null}
    </div>
  );
}

interface DragOptions {
  readonly enabled: boolean;
  readonly look: (dx: number, dy: number) => View | null;
  readonly onMove: (view: View | null) => void;
  readonly onEnd: (view: View | null) => void;
}

/** Moves an enlarged map with the pointer; the address is changed when it is let go. */
function useDrag({ enabled, look, onMove, onEnd }: DragOptions) {
  const from = useRef<{ readonly x: number; readonly y: number; readonly look: DragOptions["look"] } | null>(null);
  if (!enabled) return {};
  const viewAt = (event: PointerEvent<SVGSVGElement>) =>
    from.current?.look(event.clientX - from.current.x, event.clientY - from.current.y) ?? null;
  return {
    onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
      if (event.target instanceof SVGCircleElement) return;
      from.current = { x: event.clientX, y: event.clientY, look };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
      if (from.current !== null) onMove(viewAt(event));
    },
    onPointerUp: (event: PointerEvent<SVGSVGElement>) => {
      if (from.current === null) return;
      const view = viewAt(event);
      from.current = null;
      onMove(null);
      onEnd(view);
    },
    onPointerCancel: () => {
      from.current = null;
      onMove(null);
    },
  };
}
