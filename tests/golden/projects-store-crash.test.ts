import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  main,
  register,
  folder,
  add,
  ask,
  totalOf,
  state,
  program,
  removeFiles,
  writeFiles,
} from "./adding-to-a-store.ts";

beforeAll(writeFiles);
afterAll(removeFiles);

test("killed at any moment, an add leaves the old snapshot or the new one, whole", async () => {
  const pristine = join(folder, "pristine");
  await once(add(pristine, join(folder, "old")), "exit");
  expect((await ask(pristine)).rows[0]).toEqual({ low: "40", high: "40", records: 40 });
  const begun = performance.now();
  const whole = copyOf(pristine, "whole");
  await once(add(whole, join(folder, "new")), "exit");
  const tookMs = performance.now() - begun;
  expect(await totalOf(whole)).toBe("1840");
  const seen = new Map<string, number>();
  for (let round = 0; round < 20; round += 1) {
    const store = copyOf(pristine, `killed-${round}`);
    const child = add(store, join(folder, "new"));
    const ended = once(child, "exit");
    // Spread over the whole run, the end included
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, (tookMs * (round + 1)) / 20);
    await Promise.race([promise, ended]);
    clearTimeout(timer);
    child.kill("SIGKILL");
    await ended;
    const high = (await totalOf(store)) ?? "nothing";
    expect(["40", "1840"], `round ${round}`).toContain(high);
    seen.set(high, (seen.get(high) ?? 0) + 1);
    if (round % 5 !== 0) continue;
    // The next add begins anew, whatever was left behind
    await once(add(store, join(folder, "new")), "exit");
    expect(await totalOf(store)).toBe("1840");
    expect(readdirSync(join(store, "snapshots"))).toHaveLength(1);
    expect(readdirSync(store).toSorted()).toEqual(["current", "files", "lock", "snapshots"]);
  }
  expect(seen.get("40") ?? 0).toBeGreaterThan(0);
});

test("a disk that is full says so, and leaves what was there", async () => {
  const store = join(folder, "full");
  await once(add(store, join(folder, "old")), "exit");
  const before = state(store);
  // No file may grow beyond a limit: the copy of a file that cannot be packed, the rows of its part, the new snapshot
  mkdirSync(join(folder, "noise"));
  writeFileSync(join(folder, "noise", "n.xml"), noise());
  for (const [kilobytes, files] of [
    [60, "noise"],
    [300, "noise"],
    [200, "new"],
    [2000, "new"],
  ] as const) {
    const { status, stderr } = spawnSync(
      "bash",
      [
        "-c",
        `trap '' XFSZ; ulimit -f ${kilobytes}; exec "$@"`,
        "bash",
        process.execPath,
        main,
        "add",
        join(folder, files),
        "--store",
        store,
        "--register",
        register,
      ],
      { encoding: "utf8" },
    );
    expect(stderr, `${kilobytes} kB`).toContain("not enough room to write the store");
    expect(status).toBe(2);
    expect(state(store)).toBe(before);
  }
  expect(await totalOf(store)).toBe("40");
  // With room again, both jobs go on from what they have
  const resumed = program(store, "--resume");
  expect(await resumed.ended).toBe(0);
  expect(await totalOf(store)).toBe("1840");
  expect(readdirSync(store).toSorted()).toEqual(["current", "files", "lock", "snapshots"]);
});

/** An activity whose text no packer makes smaller: digits of a generator. */
function noise(): string {
  let state = 7;
  const text = Array.from({ length: 120_000 }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state.toString(16).padStart(8, "0");
  }).join(" ");
  return `<iati-activities version="2.03"><iati-activity><iati-identifier>XX-N</iati-identifier>
    <reporting-org ref="XX-N" type="10"><narrative>R</narrative></reporting-org><title><narrative>${text}</narrative></title>
  </iati-activity></iati-activities>`;
}

function copyOf(store: string, name: string): string {
  const target = join(folder, name);
  const [snapshot = ""] = readdirSync(join(store, "snapshots"));
  mkdirSync(join(target, "snapshots", snapshot), { recursive: true });
  copyFileSync(join(store, "current"), join(target, "current"));
  copyFileSync(
    join(store, "snapshots", snapshot, "plumbline.duckdb"),
    join(target, "snapshots", snapshot, "plumbline.duckdb"),
  );
  return target;
}
