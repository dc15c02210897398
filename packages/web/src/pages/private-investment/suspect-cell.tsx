import type { TableAnswer } from "@plumbline/core/contract";
import type { Sheet } from "@plumbline/core/sheets";
import { useMemo } from "react";
import { ChartFrame } from "../../charts/frame.tsx";
import { useSay, useText } from "../../ui/language.tsx";
import { LayerMark } from "../../ui/layer-mark.tsx";
import { pageMessages } from "./messages.ts";
import { SumBar } from "./sum-bar.tsx";
import { cellNumber, type Group, groups, midSentence, type Reading, rowsOf, signed } from "./table-figures.ts";

type Suspect = TableAnswer["check"]["suspects"][number];

/** A cell that the table's own sums rule out, as printed and as used, with the arithmetic beside it. */
export function SuspectCell({ table, suspect }: { readonly table: TableAnswer; readonly suspect: Suspect }) {
  const t = useText(pageMessages);
  const say = useSay();
  const { column } = suspect;
  const row = table.rows.find(({ id }) => id === suspect.row);
  const correction = table.corrections.find((one) => one.row === suspect.row && one.column === column);
  const own = groups.find((group) => group === row?.group);
  const sheet = useMemo(() => cellsSheet(table, column), [table, column]);
  const [totalRow] = rowsOf(table, "total");
  const total = totalRow === undefined ? null : cellNumber(totalRow, column, "used");
  if (row === undefined || own === undefined || total === null) return null;
  const sums = sumsOf(table, column, own, correction !== undefined);
  const widest = Math.max(...sums.map(({ sum }) => sum), total) * 1.04;
  const number = (value: number) => value.toFixed(table.decimals);
  const constraint = (group: Group) => table.check.constraints.find(({ id }) => id.startsWith(group));
  return (
    <ChartFrame
      headline={t("suspect-headline", { row: midSentence(say(row.name)), column, printed: suspect.printed })}
      how={t("suspect-how", { column })}
      label={t("suspect-label", {
        column,
        printed: suspect.printed,
        used: correction?.used ?? suspect.proposed.low,
        printedSum: number(sums[0]?.sum ?? 0),
        usedSum: number(sums[1]?.sum ?? 0),
        total: number(total),
      })}
      sheet={sheet}
      csvOf="sheet"
      part="suspect"
      question={{ name: "table", id: table.id }}
      method="tables"
      interactive
    >
      <div className="side-by-side">
        <div>
          <p className="soft">
            {t("as-printed")} <LayerMark layer="paper" />
          </p>
          <p className="cell-figure is-printed">{suspect.printed}</p>
        </div>
        <div>
          <p className="soft">
            {t("as-used")} <LayerMark layer="ours" />
          </p>
          <p className="cell-figure">{correction?.used ?? "–"}</p>
          <p className="soft small">{t("used-range", suspect.proposed)}</p>
        </div>
      </div>
      <div className="sums">
        {sums.map(({ group, reading, sum, parts }) => (
          <SumBar
            key={`${group} ${reading}`}
            name={t(group === own ? `sum-${reading}` : "sum-printed", { group: t(`by-${group}`) })}
            parts={parts.map((part) => ({
              id: part.id,
              size: cellNumber(part, column, reading) ?? 0,
              marked: group === own && part.id === row.id ? reading : null,
            }))}
            total={total}
            totalWords={t("total", { total: number(total) })}
            widest={widest}
          >
            {t("arithmetic", {
              terms: parts.map((part) => part[reading][column] ?? "").join(" + "),
              sum: number(sum),
              total: number(total),
              residual: signed(sum - total, table.decimals),
              tolerance: constraint(group)?.tolerance ?? "",
            })}
          </SumBar>
        ))}
      </div>
      <div className="cell-reasons">
        <div>
          <h3>{t("because")}</h3>
          <p>{becauseText(suspect, say)}</p>
        </div>
        {correction === undefined ? null : (
          <div>
            <h3>{t("why-value")}</h3>
            <p>{say(correction.why)}</p>
          </div>
        )}
      </div>
    </ChartFrame>
  );
}

/** The sums to compare: the suspect's own group as printed and as used, then the other groups. */
function sumsOf(table: TableAnswer, column: string, own: Group, corrected: boolean) {
  const asked: { group: Group; reading: Reading }[] = [
    { group: own, reading: "printed" },
    ...(corrected ? [{ group: own, reading: "used" } as const] : []),
    ...groups.filter((group) => group !== own).map((group) => ({ group, reading: "printed" }) as const),
  ];
  return asked.map(({ group, reading }) => {
    const parts = rowsOf(table, group);
    return {
      group,
      reading,
      parts,
      sum: parts.reduce((left, row) => left + (cellNumber(row, column, reading) ?? 0), 0),
    };
  });
}

function becauseText({ because }: Suspect, say: (text: { en: string; zh: string }) => string): string {
  if (typeof because === "string") return because;
  return "en" in because ? say(because) : because.join(" ");
}

/** The column's cells, as printed and as used. */
function cellsSheet(table: TableAnswer, column: string): Sheet {
  return {
    columns: [
      { id: "row", label: pageMessages.row },
      { id: "group", label: pageMessages.group },
      { id: "year", label: pageMessages["column-year"] },
      { id: "printed", label: pageMessages["printed-column"], numeric: true },
      { id: "used", label: pageMessages["used-column"], numeric: true },
    ],
    rows: table.rows.map((row) => [row.name, row.group, column, row.printed[column] ?? null, row.used[column] ?? null]),
  };
}
