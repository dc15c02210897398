import type { Issue } from "@plumbline/core/evidence";
import type { AidDataProject } from "@plumbline/ingest/aiddata";
import { readCsv } from "@plumbline/ingest/csv";
import { ingestMessageText, isIngestMessageId, type PublishedRecord, readPublished } from "@plumbline/ingest/detect";
import { type FileSummary, openFile, type Quarantined, walk } from "@plumbline/ingest/files";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";

const repositoryRoot = resolve(import.meta.dirname, "../..");
const sharedRoot = resolve(repositoryRoot, "../shared");
const dataFolder = join(sharedRoot, "data");
const mayBeSkipped = process.env["PLUMBLINE_REQUIRE_REAL"] !== "1";

interface ReadFile {
  readonly summary: FileSummary;
  readonly records: readonly PublishedRecord[];
  readonly quarantined: readonly Quarantined[];
  readonly issues: readonly Issue[];
}

async function readAll(folder: string): Promise<Map<string, ReadFile>> {
  const files = new Map<string, ReadFile>();
  for await (const step of walk(join(dataFolder, folder))) {
    if ("issue" in step) throw new Error(JSON.stringify(step.issue));
    const file = `${folder}/${step.found.name}`;
    const reading = readPublished(openFile(step.found.path).bytes, { file });
    const records: PublishedRecord[] = [];
    const quarantined: Quarantined[] = [];
    const issues: Issue[] = [];
    for (;;) {
      const next = await reading.next();
      if (next.done === true) {
        files.set(file, { summary: next.value, records, quarantined, issues });
        break;
      }
      records.push(...next.value.records);
      quarantined.push(...next.value.quarantined);
      issues.push(...next.value.issues);
    }
  }
  return files;
}

async function rowsOf(path: string): Promise<Record<string, string>[]> {
  const rows: Record<string, string>[] = [];
  let header: readonly string[] | null = null;
  for await (const { cells } of readCsv([readFileSync(path)])) {
    if (header === null) header = cells;
    else rows.push(Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ""])));
  }
  return rows;
}

function gcofProjects(files: ReadonlyMap<string, ReadFile>, ending: string): AidDataProject[] {
  const [, read] = [...files].find(([name]) => name.startsWith("china/gcof-v1/") && name.endsWith(ending)) ?? [];
  return (read?.records ?? []).flatMap((record) => (record.type === "aiddata-project" ? [record] : []));
}

const counted = ({ id, measure, recommended, umbrella, amounts }: AidDataProject) => ({
  id,
  measure,
  recommended,
  umbrella,
  amounts,
});

describe.skipIf(mayBeSkipped && !existsSync(sharedRoot))("every published file", () => {
  const files = new Map<string, ReadFile>();
  beforeAll(async () => {
    for (const folder of ["iati/activities", "china"])
      for (const [name, read] of await readAll(folder)) files.set(name, read);
  });

  // The table was made once with another tool: python3 tests/real/ingest-golden/count.py ../shared/data
  test("counts and exact sums are those of an independent count", async () => {
    const golden = new Map<string, { counts: number[]; published: Record<string, Record<string, string>> }>();
    for (const row of await rowsOf(join(import.meta.dirname, "ingest-golden/counts.csv"))) {
      const { file = "", code = "", currency = "", sum = "" } = row;
      let known = golden.get(file);
      if (known === undefined) {
        known = { counts: [row["records"], row["kept"], row["transactions"]].map(Number), published: {} };
        golden.set(file, known);
      }
      if (sum !== "") (known.published[code] ??= {})[currency] = sum;
    }
    expect(golden.size).toBe(54);
    for (const [file, { counts, published }] of golden) {
      const summary = files.get(file)?.summary;
      expect([summary?.records, summary?.kept, summary?.transactions], file).toEqual(counts);
      expect(summary?.published, file).toEqual(published);
    }
  });

  test("records in = kept + quarantined, in the summary and in what was handed out", () => {
    for (const [file, { summary, records, quarantined, issues }] of files) {
      expect(summary.records, file).toBe(summary.kept + summary.quarantined);
      expect([records.length, quarantined.length], file).toEqual([summary.kept, summary.quarantined]);
      const errors = issues.filter(({ severity }) => severity === "error").length;
      expect(summary.issues, file).toEqual({ error: errors, warning: issues.length - errors });
    }
  });

  test("activities, transactions, budgets, plans, locations and relations are those of the inventory", async () => {
    const totals = { activities: 0, transactions: 0 };
    for (const row of await rowsOf(join(dataFolder, "iati/activities/INVENTORY.csv"))) {
      const read = files.get(`iati/activities/${row["file"] ?? ""}`);
      if (read === undefined || row["root"] === "iati-organisations" || row["parse"] !== "ok") continue;
      const { summary, records } = read;
      expect([summary.records, summary.transactions], row["file"]).toEqual([
        Number(row["activities"]),
        Number(row["transactions"]),
      ]);
      totals.activities += summary.records;
      totals.transactions += summary.transactions;
      if (summary.quarantined > 0) continue;
      const counted = { budgets: 0, planned_disb: 0, locations: 0, related: 0, transactions: 0 };
      for (const record of records) {
        if (record.type !== "iati-activity") continue;
        counted.budgets += record.budgets.length;
        counted.planned_disb += record.plannedDisbursements.length;
        counted.locations += record.locations.length;
        counted.related += record.relatedActivities.length;
        counted.transactions += record.transactions.length;
      }
      for (const [column, count] of Object.entries(counted))
        expect(count, `${row["file"]} ${column}`).toBe(Number(row[column]));
    }
    expect(totals).toEqual({ activities: 13_303, transactions: 35_229 });
  });

  test("each record leads back to its line, and each issue says what it is in both languages", () => {
    for (const [file, { records, issues }] of files) {
      const lines = readFileSync(join(dataFolder, file), "utf8").split(/\r\n|\r|\n/);
      for (const record of records) {
        if (record.type !== "iati-activity") continue;
        expect(lines[record.line - 1]?.slice((record.column ?? 1) - 1), file).toMatch(/^<iati-activity[\s>]/);
        expect(lines[record.endLine - 1]?.slice(0, record.endColumn), file).toMatch(/<\/iati-activity>$/);
        for (const { line } of record.transactions) expect(lines[line - 1], file).toContain("<transaction");
      }
      for (const issue of issues) {
        expect(isIngestMessageId(issue.message.id), issue.message.id).toBe(true);
        const text = ingestMessageText(issue.message);
        expect(text.en + text.zh).not.toMatch(/\{[a-z]+\}/i);
      }
    }
  });

  test("GCOF says the same as CSV and as XLSX", () => {
    const [csv, xlsx] = [gcofProjects(files, ".csv"), gcofProjects(files, ".xlsx")];
    expect(csv).toHaveLength(5466);
    expect(xlsx.map(counted)).toEqual(csv.map(counted));
    expect(csv.filter(({ recommended }) => recommended === true)).toHaveLength(4373);
    expect(csv.filter(({ amounts }) => amounts[1]?.amount.state === "missing")).toHaveLength(1951);
  });
});
