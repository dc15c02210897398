import { embeddedRegister, repositoryRoot } from "@plumbline/app";
import { readCsv } from "@plumbline/ingest/csv";
import { type AskAnswer, type AskedWords, askProjects, readAsk } from "@plumbline/store/projects";
import { type OpenSnapshot, openSnapshot } from "@plumbline/store/snapshot";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addFiles, type AddReport } from "../../packages/app/src/jobs/add-files.ts";
import { silent } from "../../packages/app/src/jobs/test-store.ts";

const dataFolder = resolve(repositoryRoot, "../shared/data");
const mayBeSkipped = process.env["PLUMBLINE_REQUIRE_REAL"] !== "1";

describe.skipIf(mayBeSkipped && !existsSync(dataFolder))("all published files in one store", () => {
  const folder = mkdtempSync(join(tmpdir(), "projects-real-"));
  const settling = { registerRoot: embeddedRegister, asOf: "2026-11-22" };
  const paths = ["iati/activities", "china"].map((name) => join(dataFolder, name));
  let report: AddReport;
  let snapshot: OpenSnapshot;
  const query = (sql: string) => snapshot.database.query(sql);
  const ask = async (measure: string, words: Omit<AskedWords, "measure"> = {}): Promise<AskAnswer> => {
    const question = readAsk({ measure, ...words });
    if ("problem" in question) throw new Error(question.problem.en);
    return askProjects(snapshot.database, question);
  };

  beforeAll(async () => {
    report = await addFiles({ paths, store: folder, settling, progress: silent });
    snapshot = await openSnapshot(folder);
  });
  afterAll(() => {
    snapshot.database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test("one command reads them all, and what it reports is what was counted with another tool", async () => {
    const golden = new Map<string, Record<string, Record<string, string>>>();
    let header: readonly string[] | null = null;
    for await (const { cells } of readCsv([readFileSync(join(import.meta.dirname, "ingest-golden/counts.csv"))])) {
      header ??= cells;
      const row = Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ""]));
      const name = (row["file"] ?? "").replace(/^(?:iati\/activities|china)\//, "");
      if (row["sum"] === undefined || row["sum"] === "" || row["sum"] === "sum") continue;
      const codes = golden.get(name) ?? {};
      golden.set(name, codes);
      (codes[row["code"] ?? ""] ??= {})[row["currency"] ?? ""] = row["sum"];
    }
    expect(golden.size).toBeGreaterThan(40);
    const published = new Map(report.files.map(({ file, published: sums }) => [file, sums]));
    for (const [name, sums] of golden) expect(published.get(name), name).toEqual(sums);
    expect(report.files.reduce((sum, { records }) => sum + records, 0)).toBe(61_623);
  });

  test("records in = kept + quarantined, for every file", async () => {
    for (const { file, records, kept, quarantined } of report.files) expect(records, file).toBe(kept + quarantined);
    const [stored] = await query(
      "SELECT (SELECT count(*) FROM snapshot.activities) AS activities, (SELECT count(*) FROM snapshot.transactions) AS transactions",
    );
    // 49 activities with a transaction each stand in two files with the same bytes; 313 with 447 transactions have no identifier
    expect(stored).toEqual({ activities: String(13_303 - 49 - 313), transactions: String(35_229 - 49 - 447) });
  });

  test("money as published = settled + left out, by currency and measure, to the last unit", async () => {
    const settled = await query(
      `SELECT measure, currency, left_out IS NULL AS counts, count(*) AS records, sum(reported) AS reported FROM snapshot.settled_records
       WHERE source = 'iati' AND position >= 0 AND left_out IS DISTINCT FROM 'I19' AND measure IN ('commitment', 'disbursement') GROUP BY ALL ORDER BY ALL`,
    );
    // tests/golden/projects-count.py: both parts of each currency add up to its count
    expect(
      settled.map(({ measure, currency, counts, records, reported }) =>
        [measure, currency, counts, records, reported].join(" "),
      ),
    ).toEqual([
      "commitment EUR 0 1 15000000",
      "commitment EUR 1 4 111100000",
      "commitment GBP 1 177 1260673914.16",
      "commitment USD 1 990 53951101790.19",
      "commitment XDR 1 1 325928.24",
      "disbursement EUR 0 1 5000000",
      "disbursement EUR 1 34 68684953.5",
      "disbursement GBP 0 10 127979.3",
      "disbursement GBP 1 1091 601128139.62",
      "disbursement USD 1 3614 44161281100.83",
      "disbursement XDR 1 1 325928.24",
    ]);
    const all = await query(
      `SELECT coalesce(p.total, 0) - coalesce(s.total, 0) - coalesce(a.total, 0) AS lost
       FROM (SELECT h.hash, c.key AS code, e.key AS currency, CAST(e.value AS DECIMAL(38, 15)) AS total
         FROM snapshot.files AS h, json_each(h.published) AS c, json_each(c.value) AS e WHERE h.format = 'iati-activities') AS p
       LEFT JOIN (SELECT file, coalesce(type, '') AS code, coalesce(t.currency, '') AS currency, sum(s.reported) AS total
         FROM snapshot.transactions AS t JOIN snapshot.settled_records AS s USING (file, record, position) GROUP BY ALL) AS s
         ON s.file = p.hash AND s.code = p.code AND s.currency = p.currency
       LEFT JOIN (SELECT file, detail AS code, coalesce(currency, '') AS currency, -sum(effect) AS total
         FROM snapshot.applied_rules WHERE rule = 'I23' AND record IS NULL GROUP BY ALL) AS a
         ON a.file = p.hash AND a.code = p.code AND a.currency = p.currency`,
    );
    expect(all.length).toBeGreaterThan(60);
    expect(all.filter(({ lost }) => lost !== "0")).toEqual([]);
  });

  test("China's finance: recommended records, once, in their own prices; AidData's IATI file repeats them and does not count", async () => {
    const current = await ask("commitments", { by: ["source"] });
    expect(current.rows[0]).toEqual({
      source: "aiddata-gcof",
      low: "159440283904.052717",
      high: "283968456459.0914757",
      records: 2676,
    });
    // C15: every record has one of AidData's sectors; sums by Python's csv and decimal over the column "Sector.Name" of the file with places
    const sectors = await ask("commitments", {
      by: ["sector"],
      prices: "constant:2021",
      where: ["source=aiddata-gcdf"],
    });
    const bySector = new Map(sectors.rows.map((row) => [row["sector"], row.high]));
    expect([bySector.size, bySector.get("unspecified")]).toEqual([21, undefined]);
    expect([bySector.get("230"), bySector.get("320")]).toEqual(["230152445387.8788286109", "309190619822.24160114965"]);
    const in2021 = await ask("commitments", { prices: "constant:2021", where: ["source=aiddata-gcdf"] });
    expect(in2021.rows).toEqual([{ low: "830896560490.38828717866", high: "830896560490.38828717866", records: 5623 }]);
    const [in2014] = await query(
      "SELECT count(usd) AS records, sum(usd) AS usd FROM snapshot.settled_records WHERE prices = '2014' AND left_out IS NULL",
    );
    expect(in2014).toEqual({ records: "2676", usd: "354354524736.9718346" });
    const [repeated] = await query(
      `SELECT count(*) AS records, sum(usd) AS usd FROM snapshot.settled_records JOIN snapshot.file_names ON hash = file
       WHERE name LIKE '%iati_1.04_China%' AND measure = 'commitment' AND left_out = 'I19'`,
    );
    expect(repeated).toEqual({ records: "1967", usd: "273611118916" });
  });

  test("C13: commitments of IATI files in prices of 2021, and the same once more in floating point", async () => {
    const { rows, conversion } = await ask("commitments", { prices: "constant:2021", where: ["source=iati"] });
    expect([rows[0]?.high, conversion?.records]).toEqual([conversion?.constant, rows[0]?.records]);
    const deflators = new Map<string, number>();
    const csv = readFileSync(join(embeddedRegister, "reference/dac-deflators.csv"), "utf8").trim().split("\n");
    for (const [provider = "", year = "", deflator = ""] of csv.map((line) => line.split(",")))
      deflators.set(`${provider} ${year}`, Number(deflator));
    const kinds = await query("SELECT provider, kind FROM snapshot.providers");
    const kindOf = new Map(kinds.map(({ provider, kind }) => [provider, kind]));
    const current = await ask("commitments", { by: ["provider", "year"], where: ["source=iati"] });
    let expected = 0;
    for (const row of current.rows) {
      const provider = kindOf.get(String(row["provider"])) === "multilateral" ? "multilateral" : row["provider"];
      const [from, to] = [deflators.get(`${provider} ${row["year"]}`), deflators.get(`${provider} 2021`)];
      if (from !== undefined && to !== undefined) expected += (Number(row.high) * to) / from;
    }
    expect(expected).toBeGreaterThan(1e9);
    // Half a cent for each part of each record at the most
    expect(Math.abs(Number(rows[0]?.high) - expected)).toBeLessThan(50);
  });

  test("a total and the rows behind it are the same to the last unit", async () => {
    for (const measure of ["commitments", "disbursements"])
      for (const by of [
        ["recipient", "sector", "year"],
        ["provider", "income", "regime"],
      ]) {
        const total = (await ask(measure)).rows[0]?.high ?? "";
        for (const records of [false, true]) {
          const { rows } = await ask(measure, { by, records });
          expect(rows.length, `${measure} ${by.join()}`).toBeGreaterThan(10);
          const exact = rows.reduce((sum, { high }) => sum + units(high), 0n);
          expect(exact, `${measure} ${by.join()}`).toBe(units(total));
        }
      }
  });
});

/** A decimal as a whole number of 10^-15. */
function units(decimal: string): bigint {
  const [whole = "", fraction = ""] = decimal.split(".");
  return BigInt(whole + fraction.padEnd(15, "0"));
}
