import type { LedgerPageAnswer } from "@plumbline/core/contract";
import { type CSSProperties, useMemo } from "react";
import { Link } from "wouter";
import { FactButton } from "../../charts/fact-panel.tsx";
import { bracketsOf } from "../../charts/plumb/brackets.ts";
import { useSay, useText } from "../../ui/language.tsx";
import { LayerMark } from "../../ui/layer-mark.tsx";
import { useHref } from "../../ui/links.ts";
import { useMoneyWords } from "../../ui/money-words.ts";
import { pageMessages } from "./messages.ts";
import { type LedgerEntry, type OverlapRow, overlapRows, scaleOf } from "./overlap-order.ts";
import { useStatedEntry } from "./stated-entry.ts";
import "./overlap-picture.css";

interface OverlapPictureProps {
  readonly entries: readonly LedgerEntry[];
  readonly facts: LedgerPageAnswer["facts"];
  readonly labels: LedgerPageAnswer["labels"];
  readonly currency: string;
}

/** Announcements as bars on one scale: parts under their wholes, brackets for the same money, dashed ones for what may overlap. */
export function OverlapPicture({ entries, facts, labels, currency }: OverlapPictureProps) {
  const rows = useMemo(() => overlapRows(entries), [entries]);
  const scale = scaleOf(entries);
  const same = useMemo(() => bracketsOf(rows.map(({ entry }) => ({ fact: entry.id, sameAs: entry.sameAs }))), [rows]);
  const may = useMemo(
    () =>
      bracketsOf(
        rows.map(({ entry }) => ({
          fact: entry.id,
          sameAs: (facts[entry.id]?.links ?? []).flatMap((link) => (link.type === "may-overlap" ? [link.other] : [])),
        })),
      ),
    [rows, facts],
  );
  const sameLanes = Math.max(0, ...same.map((bracket) => bracket.lane + 1));
  const brackets = [
    ...same.map((bracket) => ({ ...bracket, dashed: false })),
    ...may.map((bracket) => ({ ...bracket, lane: bracket.lane + sameLanes, dashed: true })),
  ];
  const lanes = Math.max(1, ...brackets.map((bracket) => bracket.lane + 1));
  return (
    <div className="overlap" style={variables({ "--rows": rows.length, "--lanes": lanes })}>
      {brackets.map((bracket) => (
        <div
          key={`${bracket.rows.join("-")}-${bracket.dashed}`}
          className={bracket.dashed ? "overlap-bracket is-dashed" : "overlap-bracket"}
          aria-hidden="true"
          style={variables({ "--row": bracket.rows[0] ?? 0, "--to": bracket.rows.at(-1) ?? 0, "--lane": bracket.lane })}
        />
      ))}
      {brackets.flatMap((bracket) =>
        bracket.rows.map((row) => (
          <div
            key={`${row}-${bracket.lane}`}
            className={bracket.dashed ? "overlap-tick is-dashed" : "overlap-tick"}
            aria-hidden="true"
            style={variables({ "--row": row, "--lane": bracket.lane })}
          />
        )),
      )}
      <ol>
        {rows.map((row, index) => (
          <li key={row.entry.id} style={variables({ "--row": index, "--depth": row.depth })}>
            <Row row={row} facts={facts} labels={labels} currency={currency} scale={scale} />
          </li>
        ))}
      </ol>
    </div>
  );
}

interface RowProps extends Omit<OverlapPictureProps, "entries"> {
  readonly row: OverlapRow;
  readonly scale: number;
}

function Row({ row, facts, labels, currency, scale }: RowProps) {
  const t = useText(pageMessages);
  const say = useSay();
  const href = useHref();
  const money = useMoneyWords();
  const stated = useStatedEntry();
  const { entry } = row;
  const fact = facts[entry.id];
  const label = labels[entry.id] ?? fact?.label;
  const side = fact?.side ?? "other";
  const converted = entry.converted;
  return (
    <>
      <div className="overlap-name">
        {label === undefined ? entry.id : say(label)} {fact === undefined ? null : <LayerMark layer={fact.layer} />}
        {fact === undefined || fact.initiative === null ? null : (
          <Link className="overlap-link" href={href(`/initiatives/${fact.initiative.id}`)}>
            {say(fact.initiative.shortName)}
          </Link>
        )}
      </div>
      <div className="overlap-amount">
        <FactButton fact={fact}>{stated(entry)}</FactButton>
      </div>
      <div className={`overlap-track side-${side}`} aria-hidden="true">
        {row.whole === null ? null : (
          <span className="overlap-whole" style={{ width: widthOf(endOf(row.whole), scale) }} />
        )}
        {converted === null ? null : <Bar low={converted.low} high={converted.high} scale={scale} />}
      </div>
      <div className="overlap-words">
        {converted === null
          ? t("no-rate")
          : entry.original.currency === currency
            ? ""
            : money.range(converted.low, converted.high, currency)}
      </div>
    </>
  );
}

function Bar({ low, high, scale }: { readonly low: string; readonly high: string | null; readonly scale: number }) {
  const from = Number(low);
  const to = high === null ? null : Number(high);
  return (
    <>
      <span className="overlap-solid" style={{ width: widthOf(from, scale) }} />
      {to === null ? (
        <span className="overlap-open" style={{ left: widthOf(from, scale) }} />
      ) : to > from ? (
        <span className="overlap-maybe" style={{ left: widthOf(from, scale), width: widthOf(to - from, scale) }} />
      ) : null}
    </>
  );
}

function endOf(entry: LedgerEntry): number {
  return Number(entry.converted?.high ?? entry.converted?.low ?? 0);
}

/** The last few percent of the track are kept for open ends. */
function widthOf(amount: number, scale: number): string {
  return `${(amount / scale) * 96}%`;
}

function variables(values: Readonly<Record<`--${string}`, number>>): CSSProperties {
  return values;
}
