import { type Cell, cellText, columnTitle, type Sheet } from "@plumbline/core/sheets";
import { useMemo, useState } from "react";
import { grouped } from "./grouped-number.ts";
import { useLanguage, useText } from "./language.tsx";
import { tableMessages } from "./table-messages.ts";
import { Words } from "./words.tsx";
import "./sheet-table.css";

const PAGE = 200;

/** A sheet as a table that can be sorted and read aloud: the twin of every chart, and exactly what its CSV holds. */
export function SheetTable({ sheet, caption }: { readonly sheet: Sheet; readonly caption: string }) {
  const t = useText(tableMessages);
  const language = useLanguage();
  const [order, setOrder] = useState<{ readonly column: number; readonly down: boolean } | null>(null);
  const [shown, setShown] = useState(PAGE);
  const rows = useMemo(() => {
    if (order === null) return sheet.rows;
    const numeric = sheet.columns[order.column]?.numeric === true;
    const sorted = [...sheet.rows].sort((a, b) =>
      compare(
        cellText(a[order.column] ?? null, language),
        cellText(b[order.column] ?? null, language),
        numeric,
        language,
      ),
    );
    return order.down ? sorted.toReversed() : sorted;
  }, [sheet, order, language]);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls has to be reachable by keyboard
    <section className="sheet-scroll" tabIndex={0} aria-label={caption}>
      <table className="sheet is-twin">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {sheet.columns.map((column, index) => (
              <th
                key={column.id}
                scope="col"
                className={column.numeric === true ? "number" : undefined}
                aria-sort={order?.column === index ? (order.down ? "descending" : "ascending") : undefined}
              >
                <button
                  type="button"
                  onClick={() => setOrder({ column: index, down: order?.column === index && !order.down })}
                >
                  {columnTitle(column, language)}
                  <span aria-hidden="true">{order?.column === index ? (order.down ? " ↓" : " ↑") : ""}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row, index) => (
            // Rows of a sheet have no identity of their own; they are redrawn whole when sorted.
            <tr key={index}>
              {row.map((cell, at) => {
                const numeric = sheet.columns[at]?.numeric === true;
                const Tag = at === 0 ? "th" : "td";
                return (
                  <Tag
                    key={sheet.columns[at]?.id ?? at}
                    scope={at === 0 ? "row" : undefined}
                    className={numeric ? "number" : undefined}
                  >
                    <CellText cell={cell} numeric={numeric} />
                  </Tag>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 ? <p className="soft small">{t("no-rows")}</p> : null}
      {rows.length > shown ? (
        <button type="button" className="plain-button small" onClick={() => setShown(shown + 5 * PAGE)}>
          {t("more-rows", { shown, all: rows.length })}
        </button>
      ) : null}
    </section>
  );
}

function CellText({ cell, numeric }: { readonly cell: Cell; readonly numeric: boolean }) {
  const language = useLanguage();
  const text = cellText(cell, language);
  if (text === "") return <span className="soft">–</span>;
  return numeric ? grouped(text) : <Words text={text} />;
}

function compare(a: string, b: string, numeric: boolean, language: string): number {
  if (a === "" || b === "") return a === b ? 0 : a === "" ? 1 : -1;
  return numeric && !Number.isNaN(Number(a)) && !Number.isNaN(Number(b))
    ? Number(a) - Number(b)
    : a.localeCompare(b, language);
}
