#!/usr/bin/env node
// The command `plumbline`: runs the command line on the pinned Node, installing it first where it is missing.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const main = join(dirname(fileURLToPath(import.meta.url)), "..", "src", "main.ts");
// Memory that `add` has freed goes back to the system at once, where glibc would keep it: a fifth of the whole
if (process.argv[2] === "add")
  Object.assign(process.env, JSON.parse(readFileSync(new URL("add-environment.json", import.meta.url), "utf8")));
process.argv.splice(2, 0, main);
await import("../../../tools/with-install.mjs");
