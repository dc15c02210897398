import type { AddedFlowsAnswer, FlowsAnswer } from "@plumbline/core/contract";
import { type ReactNode, useCallback, useMemo, useState } from "react";
import { Choice } from "../../ui/choice.tsx";
import { useSentences, useText } from "../../ui/language.tsx";
import { type Query, useQuestion } from "../../ui/question.ts";
import { addedAmount, AddedChart } from "./added-chart.tsx";
import type { ChangeAdded } from "./added-controls.tsx";
import { placedAdded } from "./added-places.ts";
import { type AddedState, canShareScale } from "./added-state.ts";
import { useAddedWords } from "./added-words.ts";
import type { BesideAnother } from "./beside.ts";
import { bothPlaces, largestOf } from "./both-places.ts";
import type { ChangeFlow } from "./flow-controls.tsx";
import type { FlowState } from "./flow-state.ts";
import { useFlowWords } from "./flow-words.ts";
import { MapChart } from "./map-chart.tsx";
import { placedRows } from "./map-places.ts";
import { pageMessages } from "./messages.ts";
import { PlaceCard } from "./place-card.tsx";
import { PlaceList } from "./place-list.tsx";

interface SideBySideProps {
  readonly embedded: { readonly answer: FlowsAnswer; readonly query: Query; readonly controls: ReactNode };
  readonly added: { readonly answer: AddedFlowsAnswer; readonly query: Query; readonly controls: ReactNode };
  readonly state: FlowState & AddedState;
  readonly change: ChangeFlow & ChangeAdded;
}

/** Embedded series and added files on two maps that move together; one list says both. They are never added. */
export function SideBySide({ embedded, added, state, change }: SideBySideProps) {
  const t = useText(pageMessages);
  const sentences = useSentences();
  const flow = useFlowWords();
  const words = useAddedWords();
  const countries = useQuestion("countries").answer;
  const [pointed, setPointed] = useState<string | null>(null);
  const comparable = canShareScale(added.answer, embedded.answer.measure);
  const shared = comparable && state.scale === "shared";
  const largest = shared ? largestOf(embedded.answer, added.answer) : null;
  const beside: BesideAnother = useMemo(() => ({ pointed, onPoint: setPointed, largest }), [pointed, largest]);
  const select = useCallback(
    (place: string) => change({ place: place === state.place ? "" : place }, { replace: true }),
    [change, state.place],
  );
  const selected = state.place === "" ? null : state.place;
  const shown = pointed ?? selected;
  const one = placedRows(embedded.answer).find(({ place }) => place === shown);
  const other = placedAdded(added.answer).find(({ place }) => place === shown);
  const columns = [t("column-embedded"), t("column-added")];
  const rows = useMemo(
    () =>
      bothPlaces(embedded.answer, added.answer).map(({ place, name, flow: row, added: more }) => ({
        place,
        name,
        amounts: [
          row === undefined ? null : { text: flow.amount(row.amount), size: Number(row.amount) },
          more === undefined ? null : addedAmount(more, words.range),
        ],
      })),
    [embedded.answer, added.answer, flow, words],
  );
  return (
    <section className="side-by-side-maps" aria-labelledby="both-title">
      <h2 id="both-title">{t("both-title")}</h2>
      <p className="frame-how">{t("both-how")}</p>
      <div className="choices">
        {comparable ? (
          <Choice
            label={t("scale")}
            value={state.scale}
            options={(["own", "shared"] as const).map((value) => ({ value, label: t(`scale-${value}`) }))}
            onChange={(scale) => change({ scale })}
          />
        ) : null}
        <p className="map-note small">{t(!comparable ? "scale-never" : shared ? "scale-is-shared" : "scale-is-own")}</p>
      </div>
      <div className="two-maps">
        <MapChart
          answer={embedded.answer}
          query={embedded.query}
          state={state}
          change={change}
          controls={embedded.controls}
          beside={beside}
        />
        <AddedChart
          answer={added.answer}
          query={added.query}
          state={state}
          change={change}
          controls={added.controls}
          beside={beside}
        />
      </div>
      <div className="both-places">
        <PlaceList
          rows={rows}
          columns={columns}
          selected={selected}
          pointed={pointed}
          onPoint={setPointed}
          onSelect={select}
        />
        <PlaceCard
          id={shown}
          name={one?.name ?? other?.name}
          amounts={[
            { label: columns[0] ?? null, text: one === undefined ? null : flow.amount(one.amount), share: null },
            {
              label: columns[1] ?? null,
              text: other === undefined ? null : words.range(other.low, other.high),
              share: null,
            },
          ]}
          row={one}
          year={Math.min(embedded.answer.filters.to ?? embedded.answer.years.last, embedded.answer.years.last)}
          country={countries?.countries.find(({ id }) => id === shown)}
          onClear={selected === null ? null : () => change({ place: "" }, { replace: true })}
        />
      </div>
      <p className="map-caption">{sentences(t("caption-borders"), t("caption-projection"))}</p>
    </section>
  );
}
