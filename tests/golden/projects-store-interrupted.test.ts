import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  folder,
  file,
  add,
  ask,
  totalOf,
  state,
  type Running,
  program,
  programWith,
  statusOf,
  wholeParts,
  outcomes,
  removeFiles,
  writeFiles,
} from "./adding-to-a-store.ts";

beforeAll(writeFiles);
afterAll(removeFiles);

/** Starts an add of several files, one after the other, and stops it when the first has been read. */
async function stopped(name: string, signal: NodeJS.Signals): Promise<{ store: string; files: string; run: Running }> {
  const store = join(folder, name);
  const files = join(folder, `${name}-files`);
  mkdirSync(files);
  for (const prefix of ["D", "E", "F", "G", "H"])
    writeFileSync(join(files, `${prefix}.xml`), file(`${name}-${prefix}`, 1500));
  await once(add(store, join(folder, "old")), "exit");
  let sent = false;
  const run: Running = programWith(store, [files, "--workers", "1"], (document) => {
    if (sent || document["stage"] !== "2/4 Reading" || document["outcome"] === undefined) return;
    sent = true;
    run.child.kill(signal);
  });
  await run.ended;
  expect(await totalOf(store)).toBe("40");
  return { store, files, run };
}

test("killed while it reads, an add goes on from the files that it has read, and does not trust a part that was damaged", async () => {
  const { store, files } = await stopped("killed-reading", "SIGKILL");
  const parts = wholeParts(store);
  expect(parts.length).toBeGreaterThan(0);
  expect(parts.length).toBeLessThan(5);
  const { job } = statusOf(store);
  expect(job).toMatchObject({ paths: [files], filesTotal: 5 });
  expect(job?.filesDone).toBeGreaterThan(0);
  expect(job?.filesDone).toBeLessThanOrEqual(parts.length);
  const copies = (name: string) => {
    const to = join(folder, name);
    cpSync(store, to, { recursive: true });
    return to;
  };
  const damaged = copies("damaged-part");
  const [part = ""] = parts;
  const rows = join(damaged, "parts", part, "transactions.csv.zst");
  const bytes = readFileSync(rows);
  bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 0xff, bytes.length >> 1);
  writeFileSync(rows, bytes);

  const resumed = program(store, "--resume");
  expect(await resumed.ended).toBe(0);
  expect(outcomes(resumed).had).toHaveLength(parts.length);
  expect(outcomes(resumed).read).toHaveLength(5 - parts.length);
  expect(await totalOf(store)).toBe(String(40 + 5 * 1500));
  expect(statusOf(store).job).toBeNull();
  expect(readdirSync(store).toSorted()).toEqual(["current", "files", "lock", "snapshots"]);

  // The same paths again do the same as --resume
  const again = program(damaged, files);
  expect(await again.ended).toBe(0);
  expect(outcomes(again).had).toHaveLength(parts.length - 1);
  expect(await ask(damaged, { records: true })).toEqual(await ask(store, { records: true }));
});

test("a closed terminal leaves a job that goes on, even where the files have gone meanwhile; discarding it leaves nothing", async () => {
  const { store, files, run } = await stopped("hung-up", "SIGHUP");
  expect(await run.ended).toBe(2);
  expect(run.words()).toContain("plumbline add --resume goes on from there");
  expect(readdirSync(join(store, "parts")).some((name) => name.startsWith("incoming-"))).toBe(false);
  expect(statusOf(store).job?.filesDone).toBeGreaterThan(0);
  const discarded = join(folder, "discarded");
  cpSync(store, discarded, { recursive: true });
  rmSync(files, { recursive: true });
  const resumed = program(store, "--resume");
  expect(await resumed.ended).toBe(0);
  expect(await totalOf(store)).toBe(String(40 + 5 * 1500));

  const kept = readdirSync(join(discarded, "files")).length;
  expect(await program(discarded, "--discard").ended).toBe(0);
  expect(statusOf(discarded).job).toBeNull();
  expect(readdirSync(discarded).toSorted()).toEqual(["current", "files", "lock", "snapshots"]);
  expect(kept).toBeGreaterThan(1);
  expect(readdirSync(join(discarded, "files"))).toHaveLength(1);
  expect(await totalOf(discarded)).toBe("40");
  expect(await program(discarded, "--resume").ended).toBe(2);
});

test("Ctrl-C while it settles stops it, and what was read is kept", async () => {
  const store = join(folder, "cancelled");
  await once(add(store, join(folder, "old")), "exit");
  const before = state(store);
  const run: Running = programWith(store, [join(folder, "new")], ({ stage }) => {
    if (stage === "3/4 Assembling") run.child.kill("SIGINT");
  });
  expect(await run.ended).toBe(2);
  expect(run.words()).toContain("Stopped. The store is as it was.");
  expect(state(store)).toBe(before);
  expect(existsSync(join(store, "building"))).toBe(false);
  expect(wholeParts(store)).toHaveLength(2);
  const resumed = program(store, "--resume");
  expect(await resumed.ended).toBe(0);
  expect(outcomes(resumed)).toMatchObject({ read: [] });
  expect(await totalOf(store)).toBe("1840");
});
