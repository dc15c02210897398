import { embeddedRegister } from "@plumbline/app";
import { type AskedWords, askProjects, readAsk } from "@plumbline/store/projects";
import { openSnapshot } from "@plumbline/store/snapshot";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addFiles } from "../../packages/app/src/jobs/add-files.ts";
import { silent } from "../../packages/app/src/jobs/test-store.ts";
import type { SoakCase } from "./make-case.ts";
import { decimalOf, difference, fromPublished, sumKey, unitsOf } from "./totals.ts";

/** Money as published, found again in a store: what is settled, and what was set aside (I23), by file, code and currency. */
const foundAgain = `
  SELECT file, code, currency, CAST(sum(total) AS VARCHAR) AS total FROM (
    SELECT t.file, coalesce(t.type, '') AS code, coalesce(t.currency, '') AS currency, s.reported AS total
    FROM snapshot.transactions AS t JOIN snapshot.settled_records AS s USING (file, record, position)
    UNION ALL
    SELECT file, detail, coalesce(currency, ''), -effect FROM snapshot.applied_rules WHERE rule = 'I23' AND record IS NULL
  ) GROUP BY ALL`;

/** Adds mutated files to a new store, which settles them and checks that nothing is lost; then asks, and adds up what is answered. */
export async function settleCases(cases: readonly SoakCase[]): Promise<string[]> {
  const faults: string[] = [];
  const folder = mkdtempSync(join(tmpdir(), "plumbline-soak-"));
  try {
    const files = join(folder, "files");
    mkdirSync(files);
    for (const { index, bytes } of cases) writeFileSync(join(files, `case-${index}`), bytes);
    const store = join(folder, "store");
    const settling = { registerRoot: embeddedRegister, asOf: "2026-11-22" };
    const report = await addFiles({ paths: [files], store, settling, progress: silent });
    for (const { file, records, kept, quarantined } of report.files)
      if (records !== kept + quarantined) faults.push(`${file}: ${records} records, ${kept} + ${quarantined}`);
    const { database } = await openSnapshot(store);
    try {
      const stored = new Map<string, Map<string, bigint>>();
      for (const { file, code, currency, total } of await database.query(foundAgain)) {
        const sums = stored.get(file ?? "") ?? new Map<string, bigint>();
        stored.set(file ?? "", sums.set(sumKey(code ?? "", currency ?? ""), unitsOf(total ?? "0") ?? 0n));
      }
      const named = await database.query(
        `SELECT hash, name, published, (SELECT count(*) FROM snapshot.transactions AS t WHERE t.file = hash AND
           (amount IS NULL AND amount_text IS NOT NULL OR length(amount_text) > 30)) AS odd
         FROM snapshot.files JOIN snapshot.file_names USING (hash) WHERE format = 'iati-activities'`,
      );
      for (const { hash, name, published, odd } of named) {
        // Amounts beyond 10^18 and beyond fifteen decimals are no part of what is settled (I23, P4)
        if (odd !== "0") continue;
        const sums = fromPublished(JSON.parse(published ?? "{}") as Record<string, Record<string, string>>);
        const lost = [...sums.values()].some((units) => /\.\d{16}|\d{19}/.test(decimalOf(units)))
          ? ""
          : difference(sums, stored.get(hash ?? "") ?? new Map());
        if (lost !== "") faults.push(`${name}: published is not settled + left out: ${lost}`);
      }
      for (const measure of ["commitments", "disbursements"]) {
        const ask = async (words: Omit<AskedWords, "measure">) => {
          const question = readAsk({ measure, ...words });
          if ("problem" in question) throw new Error(question.problem.en);
          const { rows } = await askProjects(database, question);
          return rows.reduce((sum, { high }) => sum + (unitsOf(high) ?? 0n), 0n);
        };
        const total = await ask({});
        for (const words of [{ by: ["recipient", "sector", "year"] }, { by: ["provider"], records: true }]) {
          const parts = await ask(words);
          if (parts !== total)
            faults.push(`${measure} by ${words.by.join()}: ${decimalOf(parts)} for ${decimalOf(total)}`);
        }
      }
    } finally {
      database.close();
    }
    const again = await addFiles({ paths: [files], store, settling, progress: silent });
    if (JSON.stringify(again.files) !== JSON.stringify(report.files))
      faults.push("added again, the files are told of differently");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return faults;
}
