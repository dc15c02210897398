/**
 * Compiles src/kernel/assembly to dist/kernel.wasm: `node packages/futures/build-kernel.ts` always, with `--if-needed` only
 * when a source is newer than the result.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, renameSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, resolve } from "node:path";
import process from "node:process";

const source = resolve(import.meta.dirname, "src/kernel/assembly");

/** Where the compiled kernel is put. */
export const KERNEL_FILE = resolve(import.meta.dirname, "dist/kernel.wasm");

/** True when the compiled kernel is there and no source is newer. */
export function kernelIsCurrent(): boolean {
  const built = statSync(KERNEL_FILE, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return readdirSync(source).every((file) => statSync(resolve(source, file)).mtimeMs <= built);
}

/** Compiles the kernel; throws with the compiler's words when it fails. */
export function buildKernel(): void {
  mkdirSync(dirname(KERNEL_FILE), { recursive: true });
  const compiler = createRequire(import.meta.url).resolve("assemblyscript/bin/asc.js");
  const options = ["-O3", "--noAssert", "--converge", "--runtime", "stub", "--enable", "simd", "--use", "abort="];
  const unfinished = `${KERNEL_FILE}.${process.pid}`; // others may be building too: the last rename wins, never half a file
  execFileSync(process.execPath, [compiler, resolve(source, "index.ts"), ...options, "--outFile", unfinished], {
    stdio: "inherit",
  });
  renameSync(unfinished, KERNEL_FILE);
}

/** Compiles the kernel unless it is there and current. */
export function buildKernelIfNeeded(): void {
  if (!kernelIsCurrent()) buildKernel();
}

if (import.meta.main) {
  if (process.argv.includes("--if-needed")) buildKernelIfNeeded();
  else buildKernel();
}
