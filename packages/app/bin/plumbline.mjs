#!/usr/bin/env node
// The command `plumbline`: runs the command line on the pinned Node, installing it first where it is missing.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const main = join(dirname(fileURLToPath(import.meta.url)), "..", "src", "main.ts");
process.argv.splice(2, 0, main);
await import("../../../tools/with-install.mjs");
