import type { TableAnswer } from "@plumbline/core/contract";
import { useId, useMemo, useState } from "react";
import { ChartFrame } from "../../charts/frame.tsx";
import { oneOf, useAddressState, wholeNumber } from "../../ui/address.ts";
import { Choice } from "../../ui/choice.tsx";
import { useLanguage, useSay, useText } from "../../ui/language.tsx";
import { pageMessages } from "./messages.ts";
import { panelsSheet } from "./panels-sheet.ts";
import { cellNumber, groups, largestOf, midSentence, rowsOf, shareOf } from "./table-figures.ts";
import { YearPanel } from "./year-panel.tsx";
import "../../ui/lens-controls.css";

const fields = {
  by: oneOf(groups, "income"),
  show: oneOf(["amounts", "shares"], "amounts"),
  scale: oneOf(["shared", "own"], "shared"),
  year: wholeNumber,
};

/** Small multiples by income level or region, as amounts or as shares of the total. */
export function PanelsChart({ table }: { readonly table: TableAnswer }) {
  const t = useText(pageMessages);
  const say = useSay();
  const [state, change] = useAddressState(fields);
  const [pointed, setPointed] = useState<string | null>(null);
  const sheet = useMemo(() => panelsSheet(table, state.by, state.show), [table, state.by, state.show]);
  const rows = rowsOf(table, state.by);
  const last = table.columns.length - 1;
  const chosen = table.columns.includes(String(state.year)) ? String(state.year) : (table.columns[last] ?? "");
  const year = pointed ?? chosen;
  const panels = rows.map((row) => ({
    row,
    bars: table.columns.map((column) => {
      const corrected = table.corrections.some((one) => one.row === row.id && one.column === column);
      return {
        column,
        size: state.show === "shares" ? shareOf(table, row, column) : cellNumber(row, column, "used"),
        printed: corrected && state.show === "amounts" ? (row.printed[column] ?? null) : null,
      };
    }),
  }));
  const largest = (bars: (typeof panels)[number]["bars"]) => Math.max(...bars.map(({ size }) => size ?? 0), 0.01);
  const common = Math.max(...panels.map(({ bars }) => largest(bars)), 0.01);
  return (
    <ChartFrame
      headline={useHeadline(table, state.by)}
      how={t("chart-how", { unit: state.show === "shares" ? t("share-unit") : say(table.unit) })}
      label={t("chart-label", {
        group: t(state.by),
        years: useYears(table),
        unit: state.show === "shares" ? t("share-unit") : say(table.unit),
      })}
      sheet={sheet}
      csvOf="sheet"
      part="panels"
      question={{ name: "table", id: table.id }}
      method="tables"
      controls={
        <div className="choices">
          <Choice
            label={t("group-by")}
            value={state.by}
            options={groups.map((value) => ({ value, label: t(value) }))}
            onChange={(by) => change({ by })}
          />
          <Choice
            label={t("show")}
            value={state.show}
            options={(["amounts", "shares"] as const).map((value) => ({ value, label: t(value) }))}
            onChange={(show) => change({ show })}
          />
          <Choice
            label={t("scale")}
            value={state.scale}
            options={(["shared", "own"] as const).map((value) => ({ value, label: t(value) }))}
            onChange={(scale) => change({ scale })}
          />
          <YearSlider
            years={table.columns}
            year={chosen}
            onChange={(next) => change({ year: next === table.columns[last] ? null : Number(next) }, { replace: true })}
          />
        </div>
      }
    >
      <div className="panels">
        {panels.map(({ row, bars }) => (
          <YearPanel
            key={row.id}
            name={say(row.name)}
            bars={bars}
            top={state.scale === "own" ? largest(bars) : common}
            year={year}
            decimals={table.decimals}
            percent={state.show === "shares"}
            onPoint={setPointed}
          />
        ))}
      </div>
    </ChartFrame>
  );
}

function useYears(table: TableAnswer): string {
  const language = useLanguage();
  const [first = "", last = ""] = [table.columns[0], table.columns.at(-1)];
  return language === "en" ? `${first}–${last}` : `${first}—${last}`;
}

function useHeadline(table: TableAnswer, by: (typeof groups)[number]): string {
  const t = useText(pageMessages);
  const say = useSay();
  const years = useYears(table);
  const largest = largestOf(table, by);
  if (largest === null) return say(table.title);
  return t("chart-headline", { years, share: Math.round(largest.share), name: midSentence(say(largest.row.name)) });
}

interface YearSliderProps {
  readonly years: readonly string[];
  readonly year: string;
  readonly onChange: (year: string) => void;
}

function YearSlider({ years, year, onChange }: YearSliderProps) {
  const t = useText(pageMessages);
  const id = useId();
  return (
    <div className="year-slider as-of-slider">
      <label htmlFor={id}>{t("year", { year })}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={years.length - 1}
        step={1}
        value={Math.max(0, years.indexOf(year))}
        aria-valuetext={year}
        onChange={(event) => onChange(years[Number(event.target.value)] ?? year)}
      />
    </div>
  );
}
