import type { PartiesAnswer, PartyAnswer } from "@plumbline/core/contract";
import type { AnswerRow } from "../cell-text.ts";
import { partyType } from "./code-names.ts";
import { foremost } from "./foremost.ts";
import type { KnownPlace } from "./known-place.ts";
import { moneyFromRows, worthSaying } from "./measured-money.ts";
import { attributionAuthor, type InitiativesById, type OpenProjects } from "./open-projects.ts";
import { readProjectRows } from "./project-rows.ts";
import { ruleTitle } from "./rule-titles.ts";

export type Role = PartiesAnswer["role"];

const MOST_LARGEST = 20;

/** Everyone on one side of the money whom added data name; most projects first. */
export async function readParties({ database, index, name }: OpenProjects, role: Role): Promise<PartiesAnswer> {
  const ask = (sql: string) => database.query(sql, { role });
  const [parties, sums, missing] = await Promise.all([
    ask("SELECT id, projects FROM snapshot.party_projects WHERE role = $role ORDER BY projects DESC, id"),
    ask("SELECT * FROM snapshot.party_money WHERE role = $role"),
    ask("SELECT * FROM snapshot.party_missing WHERE role = $role"),
  ]);
  const byId = (rows: readonly AnswerRow[]) => Map.groupBy(rows, ({ id }) => id ?? "");
  const sumsOf = byId(sums);
  const missingOf = byId(missing);
  return {
    snapshot: name,
    role,
    parties: parties.map(({ id, projects }) => {
      const code = id ?? "";
      return {
        ...index.names[role](code),
        type: partyType(role, code),
        projects: Number(projects),
        money: moneyFromRows(sumsOf.get(code) ?? [], missingOf.get(code) ?? []).filter(worthSaying),
      };
    }),
  };
}

/** One recipient or provider as added data tell of it; null where no file names it. */
export async function readParty(
  opened: OpenProjects,
  role: Role,
  id: string,
  { known, initiatives }: { readonly known: KnownPlace; readonly initiatives: InitiativesById },
): Promise<PartyAnswer | null> {
  const { database, index, name } = opened;
  const ask = (sql: string) => database.query(sql, { role, id });
  const from = (table: string, order: string) =>
    ask(`SELECT * FROM snapshot.${table} WHERE role = $role AND id = $id ORDER BY ${order}`);
  const [found, sums, missing, years, others, otherProjects, sectors, sectorProjects, leftOut, largest, attributed] =
    await Promise.all([
      from("party_projects", "projects"),
      from("party_money", "measure"),
      from("party_missing", "reason"),
      from("party_years", "year, measure, prices, source"),
      from("party_others", "other"),
      from("party_other_projects", "projects DESC, other"),
      from("party_sectors", "sector"),
      from("party_sector_projects", "projects DESC, sector"),
      from("party_left_out", "rule, measure"),
      largestOf(opened, role, id),
      database.query(
        `SELECT initiative, author, count(DISTINCT number) AS projects FROM snapshot.attributions JOIN snapshot.projects AS p USING (number)
       WHERE p.left_out IS NULL AND number IN (SELECT number FROM snapshot.project_codes WHERE dimension = $role AND code = $id) GROUP BY ALL ORDER BY ALL`,
        { role, id },
      ),
    ]);
  const [first] = found;
  if (first === undefined) return null;
  const other: Role = role === "recipient" ? "provider" : "recipient";
  const sumsOf = Map.groupBy(others, (row) => row["other"] ?? "");
  const sumsOfSector = Map.groupBy(sectors, ({ sector }) => sector ?? "");
  return {
    snapshot: name,
    role,
    ...index.names[role](id),
    type: partyType(role, id),
    place: known.place,
    projects: Number(first["projects"]),
    money: moneyFromRows(sums, missing).filter(worthSaying),
    byYear: years.map((row) => ({
      year: row["year"] === "0" ? null : Number(row["year"]),
      measure: row["measure"] === "disbursement" ? ("disbursement" as const) : ("commitment" as const),
      prices: row["prices"] ?? "current",
      source: row["source"] ?? "",
      low: row["low"] ?? "0",
      high: row["high"] ?? "0",
      records: Number(row["records"]),
    })),
    others: foremost(
      otherProjects.map((row) => ({
        ...index.names[other](row["other"] ?? ""),
        money: moneyFromRows(sumsOf.get(row["other"] ?? "") ?? []),
        projects: Number(row["projects"]),
      })),
    ),
    othersInAll: otherProjects.length,
    sectors: sectorProjects.map(({ sector, projects }) => ({
      ...index.names.sector(sector ?? ""),
      money: moneyFromRows(sumsOfSector.get(sector ?? "") ?? []),
      projects: Number(projects),
    })),
    largest: await readProjectRows(opened, largest),
    initiatives: attributed.flatMap(({ initiative, author, projects }) => {
      const ref = initiatives.get(initiative ?? "");
      const by = attributionAuthor(author);
      return ref === undefined || by === null ? [] : [{ initiative: ref, author: by, projects: Number(projects) }];
    }),
    leftOut: leftOut.map(({ rule, measure, records, usd }) => ({
      rule: rule ?? "",
      measure: measure ?? "",
      title: ruleTitle(rule ?? ""),
      records: Number(records),
      amountUsd: usd ?? null,
    })),
    flows: known.flows,
  };
}

/** A party that no added file names, or of which there is no store: what the register knows of it; null where that is nothing. */
export function partyOfRegister(
  snapshot: string | null,
  role: Role,
  id: string,
  known: KnownPlace,
): PartyAnswer | null {
  const { name, place, flows } = known;
  if (name === null) return null;
  const nothing = { projects: 0, money: [], byYear: [], others: [], othersInAll: 0, sectors: [], largest: [] };
  return {
    snapshot,
    role,
    id,
    name,
    type: partyType(role, id),
    place,
    ...nothing,
    initiatives: [],
    leftOut: [],
    flows,
  };
}

/** The largest projects of a party that count, by what their lines show. */
async function largestOf({ index }: OpenProjects, role: Role, id: string): Promise<number[]> {
  const { codes, offsets, values } = index.values[role];
  const code = codes.indexOf(id);
  const largest: number[] = [];
  for (const project of index.orders.largest) {
    if (index.counted[project] !== 1) continue;
    for (let at = offsets[project] ?? 0; at < (offsets[project + 1] ?? 0); at += 1)
      if (values[at] === code) largest.push(project);
    if (largest.length >= MOST_LARGEST) break;
  }
  return largest;
}
