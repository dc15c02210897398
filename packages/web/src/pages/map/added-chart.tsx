import type { AddedFlowsAnswer } from "@plumbline/core/contract";
import { type ReactNode, useMemo } from "react";
import { ChartFrame } from "../../charts/frame.tsx";
import { FlowMap } from "../../map/flow-map.tsx";
import { useLanguage, useSay, useText } from "../../ui/language.tsx";
import { type Query, useQuestion } from "../../ui/question.ts";
import { addedSide } from "./added-side.ts";
import { addedShapes, addedSpots, type PlacedAdded, placedAdded } from "./added-places.ts";
import { addedSheet } from "./added-sheets.ts";
import { useAddedWords } from "./added-words.ts";
import type { BesideAnother } from "./beside.ts";
import { useChosenPlace } from "./chosen-place.ts";
import type { ChangeFlow } from "./flow-controls.tsx";
import type { FlowState } from "./flow-state.ts";
import { MapColumns } from "./map-columns.tsx";
import { pageMessages } from "./messages.ts";
import { NotPlaced } from "./not-placed.tsx";
import { PlaceCard } from "./place-card.tsx";
import { PlaceList } from "./place-list.tsx";

interface AddedChartProps {
  readonly answer: AddedFlowsAnswer;
  readonly query: Query;
  readonly state: FlowState;
  readonly change: ChangeFlow;
  readonly controls: ReactNode;
  readonly beside?: BesideAnother;
}

/** Money of added files on the map: one kind, in one kind of prices. */
export function AddedChart({ answer, query, state, change, controls, beside }: AddedChartProps) {
  const t = useText(pageMessages);
  const language = useLanguage();
  const words = useAddedWords();
  const countries = useQuestion("countries").answer;
  const whole = useQuestion("added-flows", { measure: answer.measure, prices: answer.prices }).answer;
  const { marks, shown, onClear, largest } = useChosenPlace(state, change, beside);
  const rows = useMemo(() => placedAdded(answer), [answer]);
  const sheet = useMemo(() => addedSheet(answer), [answer]);
  const withMemoranda = state.marks === "memoranda";
  const spots = useMemo(
    () => addedSpots(rows, { language, rangeText: words.range, memoranda: withMemoranda ? countries : null }),
    [rows, language, words, countries, withMemoranda],
  );
  const stateOf = useMemo(() => addedShapes(answer, whole), [answer, whole]);
  const headline = useHeadline(answer, rows);
  const card = rows.find(({ place }) => place === shown);
  const label = t("map-label", {
    title: headline,
    largest: rows
      .slice(0, 3)
      .map((row) => t("label-item", { name: row.name[language], amount: words.range(row.low, row.high) }))
      .join(t("comma")),
  });
  return (
    <ChartFrame
      headline={headline}
      how={t(answer.measure === "commitment" ? "added-how-commitments" : "added-how-disbursements")}
      label={label}
      sheet={sheet}
      csvOf="sheet"
      question={{ name: "added-flows", query }}
      method="settling"
      interactive
      controls={controls}
    >
      <MapColumns
        map={
          <FlowMap
            spots={spots}
            stateOf={stateOf}
            view={state.view}
            onView={(view) => change({ view }, { replace: true })}
            {...marks}
            side={addedSide(answer)}
            amountText={(amount) => words.range(String(amount), String(amount))}
            label={label}
            largest={largest}
            name={beside === undefined ? undefined : t("column-added")}
          />
        }
        side={
          beside === undefined ? (
            <>
              <PlaceCard
                id={shown}
                name={card?.name}
                amounts={[
                  {
                    label: null,
                    text: card === undefined ? null : words.range(card.low, card.high),
                    share: card === undefined ? null : words.share(Number(card.high), Number(answer.total.high)),
                  },
                ]}
                country={countries?.countries.find(({ id }) => id === shown)}
                onClear={onClear}
              />
              <PlaceList
                rows={rows.map((row) => ({
                  place: row.place,
                  name: row.name,
                  amounts: [addedAmount(row, words.range)],
                }))}
                {...marks}
              />
            </>
          ) : null
        }
      />
      <NotPlaced answer={answer} />
    </ChartFrame>
  );
}

/** A row of the list: the range in words, and a bar that is filled to the low bound. */
export function addedAmount(row: PlacedAdded, range: (low: string, high: string) => string) {
  const [low, high] = [Number(row.low), Number(row.high)];
  return { text: range(row.low, row.high), size: high, ...(low < high ? { least: low } : {}) };
}

function useHeadline(answer: AddedFlowsAnswer, rows: readonly PlacedAdded[]): string {
  const t = useText(pageMessages);
  const say = useSay();
  const words = useAddedWords();
  const provider = answer.providers.find(({ id }) => id === answer.filters.provider);
  if (answer.rows.length === 0) return t("added-nothing");
  const { first, last } = answer.years;
  const whole = Number(answer.total.high);
  return t(answer.measure === "commitment" ? "added-headline-commitments" : "added-headline-disbursements", {
    who: provider === undefined ? "" : t("added-who", { name: say(provider.name) }),
    total: words.range(answer.total.low, answer.total.high),
    share: words.share(whole - rows.reduce((left, row) => left + Number(row.high), 0), whole),
    years: words.years(answer.filters.from ?? first, answer.filters.to ?? last),
    prices: t(answer.prices === "current" ? "prices-current" : "prices-constant", { year: answer.prices }),
  });
}
