import type { Database } from "../database.ts";
import type { AskQuestion } from "./ask-fields.ts";
import { type AskScope, leftOutMeasures } from "./ask-scope.ts";

/** What a rule kept out of an answer: how many records, and their amount in the unit of the answer; null where none is known. */
export interface LeftOut {
  readonly rule: string;
  readonly records: number;
  readonly amount: string | null;
}

/** Everything that belongs to a question and is not in its rows, by the rule that keeps it out. */
export async function askLeftOut(database: Database, question: AskQuestion, scope: AskScope): Promise<LeftOut[]> {
  if (question.where.rule !== undefined) return [];
  const facts = `${scope.facts} AS f`;
  const parts = [
    `SELECT left_out AS rule, count(DISTINCT (file, record, position)) AS records, sum(usd) AS amount FROM ${facts}
     WHERE ${leftOutMeasures(question)} AND ${scope.inPrices} AND left_out IS NOT NULL AND ${scope.filters} GROUP BY left_out`,
  ];
  if (question.measure !== "projects") {
    // A4: the part of a record that is a rollover of earlier debt
    parts.push(`SELECT 'A4', count(*), -sum(effect_usd) FROM snapshot.applied_rules AS a
      WHERE rule = 'A4' AND EXISTS (SELECT 1 FROM ${facts} WHERE (f.file, f.record, f.position, f.prices) = (a.file, a.record, a.position, a.prices)
        AND ${scope.inMeasure} AND ${scope.inPrices} AND left_out IS NULL AND ${scope.filters}) HAVING count(*) > 0`);
    if (question.basis === "gross")
      parts.push(`SELECT 'I4', count(DISTINCT (file, record, position)), sum(usd) FROM ${facts}
        WHERE ${scope.inMeasure} AND ${scope.inPrices} AND left_out IS NULL AND usd < 0 AND ${scope.filters} HAVING count(*) > 0`);
  }
  // A11: AidData publishes no disbursements
  if (question.measure === "disbursements")
    parts.push(`SELECT 'A11', count(DISTINCT entity), NULL FROM ${facts}
      WHERE source <> 'iati' AND measure = 'commitment' AND left_out IS NULL AND ${scope.filters} HAVING count(*) > 0`);
  // I23: records that were set aside; of what they were nothing more is known. IATI's are in current prices, and cannot be in others
  if (!scope.isFiltered && question.measure !== "projects")
    parts.push(`SELECT 'I23', (SELECT count(*) FROM snapshot.quarantined AS q WHERE q.file IN (SELECT unnest(list(a.file)))),
        CASE WHEN bool_and(currency = 'USD' AND ${scope.inPrices}) THEN -sum(effect) END
      FROM snapshot.applied_rules AS a WHERE rule = 'I23' AND record IS NULL AND measure IN ('${question.measure.slice(0, -1)}', 'unclassified') 
        AND (${scope.inPrices} OR prices = 'current' AND regexp_full_match(detail, '[0-9]*'))
      HAVING count(*) > 0`);
  const rows = await database.query(
    `SELECT rule, sum(records) AS records, sum(amount) AS amount FROM (${parts.join(" UNION ALL ")}) GROUP BY rule ORDER BY rule`,
    scope.parameters,
  );
  return rows.map(({ rule, records, amount }) => ({
    rule: rule ?? "",
    records: Number(records),
    amount: question.measure === "projects" ? null : (amount ?? null),
  }));
}
