import { useState } from "react";
import { several, useAddressState } from "../ui/address.ts";

/** The charts of the page that are shown as tables, by what the address calls them. */
const fields = { table: several } as const;

export type FrameView = "chart" | "table";

/** Whether a chart is shown, or its table. The address holds it, so that a link and the back button restore it; without an id it is the frame's own. */
export function useFrameView(id: string | null): readonly [FrameView, (view: FrameView) => void] {
  const [state, change] = useAddressState(fields);
  const [own, setOwn] = useState<FrameView>("chart");
  if (id === null) return [own, setOwn];
  const others = state.table.filter((one) => one !== id);
  return [
    state.table.includes(id) ? "table" : "chart",
    (view) => change({ table: view === "table" ? [...others, id].toSorted() : others }),
  ];
}
