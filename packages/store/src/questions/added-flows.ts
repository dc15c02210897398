import type { AddedFlowsAnswer } from "@plumbline/core/contract";
import { sides } from "@plumbline/core/register";
import type { QueryParameters } from "../database.ts";
import { partyType } from "./code-names.ts";
import { addDecimals } from "./added-decimals.ts";
import type { OpenProjects } from "./open-projects.ts";
import { ruleTitle } from "./rule-titles.ts";

export interface AddedFlowsQuestion {
  readonly measure: AddedFlowsAnswer["measure"];
  /** "current", or a year. */
  readonly prices: string;
  readonly source: string | null;
  readonly provider: string | null;
  readonly from: number | null;
  readonly to: number | null;
}

const inFilters = `measure = $measure AND ($source::VARCHAR IS NULL OR source = $source) AND ($provider::VARCHAR IS NULL OR provider = $provider)
  AND ($from::INTEGER IS NULL OR year >= $from) AND ($to::INTEGER IS NULL OR (year <= $to AND year > 0))`;

/** Money of added files by recipient: the same sums as `ask MEASURE --by recipient`. */
export async function readAddedFlows(opened: OpenProjects, question: AddedFlowsQuestion): Promise<AddedFlowsAnswer> {
  const { database, index, name } = opened;
  const { measure, prices, source, provider, from, to } = question;
  const parameters: QueryParameters = { measure, prices, source, provider, from, to };
  const sums = "coalesce(sum(low), 0) AS low, coalesce(sum(high), 0) AS high, coalesce(sum(records), 0) AS records";
  const where = `${inFilters} AND prices = $prices`;
  const [rows, byYear, total, missing, sources, providers, years] = await Promise.all([
    database.query(
      `SELECT f.*, c.shape, c.lon, c.lat, c.place FROM (SELECT recipient, ${sums} FROM snapshot.flow_cells WHERE ${where} GROUP BY recipient) AS f
       LEFT JOIN snapshot.countries AS c ON c.place = f.recipient ORDER BY high DESC, recipient`,
      parameters,
    ),
    database.query(
      `SELECT year, ${sums} FROM snapshot.flow_totals WHERE ${where} GROUP BY year ORDER BY year`,
      parameters,
    ),
    database.query(`SELECT ${sums} FROM snapshot.flow_totals WHERE ${where}`, parameters),
    database.query(
      `WITH of_entity AS (SELECT entity, bool_or(prices = $prices AND known) AS known, min(reason) FILTER (WHERE prices = $prices) AS reason
         FROM snapshot.flow_entities WHERE ${inFilters} GROUP BY entity)
       SELECT coalesce(reason, 'no-deflator') AS reason, count(*) AS records FROM of_entity WHERE NOT known GROUP BY ALL ORDER BY ALL`,
      parameters,
    ),
    database.query(
      `SELECT source AS id, count(*) AS projects FROM snapshot.projects WHERE left_out IS NULL AND source IN (
         SELECT source FROM snapshot.flow_totals WHERE measure = $measure AND prices = $prices) GROUP BY source ORDER BY projects DESC, id`,
      { measure, prices },
    ),
    database.query(
      `SELECT p.id, p.projects, r.side FROM snapshot.party_projects AS p LEFT JOIN snapshot.providers AS r ON r.provider = p.id WHERE p.role = 'provider' AND p.id IN (
         SELECT provider FROM snapshot.flow_totals WHERE measure = $measure AND prices = $prices) ORDER BY projects DESC, id`,
      { measure, prices },
    ),
    database.query(
      "SELECT min(year) AS first, max(year) AS last FROM snapshot.flow_totals WHERE measure = $measure AND prices = $prices AND year > 0",
      { measure, prices },
    ),
  ]);
  const number = (text: string | null | undefined) => (text == null ? null : Number(text));
  return {
    snapshot: name,
    measure,
    prices,
    filters: { source, provider, from, to },
    sources: sources.map(({ id, projects }) => ({ ...index.names.source(id ?? ""), projects: Number(projects) })),
    providers: providers.map(({ id, projects, side }) => ({
      ...index.names.provider(id ?? ""),
      projects: Number(projects),
      side: sides.find((each) => each === side) ?? null,
    })),
    years: { first: number(years[0]?.["first"]), last: number(years[0]?.["last"]) },
    rows: rows.map((row) => ({
      place: partyType("recipient", row["recipient"] ?? "") === "place" ? (row["place"] ?? null) : null,
      shape: row["shape"] ?? null,
      ...index.names.recipient(row["recipient"] ?? ""),
      lon: number(row["lon"]),
      lat: number(row["lat"]),
      low: row["low"] ?? "0",
      high: row["high"] ?? "0",
      records: Number(row["records"]),
    })),
    byYear: byYear.map(({ year, low, high }) => ({
      year: year === "0" ? null : Number(year),
      low: low ?? "0",
      high: high ?? "0",
    })),
    total: {
      low: total[0]?.["low"] ?? "0",
      high: total[0]?.["high"] ?? "0",
      records: Number(total[0]?.["records"] ?? 0),
    },
    missing: missing.map(({ reason, records }) => ({ reason: reason ?? "not-reported", records: Number(records) })),
    leftOut: await leftOutOf(database, question),
  };
}

/** What belongs to the question and is in no row, by the rule that keeps it out: the same as `ask` says. */
async function leftOutOf(
  database: OpenProjects["database"],
  { measure, prices, source, provider, from, to }: AddedFlowsQuestion,
): Promise<AddedFlowsAnswer["leftOut"]> {
  const filters: QueryParameters = { source, provider, from, to };
  const isFiltered = source !== null || provider !== null || from !== null || to !== null;
  const [byRule, unpublished, setAside] = await Promise.all([
    database.query(
      `SELECT rule, sum(records) AS records, sum(usd) AS usd FROM snapshot.flow_left_out WHERE ${inFilters} AND prices = $prices GROUP BY rule`,
      { measure, prices, ...filters },
    ),
    // A11: AidData publishes no disbursements
    measure === "commitment"
      ? []
      : database.query(
          `SELECT 'A11' AS rule, count(DISTINCT entity) AS records, NULL AS usd FROM snapshot.flow_entities
           WHERE ${inFilters} AND source <> 'iati' HAVING count(*) > 0`,
          { measure: "commitment", ...filters },
        ),
    // I23: records that were set aside; of what they were nothing more is known, so that no filter finds them. IATI's are in
    // prices of their time, and cannot be in others
    isFiltered
      ? []
      : database.query(
          `SELECT 'I23' AS rule, (SELECT count(*) FROM snapshot.quarantined AS q WHERE q.file IN (SELECT unnest(list(a.file)))) AS records,
             CASE WHEN bool_and(currency = 'USD' AND prices = $prices) THEN -sum(effect) END AS usd
           FROM snapshot.applied_rules AS a
           WHERE rule = 'I23' AND record IS NULL AND measure IN ($measure, 'unclassified')
             AND (prices = $prices OR prices = 'current' AND regexp_full_match(detail, '[0-9]*')) HAVING count(*) > 0`,
          { measure, prices },
        ),
  ]);
  const rules = Map.groupBy([...byRule, ...unpublished, ...setAside], ({ rule }) => rule ?? "");
  return [...rules]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([rule, rows]) => {
      const amounts = rows.flatMap(({ usd }) => (usd == null ? [] : [usd]));
      return {
        rule,
        measure,
        title: ruleTitle(rule),
        records: rows.reduce((sum, { records }) => sum + Number(records), 0),
        amountUsd: amounts.length === 0 ? null : addDecimals(amounts),
      };
    });
}

/** The same without a store. */
export function noAddedFlows({ measure, prices, source, provider, from, to }: AddedFlowsQuestion): AddedFlowsAnswer {
  return {
    snapshot: null,
    measure,
    prices,
    filters: { source, provider, from, to },
    sources: [],
    providers: [],
    years: { first: null, last: null },
    rows: [],
    byYear: [],
    total: { low: "0", high: "0", records: 0 },
    missing: [],
    leftOut: [],
  };
}
