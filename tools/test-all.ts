import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const binaries = join(root, "node_modules", ".bin");

interface Check {
  readonly name: string;
  readonly command: readonly string[];
  /** What to do where it fails. */
  readonly next: string;
}

/** What the tests use, made before them. */
const BUILT: readonly Check[] = [
  {
    name: "kernel",
    command: [process.execPath, "packages/futures/build-kernel.ts"],
    next: "correct the kernel's source",
  },
  { name: "pages", command: [process.execPath, "tools/build-web.ts"], next: "correct what the builder names" },
];

/** What is looked at beside the tests, one after the other; all of it runs, whatever fails before. */
const CHECKS: readonly Check[] = [
  { name: "types", command: ["tsc", "--noEmit"], next: "correct the types named above" },
  { name: "lint", command: ["oxlint", "--type-aware", "--deny-warnings"], next: "correct the places named above" },
  {
    name: "format",
    command: ["biome", "format", "."],
    next: "run `npm run format`",
  },
  {
    name: "unused code and dependencies",
    command: ["knip", "--no-progress"],
    next: "remove what is unused, or list it in package.json",
  },
  {
    name: "register",
    command: [process.execPath, "packages/app/src/main.ts", "register", "check"],
    next: "correct the files named above",
  },
  {
    name: "claims",
    command: [process.execPath, "packages/app/src/main.ts", "claims", "--json"],
    next: "review the claims named above again",
  },
];

interface Outcome {
  readonly code: number;
  readonly output: string;
}

async function run([program = "", ...words]: readonly string[], show: boolean): Promise<Outcome> {
  const { promise, resolve } = Promise.withResolvers<Outcome>();
  const child = spawn(program, words, {
    cwd: root,
    env: { ...process.env, PATH: `${binaries}${delimiter}${process.env["PATH"] ?? ""}` },
    shell: process.platform === "win32",
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      output.push(String(chunk));
      if (show) process.stdout.write(chunk);
    });
  }
  child.on("error", (error) => resolve({ code: 1, output: String(error) }));
  // Not at its exit: what it wrote last may still be on the way
  child.on("close", (code) => resolve({ code: code ?? 1, output: output.join("") }));
  return promise;
}

/** The counts of the closing line that the tests' reporter prints. */
function countsIn(output: string): { passed: number; failed: number; skipped: number } {
  const line = [...output.matchAll(/(\d+) passed, (\d+) failed, (\d+) skipped/g)].at(-1);
  const [passed, failed, skipped] = [line?.[1], line?.[2], line?.[3]].map(Number);
  // No closing line: the runner itself broke, which is a failure and not "no test".
  return line === undefined
    ? { passed: 0, failed: 1, skipped: 0 }
    : { passed: passed ?? 0, failed: failed ?? 0, skipped: skipped ?? 0 };
}

let [passed, failed, skipped] = [0, 0, 0];
const faults: string[] = [];

/** Runs checks one after the other and says of each, as soon as it is known, whether it holds. */
async function check(checks: readonly Check[]): Promise<void> {
  for (const { name, command, next } of checks) {
    const { code, output } = await run(command, false);
    const words = code === 0 ? `✓ ${name}\n` : `✗ ${name}\n${output}\n→ ${next}\n`;
    process.stdout.write(words);
    if (code === 0) passed += 1;
    else {
      failed += 1;
      faults.push(words);
    }
  }
}

await check(BUILT);
const [tests] = await Promise.all([run(["vitest", "run"], true), check(CHECKS)]);
const counts = countsIn(tests.output);
passed += counts.passed;
failed += tests.code === 0 ? counts.failed : Math.max(1, counts.failed);
skipped += counts.skipped;

// Once more at the end: the tests' lines have carried them away
for (const fault of faults) process.stdout.write(fault);
if (!existsSync(join(root, "..", "shared")))
  process.stdout.write(
    "Left out: the tests on real published files (tests/real) and what needs ../shared, which is not there.\n",
  );
process.stdout.write(
  skipped === 0 ? `${passed} passed, ${failed} failed\n` : `${passed} passed, ${failed} failed, ${skipped} skipped\n`,
);
process.exitCode = failed === 0 ? 0 : 1;
