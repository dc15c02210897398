import type { ReactNode } from "react";
import { useSentences, useText } from "../../ui/language.tsx";
import { pageMessages } from "./messages.ts";

interface MapColumnsProps {
  readonly map: ReactNode;
  /** The card of a place and the list of all; null where another map stands beside, with one list for both below. */
  readonly side: ReactNode | null;
}

/** A map and, where it stands alone, what its shapes are and the list that says the same. */
export function MapColumns({ map, side }: MapColumnsProps) {
  const t = useText(pageMessages);
  const sentences = useSentences();
  if (side === null)
    return (
      <div>
        <div>{map}</div>
      </div>
    );
  return (
    <div className="map-page">
      <div>
        {map}
        <p className="map-caption">{sentences(t("caption-borders"), t("caption-projection"))}</p>
      </div>
      <div className="map-side">{side}</div>
    </div>
  );
}
