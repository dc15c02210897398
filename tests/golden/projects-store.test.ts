import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  copyFileSync,
  cpSync,
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

/** What the store answers from: the pointer and the snapshots, with what tells whether they were touched. */
function state(store: string): string {
  const names = readdirSync(store, { recursive: true, encoding: "utf8" }).sort();
  return names
    .filter((name) => name === "current" || name.startsWith("snapshots"))
    .map((name) => {
      const { size, mtimeMs } = statSync(join(store, name));
      return `${name} ${size} ${mtimeMs}`;
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
    expect(readdirSync(store).toSorted()).toEqual(["current", "files", "lock", "snapshots"]);
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
  expect(readdirSync(one).toSorted()).toEqual(["current", "files", "lock", "snapshots"]);
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
}, 120_000);

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

interface Running {
  readonly child: ChildProcess;
  /** The exit code; null where a signal ended it. */
  readonly ended: Promise<number | null>;
  /** Documents on standard error so far. */
  readonly said: Record<string, unknown>[];
  readonly words: () => string;
}

/** `plumbline add` with its progress as documents; `hear` is told each. */
function program(store: string, ...words: string[]): Running {
  return programWith(store, words, () => undefined);
}

function programWith(
  store: string,
  words: readonly string[],
  hear: (document: Record<string, unknown>) => void,
): Running {
  const all = [main, "add", ...words, "--store", store, "--register", register, "--progress", "json"];
  const child = spawn(process.execPath, all, { stdio: ["ignore", "ignore", "pipe"] });
  const said: Record<string, unknown>[] = [];
  let rest = "";
  let text = "";
  child.stderr?.setEncoding("utf8");
  child.stderr?.on("data", (piece: string) => {
    text += piece;
    const lines = (rest + piece).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines.filter((each) => each.startsWith("{"))) {
      const document = JSON.parse(line) as Record<string, unknown>;
      said.push(document);
      hear(document);
    }
  });
  const ended = once(child, "close").then(([code]) => (typeof code === "number" ? code : null));
  return { child, ended, said, words: () => text };
}

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

const statusOf = (store: string) =>
  JSON.parse(
    spawnSync(process.execPath, [main, "add", "--status", "--store", store, "--json"], { encoding: "utf8" }).stdout,
  ) as {
    job: { paths: string[]; filesDone: number; filesTotal: number; bytesDone: number; bytesTotal: number } | null;
  };
const wholeParts = (store: string) => readdirSync(join(store, "parts")).filter((name) => !name.startsWith("incoming-"));
/** Which files a run read, and which it had. */
const outcomes = (run: Running) => {
  const all = run.said.flatMap(({ file: name, outcome }) =>
    outcome === undefined
      ? []
      : [{ name: String(name), had: JSON.stringify(outcome).includes("read before the interruption") }],
  );
  return {
    had: all.filter(({ had }) => had).map(({ name }) => name),
    read: all.filter(({ had }) => !had).map(({ name }) => name),
  };
};

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
}, 120_000);

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
}, 120_000);

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

test("one thread or two, and files in any order, make the same store", async () => {
  const files = join(folder, "threads");
  mkdirSync(files);
  for (const prefix of ["I", "J", "K"]) writeFileSync(join(files, `${prefix}.xml`), file(prefix, 4500));
  const [one, two] = [join(folder, "one-thread"), join(folder, "two-threads")];
  const first = program(one, join(files, "I.xml"), join(files, "J.xml"), join(files, "K.xml"), "--workers", "1");
  expect(await first.ended).toBe(0);
  const second = program(two, join(files, "K.xml"), join(files, "I.xml"), join(files, "J.xml"), "--workers", "2");
  expect(await second.ended).toBe(0);
  expect(readFileSync(join(two, "current"), "utf8")).toBe(readFileSync(join(one, "current"), "utf8"));
  expect(await ask(two, { by: ["reporter"] })).toEqual(await ask(one, { by: ["reporter"] }));
  expect(await contentOf(two)).toEqual(await contentOf(one));
  expect((await contentOf(one)).get("settled_facts")).toMatch(/^27000 /);
}, 120_000);

/** How many rows each table of a store has, and a hash of all of them in their order. */
async function contentOf(store: string): Promise<Map<string, string>> {
  const { database } = await openSnapshot(store);
  try {
    const tables = await database.query(
      "SELECT table_name FROM duckdb_tables() WHERE database_name = 'snapshot' ORDER BY ALL",
    );
    const content = new Map<string, string>();
    for (const { table_name: table } of tables) {
      const [row] = await database.query(
        `SELECT count(*) AS n, md5(string_agg(CAST(t AS VARCHAR), chr(10) ORDER BY rowid)) AS all_rows FROM snapshot."${table ?? ""}" AS t`,
      );
      content.set(table ?? "", `${row?.["n"] ?? ""} ${row?.["all_rows"] ?? ""}`);
    }
    return content;
  } finally {
    database.close();
  }
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
