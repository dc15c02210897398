import type { DuckDBConnection } from "@duckdb/node-api";
import { type AnswerCells, answerRows } from "../../snapshot/answer-rows.ts";
import { TableWriter } from "../../snapshot/table-writer.ts";
import { findPhrase, listed, roughPattern } from "./attribution-words.ts";

/** A rule by which a project is said to belong to an initiative: a row of the register's table `attribution-rules`. */
interface AttributionRule {
  readonly rule: string;
  readonly initiative: string;
  readonly author: string;
  readonly method: string;
  readonly words: readonly string[];
  readonly notWords: readonly string[];
  readonly alsoWords: readonly string[];
  readonly fields: readonly string[];
  readonly reporters: readonly string[];
  readonly providers: readonly string[];
  readonly sources: readonly string[];
  readonly infrastructure: boolean;
  readonly fromYear: number | null;
  readonly since: string | null;
  readonly evidence: string | null;
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
const inList = (texts: readonly string[]) => `(${texts.map(quoted).join(", ")})`;
const orNull = (text: string | null) => (text === null ? "NULL" : quoted(text));

/**
 * `attributions`: which project is said to belong to which initiative, by whom and why (R4), by the rules of the register's table
 * `attribution-rules`. A label, and nothing else: no total, filter or rule of settling looks at it unless it is asked for.
 */
export async function attributeProjects(connection: DuckDBConnection): Promise<void> {
  await connection.run(`CREATE TEMP TABLE attributed (number INTEGER, initiative VARCHAR, author VARCHAR, rule VARCHAR, why_en VARCHAR, why_zh VARCHAR,
    quote VARCHAR, evidence VARCHAR, since VARCHAR)`);
  const rules = (await answerRows(connection, "SELECT * FROM attribution_rules ORDER BY rule")).map(ruleOf);
  const byWords = rules.filter(({ method, words }) => method === "words" && words.length > 0);
  await findPhrases(connection, byWords);
  for (const rule of rules) {
    const select = selectOf(rule);
    if (select !== null) await connection.run(`INSERT INTO attributed ${select}`);
  }
  await connection.run(
    "CREATE TABLE attributions AS SELECT * FROM attributed ORDER BY number, initiative, author, rule",
  );
  for (const table of ["attributed", "found_phrases"]) await connection.run(`DROP TABLE ${table}`);
}

function ruleOf(row: AnswerCells): AttributionRule {
  const text = (name: string) => (typeof row[name] === "string" ? row[name] : null);
  return {
    rule: text("rule") ?? "",
    initiative: text("initiative") ?? "",
    author: text("author") ?? "rule",
    method: text("method") ?? "",
    words: listed(text("words")),
    notWords: listed(text("not_words")),
    alsoWords: listed(text("also_words")),
    fields: listed(text("fields")),
    reporters: listed(text("reporters")),
    providers: listed(text("providers")),
    sources: listed(text("sources")),
    infrastructure: text("infrastructure") === "yes",
    fromYear: typeof row["from_year"] === "number" ? row["from_year"] : null,
    since: text("since"),
    evidence: text("evidence"),
  };
}

/** What a rule found in a text of a project: the first text of the leading record, titles before descriptions. */
const foundTables = {
  found_phrases: {
    rule: "text",
    number: "integer",
    file: "text",
    line: "integer",
    field: "text",
    phrase: "text",
    quote: "text",
  },
} as const;

/** Finds the texts that hold the words of any rule, each read once, and looks at those closely: `found_phrases`. */
async function findPhrases(connection: DuckDBConnection, rules: readonly AttributionRule[]): Promise<void> {
  const writer = await TableWriter.create(connection, foundTables);
  const phrases = [...new Set(rules.flatMap(({ words }) => words.map((word) => word.toLowerCase())))];
  const parties = ["funding_agencies", "implementing_agencies", "receiving_agencies"];
  const texts =
    phrases.length === 0
      ? []
      : await answerRows(
          connection,
          `WITH said AS (
             SELECT file, record, 'title' AS field, title AS text FROM settled_records WHERE position = -1
             UNION ALL SELECT file, record, kind, text FROM texts WHERE kind IN ('title', 'description')
             UNION ALL SELECT file, record, 'description', description FROM aiddata_projects
             UNION ALL SELECT DISTINCT file, record, 'party', name FROM organisations
             UNION ALL SELECT DISTINCT file, record, 'party', provider_name FROM transactions
             UNION ALL SELECT DISTINCT file, record, 'party', receiver_name FROM transactions
             ${parties.map((column) => `UNION ALL SELECT file, record, 'party', ${column} FROM aiddata_projects`).join(" ")}
           )
           SELECT c.number, c.file, c.line, f.field, f.text FROM said AS f JOIN project_copies AS c USING (file, record)
           WHERE regexp_matches(lower(f.text), ${quoted(roughPattern(phrases))})
           ORDER BY c.number, f.field = 'title' DESC, f.field, c.rank, f.text`,
        );
  const found = new Set<string>();
  for (const row of texts)
    for (const rule of rules) {
      const [number, field, text] = [Number(row["number"]), String(row["field"]), String(row["text"])];
      const key = `${rule.rule} ${number}`;
      if (!rule.fields.includes(field) || found.has(key)) continue;
      const phrase = findPhrase(text, rule);
      if (phrase === null) continue;
      found.add(key);
      const line = typeof row["line"] === "number" ? row["line"] : null;
      writer.add("found_phrases", { rule: rule.rule, number, file: String(row["file"]), line, field, ...phrase });
    }
  writer.finish();
}

/** The query that finds a rule's projects; null where the rule is of a kind that this version does not know. */
function selectOf(rule: AttributionRule): string | null {
  switch (rule.method) {
    case "words":
      return rule.words.length === 0 ? null : byWords(rule);
    case "reporter":
      return rule.reporters.length === 0 ? null : byReporter(rule);
    case "provider":
      return rule.providers.length === 0
        ? null
        : columns(rule, {
            why: ["It names this provider.", "记录注明此提供方。"].map(quoted),
            quote: "NULL",
            evidence: place,
            since: orNull(rule.since),
            from: "projects AS p JOIN project_copies AS c ON c.number = p.number AND c.rank = 1",
          });
    case "memorandum":
      return byMemorandum(rule);
    default:
      return null;
  }
}

/** The file and line of the record that it rests on. */
const place = "left(c.file, 12) || ':' || coalesce(CAST(c.line AS VARCHAR), '1')";

function byWords(rule: AttributionRule): string {
  const where = {
    en: "CASE field WHEN 'title' THEN 'title' WHEN 'party' THEN 'list of parties' ELSE 'description' END",
    zh: "CASE field WHEN 'title' THEN '标题' WHEN 'party' THEN '机构名称' ELSE '说明' END",
  };
  return columns(rule, {
    why: [
      `'Its ' || ${where.en} || ' says “' || phrase || '”.'`,
      `'其' || ${where.zh} || '中写有“' || phrase || '”。'`,
    ],
    quote: "c.quote",
    evidence: rule.evidence === null ? place : quoted(rule.evidence),
    since: orNull(rule.since),
    from: `projects AS p JOIN found_phrases AS c ON c.number = p.number AND c.rule = ${quoted(rule.rule)}`,
  });
}

function byReporter(rule: AttributionRule): string {
  return columns(rule, {
    why: [`'It is reported by ' || trim(a.reporter_ref) || '.'`, `'由' || trim(a.reporter_ref) || '报告。'`],
    quote: "a.reporter_name",
    evidence: place,
    since: orNull(rule.since),
    from: `projects AS p JOIN project_copies AS c ON c.number = p.number AND c.rank = 1
      JOIN activities AS a ON a.file = c.file AND a.record = c.record`,
    where: `upper(trim(a.reporter_ref)) IN ${inList(rule.reporters.map((ref) => ref.toUpperCase()))}`,
  });
}

function byMemorandum(rule: AttributionRule): string {
  const years = "CAST(m.year_signed AS VARCHAR)";
  return columns(rule, {
    why: [
      `'A rule of ours, and nobody''s statement: the memorandum with ' || coalesce(k.name_en, m.place) || ' is of ' || ${years} || ', the commitment of ' || p.year || '.'`,
      `'本项目自定的规则，并非任何一方的说法：' || coalesce(k.name_zh, m.place) || '的备忘录签于' || ${years} || '年，承付于' || p.year || '年。'`,
    ],
    quote: "NULL",
    evidence: orNull(rule.evidence),
    since: years,
    from: `projects AS p JOIN (SELECT number, min(code) AS code FROM project_codes WHERE dimension = 'recipient' GROUP BY number HAVING count(*) = 1) AS r
        ON r.number = p.number
      JOIN (SELECT place, min(year_signed) AS year_signed FROM bri_memoranda GROUP BY place) AS m ON m.place = r.code
      LEFT JOIN countries AS k ON k.place = m.place`,
    where: "p.year >= m.year_signed AND p.left_out IS NULL",
  });
}

/** A rule's rows: its own conditions go with every method. */
function columns(
  rule: AttributionRule,
  found: {
    readonly why: readonly string[];
    readonly quote: string;
    readonly evidence: string;
    readonly since: string;
    readonly from: string;
    readonly where?: string;
  },
): string {
  const conditions = [
    ...(found.where === undefined ? [] : [found.where]),
    ...(rule.sources.length === 0 ? [] : [`p.source IN ${inList(rule.sources)}`]),
    ...(rule.infrastructure ? ["p.infrastructure = 'yes'"] : []),
    ...(rule.fromYear === null ? [] : [`p.year >= ${rule.fromYear}`]),
    ...(rule.providers.length === 0
      ? []
      : [
          `p.number IN (SELECT number FROM project_codes WHERE dimension = 'provider' AND code IN ${inList(rule.providers)})`,
        ]),
  ];
  const [whyEn = "''", whyZh = "''"] = found.why;
  return `SELECT p.number, ${quoted(rule.initiative)}, ${quoted(rule.author)}, ${quoted(rule.rule)}, ${whyEn}, ${whyZh},
    ${found.quote}, ${found.evidence}, ${found.since}
    FROM ${found.from} ${conditions.length === 0 ? "" : `WHERE ${conditions.join(" AND ")}`}`;
}
