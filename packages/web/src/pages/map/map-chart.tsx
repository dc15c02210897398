import type { FlowsAnswer } from "@plumbline/core/contract";
import { flowsSheet } from "@plumbline/core/sheets";
import { type ReactNode, useMemo } from "react";
import { ChartFrame } from "../../charts/frame.tsx";
import { FlowMap } from "../../map/flow-map.tsx";
import { useLanguage, useSay, useText } from "../../ui/language.tsx";
import { type Query, useQuestion } from "../../ui/question.ts";
import type { BesideAnother } from "./beside.ts";
import { useChosenPlace } from "./chosen-place.ts";
import type { ChangeFlow } from "./flow-controls.tsx";
import { type FlowState, SERIES_FROM } from "./flow-state.ts";
import { useFlowWords } from "./flow-words.ts";
import { placedRows, shapeStates, spotsOf } from "./map-places.ts";
import { MapColumns } from "./map-columns.tsx";
import { pageMessages } from "./messages.ts";
import { NotOnMap } from "./not-on-map.tsx";
import { PlaceCard } from "./place-card.tsx";
import { PlaceList } from "./place-list.tsx";

interface MapChartProps {
  readonly answer: FlowsAnswer;
  readonly query: Query;
  readonly state: FlowState;
  readonly change: ChangeFlow;
  readonly controls: ReactNode;
  /** Another map stands beside it, and one list for both below. */
  readonly beside?: BesideAnother;
}

/** One measure on the map, with the list that says the same, and what has no place on it. */
export function MapChart({ answer, query, state, change, controls, beside }: MapChartProps) {
  const t = useText(pageMessages);
  const language = useLanguage();
  const words = useFlowWords();
  const countries = useQuestion("countries").answer;
  const whole = useQuestion("flows", {}, answer.measure).answer;
  const { marks, shown, onClear, largest } = useChosenPlace(state, change, beside);
  const rows = useMemo(() => placedRows(answer), [answer]);
  const sheet = useMemo(() => flowsSheet(answer), [answer]);
  const withMemoranda = state.marks === "memoranda";
  const spots = useMemo(
    () => spotsOf(rows, { language, amountText: words.amount, memoranda: withMemoranda ? countries : null }),
    [rows, language, words, countries, withMemoranda],
  );
  const stateOf = useMemo(() => shapeStates({ answer, whole, countries }), [answer, whole, countries]);
  const headline = useHeadline(answer);
  const side = sideOf(answer, state);
  const card = rows.find(({ place }) => place === shown);
  const label = t("map-label", {
    title: headline,
    largest: rows
      .slice(0, 3)
      .map((row) => t("label-item", { name: row.name[language], amount: words.amount(row.amount) }))
      .join(t("comma")),
  });
  return (
    <ChartFrame
      headline={headline}
      how={t(answer.measure === "chinese-commitments" ? "how-commitments" : "how-disbursements")}
      label={label}
      sheet={sheet}
      question={{ name: "flows", id: answer.measure, query }}
      method="flows"
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
            side={side}
            largest={largest}
            name={beside === undefined ? undefined : t("column-embedded")}
            amountText={(amount) => words.amount(String(amount))}
            label={label}
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
                    text: card === undefined ? null : words.amount(card.amount),
                    share: card === undefined ? null : words.share(Number(card.amount), Number(answer.total)),
                  },
                ]}
                row={card}
                year={Math.min(answer.filters.to ?? answer.years.last, answer.years.last)}
                country={countries?.countries.find(({ id }) => id === shown)}
                onClear={onClear}
              />
              <PlaceList
                rows={rows.map(({ place, name, amount }) => ({
                  place,
                  name,
                  amounts: [{ text: words.amount(amount), size: Number(amount) }],
                }))}
                {...marks}
              />
            </>
          ) : null
        }
      />
      <NotOnMap answer={answer} income={state.income} />
    </ChartFrame>
  );
}

function useHeadline(answer: FlowsAnswer): string {
  const t = useText(pageMessages);
  const say = useSay();
  const words = useFlowWords();
  const total = words.amount(answer.total);
  if (answer.measure === "chinese-commitments")
    return t("headline-commitments", { total, count: placedRows(answer).length });
  if (answer.rows.length === 0) return t("headline-nothing");
  const provider = answer.providers.find(({ id }) => id === answer.filters.provider);
  const whole = Number(answer.total);
  return t("headline-disbursements", {
    who: provider === undefined ? t("all-providers") : say(provider.name),
    total,
    years: words.years(answer.filters.from ?? SERIES_FROM, answer.filters.to ?? answer.years.last),
    share: words.share(whole - Number(answer.located), whole),
  });
}

/** The colour of whose money it is; none where many give. */
function sideOf(answer: FlowsAnswer, state: FlowState): string | null {
  if (answer.measure === "chinese-commitments") return "china";
  return answer.providers.find(({ id }) => id === state.provider)?.side ?? null;
}
