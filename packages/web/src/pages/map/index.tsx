import { useAddressState } from "../../ui/address.ts";
import { Answered } from "../../ui/answered.tsx";
import { Choice } from "../../ui/choice.tsx";
import { useText } from "../../ui/language.tsx";
import { Page } from "../../ui/page.tsx";
import { useQuestion } from "../../ui/question.ts";
import { Caveats } from "./caveats.tsx";
import { FlowControls } from "./flow-controls.tsx";
import { flowFields, flowQuery, measures } from "./flow-state.ts";
import { MapChart } from "./map-chart.tsx";
import { pageMessages } from "./messages.ts";
import { SectorBars } from "./sector-bars.tsx";
import { YearBars } from "./year-bars.tsx";
import "./map-page.css";

export default function FlowsMap() {
  const t = useText(pageMessages);
  const [state, change] = useAddressState(flowFields);
  const query = flowQuery(state);
  const asked = useQuestion("flows", query, state.measure);
  return (
    <Page title={t("title")} lead={t("lead")}>
      <div className="choices">
        <Choice
          label={t("measure")}
          value={state.measure}
          options={measures.map((value) => ({ value, label: t(value) }))}
          onChange={(measure) => change({ measure, provider: "", from: null, to: null, place: "" })}
        />
      </div>
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
    </Page>
  );
}
