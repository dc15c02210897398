import type { AddedFlowsAnswer } from "@plumbline/core/contract";
import { useMemo } from "react";
import type { SetOptions } from "../../ui/address.ts";
import { Pick } from "../../ui/choice.tsx";
import { useLanguage, useSay, useText } from "../../ui/language.tsx";
import { type Series, seriesKey } from "../parties/series.ts";
import type { AddedState } from "./added-state.ts";
import { useAddedWords } from "./added-words.ts";
import { pageMessages } from "./messages.ts";

export type ChangeAdded = (change: Partial<AddedState>, options?: SetOptions) => void;

interface AddedControlsProps {
  readonly answer: AddedFlowsAnswer;
  readonly state: AddedState;
  readonly change: ChangeAdded;
  readonly series: readonly Series[];
  readonly shown: Series;
}

/** What the money of added files can be narrowed by. */
export function AddedControls({ answer, state, change, series, shown }: AddedControlsProps) {
  const t = useText(pageMessages);
  const say = useSay();
  const language = useLanguage();
  const words = useAddedWords();
  const providers = useMemo(
    () => [
      { value: "", label: t("all-providers") },
      ...answer.providers
        .map(({ id, name }) => ({ value: id, label: name[language] }))
        .toSorted((a, b) => a.label.localeCompare(b.label, language)),
    ],
    [answer.providers, language, t],
  );
  const { first, last } = answer.years;
  const years =
    first === null || last === null
      ? []
      : Array.from({ length: last - first + 1 }, (_, index) => String(first + index)).map((year) => ({
          value: year,
          label: year,
        }));
  const reversed = state.since !== null && state.until !== null && state.since > state.until;
  return (
    <>
      <div className="choices">
        <Pick
          label={t("added-money")}
          value={seriesKey(shown)}
          options={(series.length === 0 ? [shown] : series).map((one) => ({
            value: seriesKey(one),
            label: words.series(one),
          }))}
          onChange={(money) => change({ money, source: "", by: "", since: null, until: null })}
        />
        {answer.sources.length < 2 && state.source === "" ? null : (
          <Pick
            label={t("added-source")}
            value={state.source}
            options={[
              { value: "", label: t("all-sources") },
              ...answer.sources.map(({ id, name }) => ({ value: id, label: say(name) })),
            ]}
            onChange={(source) => change({ source })}
          />
        )}
        <Pick
          className="map-provider"
          label={t("provider")}
          value={state.by}
          options={providers}
          onChange={(by) => change({ by })}
        />
        {first === null || last === null ? null : (
          <>
            <Pick
              label={t("from")}
              value={String(state.since ?? first)}
              options={years}
              onChange={(year) => change({ since: Number(year) === first ? null : Number(year) })}
            />
            <Pick
              label={t("to")}
              value={String(state.until ?? last)}
              options={years}
              onChange={(year) => change({ until: Number(year) === last ? null : Number(year) })}
            />
          </>
        )}
      </div>
      {reversed ? <p className="map-note">{t("years-reversed")}</p> : null}
    </>
  );
}
