import { embeddedRegister, repositoryRoot } from "@plumbline/app";
import { askProjects, readAsk } from "@plumbline/store/projects";
import { openSnapshot } from "@plumbline/store/snapshot";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { addFiles } from "../../packages/app/src/jobs/add-files.ts";
import { silent } from "../../packages/app/src/jobs/test-store.ts";
import { timeHttp } from "./http-questions.ts";

/**
 * Questions about added projects beside their limit: p95 of the slowest at most 100 ms, on all shared files; on the command line and over HTTP.
 * Arguments: the data folder, and a store that holds them already, where there is one.
 */
const LIMIT_MS = 100;
const ROUNDS = 20;
const data = process.argv[2] ?? resolve(repositoryRoot, "../shared/data");
const groups = [["recipient"], ["provider", "year"], ["sector", "income"], ["regime", "source", "year"]];

if (!existsSync(data)) {
  console.log(`No files at ${data}: nothing measured.`);
  process.exit(0);
}
const given = process.argv[3];
const store = given ?? mkdtempSync(join(tmpdir(), "projects-bench-"));
try {
  if (given === undefined) {
    const paths = ["iati/activities", "china"].map((name) => join(data, name));
    const begun = performance.now();
    await addFiles({
      paths,
      store,
      settling: { registerRoot: embeddedRegister, asOf: "2026-11-22" },
      progress: silent,
    });
    console.log(`add, all shared files: ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  }
  const { database } = await openSnapshot(store);
  let slowestMs = 0;
  for (const measure of ["commitments", "disbursements", "projects"])
    for (const by of groups) {
      const question = readAsk({ measure, by });
      if ("problem" in question) throw new Error(question.problem.en);
      const tookMs: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const from = performance.now();
        await askProjects(database, question);
        tookMs.push(performance.now() - from);
      }
      const p95 = tookMs.sort((a, b) => a - b)[Math.floor(ROUNDS * 0.95) - 1] ?? Number.POSITIVE_INFINITY;
      slowestMs = Math.max(slowestMs, p95);
      console.log(`${measure} by ${by.join(", ")}: p95 ${p95.toFixed(1)} ms`);
    }
  database.close();
  const { firstMs, timed } = await timeHttp(store, ROUNDS);
  console.log(`HTTP, the first question of a snapshot (its index is read): ${firstMs.toFixed(0)} ms`);
  for (const { path, p95Ms, cpuMs, characters } of timed) {
    slowestMs = Math.max(slowestMs, p95Ms);
    console.log(
      `HTTP ${path}: p95 ${p95Ms.toFixed(1)} ms, processor ${cpuMs.toFixed(1)} ms, ${(characters / 1000).toFixed(0)} kB`,
    );
  }
  console.log(`slowest p95 ${slowestMs.toFixed(1)} ms, limit ${LIMIT_MS} ms`);
  process.exitCode = slowestMs <= LIMIT_MS ? 0 : 1;
} finally {
  if (given === undefined) rmSync(store, { recursive: true, force: true });
}
