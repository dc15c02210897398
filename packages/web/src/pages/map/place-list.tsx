import { useEffect, useRef, useState } from "react";
import { SearchBox } from "../../ui/choice.tsx";
import { useSay, useText } from "../../ui/language.tsx";
import { useFlowWords } from "./flow-words.ts";
import type { PlacedRow } from "./map-places.ts";
import { pageMessages } from "./messages.ts";

interface PlaceListProps {
  readonly rows: readonly PlacedRow[];
  readonly selected: string | null;
  readonly pointed: string | null;
  readonly onPoint: (id: string | null) => void;
  readonly onSelect: (id: string) => void;
}

/** Every place with its amount, largest first: the map in words, kept in step with it. */
export function PlaceList({ rows, selected, pointed, onPoint, onSelect }: PlaceListProps) {
  const t = useText(pageMessages);
  const say = useSay();
  const money = useFlowWords();
  const [words, setWords] = useState("");
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const item = list.current?.querySelector<HTMLElement>(`[data-place="${selected ?? ""}"]`);
    const box = list.current;
    if (item == null || box === null) return;
    // Only the list scrolls, never the page.
    const [top, bottom] = [item.offsetTop, item.offsetTop + item.offsetHeight];
    if (top < box.scrollTop || bottom > box.scrollTop + box.clientHeight)
      box.scrollTop = top - box.clientHeight / 2 + item.offsetHeight / 2;
  }, [selected]);
  const largest = Math.max(1, ...rows.map((row) => Math.abs(Number(row.amount))));
  const wanted = words.trim().toLowerCase();
  const shown = rows.filter(({ name, place }) => `${name.en} ${name.zh} ${place}`.toLowerCase().includes(wanted));
  return (
    <div className="place-list">
      <SearchBox label={t("find-place")} value={words} onChange={setWords} />
      <ol ref={list} aria-label={t("list")}>
        {shown.map((row) => (
          <li key={row.place}>
            <button
              type="button"
              data-place={row.place}
              aria-pressed={row.place === selected}
              className={row.place === pointed ? "is-pointed" : ""}
              onPointerEnter={() => onPoint(row.place)}
              onPointerLeave={() => onPoint(null)}
              onFocus={() => onPoint(row.place)}
              onBlur={() => onPoint(null)}
              onClick={() => onSelect(row.place)}
            >
              <span>{say(row.name)}</span>
              <span className="place-amount">{money.amount(row.amount)}</span>
              <span
                className={Number(row.amount) < 0 ? "place-bar is-negative" : "place-bar"}
                style={{ width: `${(Math.abs(Number(row.amount)) / largest) * 100}%` }}
              />
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}
