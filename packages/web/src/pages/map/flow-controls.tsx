import type { FlowsAnswer } from "@plumbline/core/contract";
import { incomeNames, nameOf } from "@plumbline/core/sheets";
import { useMemo } from "react";
import type { SetOptions } from "../../ui/address.ts";
import { Choice, Pick } from "../../ui/choice.tsx";
import { useLanguage, useSay, useText } from "../../ui/language.tsx";
import { BREAK_YEAR, type FlowState, incomeGroups, SERIES_FROM } from "./flow-state.ts";
import { pageMessages } from "./messages.ts";

export type ChangeFlow = (change: Partial<FlowState>, options?: SetOptions) => void;

interface FlowControlsProps {
  readonly answer: FlowsAnswer;
  readonly state: FlowState;
  readonly change: ChangeFlow;
}

/** The filters that the measure's tables can serve, and no others. */
export function FlowControls({ answer, state, change }: FlowControlsProps) {
  const t = useText(pageMessages);
  const say = useSay();
  const disbursed = state.measure === "dac-disbursements";
  const { available } = answer.years;
  const from = state.from ?? SERIES_FROM;
  const to = state.to ?? answer.years.last;
  const years = available.map((year) => ({
    value: String(year),
    label: year === BREAK_YEAR ? t("other-series", { year }) : String(year),
  }));
  return (
    <>
      <div className="choices">
        {disbursed ? (
          <>
            <ProviderPick answer={answer} state={state} change={change} />
            <Pick
              label={t("from")}
              value={String(from)}
              options={years}
              onChange={(year) => change({ from: Number(year) === SERIES_FROM ? null : Number(year) })}
            />
            <Pick
              label={t("to")}
              value={String(to)}
              options={years}
              onChange={(year) => change({ to: Number(year) === answer.years.last ? null : Number(year) })}
            />
          </>
        ) : null}
        <Pick
          label={t("income")}
          value={state.income ?? "any"}
          options={[
            { value: "any", label: t("any-income") },
            ...incomeGroups.map((group) => ({ value: group, label: say(nameOf(incomeNames, group)) })),
          ]}
          onChange={(group) => change({ income: incomeGroups.find((one) => one === group) ?? null })}
        />
        <Choice
          label={t("marks")}
          value={state.marks}
          options={(["none", "memoranda"] as const).map((value) => ({ value, label: t(`marks-${value}`) }))}
          onChange={(marks) => change({ marks })}
        />
      </div>
      {disbursed && from <= BREAK_YEAR ? <p className="small map-note">{t("series-break")}</p> : null}
      {disbursed && from > to ? <p className="map-note">{t("years-reversed")}</p> : null}
    </>
  );
}

function ProviderPick({ answer, state, change }: FlowControlsProps) {
  const t = useText(pageMessages);
  const language = useLanguage();
  const options = useMemo(
    () => [
      { value: "", label: t("all-providers") },
      ...answer.providers
        .map((provider) => ({ value: provider.id, label: provider.name[language] }))
        .toSorted((a, b) => a.label.localeCompare(b.label, language)),
    ],
    [answer.providers, language, t],
  );
  return (
    <Pick
      className="map-provider"
      label={t("provider")}
      value={state.provider}
      options={options}
      onChange={(provider) => change({ provider })}
    />
  );
}
