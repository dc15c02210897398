// Runs a TypeScript file of this repository on the pinned Node, after installing what is missing.
// Plain JavaScript on purpose: it is the only file that an older Node (20 or newer) has to understand.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const stamp = join(root, "node_modules", ".plumbline-installed");
const pinnedNode = join(root, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");
const lockHash = createHash("sha256")
  .update(readFileSync(join(root, "package-lock.json")))
  .digest("hex");

const installed = existsSync(stamp) && readFileSync(stamp, "utf8") === lockHash && existsSync(pinnedNode);
if (!installed) {
  process.stderr.write("Installing dependencies (first run, or the lock file changed) …\n");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const done = spawnSync(npm, ["install", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    // npm talks on stdout; a command's stdout is its answer and nothing else.
    stdio: ["ignore", 2, "inherit"],
    shell: process.platform === "win32",
  });
  if (done.status !== 0) {
    process.stderr.write(
      "npm install failed. Check the network or the npm registry setting, then run the same command again.\n",
    );
    process.exit(done.status ?? 1);
  }
  mkdirSync(dirname(stamp), { recursive: true });
  // npm may have rewritten the lock file: remember what is there now.
  writeFileSync(
    stamp,
    createHash("sha256")
      .update(readFileSync(join(root, "package-lock.json")))
      .digest("hex"),
  );
}

// What Node compiled once is kept: a command is there in half the time, and the tests start hundreds of them.
const NODE_COMPILE_CACHE = join(root, "node_modules", ".cache", "compiled");
const child = spawn(pinnedNode, process.argv.slice(2), {
  cwd: process.cwd(),
  stdio: "inherit",
  env: { NODE_COMPILE_CACHE, ...process.env },
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
