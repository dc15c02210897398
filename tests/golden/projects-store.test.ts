import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { repositoryRoot } from "@plumbline/app";
import { askProjects, readAsk } from "@plumbline/store/projects";
import { openSnapshot } from "@plumbline/store/snapshot";
import { lockStore } from "../../packages/store/src/snapshot/store-lock.ts";

const main = join(repositoryRoot, "packages/app/src/main.ts");
/** A register without reference tables: dollars need none, and it is read at once. */
const register = mkdtempSync(join(tmpdir(), "projects-register-"));
const folder = mkdtempSync(join(tmpdir(), "projects-store-"));

beforeAll(() => {
  mkdirSync(join(folder, "old"));
  mkdirSync(join(folder, "new"));
  writeFileSync(join(folder, "old", "a.xml"), file("A", 40));
  for (const name of ["b", "c"]) writeFileSync(join(folder, "new", `${name}.xml`), file(name.toUpperCase(), 900));
});
afterAll(() => {
  for (const made of [folder, register]) rmSync(made, { recursive: true, force: true });
});

/** Activities with a commitment of one dollar each. */
function file(prefix: string, count: number): string {
  const activities = Array.from(
    { length: count },
    (_, index) => `<iati-activity default-currency="USD"><iati-identifier>XX-${prefix}-${index}</iati-identifier>
      <reporting-org ref="XX-${prefix}" type="10"><narrative>R</narrative></reporting-org>
      <transaction><transaction-type code="2"/><transaction-date iso-date="2013-05-01"/><value value-date="2013-05-01">1</value></transaction>
    </iati-activity>`,
  );
  return `<iati-activities version="2.03">${activities.join("\n")}</iati-activities>`;
}

function add(store: string, ...paths: string[]): ChildProcess {
  return spawn(process.execPath, [main, "add", ...paths, "--store", store, "--register", register, "--json"], {
    stdio: "ignore",
    detached: true,
  });
}

async function ask(store: string, more: { readonly by?: readonly string[]; readonly records?: boolean } = {}) {
  const question = readAsk({ measure: "commitments", ...more });
  if ("problem" in question) throw new Error(question.problem.en);
  const { database } = await openSnapshot(store);
  try {
    return await askProjects(database, question);
  } finally {
    database.close();
  }
}
const totalOf = async (store: string) => (await ask(store)).rows[0]?.high;

/** Every file below a folder, with what tells whether it was touched. */
function state(store: string): string {
  const names = readdirSync(store, { recursive: true, encoding: "utf8" }).sort();
  return names
    .map((name) => {
      const { size, mtimeMs } = statSync(join(store, name));
      return `${name} ${size} ${name === "lock" ? "" : mtimeMs}`;
    })
    .join("\n");
}

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
    expect(existsSync(join(store, "building"))).toBe(false);
  }
  expect(seen.get("40") ?? 0).toBeGreaterThan(0);
}, 240_000);

test("files added again change nothing; the order of adding leaves no trace", async () => {
  const [one, other] = [join(folder, "one-way"), join(folder, "other-way")];
  await once(add(one, join(folder, "new", "b.xml"), join(folder, "new", "c.xml"), join(folder, "old")), "exit");
  for (const path of [join(folder, "old"), join(folder, "new", "c.xml"), join(folder, "new", "b.xml")])
    await once(add(other, path), "exit");
  expect(readFileSync(join(other, "current"), "utf8")).toBe(readFileSync(join(one, "current"), "utf8"));
  for (const more of [{ by: ["reporter"] }, { records: true }])
    expect(await ask(other, more)).toEqual(await ask(one, more));
  const before = state(one);
  await once(add(one, join(folder, "old"), join(folder, "new")), "exit");
  expect(state(one)).toBe(before);
});

test("a second add waits for the first, and says so", async () => {
  const store = join(folder, "waited");
  mkdirSync(store);
  const release = await lockStore(store, {});
  const child = spawn(process.execPath, [main, "add", join(folder, "old"), "--store", store, "--register", register], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const ended = once(child, "exit");
  let said = "";
  child.stderr.setEncoding("utf8");
  const { promise, resolve } = Promise.withResolvers<void>();
  child.stderr.on("data", (text: string) => {
    said += text;
    if (said.includes("waiting")) resolve();
  });
  await Promise.race([promise, ended]);
  expect(said).toContain(`Another add is at work on this store (PID ${process.pid})`);
  expect(existsSync(join(store, "current"))).toBe(false);
  release();
  await ended;
  expect(await totalOf(store)).toBe("40");
});

test("a disk that is full says so, and leaves what was there", async () => {
  const store = join(folder, "full");
  await once(add(store, join(folder, "old")), "exit");
  const before = state(store);
  // No file may grow beyond a limit that the old snapshot keeps and the new one does not
  for (const kilobytes of [200, 1000, 2000]) {
    const { status, stderr } = spawnSync(
      "bash",
      [
        "-c",
        `trap '' XFSZ; ulimit -f ${kilobytes}; exec "$@"`,
        "bash",
        process.execPath,
        main,
        "add",
        join(folder, "new"),
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
});

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
