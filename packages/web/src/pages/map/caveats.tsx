import type { FlowsAnswer } from "@plumbline/core/contract";
import { useSay, useText } from "../../ui/language.tsx";
import { Words } from "../../ui/words.tsx";
import { pageMessages } from "./messages.ts";

/** What the measure's figures are not, and where they come from. */
export function Caveats({ answer }: { readonly answer: FlowsAnswer }) {
  const t = useText(pageMessages);
  const say = useSay();
  return (
    <section className="prose">
      <h2>{t("caveats")}</h2>
      <p>{say(answer.definition)}</p>
      <ul className="map-caveats">
        {answer.caveats.map((caveat) => (
          <li key={caveat.en}>{say(caveat)}</li>
        ))}
      </ul>
      <h3>{t("sources")}</h3>
      <ul className="map-caveats">
        {answer.sources.map((source) => (
          <li key={source.en}>
            <Words text={say(source)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
