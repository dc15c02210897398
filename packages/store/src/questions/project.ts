import type { NamedCode, ProjectAmount, ProjectAnswer } from "@plumbline/core/contract";
import type { AnswerRow } from "../cell-text.ts";
import type { Database } from "../database.ts";
import { messageOf, type SayMessage } from "./added-files.ts";
import { moneyFromRows, worthSaying } from "./measured-money.ts";
import { attributionAuthor, type InitiativesById, type OpenProjects } from "./open-projects.ts";
import { datesOf, distinct, documentsOf, partiesOf } from "./project-particulars.ts";
import { placePart } from "./project-places.ts";
import { readProjectRows } from "./project-rows.ts";
import { termsOf } from "./project-terms.ts";
import { measureNames, nameIn, relationTypeNames } from "./published-codes.ts";
import { ruleTitle } from "./rule-titles.ts";

const MOST_AMOUNTS = 400;
const MOST_DETAILS = 20;
const MOST_PLACES = 2000;
const MOST_ISSUES = 200;

/** One project by its key: all that is published of it, what counts, and what was done to it; null where there is none. */
export async function readProject(
  opened: OpenProjects,
  key: string,
  { say, initiatives }: { readonly say: SayMessage; readonly initiatives: InitiativesById },
): Promise<ProjectAnswer | null> {
  const { database, name } = opened;
  const [found] = await database.query("SELECT number FROM snapshot.projects WHERE key = $key", { key });
  if (found === undefined) return null;
  const number = Number(found["number"]);
  const [row] = await readProjectRows(opened, [number]);
  if (row === undefined) return null;
  const copies = await database.query(
    `SELECT c.*, left(c.file, 12) AS id, (SELECT min(name) FROM snapshot.file_names AS n WHERE n.hash = c.file) AS name
     FROM snapshot.project_copies AS c WHERE number = $number ORDER BY rank`,
    { number },
  );
  const ask = (sql: string) => database.query(ofCopies(copies, sql.replaceAll("$number", String(number))));
  const [texts, described, parties, relations, money, missing, amounts, applied, places, attributed, issues, shares] =
    await Promise.all([
      ask(
        "SELECT DISTINCT kind, type, language, text FROM mine JOIN snapshot.texts USING (file, record) ORDER BY kind, type, language, text",
      ),
      ask("SELECT a.*, m.rank FROM mine AS m JOIN snapshot.aiddata_projects AS a USING (file, record) ORDER BY m.rank"),
      ask(
        "SELECT DISTINCT role, ref, type, name FROM mine JOIN snapshot.organisations USING (file, record) ORDER BY role, name, ref",
      ),
      ask(`SELECT DISTINCT r.type, trim(r.ref) AS ref, p.key FROM mine JOIN snapshot.relations AS r USING (file, record)
      LEFT JOIN snapshot.projects AS p ON p.source = 'iati' AND trim(p.identifier) = trim(r.ref) AND p.number <> $number ORDER BY r.type, ref, p.key LIMIT 500`),
      ask("SELECT * FROM snapshot.project_money WHERE number = $number"),
      ask("SELECT * FROM snapshot.project_missing WHERE number = $number"),
      ask(amountsSql),
      ask(`SELECT rule, position, prices, file, record, detail, finding FROM mine JOIN snapshot.applied_rules USING (file, record)
      ORDER BY rule, file, record, position, prices`),
      ask(`SELECT * FROM snapshot.project_places WHERE number = $number ORDER BY place LIMIT ${MOST_PLACES}`),
      ask("SELECT * FROM snapshot.attributions WHERE number = $number ORDER BY initiative, author, rule"),
      ask(issuesSql),
      readShares(database, copies, opened),
    ]);
  const activity = await activityOf(database, copies);
  const titles = texts.filter(({ kind }) => kind === "title");
  const related = [...relations.map((each) => relatedTo(each)), ...(await umbrellasOf(database, described))];
  return {
    ...row,
    snapshot: name,
    titles:
      titles.length > 0
        ? titles.map(({ language, text }) => ({ language: language ?? null, text: text ?? "" }))
        : distinct(described.flatMap(({ title }) => (title == null ? [] : [title]))).map((text) => ({
            language: "en",
            text,
          })),
    descriptions: [
      ...texts
        .filter(({ kind }) => kind === "description")
        .map(({ language, type, text }) => ({ language: language ?? null, type: type ?? null, text: text ?? "" })),
      ...distinct(described.flatMap(({ description }) => (description == null ? [] : [description]))).map((text) => ({
        language: "en",
        type: null,
        text,
      })),
    ],
    dates: datesOf(activity, described),
    parties: partiesOf(parties, described),
    shares,
    terms: termsOf(activity, described),
    // Amounts that were converted by C13 for comparisons are no amounts of this project
    totals: moneyFromRows(money, missing).filter(
      (each) => worthSaying(each) && (each.prices === "current" || row.source.id !== "iati"),
    ),
    amounts: amounts.slice(0, MOST_AMOUNTS).map((each) => amountOf(each, applied)),
    amountsInAll: Number(amounts[0]?.["in_all"] ?? 0),
    rules: rulesOf(applied),
    places: places.map(placePart),
    attributions: attributed.flatMap((each) => {
      const initiative = initiatives.get(each["initiative"] ?? "");
      const author = attributionAuthor(each["author"]);
      if (initiative === undefined || author === null) return [];
      return [
        {
          initiative,
          author,
          rule: each["rule"] ?? "",
          why: { en: each["why_en"] ?? "", zh: each["why_zh"] ?? "" },
          quote: each["quote"] ?? null,
          evidence: each["evidence"] ?? null,
          since: each["since"] ?? null,
        },
      ];
    }),
    related,
    documents: documentsOf(described),
    copies: copies.map((each) => ({
      file: each["id"] ?? "",
      name: each["name"] ?? "",
      record: Number(each["record"]),
      line: each["line"] == null ? null : Number(each["line"]),
      endLine: each["end_line"] == null ? null : Number(each["end_line"]),
      leftOut: each["left_out"] ?? null,
    })),
    issues: issues.map((each) => ({
      rule: each["rule"] ?? "",
      line: each["line"] == null ? null : Number(each["line"]),
      severity: each["severity"] === "error" ? ("error" as const) : ("warning" as const),
      message: say(messageOf(each), each["found"] === "settling" ? "settling" : "reading"),
    })),
  };
}

/** A query over `mine`, the records of one project. Their files are named in the query: so the database reads the right blocks only. */
function ofCopies(copies: readonly AnswerRow[], sql: string): string {
  const values = copies.map(
    ({ file, record, rank }) =>
      `('${/^[\w:./ -]+$/.test(file ?? "") ? file : ""}', ${Number(record)}, ${Number(rank)})`,
  );
  return `WITH mine(file, record, rank) AS (VALUES ${values.join(", ")}) ${sql}`;
}

const amountsSql = `SELECT r.*, t.type, t.receiver_name, t.receiver_ref, t.provider_name, t.description AS text, count(*) OVER () AS in_all
  FROM mine JOIN snapshot.settled_records AS r USING (file, record)
  LEFT JOIN snapshot.transactions AS t USING (file, record, position)
  WHERE r.position >= 0 ORDER BY r.date DESC NULLS LAST, r.file, r.record, r.position, r.prices LIMIT ${MOST_AMOUNTS}`;

const issuesSql = `SELECT DISTINCT i.rule, i.line, i.severity, i.message, i.arguments, 'reading' AS found
    FROM snapshot.project_copies AS c JOIN snapshot.issues AS i ON i.file = c.file AND i.line BETWEEN c.line AND coalesce(c.end_line, c.line)
    WHERE c.number = $number
  UNION ALL
  SELECT DISTINCT a.rule, a.line, 'warning', a.finding, a.detail, 'settling' FROM mine JOIN snapshot.applied_rules AS a USING (file, record)
    WHERE a.finding IS NOT NULL
  ORDER BY severity, line, rule, message LIMIT ${MOST_ISSUES}`;

function amountOf(row: AnswerRow, applied: readonly AnswerRow[]): ProjectAmount {
  const same = (each: AnswerRow) =>
    each["file"] === row["file"] &&
    each["record"] === row["record"] &&
    each["position"] === row["position"] &&
    each["prices"] === row["prices"];
  const measure = row["measure"] ?? "unclassified";
  return {
    file: (row["file"] ?? "").slice(0, 12),
    line: row["line"] == null ? null : Number(row["line"]),
    measure: { id: measure, name: nameIn(measureNames, measure) },
    type: row["type"] ?? null,
    date: row["date"] ?? row["year"] ?? null,
    prices: row["prices"] ?? "current",
    reported: row["reported"] ?? null,
    currency: row["currency"] ?? null,
    usd: row["usd"] ?? null,
    missing: row["missing"] ?? null,
    rate: row["rate"] == null ? null : rateText(row["rate"]),
    ratePeriod: row["rate_period"] ?? null,
    provider: row["provider_name"] ?? row["provider"] ?? null,
    receiver: row["receiver_name"] ?? row["receiver_ref"] ?? null,
    description: row["text"] ?? null,
    leftOut: row["left_out"] ?? null,
    certain: row["certain"] !== "0",
    rules: distinct(applied.filter(same).map(({ rule }) => rule ?? "")),
  };
}

/** Rates are kept as units of the currency to the dollar times 10^9. */
function rateText(perUsdE9: string): string {
  const digits = perUsdE9.padStart(10, "0");
  return `${digits.slice(0, -9)}.${digits.slice(-9)}`.replace(/\.?0+$/, "");
}

function rulesOf(applied: readonly AnswerRow[]): ProjectAnswer["rules"] {
  return [...Map.groupBy(applied, ({ rule }) => rule ?? "")].map(([rule, rows]) => ({
    rule,
    title: ruleTitle(rule),
    records: new Set(rows.map(({ file, record, position }) => `${file ?? ""} ${record ?? ""} ${position ?? ""}`)).size,
    details: distinct(rows.flatMap(({ detail }) => (detail == null || detail === "" ? [] : [detail]))).slice(
      0,
      MOST_DETAILS,
    ),
  }));
}

/** The shares that were used: how the leading record divides itself, in hundredths where it divides at all. */
async function readShares(
  database: Database,
  copies: readonly AnswerRow[],
  { index }: OpenProjects,
): Promise<ProjectAnswer["shares"]> {
  const [leading] = copies;
  if (leading === undefined) return { recipients: [], sectors: [] };
  const rows = await database.query(
    `WITH parts AS (SELECT recipient, sector FROM snapshot.settled_facts WHERE file = $file AND record = $record AND position = -1),
       stated AS (SELECT dimension, code, percentage FROM snapshot.shares WHERE file = $file AND record = $record AND position = -1)
     SELECT DISTINCT 'recipient' AS dimension, p.recipient AS code, s.percentage FROM parts AS p
       LEFT JOIN snapshot.countries AS c ON c.place = p.recipient
       LEFT JOIN stated AS s ON (s.dimension = 'country' AND upper(s.code) IN (c.iso2, c.iso3)) OR (s.dimension = 'region' AND 'region:' || s.code = p.recipient)
     UNION SELECT DISTINCT 'sector', p.sector, NULL FROM parts AS p ORDER BY 1, 2, 3`,
    { file: leading["file"] ?? "", record: Number(leading["record"]) },
  );
  const of = (dimension: string, name: (code: string) => NamedCode) => {
    const own = rows.filter((row) => row["dimension"] === dimension);
    return own.map(({ code, percentage }) => ({
      ...name(code ?? ""),
      share: own.length === 1 ? null : (percentage ?? null),
    }));
  };
  return { recipients: of("recipient", index.names.recipient), sectors: of("sector", index.names.sector) };
}

async function activityOf(database: Database, copies: readonly AnswerRow[]): Promise<AnswerRow | undefined> {
  const [leading] = copies;
  const [row] = await database.query("SELECT * FROM snapshot.activities WHERE file = $file AND record = $record", {
    file: leading?.["file"] ?? "",
    record: Number(leading?.["record"] ?? -1),
  });
  return row;
}

function relatedTo({ type, ref, key }: AnswerRow): ProjectAnswer["related"][number] {
  return {
    relation: { id: type ?? "", name: nameIn(relationTypeNames, type ?? "") },
    ref: ref ?? "",
    key: key ?? null,
  };
}

/** The umbrella records that AidData's records name (A3). */
async function umbrellasOf(database: Database, described: readonly AnswerRow[]): Promise<ProjectAnswer["related"]> {
  const ids = distinct(described.flatMap(({ parents }) => (parents ?? "").split(";")).filter((id) => id !== "")).slice(
    0,
    100,
  );
  const related: ProjectAnswer["related"] = [];
  for (const ref of ids) {
    const [known] = await database.query("SELECT key FROM snapshot.projects WHERE key = 'aiddata-' || $ref", { ref });
    related.push(relatedTo({ type: "parent", ref, key: known?.["key"] ?? null }));
  }
  return related;
}
