import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readParquetNumbers } from "@plumbline/store/parquet";

const repositoryRoot = resolve(import.meta.dirname, "../..");
const main = join(repositoryRoot, "packages/app/src/main.ts");
const folder = mkdtempSync(join(tmpdir(), "plumbline-run-"));
const experiment = join(folder, "small.yaml");
afterAll(() => rmSync(folder, { recursive: true }));

function plumbline(...args: string[]) {
  return spawnSync(process.execPath, [main, "futures", ...args], {
    encoding: "utf8",
    cwd: folder,
    env: { ...process.env, LANG: "C" },
  });
}

/** Every file of a results folder with its bytes. */
function bytesOf(name: string): Record<string, string> {
  const inside = join(folder, name);
  return Object.fromEntries(
    readdirSync(inside).map((file) => [file, readFileSync(join(inside, file)).toString("base64")]),
  );
}

beforeAll(() => {
  writeFileSync(
    experiment,
    "experiment: 1\nname: Small\nhorizon: { years: 6, windows: [3, 6] }\nuncertainties: paper\nlevers: paper\nsample: { draws: 300, seed: 7 }\noutcomes: [M1, M2, M3]\n",
  );
  const ran = plumbline("run", experiment, "--out", "one", "--workers", "1");
  expect(ran.stderr).not.toContain("Error");
  expect(ran.status).toBe(0);
});

test("a run is a folder of plain files that says how to make it again", async () => {
  expect(readdirSync(join(folder, "one"))).toEqual([
    "README.md",
    "draws.parquet",
    "experiment.yaml",
    "run.json",
    "runs.parquet",
    "summary.json",
    "world.json",
  ]);
  const record = JSON.parse(readFileSync(join(folder, "one/run.json"), "utf8"));
  expect(record).toMatchObject({ modelVersion: 12, seed: 7, rows: 300, scenarios: ["S0", "S1", "S2", "S3"] });
  const [row, years] = await readParquetNumbers(join(folder, "one/runs.parquet"), ["row", "window_years"]);
  expect(row).toHaveLength(300 * 4 * 2);
  expect([...(years ?? [])].slice(0, 4)).toEqual([3, 6, 3, 6]);
  expect(readFileSync(join(folder, "one/README.md"), "utf8")).toContain(
    "plumbline futures run experiment.yaml --world world.json --out again",
  );
});

test("the line in the README makes the same bytes, with two workers as with one", () => {
  const again = spawnSync(
    process.execPath,
    [main, "futures", ..."run experiment.yaml --world world.json --out again --workers 2".split(" ")],
    { encoding: "utf8", cwd: join(folder, "one") },
  );
  expect(again.status).toBe(0);
  const second = bytesOf("one/again");
  rmSync(join(folder, "one/again"), { recursive: true });
  const first = bytesOf("one");
  expect(Object.keys(second)).toHaveLength(7);
  for (const [name, bytes] of Object.entries(second)) expect(first[name] === bytes, name).toBe(true);
});

test("Ctrl-C keeps what is finished; the same line goes on and ends with the same bytes", async () => {
  const long = join(folder, "long.yaml");
  writeFileSync(long, readFileSync(experiment, "utf8").replace("draws: 300", "draws: 3000"));
  const child = spawn(process.execPath, [main, "futures", "run", long, "--out", "long", "--workers", "1"], {
    cwd: folder,
    env: { ...process.env, LANG: "C" },
  });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => {
    said += String(chunk);
  });
  const unfinished = join(folder, "long/unfinished");
  const chunks = (): string[] => {
    try {
      return readdirSync(unfinished).filter((name) => name.endsWith(".f64"));
    } catch {
      return [];
    }
  };
  await expect.poll(() => chunks().length, { timeout: 60_000, interval: 5 }).toBeGreaterThan(2);
  const { promise, resolve: ended } = Promise.withResolvers<number | null>();
  child.on("exit", ended);
  child.kill("SIGINT");
  expect(await promise).toBe(1);
  expect(said).toMatch(/Stopped after \d+ of 12000 runs\. The same command goes on from there\./);
  const kept = chunks().length;
  expect(kept).toBeGreaterThan(2);
  expect(kept).toBeLessThan(30);
  // A chunk that a crash cut short is not believed
  writeFileSync(join(unfinished, "0.f64"), "half");
  expect(plumbline("run", long, "--out", "long").status).toBe(0);
  expect(plumbline("run", long, "--out", "whole").status).toBe(0);
  expect(bytesOf("long")["runs.parquet"] === bytesOf("whole")["runs.parquet"]).toBe(true);
}, 240_000);

test("another experiment's folder is not written over; a bad experiment is refused before the first run", () => {
  const other = join(folder, "other.yaml");
  writeFileSync(other, readFileSync(experiment, "utf8").replace("seed: 7", "seed: 8"));
  const refused = plumbline("run", other, "--out", "one");
  expect(refused.status).toBe(2);
  expect(refused.stderr).toContain("holds the results of another experiment");
  writeFileSync(other, "experiment: 1\nuncertainties: { phi: { low: 0.9, high: 0.1 } }\nsample: { draws: 0 }\n");
  const bad = plumbline("run", other, "--out", "none");
  expect([bad.status, bad.stderr.split("\n").length]).toEqual([2, 3]);
  expect(bad.stderr).toContain("other.yaml:2:23: uncertainties.phi the range is upside down");
  expect(bad.stderr).toContain("other.yaml:3:18: sample.draws must be a whole number from 1 to 100000000 (found 0)");
  // Two windows of 14 outcomes are 224 bytes a run; 1 GiB holds 4,793,490 of them
  writeFileSync(other, readFileSync(experiment, "utf8").replace("draws: 300", "draws: 1198373"));
  const large = plumbline("run", other, "--out", "none", "--lang", "zh");
  expect([large.status, large.stderr]).toEqual([2, expect.stringContaining("将产生超过 4793490 次运行")]);
  expect(readdirSync(folder)).not.toContain("none");
});

test("missing data for a country is refused with the country's line", () => {
  const world = JSON.parse(readFileSync(join(folder, "one/world.json"), "utf8"));
  delete world.countries[3].Y;
  mkdirSync(join(folder, "worlds"), { recursive: true });
  writeFileSync(join(folder, "worlds/gap.json"), JSON.stringify(world, null, 1));
  const refused = plumbline("run", experiment, "--world", "worlds/gap.json", "--out", "none");
  expect(refused.status).toBe(2);
  expect(refused.stderr).toMatch(/gap\.json:\d+:\d+: countries\[3\]\.Y must be a number \(found —\)/);
});

test("a folder that was changed after the run, or cannot be written, is refused with words", () => {
  cpSync(join(folder, "one"), join(folder, "changed"), { recursive: true });
  writeFileSync(join(folder, "changed/runs.parquet"), readFileSync(join(folder, "one/runs.parquet")).subarray(0, 3000));
  const cut = plumbline("compare", "changed");
  expect([cut.status, cut.stderr]).toEqual([
    2,
    expect.stringContaining("runs.parquet:1:1: it is not what the run wrote"),
  ]);
  writeFileSync(join(folder, "changed/run.json"), "{");
  const broken = plumbline("run", experiment, "--out", "changed", "--lang", "zh");
  expect([broken.status, broken.stderr]).toEqual([2, expect.stringContaining("run.json:1:1：文件已损坏")]);
  const inFile = plumbline("run", experiment, "--out", "small.yaml");
  expect([inFile.status, inFile.stderr]).toEqual([
    2,
    expect.stringContaining("cannot be written: a file stands where a folder is needed."),
  ]);
  const nowhere = plumbline("backcast", "--write-ranges", "no/such/file.json");
  expect([nowhere.status, nowhere.stderr]).toEqual([
    2,
    "no/such/file.json cannot be written: there is no such folder.\n",
  ]);
});

test("compare: differences with errors, claims with intervals, a warning at few draws; exit 2 where there is nothing to compare", () => {
  const compared = plumbline("compare", "one", "--window", "6");
  expect(compared.status).toBe(0);
  expect(compared.stdout).toMatch(/M2 Unit cost +-?0\.\d+ ± 0\.\d+/);
  expect(compared.stdout).toMatch(/C11 +M5 S3 > S2 +100(?:\.0)? % \[\d/);
  const asJson = JSON.parse(plumbline("compare", "one", "--json").stdout);
  expect(asJson.claims).toHaveLength(12);
  expect(asJson.compared.map((one: { id: string }) => one.id)).toEqual(["S0", "S1", "S3"]);
  expect(plumbline("compare", "one", "--window", "5").stderr).toContain(
    "There is no window of 5 years; there are 3, 6.",
  );
  expect(plumbline("compare", "nowhere").status).toBe(2);
  expect(plumbline("compare", "one", "--lang", "zh").stdout).toContain("定义使然");
});
