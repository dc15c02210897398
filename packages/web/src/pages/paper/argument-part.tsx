import type { FactAnswer } from "@plumbline/core/contract";
import { EvidenceList } from "../../ui/evidence.tsx";
import { useSay, useText } from "../../ui/language.tsx";
import { LayerMark } from "../../ui/layer-mark.tsx";
import { ArgumentPoint } from "./argument-point.tsx";
import type { Part } from "./argument-points.ts";
import { pageMessages } from "./messages.ts";

interface ArgumentPartProps {
  readonly part: Part;
  readonly facts: Readonly<Record<string, FactAnswer>>;
}

/** One feature, expectation or scenario: what the paper says of it in all, then its statements. */
export function ArgumentPart({ part, facts }: ArgumentPartProps) {
  const t = useText(pageMessages);
  const say = useSay();
  return (
    <article className="argument" id={part.id}>
      <h3>
        <span className="argument-number">{part.order}</span> {say(part.title)}
      </h3>
      <div className="argument-summary">
        <p>{say(part.summary)}</p>
        <p className="small">
          <LayerMark layer="ours" /> <span className="soft">{t("summary")}</span>
        </p>
        <EvidenceList evidence={part.evidence.map((evidence) => ({ ...evidence, quote: null }))} />
      </div>
      <ol className="points">
        {part.points.map((point) => (
          <ArgumentPoint key={point.id} point={point} facts={facts} />
        ))}
      </ol>
      {part.indicators.length === 0 ? null : (
        <p className="argument-indicators">
          <span className="soft">{t("indicators")}</span>{" "}
          {part.indicators.map((indicator) => say(indicator)).join(t("semicolon"))}
        </p>
      )}
    </article>
  );
}
