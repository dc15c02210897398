import type { CSSProperties } from "react";
import type { MeasuredMoney } from "@plumbline/core/contract";
import { useText } from "../../ui/language.tsx";
import { oneMessages } from "./one-messages.ts";
import { usePartyWords } from "./party-words.ts";
import { inSeriesOrder, seriesKey } from "./series.ts";

interface PartyFiguresProps {
  readonly projects: number;
  readonly money: readonly MeasuredMoney[];
}

/** How many projects, and what they come to: one figure for each kind of money and prices, never one for all. */
export function PartyFigures({ projects, money }: PartyFiguresProps) {
  const t = useText(oneMessages);
  const words = usePartyWords();
  const known = money.filter(({ high }) => high !== null).toSorted(inSeriesOrder);
  const figures = known.length + 1;
  // Two even rows rather than one that runs over.
  const columns = { "--columns": figures <= 5 ? figures : Math.ceil(figures / 2) };
  return (
    <dl className="party-figures" style={columns as CSSProperties}>
      <div>
        <dt>{t("figures-projects")}</dt>
        <dd className="big">{projects.toLocaleString("en")}</dd>
        <dd className="small soft">{t("figures-places")}</dd>
      </div>
      {known.map((one) => (
        <div key={seriesKey(one)}>
          <dt>{words.series(one)}</dt>
          <dd className="big">{words.money(one)}</dd>
          <dd className="small soft">{words.restsOn(one)}</dd>
        </div>
      ))}
    </dl>
  );
}
