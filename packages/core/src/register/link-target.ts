import type { MoneyLink } from "./money-fact.ts";

/** The other fact that a link names. */
export function linkTarget(link: MoneyLink): string {
  switch (link.type) {
    case "part-of":
      return link.whole;
    case "same-money":
      return link.as;
    case "supersedes":
      return link.older;
    case "disjoint":
      return link.from;
    case "may-overlap":
      return link.with;
    case "stage-of":
    case "instrument-of":
      return link.of;
    case "reports-on":
      break;
  }
  return link.promise;
}

/** The id of a link, as ledgers, answers and findings name it: "m06 part-of m04". */
export function linkId(from: string, link: MoneyLink): string {
  return `${from} ${link.type} ${linkTarget(link)}`;
}
