import type { Database } from "../database.ts";
import type { AskQuestion } from "./ask-fields.ts";

/** How amounts of an answer came into its prices by rule C13; null where none had to. */
export interface PriceConversion {
  readonly rule: "C13";
  /** Reference table with the deflators. */
  readonly table: "dac-deflators";
  readonly year: number;
  /** How many records were converted, their sum in dollars of their own time, and in the answer's prices. */
  readonly records: number;
  readonly current: string;
  readonly constant: string;
}

/**
 * The facts of a question: those of the snapshot, and, for prices of one year, those of IATI once more in these prices (C13): dollars of the
 * record's year × the provider's deflator of the year asked for ÷ its deflator of the record's year, to the cent for each part, so that parts and
 * total agree. Where a deflator is not published there is no amount ("no-deflator"): none is carried forward. AidData's records are not
 * converted: what they state in prices of 2014 and 2021 stands beside, and China has no deflator (A12).
 */
export function factsSql({ measure, prices }: AskQuestion): string {
  if (measure === "projects" || prices === "current") return "snapshot.settled_facts";
  return `(
    SELECT *, NULL::DECIMAL(38,15) AS current_usd FROM snapshot.settled_facts
    UNION ALL BY NAME
    ${convertedSql(prices, "snapshot.")}
  )`;
}

/** The facts of IATI in prices of a year. `schema` is where the tables stand, with its point: empty while a snapshot is being settled. */
export function convertedSql(prices: number, schema: string): string {
  return `SELECT s.* REPLACE ('${prices}' AS prices, ${convertedUsd} AS usd,
        CASE WHEN s.usd IS NOT NULL AND (d_to.deflator IS NULL OR d_from.deflator IS NULL) THEN 'no-deflator' ELSE s.missing END AS missing),
      s.usd AS current_usd
    FROM ${schema}settled_facts AS s
    LEFT JOIN ${schema}providers AS p ON p.provider = s.provider
    LEFT JOIN ${schema}dac_deflators AS d_from ON d_from.provider = ${deflatedAs} AND d_from.year = s.year
    LEFT JOIN ${schema}dac_deflators AS d_to ON d_to.provider = ${deflatedAs} AND d_to.year = ${prices}
    WHERE s.source = 'iati' AND s.prices = 'current' AND s.measure <> 'project'`;
}

/** Multilateral organisations have one deflator together. */
const deflatedAs = "CASE p.kind WHEN 'multilateral' THEN 'multilateral' ELSE p.provider END";

/** Exact: whole numbers of a millionth, rounded half away from zero to the cent. */
const convertedUsd = `CAST(CAST(sign(s.usd) * (
    (2 * abs(CAST(CAST(s.usd AS DECIMAL(38,6)) * 1000000 AS HUGEINT)) * CAST(d_to.deflator * 1000000 AS HUGEINT)
      + 10000 * CAST(d_from.deflator * 1000000 AS HUGEINT))
    // (20000 * CAST(d_from.deflator * 1000000 AS HUGEINT))) AS DECIMAL(34,0)) * 0.01::DECIMAL(3,2) AS DECIMAL(38,15))`;

/** What of an answer was converted (C13), under the conditions of its rows. */
export async function askConversion(
  database: Database,
  question: AskQuestion,
  {
    facts,
    where,
    parameters,
  }: { readonly facts: string; readonly where: string; readonly parameters: Readonly<Record<string, string>> },
): Promise<PriceConversion | null> {
  if (question.measure === "projects" || question.prices === "current") return null;
  const gross = (amount: string) => (question.basis === "gross" ? `greatest(${amount}, 0)` : amount);
  const [row] = await database.query(
    `SELECT count(DISTINCT (f.file, f.record, f.position)) AS records, sum(${gross("current_usd")}) AS current, sum(${gross("usd")}) AS constant
     FROM ${facts} AS f WHERE ${where} AND current_usd IS NOT NULL`,
    parameters,
  );
  const records = Number(row?.["records"] ?? 0);
  if (records === 0) return null;
  const { current, constant } = row ?? {};
  return {
    rule: "C13",
    table: "dac-deflators",
    year: question.prices,
    records,
    current: current ?? "0",
    constant: constant ?? "0",
  };
}
