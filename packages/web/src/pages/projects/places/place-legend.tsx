import type { LocationAnswer } from "@plumbline/core/contract";
import { exactnessNames } from "@plumbline/core/sheets";
import { useSay, useText } from "../../../ui/language.tsx";
import { exactnessOrder } from "./exactness.ts";
import { placesMessages } from "./messages.ts";

interface PlaceLegendProps {
  readonly shown: ReadonlySet<LocationAnswer["exactness"]>;
  readonly withCells: boolean;
  readonly withRadius: boolean;
}

/** What the marks that are on the map mean. */
export function PlaceLegend({ shown, withCells, withRadius }: PlaceLegendProps) {
  const t = useText(placesMessages);
  const say = useSay();
  return (
    <ul className="map-legend">
      {exactnessOrder
        .filter((exactness) => shown.has(exactness))
        .map((exactness) => (
          <li key={exactness}>
            <svg width="16" height="16" aria-hidden="true" className="place-marks">
              <g className={`is-${exactness}`}>
                {exactness === "approximate" ? <circle cx="8" cy="8" r="6" className="ring" /> : null}
                <circle cx="8" cy="8" r={exactness === "approximate" ? 2.5 : 3.5} className="dot" />
              </g>
            </svg>
            {say(exactnessNames[exactness])}
          </li>
        ))}
      {withRadius ? (
        <li>
          <svg width="22" height="22" aria-hidden="true" className="place-marks">
            <g className="place-areas">
              <path d="M11 1a10 10 0 1 0 .01 0z" />
            </g>
          </svg>
          {t("legend-radius")}
        </li>
      ) : null}
      {withCells ? (
        <li>
          <svg width="18" height="18" aria-hidden="true" className="place-marks">
            <circle cx="9" cy="9" r="8" className="is-cell" />
          </svg>
          {t("legend-cells")}
        </li>
      ) : null}
    </ul>
  );
}
