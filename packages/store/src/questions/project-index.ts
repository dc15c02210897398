import { projectOrders } from "@plumbline/core/contract";
import type { AnswerRow } from "../cell-text.ts";
import type { Database } from "../database.ts";
import { type Units, unitsOf } from "../projects/money-units.ts";
import { type CodeNames, readCodeNames } from "./code-names.ts";
import { inPriceOrder } from "./price-order.ts";
import { searchable } from "./search-words.ts";

/** What projects can be filtered by, and counted by. */
export const dimensions = [
  "recipient",
  "provider",
  "sector",
  "source",
  "status",
  "reporter",
  "initiative",
  "infrastructure",
] as const;
export type Dimension = (typeof dimensions)[number];

/** Which values each project has: those of project p stand in `values` from `offsets[p]` to `offsets[p + 1]`, as numbers of `codes`. */
export interface ValuesOf {
  readonly codes: readonly string[];
  readonly offsets: Uint32Array;
  readonly values: Uint32Array;
}

/** Records without an amount, in the order of projects. */
export interface MissingOf {
  readonly all: readonly { readonly project: number; readonly reason: string; readonly records: number }[];
  readonly of: (project: number) => { reason: string; records: number }[];
}

/** One measure in one price basis: what counts of each project; undefined where it has none. */
export interface MoneyOf {
  readonly measure: "commitment" | "disbursement";
  readonly prices: string;
  readonly low: readonly (Units | undefined)[];
  readonly high: readonly (Units | undefined)[];
  readonly records: Uint32Array;
  readonly missing: MissingOf;
}

/**
 * What is asked of all projects at once, kept in memory so that any filter with all its facets is one pass over numbers. Titles and everything
 * else of single projects stay in the database. Measured on the shared files: 622 bytes a project, so that a million take some 600 MB.
 */
export interface ProjectIndex {
  readonly count: number;
  readonly texts: readonly string[];
  readonly values: Readonly<Record<Dimension, ValuesOf>>;
  /** 0 where there is none. */
  readonly years: Uint16Array;
  readonly counted: Uint8Array;
  readonly orders: Readonly<Record<(typeof projectOrders)[number], Uint32Array>>;
  readonly money: readonly MoneyOf[];
  /** Places in the order of their numbers, with the project of each. */
  readonly places: {
    readonly project: Uint32Array;
    readonly lon: Float64Array;
    readonly lat: Float64Array;
    /** The places of project p stand from `offsets[p]` to `offsets[p + 1]`. */
    readonly offsets: Uint32Array;
  };
  readonly names: CodeNames;
}

/** Beyond this many projects a store is not indexed: the memory is not there on the machines that this is for. */
const MOST_PROJECTS = 1_000_000;
const CHUNK = 50_000;

/** Reads the index of a snapshot. */
export async function readProjectIndex(database: Database): Promise<ProjectIndex> {
  const [counts] = await database.query("SELECT count(*) AS projects FROM snapshot.projects");
  const count = Number(counts?.["projects"] ?? 0);
  if (count > MOST_PROJECTS) throw new RangeError(`${count} projects: more than ${MOST_PROJECTS} are not indexed`);
  const texts: string[] = [];
  const titles: (string | null)[] = [];
  const years = new Uint16Array(count);
  const counted = new Uint8Array(count);
  const singles = {
    source: collector(count),
    status: collector(count),
    reporter: collector(count),
    infrastructure: collector(count),
  };
  for (let from = 0; from < count; from += CHUNK)
    for (const row of await database.query(projectsSql, { from, to: from + CHUNK })) {
      const number = texts.length;
      texts.push(searchable(row["text"] ?? ""));
      titles.push(row["title"] ?? null);
      years[number] = Number(row["year"] ?? 0);
      counted[number] = row["left_out"] === null ? 1 : 0;
      for (const [dimension, each] of Object.entries(singles)) each.add(number, row[dimension] ?? "unspecified");
    }
  const multiples = {
    recipient: collector(count),
    provider: collector(count),
    sector: collector(count),
    initiative: collector(count),
  };
  for (const [dimension, each] of Object.entries(multiples)) {
    const rows = await database.query(
      dimension === "initiative"
        ? "SELECT DISTINCT number, initiative || ':' || author AS code FROM snapshot.attributions ORDER BY number, code"
        : "SELECT number, code FROM snapshot.project_codes WHERE dimension = $dimension ORDER BY number, code",
      dimension === "initiative" ? {} : { dimension },
    );
    for (const { number, code } of rows) each.add(Number(number), code ?? "");
  }
  const money = await readMoney(database, count);
  return {
    count,
    texts,
    values: {
      recipient: multiples.recipient.finish(),
      provider: multiples.provider.finish(),
      sector: multiples.sector.finish(),
      source: singles.source.finish(),
      status: singles.status.finish(),
      reporter: singles.reporter.finish(),
      initiative: multiples.initiative.finish(),
      infrastructure: singles.infrastructure.finish(),
    },
    years,
    counted,
    orders: ordersOf(titles, years, money),
    money,
    places: await readPlaces(database, count),
    names: await readCodeNames(database),
  };
}

const projectsSql = `SELECT p.source, p.status, p.reporter, p.infrastructure, p.year, p.left_out, p.title,
    concat_ws(' ', p.title, p.identifier, t.texts, l.names) AS text
  FROM snapshot.projects AS p
  LEFT JOIN (SELECT c.number, string_agg(DISTINCT s.title || ' ' || s.identifier, ' ') AS texts
    FROM snapshot.project_copies AS c JOIN snapshot.settled_records AS s USING (file, record)
    WHERE c.rank > 1 AND s.position = -1 AND c.number >= $from AND c.number < $to GROUP BY c.number) AS t USING (number)
  LEFT JOIN (SELECT number, left(string_agg(DISTINCT name, ' '), 2000) AS names
    FROM snapshot.project_places WHERE number >= $from AND number < $to GROUP BY number) AS l USING (number)
  WHERE p.number >= $from AND p.number < $to ORDER BY p.number`;

/** Collects the values of projects, whose numbers come in order. */
function collector(count: number): { add: (project: number, code: string) => void; finish: () => ValuesOf } {
  const numbers = new Map<string, number>();
  const offsets = new Uint32Array(count + 1);
  const values: number[] = [];
  return {
    add(project, code) {
      let value = numbers.get(code);
      if (value === undefined) numbers.set(code, (value = numbers.size));
      values.push(value);
      offsets[project + 1] = values.length;
    },
    finish() {
      for (let project = 0; project < count; project += 1)
        offsets[project + 1] = Math.max(offsets[project] ?? 0, offsets[project + 1] ?? 0);
      return { codes: [...numbers.keys()], offsets, values: Uint32Array.from(values) };
    },
  };
}

async function readMoney(database: Database, count: number): Promise<MoneyOf[]> {
  const rows = await database.query(
    "SELECT number, measure, prices, low, high, records FROM snapshot.project_money ORDER BY number",
  );
  const missing = await database.query(
    "SELECT number, measure, prices, reason, records FROM snapshot.project_missing ORDER BY number, reason",
  );
  const keyOf = ({ measure, prices }: AnswerRow) => `${measure ?? ""} ${prices ?? ""}`;
  const rowsOf = Map.groupBy(rows, keyOf);
  const missingOf = Map.groupBy(missing, keyOf);
  return [...new Set([...rowsOf.keys(), ...missingOf.keys()])].sort(inPriceOrder).map((key) => {
    const [measure = "", prices = ""] = key.split(" ");
    const low: (Units | undefined)[] = [];
    const high: (Units | undefined)[] = [];
    const records = new Uint32Array(count);
    for (const row of rowsOf.get(key) ?? []) {
      const number = Number(row["number"]);
      low[number] = unitsOf(row["low"] ?? "0") ?? 0n;
      high[number] = unitsOf(row["high"] ?? "0") ?? 0n;
      records[number] = Number(row["records"]);
    }
    return {
      measure: measure === "disbursement" ? "disbursement" : "commitment",
      prices,
      low,
      high,
      records,
      missing: missingIn(missingOf.get(key) ?? [], count),
    };
  });
}

/** Rows of `project_missing` of one measure and price basis, which stand in the order of projects. */
function missingIn(rows: readonly AnswerRow[], count: number): MissingOf {
  const all = rows.map((row) => ({
    project: Number(row["number"]),
    reason: row["reason"] ?? "not-reported",
    records: Number(row["records"]),
  }));
  const firsts = new Int32Array(count).fill(-1);
  for (const [at, { project }] of all.entries()) if (firsts[project] === -1) firsts[project] = at;
  return {
    all,
    of(project) {
      const found: { reason: string; records: number }[] = [];
      for (let at = firsts[project] ?? -1; at >= 0 && all[at]?.project === project; at += 1) {
        const { reason = "", records = 0 } = all[at] ?? {};
        found.push({ reason, records });
      }
      return found;
    },
  };
}

/** How many places a project has on the map. */
export function placeCount({ places }: ProjectIndex, project: number): number {
  return (places.offsets[project + 1] ?? 0) - (places.offsets[project] ?? 0);
}

async function readPlaces(database: Database, count: number): Promise<ProjectIndex["places"]> {
  const rows = await database.query("SELECT number, lon, lat FROM snapshot.project_places ORDER BY place");
  const project = Uint32Array.from(rows, ({ number }) => Number(number));
  const offsets = new Uint32Array(count + 1);
  for (const [place, owner] of project.entries()) offsets[owner + 1] = place + 1;
  for (let at = 0; at < count; at += 1) offsets[at + 1] = Math.max(offsets[at] ?? 0, offsets[at + 1] ?? 0);
  return {
    project,
    offsets,
    lon: Float64Array.from(rows, ({ lon }) => Number(lon)),
    lat: Float64Array.from(rows, ({ lat }) => Number(lat)),
  };
}

/** The number of the first money that a project has any amount of: what its line in a list shows. */
export function shownMoney(
  money: readonly MoneyOf[],
  measure: MoneyOf["measure"],
  project: number,
): MoneyOf | undefined {
  return money.find((each) => each.measure === measure && each.high[project] !== undefined);
}

function ordersOf(
  titles: readonly (string | null)[],
  years: Uint16Array,
  money: readonly MoneyOf[],
): ProjectIndex["orders"] {
  const all = Uint32Array.from(titles, (_, project) => project);
  const size = titles.map((_, project) => {
    const shown = shownMoney(money, "commitment", project) ?? shownMoney(money, "disbursement", project);
    return shown?.high[project] ?? null;
  });
  const bySize = (a: number, b: number): number => {
    const [left, right] = [size[a] ?? null, size[b] ?? null];
    if (left === null || right === null) return Number(left === null) - Number(right === null) || a - b;
    return left === right ? a - b : left > right ? -1 : 1;
  };
  const folded = titles.map((title) => (title === null ? null : searchable(title)));
  const byTitle = (a: number, b: number): number => {
    const [left, right] = [folded[a] ?? null, folded[b] ?? null];
    if (left === null || right === null) return Number(left === null) - Number(right === null) || a - b;
    return left === right ? a - b : left < right ? -1 : 1;
  };
  const year = (project: number) => years[project] ?? 0;
  // A project without a year comes last either way
  return {
    largest: all.toSorted(bySize),
    newest: all.toSorted((a, b) => year(b) - year(a) || bySize(a, b)),
    oldest: all.toSorted((a, b) => (year(a) || 9999) - (year(b) || 9999) || bySize(a, b)),
    title: all.toSorted(byTitle),
  };
}
