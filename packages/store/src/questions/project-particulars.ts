import type { NamedCode, ProjectAnswer } from "@plumbline/core/contract";
import type { AnswerRow } from "../cell-text.ts";
import { dateNames, nameIn, roleNames } from "./published-codes.ts";
import { organisationTypeNames } from "./term-names.ts";

/** When a project was planned and carried out; of several records, the first that states a date. */
export function datesOf(activity: AnswerRow | undefined, described: readonly AnswerRow[]): ProjectAnswer["dates"] {
  const dates: ProjectAnswer["dates"] = [];
  const add = (type: string, date: string | null | undefined, estimated = false) => {
    const isKnown = dates.some((each) => each.type.id === type);
    if (date != null && !isKnown) dates.push({ type: { id: type, name: nameIn(dateNames, type) }, date, estimated });
  };
  for (const [type, column] of [
    ["planned-start", "planned_start"],
    ["actual-start", "actual_start"],
    ["planned-end", "planned_end"],
    ["actual-end", "actual_end"],
  ] as const)
    add(type, activity?.[column]);
  for (const each of described) {
    add("commitment", each["commitment_date"] ?? each["commitment_year"], each["date_estimated"] === "1");
    add("actual-start", each["start_date"]);
    add("actual-end", each["end_date"]);
  }
  return dates;
}

/** Who takes part in it, as its records say. */
export function partiesOf(stated: readonly AnswerRow[], described: readonly AnswerRow[]): ProjectAnswer["parties"] {
  const role = (id: string): NamedCode => ({ id, name: nameIn(roleNames, id) });
  const agencies = (["funding", "implementing", "receiving"] as const).flatMap((each) =>
    distinct(described.flatMap((row) => (row[`${each}_agencies`] ?? "").split(/;|\|/).map((name) => name.trim())))
      .filter((name) => name !== "")
      .map((name) => ({ role: role(each), name, ref: null, type: null, typeName: null })),
  );
  return [
    ...stated.map((each) => ({
      role: role(each["role"] ?? ""),
      name: each["name"] ?? null,
      ref: each["ref"] ?? null,
      type: each["type"] ?? null,
      typeName: organisationTypeNames[each["type"] ?? ""] ?? null,
    })),
    ...agencies,
  ];
}

/** Addresses in what AidData says of its sources; the kind of each source stands behind a comma. */
export function documentsOf(described: readonly AnswerRow[]): string[] {
  return distinct(
    described.flatMap(({ sources, location_links: links }) =>
      [sources ?? "", links ?? ""].flatMap((text) => text.split(/;\s+|\n/).map((part) => part.trim())),
    ),
  )
    .filter((part) => part !== "")
    .slice(0, 100);
}

/** Each text once, in the order of first mention. */
export const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];
