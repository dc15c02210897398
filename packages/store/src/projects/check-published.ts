import type { DuckDBConnection } from "@duckdb/node-api";
import { StoreFailure } from "../snapshot/store-failure.ts";
import { answerRows } from "../snapshot/answer-rows.ts";
import { decimalOf, losesDigits, type Units, unitsOf } from "./money-units.ts";

/** Amounts of records that were set aside: published − kept, by file, code and currency. */
export interface SetAsideAmount {
  readonly file: string;
  readonly code: string;
  readonly currency: string;
  readonly amount: Units;
}

/**
 * Checks that nothing was lost between the readers and the tables: records = kept + quarantined, and money published = kept + set aside, by
 * file, code and currency, to the last unit. Returns what was set aside. Throws StoreFailure.
 */
export async function checkPublished(connection: DuckDBConnection): Promise<SetAsideAmount[]> {
  await checkCounts(connection);
  const kept = await keptSums(connection);
  const setAside: SetAsideAmount[] = [];
  for (const row of await answerRows(connection, "SELECT hash, quarantined, published FROM files")) {
    const { hash, quarantined, published } = row;
    const sums = JSON.parse(String(published)) as Record<string, Record<string, string>>;
    for (const [code, byCurrency] of Object.entries(sums))
      for (const [currency, text] of Object.entries(byCurrency)) {
        const key = JSON.stringify([hash, code, currency]);
        const stored = kept.get(key) ?? { sum: 0n, odd: 0 };
        kept.delete(key);
        const whole = unitsOf(text);
        if (whole === null || losesDigits(text) || stored.odd > 0) continue;
        const amount = whole - stored.sum;
        if (amount === 0n) continue;
        if (quarantined === 0)
          throw new StoreFailure("not-conserved", `${String(hash)} ${code} ${currency}: ${decimalOf(amount)} lost`);
        setAside.push({ file: String(hash), code, currency, amount });
      }
  }
  const [extra] = kept.keys();
  if (extra !== undefined) throw new StoreFailure("not-conserved", `${extra}: kept, but not published`);
  return setAside;
}

async function checkCounts(connection: DuckDBConnection): Promise<void> {
  const tables = [
    "activities",
    "aiddata_projects",
    "aiddata_locations",
    "aiddata_totals",
    "aiddata_definitions",
  ] as const;
  const records = tables.map((table) => `SELECT file FROM ${table}`).join(" UNION ALL ");
  const wrong = await answerRows(
    connection,
    `SELECT f.hash FROM files AS f
     LEFT JOIN (SELECT file, count(*) AS kept FROM (${records}) GROUP BY file) AS k ON k.file = f.hash
     LEFT JOIN (SELECT file, count(*) AS refused FROM quarantined GROUP BY file) AS q ON q.file = f.hash
     WHERE coalesce(k.kept, 0) <> f.kept OR coalesce(q.refused, 0) <> f.quarantined
        OR f.records <> f.kept + f.quarantined`,
  );
  const [first] = wrong;
  if (first !== undefined) throw new StoreFailure("not-conserved", `${String(first["hash"])}: records are missing`);
}

/** Sums of what is kept, under the codes that the readers use; `odd` counts amounts that are out of range or have more decimals than are kept. */
async function keptSums(connection: DuckDBConnection): Promise<Map<string, { sum: Units; odd: number }>> {
  const cents = "DECIMAL(38,15)";
  const rows = await answerRows(
    connection,
    `SELECT file, code, currency, sum(amount) AS total,
       count(*) FILTER (WHERE amount IS NULL OR length(amount_text) - instr(amount_text || '.', '.') > 15) AS odd
     FROM (
       SELECT file, coalesce(type, '') AS code, coalesce(currency, '') AS currency, amount, amount_text
       FROM transactions WHERE amount_text IS NOT NULL
       UNION ALL
       SELECT a.file, p.measure || CASE WHEN a.basis = 'original' AND NOT a.adjusted THEN ''
                ELSE ':' || CASE WHEN a.adjusted THEN 'adjusted-' ELSE '' END || a.basis END, a.currency, a.amount, a.amount_text
       FROM aiddata_amounts AS a JOIN aiddata_projects AS p USING (file, record) WHERE a.amount_text IS NOT NULL
       UNION ALL
       SELECT file, 'location-share:usd-2021', 'USD', TRY_CAST(overlap_usd_2021 AS ${cents}), overlap_usd_2021
       FROM aiddata_locations WHERE overlap_usd_2021 IS NOT NULL
       UNION ALL
       SELECT file, 'total:usd-2021', 'USD', TRY_CAST(usd_2021 AS ${cents}), usd_2021 FROM aiddata_totals
     ) GROUP BY ALL`,
  );
  return new Map(
    rows.map(({ file, code, currency, total, odd }) => [
      JSON.stringify([file, code, currency]),
      { sum: typeof total === "bigint" ? total : 0n, odd: Number(odd) },
    ]),
  );
}
