import type { AddedFlowsAnswer } from "@plumbline/core/contract";
import { useMemo } from "react";
import { useAddressState } from "../../ui/address.ts";
import { Answered } from "../../ui/answered.tsx";
import { Choice } from "../../ui/choice.tsx";
import { useText } from "../../ui/language.tsx";
import { Page } from "../../ui/page.tsx";
import { useQuestion } from "../../ui/question.ts";
import { NothingAdded } from "../parties/nothing-added.tsx";
import { type Series, withAmounts } from "../parties/series.ts";
import { AddedChart } from "./added-chart.tsx";
import { AddedControls, type ChangeAdded } from "./added-controls.tsx";
import { addedFields, addedQuery, type AddedState, shownSeries, shows } from "./added-state.ts";
import { AddedYears } from "./added-years.tsx";
import { Caveats } from "./caveats.tsx";
import { type ChangeFlow, FlowControls } from "./flow-controls.tsx";
import { flowFields, flowQuery, type FlowState, measures } from "./flow-state.ts";
import { MapChart } from "./map-chart.tsx";
import { pageMessages } from "./messages.ts";
import { SectorBars } from "./sector-bars.tsx";
import { SideBySide } from "./side-by-side.tsx";
import { YearBars } from "./year-bars.tsx";
import "../parties/parties.css";
import "./map-page.css";

const fields = { ...flowFields, ...addedFields };

export default function FlowsMap() {
  const t = useText(pageMessages);
  const [state, change] = useAddressState(fields);
  return (
    <Page title={t("title")} lead={t("lead")}>
      <div className="choices">
        <Choice
          label={t("show")}
          value={state.show}
          options={shows.map((value) => ({ value, label: t(`show-${value}`) }))}
          onChange={(show) => change({ show })}
        />
        {state.show === "added" ? (
          <Choice
            label={t("marks")}
            value={state.marks}
            options={(["none", "memoranda"] as const).map((value) => ({ value, label: t(`marks-${value}`) }))}
            onChange={(marks) => change({ marks })}
          />
        ) : (
          <Choice
            label={t("measure")}
            value={state.measure}
            options={measures.map((value) => ({ value, label: t(value) }))}
            onChange={(measure) => change({ measure, provider: "", from: null, to: null, place: "" })}
          />
        )}
      </div>
      {state.show === "embedded" ? <Embedded state={state} change={change} /> : <Added state={state} change={change} />}
    </Page>
  );
}

interface PartProps {
  readonly state: FlowState & AddedState;
  readonly change: ChangeFlow & ChangeAdded;
}

function Embedded({ state, change }: PartProps) {
  const query = flowQuery(state);
  const asked = useQuestion("flows", query, state.measure);
  return (
    <Answered asked={asked} rows={50}>
      {(answer) => (
        <>
          <MapChart
            answer={answer}
            query={query}
            state={state}
            change={change}
            controls={<FlowControls answer={answer} state={state} change={change} />}
          />
          <YearBars answer={answer} query={query} />
          <SectorBars answer={answer} query={query} state={state} change={change} />
          <Caveats answer={answer} />
        </>
      )}
    </Answered>
  );
}

/** Money of added files, alone or beside the embedded series; which kinds there are, the list of recipients knows. */
function Added({ state, change }: PartProps) {
  const recipients = useQuestion("recipients");
  return (
    <Answered asked={recipients} rows={50}>
      {({ parties, snapshot }) =>
        snapshot === null ? (
          <>
            <NothingAdded />
            {state.show === "both" ? <Embedded state={state} change={change} /> : null}
          </>
        ) : (
          <AddedOf state={state} change={change} money={parties.flatMap(({ money }) => money)} />
        )
      }
    </Answered>
  );
}

function AddedOf({ state, change, money }: PartProps & { readonly money: Parameters<typeof withAmounts>[0] }) {
  const series = useMemo(() => withAmounts(money), [money]);
  const shown = shownSeries(state.money, series, state.measure);
  const query = addedQuery(state, shown);
  const asked = useQuestion("added-flows", query);
  return (
    <Answered asked={asked} rows={50}>
      {(answer) => {
        const controls = <AddedControls answer={answer} state={state} change={change} series={series} shown={shown} />;
        if (state.show === "both")
          return <Both state={state} change={change} added={{ answer, query, controls }} shown={shown} />;
        return (
          <>
            <AddedChart answer={answer} query={query} state={state} change={change} controls={controls} />
            <AddedYears answer={answer} query={query} />
          </>
        );
      }}
    </Answered>
  );
}

interface BothProps extends PartProps {
  readonly added: {
    readonly answer: AddedFlowsAnswer;
    readonly query: ReturnType<typeof addedQuery>;
    readonly controls: React.ReactNode;
  };
  readonly shown: Series;
}

function Both({ state, change, added }: BothProps) {
  const query = flowQuery(state);
  const asked = useQuestion("flows", query, state.measure);
  return (
    <Answered asked={asked} rows={50}>
      {(answer) => (
        <>
          <SideBySide
            embedded={{
              answer,
              query,
              controls: <FlowControls answer={answer} state={state} change={change} />,
            }}
            added={added}
            state={state}
            change={change}
          />
          <Caveats answer={answer} />
        </>
      )}
    </Answered>
  );
}
