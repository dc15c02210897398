import { availableParallelism } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";
import LongestFirst from "./tools/longest-first.ts";

/** Packages whose modules keep no state that a test could leave behind: their test files share a process, which saves starting one for each. */
const PURE = ["core", "ingest", "web"].map((name) => `packages/${name}/src/**/*.test.ts`);

export default defineConfig({
  test: {
    reporters: ["default", "./tools/closing-line-reporter.ts"],
    // As many as there are cores: vitest by itself leaves one idle. No more than eight, since each may have a browser or a store of its own
    maxWorkers: Math.min(availableParallelism(), 8),
    sequence: { sequencer: LongestFirst },
    // What Node compiled once is not compiled again by the hundreds of commands that the tests start
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, "node_modules", ".cache", "compiled") },
    // Bounds for what hangs, not for what is slow on a machine with other work
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    environment: "node",
    projects: [
      { extends: true, test: { name: "pure", include: PURE, isolate: false } },
      {
        extends: true,
        test: {
          name: "whole",
          include: ["packages/*/src/**/*.test.ts", "tests/**/*.test.ts", "tools/**/*.test.ts"],
          exclude: PURE,
        },
      },
    ],
  },
});
