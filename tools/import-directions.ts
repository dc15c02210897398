import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";

/** Which room may import which (docs/architecture.md). Nothing downstream reaches back up. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  ingest: ["core"],
  store: ["core"],
  futures: ["core"],
  app: ["core", "ingest", "store", "futures"],
  web: ["core", "futures"],
};

/** Libraries that only one room may touch. */
const ONLY_IN: Readonly<Record<string, readonly string[]>> = {
  "@duckdb/node-api": ["store"],
  react: ["web"],
  hono: ["app"],
};

/** Names that say nothing of what a file holds. */
const NAMELESS = /^(utils?|helpers?|common|misc|types)\.tsx?$/;

/** Sources of effects that the pure room must be handed as arguments. */
const IMPURE = [
  /from "node:/,
  /\bDate\.now\(/,
  /\bnew Date\(\)/,
  /\bMath\.random\(/,
  /(?<![.\w])process\.[a-z]/,
  /(?<![.\w])(?:window|globalThis)\.(?:location|document|navigator|localStorage|addEventListener)/,
  /(?<![.\w])document\.(?:create|get|query|body)/,
  /(?<![.\w])fetch\(/,
];

export interface DirectionFault {
  readonly file: string;
  readonly line: number;
  readonly what: string;
}

/** Every import under `root`/packages that goes the wrong way, reaches deep into another package, or brings an effect into core; and every nameless file. Tests may read files. */
export function directionFaults(root: string): DirectionFault[] {
  const faults: DirectionFault[] = [];
  for (const room of Object.keys(MAY_IMPORT)) {
    const source = join(root, "packages", room, "src");
    for (const file of sourceFiles(source)) {
      const name = relative(root, file).split(sep).join("/");
      const isTest = /\.test\.tsx?$/.test(file);
      if (NAMELESS.test(file.slice(file.lastIndexOf(sep) + 1)))
        faults.push({ file: name, line: 1, what: "a file is named as its concept" });
      readFileSync(file, "utf8")
        .split("\n")
        .forEach((text, index) => {
          const at = { file: name, line: index + 1 };
          for (const imported of importsIn(text)) {
            const what = importFault(room, source, file, imported);
            if (what !== null && !(isTest && what.startsWith("only"))) faults.push({ ...at, what });
          }
          if (
            room === "core" &&
            !isTest &&
            !/^\s*(?:\*|\/\/|\/\*)/.test(text) &&
            IMPURE.some((pattern) => pattern.test(text))
          ) {
            faults.push({ ...at, what: "core is pure: no file, clock, random source, network or DOM" });
          }
        });
    }
  }
  return faults;
}

function importsIn(line: string): string[] {
  return [...line.matchAll(/(?:\bfrom|\bimport|\bimport\()\s*"([^"]+)"/g)].map((match) => match[1] ?? "");
}

function importFault(room: string, source: string, file: string, imported: string): string | null {
  if (imported.startsWith(".")) {
    const target = resolve(dirname(file), imported);
    return target.startsWith(dirname(source) + sep)
      ? null
      : `${imported} leaves the package: import another package by its name`;
  }
  const own = /^@plumbline\/([a-z]+)(?:\/(.+))?$/.exec(imported);
  if (own !== null) {
    const [, target = "", inside = ""] = own;
    if (target === room) return `${imported} is this package itself: import by path`;
    if (MAY_IMPORT[room]?.includes(target) !== true) return `${room} may not import ${target}`;
    const deep = inside.includes("/") || inside.endsWith(".ts");
    return deep && !declaredEntries(source, target).includes(`./${inside}`)
      ? `${imported} reaches deep into another package`
      : null;
  }
  const library = imported.startsWith("@") ? imported.split("/").slice(0, 2).join("/") : (imported.split("/")[0] ?? "");
  const rooms = ONLY_IN[library];
  return rooms === undefined || rooms.includes(room) ? null : `only ${rooms.join(", ")} may import ${library}`;
}

/** Entries that a package names one by one in its `exports`. */
function declaredEntries(source: string, target: string): string[] {
  const manifest = join(source, "..", "..", target, "package.json");
  if (lstatSync(manifest, { throwIfNoEntry: false }) === undefined) return [];
  const { exports = {} } = JSON.parse(readFileSync(manifest, "utf8")) as { exports?: Record<string, unknown> };
  return Object.keys(exports);
}

function sourceFiles(folder: string): string[] {
  if (lstatSync(folder, { throwIfNoEntry: false }) === undefined) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes(`kernel${sep}assembly`))
    .map((name) => join(folder, name))
    .toSorted();
}
