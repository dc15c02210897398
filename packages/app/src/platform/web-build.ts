import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildKernelIfNeeded } from "@plumbline/futures/build-kernel";
import { contentHash } from "./content-hash.ts";
import { repositoryRoot, webDist, webRoot } from "./paths.ts";

const STAMP = ".built-from";

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
  const stamp = join(webDist, STAMP);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted && existsSync(join(webDist, "index.html")))
    return false;
  say("Building the pages (first start, or their sources changed) …");
  buildKernelIfNeeded(); // the pages carry the kernel as a file of their own
  const next = mkdtempSync(join(webRoot, ".dist-"));
  try {
    await runVite(next);
    writeFileSync(join(next, STAMP), wanted);
    put(next);
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
  return true;
}

/** Puts a built folder in the place of the old one in one rename each, so that a server that is running never sees half of it. */
function put(next: string): void {
  const old = `${next}-old`;
  if (existsSync(webDist)) renameSync(webDist, old);
  renameSync(next, webDist);
  rmSync(old, { recursive: true, force: true });
}

async function runVite(outDir: string): Promise<void> {
  const vite = join(repositoryRoot, "node_modules", "vite", "bin", "vite.js");
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const child = spawn(
    process.execPath,
    [vite, "build", webRoot, "--outDir", outDir, "--emptyOutDir", "--logLevel", "warn"],
    {
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
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
