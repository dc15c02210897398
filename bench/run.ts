import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/**
 * `npm run bench`: every benchmark, each beside a peer or a limit in the same run. Words choose sections: `npm run bench -- observatory ledger`.
 */
const SECTIONS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  observatory: [["bench/observatory.ts"]],
  ledger: [["bench/ledger/run.ts"]],
  ingest: [["bench/ingest/extraction.ts"], ["bench/ingest/adding.ts"]],
  futures: [["bench/futures/all.ts"]],
  projects: [["bench/projects/questions.ts"]],
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => SECTIONS[name] === undefined);
if (unknown.length > 0) {
  console.error(`There is no section ${unknown.join(", ")}. There are: ${Object.keys(SECTIONS).join(", ")}.`);
  process.exit(2);
}
let failed = 0;
for (const [name, scripts] of Object.entries(SECTIONS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  for (const [script = "", ...words] of scripts) {
    console.log(`\n── ${name}: ${script}`);
    const { status } = spawnSync(process.execPath, [script, ...words], {
      cwd: join(import.meta.dirname, ".."),
      stdio: "inherit",
    });
    if (status !== 0) failed += 1;
  }
}
if (!existsSync("/usr/bin/gcc")) console.log("\nWithout gcc the native peers are left out.");
process.exitCode = failed === 0 ? 0 : 1;
