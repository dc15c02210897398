import type { OutputName } from "@plumbline/futures/model";
import { CONTRASTS, type Contrast, type Histogram } from "../../lab/contrasts.ts";
import { roundTicks } from "../../lab/round-ticks.ts";
import { useText } from "../../ui/language.tsx";
import { pageMessages } from "./messages.ts";
import { useFigures } from "./use-figures.ts";

interface DistributionPanelProps {
  readonly scenario: Contrast;
  readonly histogram: Histogram;
  readonly output: OutputName;
}

/** How one scenario's differences are spread. Panels share their bins; heights are each panel's own share of draws. */
export function DistributionPanel({ scenario, histogram, output }: DistributionPanelProps) {
  const t = useText(pageMessages);
  const figures = useFigures(output);
  const counts = histogram.counts[scenario];
  const most = Math.max(1, ...CONTRASTS.flatMap((one) => histogram.counts[one]));
  const own = Math.max(1, ...counts);
  const span = histogram.width * counts.length;
  const zero = (-histogram.from / span) * 100;
  const ticks = roundTicks(histogram.from * figures.factor, (histogram.from + span) * figures.factor, 4);
  // A scenario that piles up in one bar would flatten the others: each panel is as high as its own highest bar.
  const top = own < most / 3 ? own : most;
  return (
    <div className="lab-panel">
      <p className="lab-panel-name">{t("against-parallel", { scenario: t(scenario) })}</p>
      <div className="bins" aria-hidden="true">
        {counts.map((count, bin) => (
          // Bins have no identity but their place.
          <span key={bin} className="bin" style={{ height: `${(count / top) * 100}%` }} />
        ))}
        <span className="bins-zero" style={{ left: `${zero}%` }} />
      </div>
      <p className="bins-ticks">
        {ticks.places.map((place) => (
          <span key={place} style={{ left: `${((place / figures.factor - histogram.from) / span) * 100}%` }}>
            {figures.tick(place, ticks.step)}
          </span>
        ))}
      </p>
    </div>
  );
}
