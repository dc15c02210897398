#!/usr/bin/env node
// The command `plumbline`: runs the command line on the pinned Node, installing it first where it is missing.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const main = join(dirname(fileURLToPath(import.meta.url)), "..", "src", "main.ts");
const flags = [];
// Memory that `add` has freed goes back to the system at once, where the C library, the database and Node would keep it: a third of the whole
if (process.argv[2] === "add") {
  const lean = JSON.parse(readFileSync(new URL("add-process.json", import.meta.url), "utf8"));
  Object.assign(process.env, lean.environment);
  flags.push(...lean.flags);
}
process.argv.splice(2, 0, ...flags, main);
await import("../../../tools/with-install.mjs");
