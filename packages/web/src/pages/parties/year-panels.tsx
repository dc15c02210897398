import type { PartyAnswer } from "@plumbline/core/contract";
import { useMemo, useState } from "react";
import { ChartFrame } from "../../charts/frame.tsx";
import { useText } from "../../ui/language.tsx";
import { oneMessages } from "./one-messages.ts";
import { yearsSheet } from "./years-sheet.ts";
import { usePartyWords } from "./party-words.ts";
import { type YearPanelOf, yearPanels, yearSpan } from "./year-series.ts";

/** Money by year in small multiples: a panel for each source, measure and price basis. */
export function YearPanels({ party }: { readonly party: PartyAnswer }) {
  const t = useText(oneMessages);
  const words = usePartyWords();
  const panels = useMemo(() => yearPanels(party.byYear), [party]);
  const sheet = useMemo(() => yearsSheet(party.byYear), [party]);
  const [pointed, setPointed] = useState<number | null>(null);
  const span = yearSpan(party.byYear);
  if (panels.length === 0) return null;
  const first = panels.toSorted((a, b) => b.years.size - a.years.size)[0];
  const headline =
    first === undefined || first.peak === null
      ? t("years-none")
      : t(first.measure === "commitment" ? "years-headline" : "years-headline-disbursed", {
          year: first.peak.year ?? "",
          amount: words.range(first.peak.low, first.peak.high),
          source: words.source(first.source),
          prices: words.prices(first.prices),
        });
  return (
    <ChartFrame
      headline={headline}
      how={t("years-how")}
      label={t("years-label")}
      sheet={sheet}
      csvOf="sheet"
      part="years"
      question={{ name: party.role, id: party.id }}
      method="settling"
    >
      <div className="party-panels">
        {panels.map((panel) => (
          <Panel key={panel.key} panel={panel} span={span} pointed={pointed} onPoint={setPointed} />
        ))}
      </div>
    </ChartFrame>
  );
}

interface PanelProps {
  readonly panel: YearPanelOf;
  readonly span: readonly [number, number] | null;
  readonly pointed: number | null;
  readonly onPoint: (year: number | null) => void;
}

function Panel({ panel, span, pointed, onPoint }: PanelProps) {
  const t = useText(oneMessages);
  const words = usePartyWords();
  const read = (pointed === null ? undefined : panel.years.get(pointed)) ?? (pointed === null ? panel.peak : null);
  const years = span === null ? [] : Array.from({ length: span[1] - span[0] + 1 }, (_, index) => span[0] + index);
  const height = (size: string) => `${panel.top === 0 ? 0 : (Math.abs(Number(size)) / panel.top) * 100}%`;
  return (
    <div className={`party-panel of-${panel.measure}`}>
      <p className="party-panel-name">{words.series(panel)}</p>
      <p className="soft small">{words.source(panel.source)}</p>
      <p className="party-panel-value">
        {read === null ? "–" : words.range(read.low, read.high)}{" "}
        <span className="soft">{pointed ?? read?.year ?? ""}</span>
      </p>
      <div className="party-panel-bars">
        {years.map((year) => {
          const money = panel.years.get(year);
          const low = money === undefined ? 0 : Math.max(0, Number(money.low));
          return (
            <span
              key={year}
              className={year === (pointed ?? panel.peak?.year) ? "party-panel-year is-read" : "party-panel-year"}
              onPointerEnter={() => onPoint(year)}
              onPointerLeave={() => onPoint(null)}
            >
              {money === undefined ? null : (
                <>
                  {Number(money.high) > low ? (
                    <span className="is-high hatched" style={{ height: height(money.high) }} />
                  ) : null}
                  <span
                    className={Number(money.high) < 0 ? "is-low is-negative" : "is-low"}
                    style={{ height: height(Number(money.high) < 0 ? money.high : String(low)) }}
                  />
                </>
              )}
            </span>
          );
        })}
      </div>
      <p className="party-panel-ends">
        <span>{span?.[0]}</span>
        {span === null || span[0] === span[1] ? null : <span>{span[1]}</span>}
      </p>
      {panel.unstated === null ? null : (
        <p className="soft small">
          {t("years-unstated", { amount: words.range(panel.unstated.low, panel.unstated.high) })}
        </p>
      )}
    </div>
  );
}
