import type { GeoProjection } from "d3-geo";
import { type KeyboardEvent, type PointerEvent, type ReactNode, useId, useMemo, useRef, useState } from "react";
import { useText } from "../ui/language.tsx";
import { BaseMap, type ShapeState } from "./base-map.tsx";
import { mapMessages } from "./messages.ts";
import { MAP_SHAPE, projectionFor } from "./spots.ts";
import { useWidth } from "./use-width.ts";
import { useWorld } from "./use-world.ts";
import { maxZoom, type Placement, placement, type View, wholeWorld } from "./view.ts";
import "./map.css";

/** What a layer needs in order to draw itself over the base map. */
export interface Drawn {
  readonly projection: GeoProjection;
  readonly place: Placement;
  readonly width: number;
  readonly height: number;
}

interface MapFrameProps {
  /** Null shows `home`. */
  readonly view: View | null;
  readonly onView: (view: View | null) => void;
  /** What is shown at first and by "reset": the whole world unless it is something nearer. */
  readonly home?: View;
  /** What the button that goes back to `home` says. */
  readonly homeText?: string;
  /** How many times it can be enlarged. */
  readonly closest?: number;
  readonly stateOf: (shape: string) => ShapeState;
  /** What the map shows, in a sentence. */
  readonly label: string;
  /** Which map it is, where two stand on a page. */
  readonly name?: string | undefined;
  /** Drawn over the base map, in pixels of the frame. */
  readonly renderLayer: (drawn: Drawn) => ReactNode;
  readonly renderLegend?: (drawn: Drawn) => ReactNode;
}

/** An equal-area map that can be moved and enlarged by buttons, keys and dragging. What is on it is also in a list beside it. */
export function MapFrame(props: MapFrameProps) {
  const { home = wholeWorld, closest = maxZoom } = props;
  const t = useText(mapMessages);
  const hatch = useId();
  const [frame, width] = useWidth<HTMLElement>(760);
  const height = Math.round(width * (width < 500 ? MAP_SHAPE * 1.12 : MAP_SHAPE));
  const projection = useMemo(() => projectionFor(width, height), [width, height]);
  const [dragged, setDragged] = useState<View | null>(null);
  const view = dragged ?? props.view ?? home;
  const world = useWorld(view.zoom > 2 ? "fine" : "coarse");
  const place = placement(view.zoom, projection([view.lon, view.lat]) ?? [width / 2, height / 2], [width, height]);
  const drawn: Drawn = { projection, place, width, height };

  const look = (zoom: number, dx = 0, dy = 0): View | null => {
    const next = Math.min(closest, Math.max(1, zoom));
    if (next === 1) return home === wholeWorld ? null : wholeWorld;
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
  const keys = props.name === undefined ? t("map-keys") : t("map-named", { name: props.name, keys: t("map-keys") });
  return (
    <div className="map">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex -- the map is moved by keys; everything on it is a button or link in the list */}
      <section ref={frame} className="map-frame" tabIndex={0} aria-label={keys} onKeyDown={key}>
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
          {props.renderLayer(drawn)}
        </svg>
      </section>
      <div className="map-buttons">
        <button type="button" onClick={() => props.onView(look(view.zoom * 1.6))} disabled={view.zoom >= closest}>
          <span aria-hidden="true">+</span>
          <span className="visually-hidden">{t("zoom-in")}</span>
        </button>
        <button type="button" onClick={() => props.onView(look(view.zoom / 1.6))} disabled={view.zoom <= 1}>
          <span aria-hidden="true">−</span>
          <span className="visually-hidden">{t("zoom-out")}</span>
        </button>
        <button
          type="button"
          className="map-reset"
          onClick={() => props.onView(null)}
          disabled={home === wholeWorld ? view.zoom <= 1 : props.view === null}
        >
          {props.homeText ?? t("reset")}
        </button>
      </div>
      {props.renderLegend?.(drawn)}
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
