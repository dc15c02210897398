import type { Bilingual } from "@plumbline/core/evidence";
import { useEffect, useRef, useState } from "react";
import { SearchBox } from "../../ui/choice.tsx";
import { useSay, useText } from "../../ui/language.tsx";
import { pageMessages } from "./messages.ts";

/** One amount in the list: as words, and as a bar against the largest of its own column. */
export interface ListedAmount {
  readonly text: string;
  readonly size: number;
  /** Where less than `size` is certain. */
  readonly least?: number;
}

export interface ListedPlace {
  readonly place: string;
  readonly name: Bilingual;
  /** One for each map; null where that map has none for the place. */
  readonly amounts: readonly (ListedAmount | null)[];
}

interface PlaceListProps {
  readonly rows: readonly ListedPlace[];
  /** Names of the columns, where there are several. */
  readonly columns?: readonly string[];
  readonly selected: string | null;
  readonly pointed: string | null;
  readonly onPoint: (id: string | null) => void;
  readonly onSelect: (id: string) => void;
}

/** Every place with its amounts, largest first: the map in words, kept in step with it. */
export function PlaceList({ rows, columns, selected, pointed, onPoint, onSelect }: PlaceListProps) {
  const t = useText(pageMessages);
  const say = useSay();
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
  const tops = (rows[0]?.amounts ?? []).map((_, column) =>
    Math.max(1, ...rows.map((row) => Math.abs(row.amounts[column]?.size ?? 0))),
  );
  const wanted = words.trim().toLowerCase();
  const shown = rows.filter(({ name, place }) => `${name.en} ${name.zh} ${place}`.toLowerCase().includes(wanted));
  return (
    <div className={columns === undefined ? "place-list" : "place-list of-both"}>
      <SearchBox label={t("find-place")} value={words} onChange={setWords} />
      {columns === undefined ? null : (
        <p className="place-columns" aria-hidden="true">
          <span />
          {columns.map((column) => (
            <span key={column}>{column}</span>
          ))}
        </p>
      )}
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
              {row.amounts.map((amount, column) => (
                // A column is known by its position.
                <span key={columns?.[column] ?? column} className="place-amount">
                  {columns === undefined ? null : <span className="visually-hidden">{columns[column]}: </span>}
                  {amount === null ? <span className="soft">–</span> : amount.text}
                  {amount === null ? null : <PlaceBar amount={amount} top={tops[column] ?? 1} />}
                </span>
              ))}
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}

function PlaceBar({ amount, top }: { readonly amount: ListedAmount; readonly top: number }) {
  const percent = (size: number) => `${(Math.abs(size) / top) * 100}%`;
  if (amount.least === undefined)
    return (
      <span
        className={amount.size < 0 ? "place-bar is-negative" : "place-bar"}
        style={{ width: percent(amount.size) }}
      />
    );
  return (
    <>
      <span className="place-bar is-most" style={{ width: percent(amount.size) }} />
      <span className="place-bar" style={{ width: percent(Math.max(0, amount.least)) }} />
    </>
  );
}
