import type { TableAnswer } from "@plumbline/core/contract";
import type { Sheet } from "@plumbline/core/sheets";
import { useMemo } from "react";
import { ChartFrame } from "../../charts/frame.tsx";
import { useSay, useText } from "../../ui/language.tsx";
import { pageMessages } from "./messages.ts";
import { residualsOf, signed } from "./table-figures.ts";

/** How far beyond the tolerance the strip reaches; what lies further is drawn at the edge, with its value. */
const REACH = 1.6;

/** What is left over of each sum in each year, against what rounding can explain. */
export function ResidualStrip({ table }: { readonly table: TableAnswer }) {
  const t = useText(pageMessages);
  const say = useSay();
  const residuals = useMemo(() => residualsOf(table), [table]);
  const sheet = useMemo(() => residualSheet(residuals), [residuals]);
  const all = residuals.flatMap(({ years }) => years);
  return (
    <ChartFrame
      headline={t("residual-headline", { held: all.filter(({ holds }) => holds).length, all: all.length })}
      how={t("residual-how")}
      label={t("residual-label")}
      sheet={sheet}
      csvOf="sheet"
      part="sums"
      question={{ name: "table", id: table.id }}
      method="tables"
    >
      {residuals.map(({ id, name, tolerance, years }) => (
        <div key={id} className="strip">
          <p className="strip-name">
            {say(name)} <span className="soft">{t("tolerance", { tolerance })}</span>
          </p>
          <div className="strip-cells">
            {years.map(({ column, value, holds }) => (
              <div key={column} className={holds ? "strip-cell" : "strip-cell is-out"}>
                <span className="strip-band">
                  <span className="strip-dot" style={{ bottom: `${height(value, Number(tolerance))}%` }} />
                </span>
                <span className="strip-value">{signed(value, table.decimals)}</span>
                <span className="strip-year">
                  <span>{column.slice(0, 2)}</span>
                  {column.slice(2)}
                </span>
              </div>
            ))}
          </div>
        </div>
      ))}
    </ChartFrame>
  );
}

function height(value: number, tolerance: number): number {
  const within = Math.max(-REACH, Math.min(REACH, value / tolerance));
  return ((within + REACH) / (2 * REACH)) * 100;
}

function residualSheet(residuals: ReturnType<typeof residualsOf>): Sheet {
  return {
    columns: [
      { id: "sum", label: pageMessages.constraint },
      { id: "year", label: pageMessages["column-year"] },
      { id: "residual", label: pageMessages.residual, numeric: true },
      { id: "tolerance", label: pageMessages["tolerance-column"], numeric: true },
      { id: "holds", label: pageMessages.holds },
    ],
    rows: residuals.flatMap(({ name, tolerance, years }) =>
      years.map(({ column, text, holds }) => [
        name,
        column,
        text,
        tolerance,
        holds ? pageMessages.yes : pageMessages.no,
      ]),
    ),
  };
}
