import { attributionAuthors, type InitiativeProjectsAnswer, type InitiativeRef } from "@plumbline/core/contract";
import { moneyOf } from "./measured-money.ts";
import { attributionAuthor, type OpenProjects } from "./open-projects.ts";
import { readProjectRows } from "./project-rows.ts";

const MOST_LARGEST = 20;

/** The projects that somebody says belong to an initiative: by who says so, never mixed (R4). */
export async function readInitiativeProjects(
  opened: OpenProjects,
  initiative: InitiativeRef,
): Promise<InitiativeProjectsAnswer> {
  const { database, index, name } = opened;
  const [rows, rules] = await Promise.all([
    database.query(
      "SELECT DISTINCT number, author, rule FROM snapshot.attributions WHERE initiative = $id ORDER BY ALL",
      {
        id: initiative.id,
      },
    ),
    database.query("SELECT * FROM snapshot.attribution_rules WHERE initiative = $id ORDER BY rule", {
      id: initiative.id,
    }),
  ]);
  const titles = new Map(rules.map((row) => [row["rule"] ?? "", row]));
  const authors: InitiativeProjectsAnswer["authors"] = [];
  for (const author of attributionAuthors) {
    const own = rows.filter((row) => attributionAuthor(row["author"]) === author);
    if (own.length === 0) continue;
    const numbers = new Set(own.map(({ number }) => Number(number)));
    const byRule = Map.groupBy(own, ({ rule }) => rule ?? "");
    const largest: number[] = [];
    for (const project of index.orders.largest) {
      if (numbers.has(project)) largest.push(project);
      if (largest.length >= MOST_LARGEST) break;
    }
    authors.push({
      author,
      rules: [...byRule].map(([rule, those]) => {
        const row = titles.get(rule);
        return {
          rule,
          title: { en: row?.["title_en"] ?? rule, zh: row?.["title_zh"] ?? rule },
          text: { en: row?.["text_en"] ?? "", zh: row?.["text_zh"] ?? "" },
          projects: those.length,
        };
      }),
      projects: numbers.size,
      money: moneyOf(index.money, (project) => numbers.has(project)),
      largest: await readProjectRows(opened, largest),
    });
  }
  return { snapshot: name, initiative, authors };
}
