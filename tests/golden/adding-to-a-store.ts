import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repositoryRoot } from "@plumbline/app";
import { askProjects, readAsk } from "@plumbline/store/projects";
import { openSnapshot } from "@plumbline/store/snapshot";

export const main = join(repositoryRoot, "packages/app/src/main.ts");
/** A register without reference tables: dollars need none, and it is read at once. */
export const register = mkdtempSync(join(tmpdir(), "projects-register-"));
export const folder = mkdtempSync(join(tmpdir(), "projects-store-"));

/** Writes the files that are added first, forty dollars in `old`, and later, 1800 in `new`. */
export function writeFiles(): void {
  mkdirSync(join(folder, "old"));
  mkdirSync(join(folder, "new"));
  writeFileSync(join(folder, "old", "a.xml"), file("A", 40));
  for (const name of ["b", "c"]) writeFileSync(join(folder, "new", `${name}.xml`), file(name.toUpperCase(), 900));
}

export function removeFiles(): void {
  for (const made of [folder, register]) rmSync(made, { recursive: true, force: true });
}

/** Activities with a commitment of one dollar each. */
export function file(prefix: string, count: number): string {
  const activities = Array.from(
    { length: count },
    (_, index) => `<iati-activity default-currency="USD"><iati-identifier>XX-${prefix}-${index}</iati-identifier>
      <reporting-org ref="XX-${prefix}" type="10"><narrative>R</narrative></reporting-org>
      <transaction><transaction-type code="2"/><transaction-date iso-date="2013-05-01"/><value value-date="2013-05-01">1</value></transaction>
    </iati-activity>`,
  );
  return `<iati-activities version="2.03">${activities.join("\n")}</iati-activities>`;
}

export function add(store: string, ...paths: string[]): ChildProcess {
  return spawn(process.execPath, [main, "add", ...paths, "--store", store, "--register", register, "--json"], {
    stdio: "ignore",
    detached: true,
  });
}

export async function ask(store: string, more: { readonly by?: readonly string[]; readonly records?: boolean } = {}) {
  const question = readAsk({ measure: "commitments", ...more });
  if ("problem" in question) throw new Error(question.problem.en);
  const { database } = await openSnapshot(store);
  try {
    return await askProjects(database, question);
  } finally {
    database.close();
  }
}
export const totalOf = async (store: string) => (await ask(store)).rows[0]?.high;

/** What the store answers from: the pointer and the snapshots, with what tells whether they were touched. */
export function state(store: string): string {
  const names = readdirSync(store, { recursive: true, encoding: "utf8" }).sort();
  return names
    .filter((name) => name === "current" || name.startsWith("snapshots"))
    .map((name) => {
      const { size, mtimeMs } = statSync(join(store, name));
      return `${name} ${size} ${mtimeMs}`;
    })
    .join("\n");
}

export interface Running {
  readonly child: ChildProcess;
  /** The exit code; null where a signal ended it. */
  readonly ended: Promise<number | null>;
  /** Documents on standard error so far. */
  readonly said: Record<string, unknown>[];
  readonly words: () => string;
}

/** `plumbline add` with its progress as documents; `hear` is told each. */
export function program(store: string, ...words: string[]): Running {
  return programWith(store, words, () => undefined);
}

export function programWith(
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

export const statusOf = (store: string) =>
  JSON.parse(
    spawnSync(process.execPath, [main, "add", "--status", "--store", store, "--json"], { encoding: "utf8" }).stdout,
  ) as {
    job: { paths: string[]; filesDone: number; filesTotal: number; bytesDone: number; bytesTotal: number } | null;
  };
export const wholeParts = (store: string) =>
  readdirSync(join(store, "parts")).filter((name) => !name.startsWith("incoming-"));
/** Which files a run read, and which it had. */
export const outcomes = (run: Running) => {
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
