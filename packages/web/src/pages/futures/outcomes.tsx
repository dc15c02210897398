import type { OutputName } from "@plumbline/futures/model";
import { memo } from "react";
import type { Contrast } from "../../lab/contrasts.ts";
import type { Lab } from "../../lab/use-lab.ts";
import { useText } from "../../ui/language.tsx";
import { Awaited } from "./awaited.tsx";
import { Comparison } from "./comparison.tsx";
import type { LabView, Seen } from "./lab-view.ts";
import { Mechanisms } from "./mechanisms.tsx";
import { pageMessages } from "./messages.ts";
import { OverTime } from "./over-time.tsx";
import { Structures } from "./structures.tsx";
import { TooFew } from "./too-few.tsx";
import { Tornado } from "./tornado.tsx";
import { Verdicts } from "./verdicts.tsx";

interface OutcomesProps {
  readonly seen: Seen;
  /** One intensity at a time; null until it is there. */
  readonly alone: Seen | null;
  readonly pictures: Lab["pictures"];
  readonly withConditions: boolean;
  readonly output: OutputName;
  readonly show: LabView["show"];
  readonly contrast: Contrast;
  readonly onChange: (change: Partial<LabView>) => void;
}

/** All that is drawn from runs of the whole world. It is drawn again for a new picture, and not while a slider moves or draws are counted. */
export const Outcomes = memo(function Outcomes(props: OutcomesProps) {
  const { seen, alone, pictures, withConditions, output, show, contrast, onChange } = props;
  const t = useText(pageMessages);
  return (
    <>
      <Comparison seen={seen} chosen={output} onChoose={(m) => onChange({ m })}>
        <TooFew seen={seen} onMore={(draws) => onChange({ draws })} />
      </Comparison>
      <OverTime seen={seen} output={output} show={show} onChange={onChange} />
      <Tornado seen={seen} output={output} contrast={contrast} onContrast={(against) => onChange({ against })} />
      {alone === null ? (
        <Awaited headline={t("mechanisms-awaited")} text={t("aside")} />
      ) : (
        <Mechanisms seen={alone} output={output} />
      )}
      <Verdicts seen={seen} variant={pictures.standardsValued ?? null} withConditions={withConditions} />
      <Structures seen={seen} pictures={pictures} />
    </>
  );
});
