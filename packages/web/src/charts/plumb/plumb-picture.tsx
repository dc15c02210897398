import type { OverviewAnswer, PlumbRow } from "@plumbline/core/contract";
import { type CSSProperties, useMemo } from "react";
import { useSay } from "../../ui/language.tsx";
import { isAmbiguous } from "./ambiguous.ts";
import { bracketsOf } from "./brackets.ts";
import { PlumbRowCells } from "./plumb-row.tsx";
import { SCALE_END } from "./scale.ts";
import "./plumb-picture.css";

interface PlumbPictureProps {
  readonly rows: readonly PlumbRow[];
  readonly facts: OverviewAnswer["facts"];
}

const TICKS = [0, 0.25, 0.5, 0.75, 1];

/** One dark line is the promise; what is reported hangs beside it, row by row. */
export function PlumbPicture({ rows, facts }: PlumbPictureProps) {
  const say = useSay();
  const brackets = useMemo(() => bracketsOf(rows), [rows]);
  const lanes = Math.max(1, ...brackets.map((bracket) => bracket.lane + 1));
  const names = useMemo(
    () =>
      new Map(rows.flatMap((row) => (row.fact === null ? [] : [[row.fact, say(row.initiative.shortName)] as const]))),
    [rows, say],
  );
  return (
    <div className="plumb" style={variables({ "--rows": rows.length, "--lanes": lanes })}>
      <div className="plumb-grid" aria-hidden="true">
        {TICKS.map((tick) => (
          <span key={tick} className={tick === 1 ? "is-promise" : ""} style={{ left: `${(tick / SCALE_END) * 100}%` }}>
            <i>{tick * 100}%</i>
          </span>
        ))}
      </div>
      {brackets.map((bracket) => {
        const first = bracket.rows[0] ?? 0;
        const last = bracket.rows.at(-1) ?? 0;
        return (
          <div
            key={bracket.rows.join("-")}
            className="plumb-bracket"
            aria-hidden="true"
            style={variables({ "--row": first, "--to": last, "--lane": bracket.lane })}
          />
        );
      })}
      {brackets.flatMap((bracket) =>
        bracket.rows.map((row) => (
          <div
            key={row}
            className="plumb-tick"
            aria-hidden="true"
            style={variables({ "--row": row, "--lane": bracket.lane })}
          />
        )),
      )}
      <ol>
        {rows.map((row, index) => (
          <li key={row.fact ?? row.initiative.id} style={variables({ "--row": index })}>
            <PlumbRowCells row={row} facts={facts} names={names} ambiguous={isAmbiguous(rows, index)} />
          </li>
        ))}
      </ol>
      <div className="plumb-bob" aria-hidden="true">
        <svg viewBox="0 0 14 12" width="14" height="12" style={{ left: `${(1 / SCALE_END) * 100}%` }}>
          <path d="M0 0h14L7 12z" />
        </svg>
      </div>
    </div>
  );
}

function variables(values: Readonly<Record<`--${string}`, number>>): CSSProperties {
  return values;
}
