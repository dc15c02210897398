import type { TableAnswer } from "@plumbline/core/contract";
import { tableSheet } from "@plumbline/core/sheets";
import { useMemo } from "react";
import { ChartFrame } from "../../charts/frame.tsx";
import { useSay, useText } from "../../ui/language.tsx";
import { pageMessages } from "./messages.ts";

/** The whole table as the paper prints it; a corrected cell keeps its printed value, with the used one under it. */
export function PrintedTable({ table }: { readonly table: TableAnswer }) {
  const t = useText(pageMessages);
  const say = useSay();
  const sheet = useMemo(() => tableSheet(table), [table]);
  return (
    <ChartFrame
      headline={t("table-headline")}
      how={t("table-how", { unit: say(table.unit) })}
      label={t("table-label")}
      sheet={sheet}
      part="printed"
      question={{ name: "table", id: table.id }}
      method="tables"
      viewName={t("printed")}
      interactive
    >
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls has to be reachable by keyboard */}
      <section className="sheet-scroll" tabIndex={0} aria-label={say(table.title)}>
        <table className="sheet printed-table">
          <caption className="visually-hidden">{say(table.title)}</caption>
          <thead>
            <tr>
              <th scope="col">{t("row")}</th>
              {table.columns.map((column) => (
                <th key={column} scope="col" className="number">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, index) => (
              <tr key={row.id} className={row.group === table.rows[index - 1]?.group ? undefined : "is-first"}>
                <th scope="row">{say(row.name)}</th>
                {table.columns.map((column) => (
                  <td key={column} className="number">
                    <PrintedCell printed={row.printed[column] ?? ""} used={row.used[column] ?? ""} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </ChartFrame>
  );
}

function PrintedCell({ printed, used }: { readonly printed: string; readonly used: string }) {
  const t = useText(pageMessages);
  if (printed === used) return printed === "" ? "–" : printed;
  return (
    <span className="cell-corrected">
      <span className="cell-corrected-printed">
        <span className="visually-hidden">{t("as-printed")} </span>
        {printed}
      </span>
      <strong>
        <span className="visually-hidden">{t("as-used")} </span>
        {used}
      </strong>
    </span>
  );
}
