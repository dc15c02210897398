import type { Database } from "../database.ts";
import { type AskFilter, type AskQuestion, askFilters } from "./ask-fields.ts";
import { understood } from "./ask-scope.ts";

/** A value that a question filters by and that nothing in the store has: mistyped, or of data that were not added. */
export interface UnheardValue {
  readonly filter: AskFilter;
  readonly value: string;
  /** What the store has instead: all values of the filter where they are few, else those that differ in case only. */
  readonly instead: readonly string[];
}

const FEW = 12;

/** The filters' values that no settled record has, in whatever measure and prices, counting or not: where there is one, the answer holds less than was meant. */
export async function unheardValues(
  database: Database,
  { where }: Pick<AskQuestion, "where">,
): Promise<readonly UnheardValue[]> {
  const unheard: UnheardValue[] = [];
  for (const [filter, values] of Object.entries(where) as [AskFilter, readonly string[]][]) {
    const known = knownSql(filter);
    const told = filter === "file" ? "SELECT name AS value FROM snapshot.file_names" : known;
    for (const value of values) {
      // A year in which nothing happened is a year all the same
      if (filter === "year" && /^\d{4}$/.test(value)) continue;
      const meant = await understood(database, filter, [value]);
      const names = meant.map((_, index) => `$v${index}`).join(", ");
      const [heard] = await database.query(
        `SELECT count(*) AS records FROM (${known}) WHERE value IN (${names})`,
        Object.fromEntries(meant.map((text, index) => [`v${index}`, text])),
      );
      if (heard?.["records"] !== "0") continue;
      const few = await database.query(`SELECT DISTINCT value FROM (${told}) ORDER BY value LIMIT ${FEW + 1}`);
      const instead =
        few.length <= FEW
          ? few
          : await database.query(
              `SELECT DISTINCT value FROM (${told}) WHERE lower(value) = lower($value) ORDER BY value LIMIT ${FEW}`,
              { value },
            );
      unheard.push({ filter, value, instead: instead.map((row) => row["value"] ?? "") });
    }
  }
  return unheard;
}

function knownSql(filter: AskFilter): string {
  return filter === "file"
    ? "SELECT hash AS value FROM snapshot.file_names UNION ALL SELECT name FROM snapshot.file_names"
    : `SELECT ${askFilters[filter]} AS value FROM snapshot.settled_facts WHERE ${askFilters[filter]} IS NOT NULL`;
}
