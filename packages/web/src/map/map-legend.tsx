import type { ReactNode } from "react";
import { useText } from "../ui/language.tsx";
import { legendAmounts } from "./circle-scale.ts";
import { mapMessages } from "./messages.ts";

interface MapLegendProps {
  readonly largest: number;
  /** The map's own scale: the legend's circles are as large as the map's. */
  readonly radius: (amount: number) => number;
  readonly side: string | null;
  readonly amountText: (amount: number) => string;
  readonly withNegative: boolean;
  readonly withRings: boolean;
  readonly withMemoranda: boolean;
}

/** What sizes, hatching and lines mean; the sizes are those of this measure alone. */
export function MapLegend({
  largest,
  radius,
  side,
  amountText,
  withNegative,
  withRings,
  withMemoranda,
}: MapLegendProps) {
  const t = useText(mapMessages);
  return (
    <ul className="map-legend">
      <li className="map-legend-sizes">
        {t("legend-size")}
        {legendAmounts(largest).map((amount) => (
          <span key={amount}>
            <Sign side={side} size={2 * radius(amount) + 2}>
              <circle cx="50%" cy="50%" r={radius(amount)} />
            </Sign>
            {amountText(amount)}
          </span>
        ))}
      </li>
      {withNegative ? (
        <li>
          <Sign side={side} size={16}>
            <circle cx="8" cy="8" r="7" className="is-negative" />
          </Sign>
          {t("legend-negative")}
        </li>
      ) : null}
      {withRings ? (
        <li>
          <Sign side={side} size={18}>
            <circle cx="9" cy="9" r="8" className="is-ring" />
            <circle cx="9" cy="9" r="4.5" />
          </Sign>
          {t("legend-ring")}
        </li>
      ) : null}
      <li>
        <span className="map-key is-reported" /> {t("legend-reported")}
      </li>
      <li>
        <span className="map-key hatched" /> {t("legend-hatched")}
      </li>
      <li>
        <span className="map-key" /> {t("legend-outside")}
      </li>
      <li>
        <svg width="26" height="8" aria-hidden="true">
          <path d="M0 4h26" className="map-border is-disputed" />
        </svg>
        {t("legend-disputed")}
      </li>
      {withMemoranda ? (
        <li>
          <svg width="10" height="10" aria-hidden="true">
            <path d="M5 1l3.5 4L5 9 1.5 5z" className="map-memorandum" />
          </svg>
          {t("legend-memorandum")}
        </li>
      ) : null}
    </ul>
  );
}

function Sign({
  side,
  size,
  children,
}: {
  readonly side: string | null;
  readonly size: number;
  readonly children: ReactNode;
}) {
  return (
    <svg width={size} height={size} aria-hidden="true" className={`map-circles ${side === null ? "" : `of-${side}`}`}>
      {children}
    </svg>
  );
}
