import type { ProjectLocationsAnswer } from "@plumbline/core/contract";
import { useEffect, useRef, useState } from "react";
import { Link } from "wouter";
import { useSay, useText } from "../../../ui/language.tsx";
import { useHref } from "../../../ui/links.ts";
import { useMeasuredWords } from "../measured-words.ts";
import { Published } from "../published.tsx";
import { wordsMessages } from "../words-messages.ts";
import { placesMessages } from "./messages.ts";
import type { Cell } from "./place-marks.tsx";

type Place = ProjectLocationsAnswer["places"][number] & { readonly id: string };

const FEW = 60;

interface PlaceEntriesProps {
  readonly places: readonly Place[];
  readonly cells: readonly (Cell & { readonly projects: number })[];
  readonly pointed: string | null;
  readonly onPoint: (id: string | null) => void;
  /** Brings a place or cell to the middle of the map. */
  readonly onSelect: (id: string) => void;
}

/** What is on the map, in words: each place with its project and how well it is known; where there are too many, the densest cells. */
export function PlaceEntries({ places, cells, pointed, onPoint, onSelect }: PlaceEntriesProps) {
  const t = useText(placesMessages);
  const words = useMeasuredWords();
  const [limit, setLimit] = useState(FEW);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const box = list.current;
    const item = box?.querySelector<HTMLElement>(`[data-place="${pointed ?? ""}"]`);
    if (item == null || box === null || box.matches(":hover, :focus-within")) return;
    // Only the list scrolls, never the page.
    box.scrollTop = item.offsetTop - box.clientHeight / 2;
  }, [pointed]);
  const densest = cells.toSorted((a, b) => b.places - a.places);
  const all = places.length + densest.length;
  const at = places.findIndex(({ id }) => id === pointed);
  const shown = Math.max(limit, at + 1);
  return (
    <div className="place-entries">
      <h3>{t(places.length === 0 && cells.length > 0 ? "list-cells" : "list")}</h3>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a list that scrolls has to be reachable by keyboard */}
      <ol ref={list} tabIndex={0} aria-label={t("list")}>
        {places.slice(0, shown).map((place) => (
          <PlaceEntry
            key={place.id}
            place={place}
            pointed={place.id === pointed}
            onPoint={onPoint}
            onSelect={onSelect}
          />
        ))}
        {densest.slice(0, Math.max(0, shown - places.length)).map((cell) => (
          <li key={cell.id} data-place={cell.id} data-pointed={cell.id === pointed}>
            <button
              type="button"
              className="plain-button"
              onFocus={() => onPoint(cell.id)}
              onBlur={() => onPoint(null)}
              onPointerEnter={() => onPoint(cell.id)}
              onPointerLeave={() => onPoint(null)}
              onClick={() => onSelect(cell.id)}
            >
              {degrees(cell.lat, "N", "S")} {degrees(cell.lon, "E", "W")}
            </button>
            <p className="soft">
              {t("cell", { places: words.count(cell.places), projects: words.count(cell.projects) })}
            </p>
          </li>
        ))}
      </ol>
      {all > shown ? (
        <button type="button" className="plain-button small" onClick={() => setLimit(shown + 200)}>
          {t("list-more", { shown: words.count(shown), all: words.count(all) })}
        </button>
      ) : null}
    </div>
  );
}

interface PlaceEntryProps extends Pick<PlaceEntriesProps, "onPoint" | "onSelect"> {
  readonly place: Place;
  readonly pointed: boolean;
}

function PlaceEntry({ place, pointed, onPoint, onSelect }: PlaceEntryProps) {
  const t = useText(placesMessages);
  const w = useText(wordsMessages);
  const say = useSay();
  const href = useHref();
  return (
    <li
      data-place={place.id}
      data-pointed={pointed}
      onPointerEnter={() => onPoint(place.id)}
      onPointerLeave={() => onPoint(null)}
    >
      <Link
        href={href(`/projects/${encodeURIComponent(place.project)}`)}
        onFocus={() => onPoint(place.id)}
        onBlur={() => onPoint(null)}
      >
        {place.title === null || place.title.trim() === "" ? w("untitled") : <Published text={place.title} />}
      </Link>
      <p>
        {place.name === null ? t("no-name") : <Published text={place.name} />}{" "}
        <span className="soft">
          {say(place.precision)}
          {place.radiusKm === null ? "" : ` · ${t("radius", { km: place.radiusKm })}`}
        </span>{" "}
        <button type="button" className="plain-button" onClick={() => onSelect(place.id)}>
          {t("show-on-map")}
        </button>
      </p>
    </li>
  );
}

function degrees(value: number, positive: string, negative: string): string {
  return `${Math.abs(value)}°${value < 0 ? negative : positive}`;
}
