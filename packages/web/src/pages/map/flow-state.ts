import { type AddressField, freeText, maybeOneOf, oneOf, type StateOf, wholeNumber } from "../../ui/address.ts";
import type { Query } from "../../ui/question.ts";
import { readView, type View, writeView } from "../../map/view.ts";

export const measures = ["chinese-commitments", "dac-disbursements"] as const;
export const incomeGroups = ["L", "LM", "UM", "H"] as const;

/** An id of a provider or place: anything else in the address is nothing chosen. */
const maybeId: AddressField<string> = {
  read: (text) => (text !== null && /^[A-Za-z0-9-]{1,60}$/.test(text) ? text : ""),
  write: freeText.write,
};

const view: AddressField<View | null> = { read: readView, write: writeView };

/** All that the map's address holds. */
export const flowFields = {
  measure: oneOf(measures, "chinese-commitments"),
  provider: maybeId,
  from: wholeNumber,
  to: wholeNumber,
  income: maybeOneOf(incomeGroups),
  marks: oneOf(["none", "memoranda"], "none"),
  place: maybeId,
  view,
};
export type FlowState = StateOf<typeof flowFields>;

/** The first year of the series that begins in 2013; 2012 is another one, shown only when asked for. */
export const SERIES_FROM = 2013;
export const BREAK_YEAR = 2012;

/** What is asked for a state. The commitments have one sum a country: they take no years and no provider. */
export function flowQuery(state: FlowState): Query {
  if (state.measure === "chinese-commitments") return { income: state.income };
  return {
    provider: state.provider,
    from: state.from ?? SERIES_FROM,
    to: state.to,
    income: state.income,
  };
}
