import type { Bilingual } from "@plumbline/core/evidence";
import type { InitiativeRef } from "@plumbline/core/contract";
import { openSnapshot } from "../snapshot/open-snapshot.ts";
import { StoreFailure } from "../snapshot/store-failure.ts";
import type { Database } from "../database.ts";
import { type ProjectIndex, readProjectIndex } from "./project-index.ts";

/** A snapshot that is open for questions about projects: its tables, and the index of all projects in memory. */
export interface OpenProjects {
  readonly name: string;
  readonly database: Database;
  readonly index: ProjectIndex;
  readonly close: () => void;
}

/** Opens the current snapshot of a store for questions. Throws StoreFailure, and whatever the database finds wrong with its file. */
export async function openProjects(store: string): Promise<OpenProjects> {
  const { name, database } = await openSnapshot(store);
  try {
    const tables = await database.query(
      "SELECT table_name FROM duckdb_tables() WHERE database_name = 'snapshot' AND table_name IN ('projects', 'flow_left_out', 'attributions', 'project_not_counted')",
    );
    // Settled before there was a catalogue, or all of it
    if (tables.length < 4) throw new StoreFailure("newer-store", name);
    const index = await readProjectIndex(database);
    return { name, database, index, close: () => database.close() };
  } catch (error) {
    database.close();
    throw error;
  }
}

/** The register's initiatives by id, as answers name them. */
export type InitiativesById = ReadonlyMap<string, InitiativeRef>;

const authorNames = {
  announced: { en: "announced by its sponsors", zh: "由发起方公布" },
  stated: { en: "stated in the data", zh: "数据中注明" },
  rule: { en: "by a rule of ours", zh: "按本项目规则" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** The name of "bri:stated": which initiative, and who says so. */
export function attributionName(initiatives: InitiativesById, code: string): Bilingual {
  const [id = "", author = ""] = code.split(":");
  const name = initiatives.get(id)?.shortName ?? { en: id, zh: id };
  const words: Bilingual | undefined = Object.hasOwn(authorNames, author)
    ? authorNames[author as keyof typeof authorNames]
    : undefined;
  return words === undefined ? name : { en: `${name.en}: ${words.en}`, zh: `${name.zh}：${words.zh}` };
}

/** One of the three who can say that a project belongs to an initiative; null for anything else. */
export function attributionAuthor(text: string | null | undefined): keyof typeof authorNames | null {
  return text === "announced" || text === "stated" || text === "rule" ? text : null;
}
