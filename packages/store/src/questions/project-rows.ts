import type { MeasuredMoney, ProjectRow } from "@plumbline/core/contract";
import type { AnswerRow } from "../cell-text.ts";
import { moneyFromRows } from "./measured-money.ts";
import type { OpenProjects } from "./open-projects.ts";
import type { Dimension } from "./project-index.ts";

/** Lines of projects by their numbers, in that order. */
export async function readProjectRows(opened: OpenProjects, numbers: readonly number[]): Promise<ProjectRow[]> {
  if (numbers.length === 0) return [];
  const list = numbers.join(", ");
  const ask = (sql: string) => opened.database.query(sql);
  const [rows, sums, missing, attributed, places] = await Promise.all([
    ask(`SELECT number, key, identifier, title, year, left_out FROM snapshot.projects WHERE number IN (${list})`),
    ask(`SELECT * FROM snapshot.project_money WHERE number IN (${list})`),
    ask(`SELECT * FROM snapshot.project_missing WHERE number IN (${list})`),
    ask(`SELECT DISTINCT number, initiative, author FROM snapshot.attributions WHERE number IN (${list}) ORDER BY ALL`),
    ask(`SELECT number, count(*) AS places FROM snapshot.project_places WHERE number IN (${list}) GROUP BY number`),
  ]);
  const byNumber = (given: readonly AnswerRow[]) => Map.groupBy(given, ({ number }) => Number(number));
  const [rowOf, sumsOf, missingOf, attributedOf, placesOf] = [rows, sums, missing, attributed, places].map(byNumber);
  return numbers.flatMap((number) => {
    const row = rowOf?.get(number)?.[0];
    if (row === undefined) return [];
    const money = moneyFromRows(sumsOf?.get(number) ?? [], missingOf?.get(number) ?? []);
    return [
      projectRow(opened, number, row, {
        money,
        initiatives: (attributedOf?.get(number) ?? []).flatMap(({ initiative, author }) =>
          author === "announced" || author === "stated" || author === "rule" ? [{ id: initiative ?? "", author }] : [],
        ),
        locations: Number(placesOf?.get(number)?.[0]?.["places"] ?? 0),
      }),
    ];
  });
}

function projectRow(
  { index }: OpenProjects,
  number: number,
  row: AnswerRow,
  {
    money,
    initiatives,
    locations,
  }: { readonly money: readonly MeasuredMoney[] } & Pick<ProjectRow, "initiatives" | "locations">,
): ProjectRow {
  const { names, values } = index;
  const codes = (dimension: Dimension) => {
    const { codes: all, offsets, values: each } = values[dimension];
    return [...each.subarray(offsets[number], offsets[number + 1])].map((value) => all[value] ?? "");
  };
  const one = (dimension: Dimension) => codes(dimension)[0] ?? "unspecified";
  // Amounts of the time first; where a source states others only, those of its own year
  const shown = (measure: MeasuredMoney["measure"]) =>
    money.find((each) => each.measure === measure && each.high !== null) ??
    money.find((each) => each.measure === measure && each.missing.some(({ reason }) => reason !== "no-deflator")) ??
    null;
  return {
    key: row["key"] ?? "",
    identifier: row["identifier"] ?? null,
    title: row["title"] ?? null,
    source: names.source(one("source")),
    reporter: names.provider(one("reporter")),
    providers: codes("provider").map(names.provider),
    recipients: codes("recipient").map(names.recipient),
    sectors: codes("sector").map(names.sector),
    status: names.status(one("status")),
    year: row["year"] == null ? null : Number(row["year"]),
    commitment: shown("commitment"),
    disbursement: shown("disbursement"),
    leftOut: row["left_out"] ?? null,
    locations,
    initiatives,
  };
}
