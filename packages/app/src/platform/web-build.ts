import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildKernelIfNeeded } from "@plumbline/futures/build-kernel";
import { contentHash } from "./content-hash.ts";
import { repositoryRoot, webDist, webRoot } from "./paths.ts";

const STAMP = join(webDist, ".built-from");

/** What the built pages depend on; a change to any of it makes them stale. */
const INPUTS = [
  join(webRoot, "src"),
  join(webRoot, "public"),
  join(webRoot, "index.html"),
  join(webRoot, "vite.config.ts"),
  join(repositoryRoot, "packages", "core", "src"),
  join(repositoryRoot, "packages", "futures", "src"),
  join(repositoryRoot, "package-lock.json"),
];

/** Builds the pages where they are missing or older than their sources. Returns whether it built. Throws with the builder's output where it fails. */
export async function buildWebIfNeeded(say: (line: string) => void): Promise<boolean> {
  const wanted = contentHash(INPUTS);
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === wanted && existsSync(join(webDist, "index.html")))
    return false;
  say("Building the pages (first start, or their sources changed) …");
  buildKernelIfNeeded(); // the pages carry the kernel as a file of their own
  await runVite();
  writeFileSync(STAMP, wanted);
  return true;
}

async function runVite(): Promise<void> {
  const vite = join(repositoryRoot, "node_modules", "vite", "bin", "vite.js");
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const child = spawn(process.execPath, [vite, "build", webRoot, "--logLevel", "warn"], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output: string[] = [];
  child.stdout.on("data", (chunk) => output.push(String(chunk)));
  child.stderr.on("data", (chunk) => output.push(String(chunk)));
  child.on("error", reject);
  child.on("exit", (code) => {
    if (code === 0) resolve();
    else reject(new Error(`vite build ended with ${code}:\n${output.join("")}`));
  });
  await promise;
}
