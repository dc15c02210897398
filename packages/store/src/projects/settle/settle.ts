import type { DuckDBConnection } from "@duckdb/node-api";
import type { Register } from "@plumbline/core/register";
import { loadReferenceTables } from "../../load/reference-tables.ts";
import { TableWriter } from "../../snapshot/table-writer.ts";
import { buildCatalogue } from "../catalogue/build-catalogue.ts";
import { checkPublished, type SetAsideAmount } from "../check-published.ts";
import { wholeActivities } from "./activity-parts.ts";
import { checkSettled } from "./check-settled.ts";
import { publishedRates } from "./exchange.ts";
import { decideExclusions } from "./exclusions.ts";
import { measureOf } from "./measures.ts";
import { referenceCodes } from "./reference-codes.ts";
import { settleActivity } from "./settle-activity.ts";
import { settleAidData } from "./settle-aiddata.ts";
import { settledTables } from "./settled-tables.ts";

/** The reference tables that settling and asking look at; they go into the snapshot. */
const looksAt = [
  "countries",
  "regions",
  "purpose-codes",
  "providers",
  "exchange-rates",
  "dac-deflators",
  "income-groups",
  "regimes",
  "bri-memoranda",
  "dac-recipients",
  "attribution-rules",
];

export interface SettleOptions {
  readonly register: Register;
  /** Folder of the register, where the CSVs of its reference tables stand. */
  readonly registerRoot: string;
  /** ISO 8601 day: money dated later has not moved (I8). */
  readonly asOf: string;
}

/** Makes, from the published tables of a snapshot, what counts: once, split, in dollars; and checks that nothing was lost. Throws StoreFailure. */
export async function settle(connection: DuckDBConnection, options: SettleOptions): Promise<void> {
  const setAside = await checkPublished(connection);
  const references = options.register.references.filter(({ value }) => looksAt.includes(value.id));
  await loadReferenceTables(connection, { ...options.register, references }, options.registerRoot);
  await decideExclusions(connection);
  const writer = await TableWriter.create(connection, settledTables);
  const context = {
    writer,
    rates: await publishedRates(connection),
    codes: await referenceCodes(connection),
    asOf: options.asOf,
  };
  for await (const whole of wholeActivities(connection)) settleActivity(whole, context);
  await settleAidData(connection, context);
  for (const amount of setAside) writeSetAside(amount, writer);
  writer.finish();
  await connection.run(`CREATE TABLE settled_facts AS
    SELECT s.*, r.line, r.identifier,
      coalesce(r.entity, r.file || ' ' || r.record || ' ' || r.position) AS entity, r.source, r.measure, r.left_out, r.certain,
      r.title, coalesce(r.reporter, 'unspecified') AS reporter, coalesce(r.provider, 'unspecified') AS provider,
      coalesce(r.status, 'unspecified') AS status, r.year, r.date, r.currency, r.missing, r.rate_period,
      coalesce(r.flow, 'unspecified') AS flow, coalesce(r.flow_class, 'unspecified') AS flow_class,
      CASE r.infrastructure WHEN true THEN 'yes' WHEN false THEN 'no' ELSE 'unknown' END AS infrastructure,
      coalesce(i.income_group, 'unspecified') AS income, coalesce(CAST(g.regime AS VARCHAR), 'unspecified') AS regime
    FROM settled_splits AS s JOIN settled_records AS r USING (file, record, position, prices)
    LEFT JOIN income_groups AS i ON i.place = s.recipient AND i.fiscal_year = r.year
    LEFT JOIN regimes AS g ON g.place = s.recipient AND g.year = r.year
    ORDER BY s.file, s.record, s.position, s.prices, s.recipient, s.sector`);
  await connection.run("DROP TABLE settled_splits");
  await checkSettled(connection);
  await buildCatalogue(connection);
}

/** I23: money of records that were set aside is no part of any total, and is not forgotten. */
function writeSetAside(
  { file, code, currency, amount }: SetAsideAmount,
  writer: TableWriter<typeof settledTables>,
): void {
  // AidData's codes are "measure" or "measure:basis"; IATI's are transaction types
  const [measure = "", basis = ""] = code.split(":");
  const isAidData = ["commitment", "pledge", "lapsed"].includes(measure);
  writer.add("applied_rules", {
    rule: "I23",
    file,
    record: null,
    position: null,
    prices: basis.startsWith("usd-2") ? basis.slice(4) : "current",
    line: null,
    identifier: null,
    measure: isAidData ? measure : measureOf(code),
    currency: currency === "" ? null : currency,
    effect: -amount,
    effect_usd: null,
    detail: code,
    finding: null,
  });
}
