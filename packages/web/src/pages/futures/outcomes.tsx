import type { OutputName } from "@plumbline/futures/model";
import { STRUCTURES } from "@plumbline/futures/analysis";
import { memo, useDeferredValue, useMemo, useState } from "react";
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
  const found = useMemo(() => ({ seen, alone, pictures, withConditions }), [seen, alone, pictures, withConditions]);
  // The first figures are painted before what lies below the screen is worked out
  const later = useDeferredValue(found, null);
  return (
    <div className="outcomes-part">
      <Comparison seen={seen} chosen={output} onChoose={(m) => onChange({ m })}>
        <TooFew seen={seen} onMore={(draws) => onChange({ draws })} />
      </Comparison>
      {later === null ? null : <Lower {...later} output={output} show={show} contrast={contrast} onChange={onChange} />}
    </div>
  );
});

/** What follows the comparison. The answers to side questions stay, dimmed, until those of the next experiment are there. */
const Lower = memo(function Lower(props: OutcomesProps) {
  const { seen, alone, pictures, withConditions, output, show, contrast, onChange } = props;
  const t = useText(pageMessages);
  const mechanisms = useLast(alone);
  const beside = useMemo(
    () => (STRUCTURES.some((name) => pictures[name] !== undefined) ? { seen, pictures } : null),
    [seen, pictures],
  );
  const structures = useLast(beside);
  return (
    <>
      <OverTime seen={seen} output={output} show={show} onChange={onChange} />
      <Tornado seen={seen} output={output} contrast={contrast} onContrast={(against) => onChange({ against })} />
      {mechanisms === null ? (
        <Awaited headline={t("mechanisms-awaited")} text={t("aside")} />
      ) : (
        <div className={alone === null ? "is-stale" : undefined}>
          <Mechanisms seen={mechanisms} output={output} />
        </div>
      )}
      <Verdicts seen={seen} variant={pictures.standardsValued ?? null} withConditions={withConditions} />
      {structures === null ? (
        <Awaited headline={t("structures-label")} text={t("aside-structures")} />
      ) : (
        <div className={beside === null ? "is-stale" : undefined}>
          <Structures {...structures} />
        </div>
      )}
    </>
  );
});

/** The last value that there was. */
function useLast<Value>(value: Value | null): Value | null {
  const [last, setLast] = useState(value);
  if (value !== null && value !== last) setLast(value);
  return value ?? last;
}
