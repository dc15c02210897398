import { type AddressField, oneOf, type StateOf, wholeNumber } from "../../ui/address.ts";
import type { Query } from "../../ui/question.ts";
import { type Series, seriesKey } from "../parties/series.ts";

/** What the page shows: the embedded series, money of added files, or both side by side. */
export const shows = ["embedded", "added", "both"] as const;

/** A code of the data: of any characters, but no longer than a code is. */
const code: AddressField<string> = {
  read: (text) => (text !== null && text.length <= 200 ? text : ""),
  write: (value) => (value === "" ? null : value),
};
const seriesName: AddressField<string> = {
  read: (text) => (text !== null && /^(?:commitment|disbursement)-\w{4,7}$/.test(text) ? text : ""),
  write: (value) => (value === "" ? null : value),
};

/** The part of the address that says what is shown of added files. */
export const addedFields = {
  show: oneOf(shows, "embedded"),
  /** Key of a series, such as "commitment-2021"; empty is the one that the page begins with. */
  money: seriesName,
  source: code,
  by: code,
  since: wholeNumber,
  until: wholeNumber,
  scale: oneOf(["own", "shared"], "own"),
};
export type AddedState = StateOf<typeof addedFields>;

/** The embedded series is this one: what could share a scale with it. */
export const sameAs = {
  "chinese-commitments": { measure: "commitment", prices: "2021" },
  "dac-disbursements": { measure: "disbursement", prices: "current" },
} as const satisfies Readonly<Record<string, Series>>;
export type EmbeddedMeasure = keyof typeof sameAs;

/** The series shown: the one asked for, else the one that is nearest to the embedded measure, else the first there is. */
export function shownSeries(asked: string, offered: readonly Series[], beside: EmbeddedMeasure): Series {
  const like = sameAs[beside];
  return (
    offered.find((one) => seriesKey(one) === asked) ??
    offered.find((one) => seriesKey(one) === seriesKey(like)) ??
    offered.find(({ measure }) => measure === like.measure) ??
    offered[0] ??
    like
  );
}

/** Two maps may share a scale only where both show one kind of money in one kind of prices. */
export function canShareScale(series: Series, beside: EmbeddedMeasure): boolean {
  return seriesKey(series) === seriesKey(sameAs[beside]);
}

export function addedQuery(state: AddedState, { measure, prices }: Series): Query {
  return { measure, prices, source: state.source, provider: state.by, from: state.since, to: state.until };
}
