import { buildWebIfNeeded } from "../packages/app/src/platform/web-build.ts";

const built = await buildWebIfNeeded((line) => process.stderr.write(`${line}\n`));
process.stdout.write(built ? "The pages are built.\n" : "The pages are up to date.\n");
