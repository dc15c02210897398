import type { MeasuredMoney, ProjectRow } from "@plumbline/core/contract";
import type { AnswerRow } from "../cell-text.ts";
import { decimalOf } from "../projects/money-units.ts";
import { attributionAuthor, type OpenProjects } from "./open-projects.ts";
import { type Dimension, type MoneyOf, placeCount, type ProjectIndex } from "./project-index.ts";

/** Lines of projects by their numbers, in that order. Only what is long is read from the database: the rest is in the index. */
export async function readProjectRows(opened: OpenProjects, numbers: readonly number[]): Promise<ProjectRow[]> {
  if (numbers.length === 0) return [];
  const rows = await opened.database.query(
    `SELECT number, key, identifier, title, left_out FROM snapshot.projects WHERE number IN (${numbers.join(", ")})`,
  );
  const notCounted = await opened.database.query(
    `SELECT number, measure, records FROM snapshot.project_not_counted WHERE number IN (${numbers.join(", ")})`,
  );
  const notCountedOf = Map.groupBy(notCounted, ({ number }) => Number(number));
  const rowOf = new Map(rows.map((row) => [Number(row["number"]), row]));
  return numbers.flatMap((number) => {
    const row = rowOf.get(number);
    return row === undefined ? [] : [projectRow(opened.index, number, row, notCountedOf.get(number) ?? [])];
  });
}

function projectRow(index: ProjectIndex, number: number, row: AnswerRow, notCounted: readonly AnswerRow[]): ProjectRow {
  const { names, values, years } = index;
  const codes = (dimension: Dimension) => {
    const { codes: all, offsets, values: each } = values[dimension];
    return [...each.subarray(offsets[number], offsets[number + 1])].map((value) => all[value] ?? "");
  };
  const one = (dimension: Dimension) => codes(dimension)[0] ?? "unspecified";
  const year = years[number] ?? 0;
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
    year: year === 0 ? null : year,
    commitment: shownMoney(index, "commitment", number),
    disbursement: shownMoney(index, "disbursement", number),
    notCounted: {
      commitment: recordsOf(notCounted, "commitment"),
      disbursement: recordsOf(notCounted, "disbursement"),
    },
    leftOut: row["left_out"] ?? null,
    locations: placeCount(index, number),
    initiatives: codes("initiative").flatMap((code) => {
      const [id = "", by] = code.split(":");
      const author = attributionAuthor(by);
      return author === null ? [] : [{ id, author }];
    }),
  };
}

const recordsOf = (rows: readonly AnswerRow[], measure: MeasuredMoney["measure"]): number =>
  Number(rows.find((row) => row["measure"] === measure)?.["records"] ?? 0);

/** Amounts of the time first; where the source states others only, those of its own year; else why there are none; null where nothing counts. */
function shownMoney(index: ProjectIndex, measure: MeasuredMoney["measure"], number: number): MeasuredMoney | null {
  const own = index.money.filter((each) => each.measure === measure);
  const known = own.find(({ high }) => high[number] !== undefined);
  if (known !== undefined) return measured(known, number);
  const missing = own.find((each) => each.missing.of(number).some(({ reason }) => reason !== "no-deflator"));
  return missing === undefined ? null : measured(missing, number);
}

function measured({ measure, prices, low, high, records, missing }: MoneyOf, number: number): MeasuredMoney {
  const [least, most] = [low[number], high[number]];
  return {
    measure,
    prices,
    low: least === undefined ? null : decimalOf(least),
    high: most === undefined ? null : decimalOf(most),
    records: records[number] ?? 0,
    missing: missing.of(number),
  };
}
