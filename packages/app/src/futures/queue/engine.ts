import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { MODEL_VERSION } from "@plumbline/futures/draws";

const SOURCES = fileURLToPath(new URL(".", import.meta.resolve("@plumbline/futures")));

/**
 * What two machines must share for their numbers to be the same bytes: the compiled kernel, and the sources that read experiments,
 * make their points, and compute what the kernel does not.
 */
export function engineOf(kernel: Uint8Array): string {
  const hash = createHash("sha256").update(kernel);
  const files = readdirSync(SOURCES, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts"))
    .sort();
  for (const file of files)
    hash.update(`${file}\n${readFileSync(join(SOURCES, file), "utf8").replaceAll("\r\n", "\n")}\n`);
  return `m${MODEL_VERSION}-${hash.digest("hex").slice(0, 12)}`;
}
