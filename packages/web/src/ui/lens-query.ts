import { lens, type StateOf, useAddressState } from "./address.ts";
import type { Query } from "./question.ts";

/** What questions about money are asked with: the lens of the address, without what is as by default. */
export function lensQuery(state: StateOf<typeof lens>): Query {
  return {
    asOf: state.asOf,
    currency: lens.currency.write(state.currency),
    layer: lens.layer.write(state.layer),
    mode: lens.mode.write(state.mode),
  };
}

export function useLensQuery(): Query {
  const [state] = useAddressState(lens);
  return lensQuery(state);
}
