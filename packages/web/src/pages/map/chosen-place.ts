import { useCallback, useState } from "react";
import type { BesideAnother } from "./beside.ts";
import type { ChangeFlow } from "./flow-controls.tsx";
import type { FlowState } from "./flow-state.ts";

/** Which place of a map is pointed at and which is chosen: the chosen one is in the address, the pointed one is shared with a map beside. */
export function useChosenPlace({ place }: Pick<FlowState, "place">, change: ChangeFlow, beside?: BesideAnother) {
  const [ownPointed, setOwnPointed] = useState<string | null>(null);
  const { pointed, onPoint, largest } = beside ?? { pointed: ownPointed, onPoint: setOwnPointed, largest: undefined };
  const onSelect = useCallback(
    (chosen: string) => change({ place: chosen === place ? "" : chosen }, { replace: true }),
    [change, place],
  );
  const selected = place === "" ? null : place;
  return {
    /** What map and list take alike. */
    marks: { selected, pointed, onPoint, onSelect },
    /** The place whose figures are read: the pointed one before the chosen one. */
    shown: pointed ?? selected,
    onClear: selected === null ? null : () => change({ place: "" }, { replace: true }),
    /** The common scale of two maps; undefined where a map stands alone. */
    largest: largest ?? undefined,
  };
}
