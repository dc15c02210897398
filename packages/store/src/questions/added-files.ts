import type { AddedFile, AddedFileAnswer, AddedFilesAnswer } from "@plumbline/core/contract";
import type { Bilingual, Message } from "@plumbline/core/evidence";
import type { AnswerRow } from "../cell-text.ts";
import { addDecimals } from "./added-decimals.ts";
import type { OpenProjects } from "./open-projects.ts";
import { formatNames, measureNames, nameIn } from "./published-codes.ts";
import { ruleTitle } from "./rule-titles.ts";

/** Says a message of reading or of settling in both languages; the reader's messages are no business of the store. */
export type SayMessage = (message: Message, found: "reading" | "settling") => Bilingual;

/** Warnings are those of reading, which the file's row holds, and those of settling: the page of a file lists both. */
const filesSql = `SELECT f.*, left(f.hash, 12) AS id, c.counted, c.left_out, n.names, coalesce(s.warnings, 0) AS settling_warnings
  FROM snapshot.files AS f LEFT JOIN snapshot.file_counts AS c ON c.file = f.hash
  LEFT JOIN (SELECT hash, to_json(list(name ORDER BY name)) AS names FROM snapshot.file_names GROUP BY hash) AS n ON n.hash = f.hash
  LEFT JOIN (SELECT file, count(DISTINCT (rule, line, identifier, finding, detail)) AS warnings
    FROM snapshot.applied_rules WHERE finding IS NOT NULL GROUP BY file) AS s ON s.file = f.hash`;

/** "A2" before "A12". */
const byNumber = new Intl.Collator("en", { numeric: true });

/** All files of a snapshot, in the order of their names. */
export async function readAddedFiles({ database, name }: OpenProjects, store: string): Promise<AddedFilesAnswer> {
  const [rows, rules] = await Promise.all([
    database.query(`${filesSql} ORDER BY n.names, f.hash`),
    database.query("SELECT rule, records FROM snapshot.rule_counts"),
  ]);
  const files = rows.map(fileOf);
  const sum = (of: (file: AddedFile) => number) => files.reduce((total, file) => total + of(file), 0);
  return {
    snapshot: name,
    store,
    files,
    totals: {
      files: files.length,
      records: sum(({ records }) => records),
      kept: sum(({ kept }) => kept),
      quarantined: sum(({ quarantined }) => quarantined),
      errors: sum(({ errors }) => errors),
      warnings: sum(({ warnings }) => warnings),
    },
    rules: rules
      .map(({ rule, records }) => ({ rule: rule ?? "", title: ruleTitle(rule ?? ""), records: Number(records) }))
      .toSorted((a, b) => byNumber.compare(a.rule, b.rule)),
  };
}

/** The same without a store. */
export function noAddedFiles(store: string): AddedFilesAnswer {
  const totals = { files: 0, records: 0, kept: 0, quarantined: 0, errors: 0, warnings: 0 };
  return { snapshot: null, store, files: [], totals, rules: [] };
}

function fileOf(row: AnswerRow): AddedFile {
  const number = (column: string) => Number(row[column] ?? 0);
  return {
    id: row["id"] ?? "",
    hash: row["hash"] ?? "",
    names: JSON.parse(row["names"] ?? "[]") as string[], // as the query made it
    format: row["format"] ?? "unknown",
    formatName: nameIn(formatNames, row["format"] ?? "unknown"),
    version: row["version"] ?? "",
    bytes: number("bytes"),
    records: number("records"),
    kept: number("kept"),
    quarantined: number("quarantined"),
    errors: number("errors"),
    warnings: number("warnings") + number("settling_warnings"),
    transactions: number("transactions"),
    counted: number("counted"),
    leftOut: number("left_out"),
  };
}

const MOST_QUARANTINED = 200;
const MOST_ISSUES = 500;

/** One file by the first twelve characters of its hash: read, kept, dropped, and why; null where there is none. */
export async function readAddedFile(
  { database, name }: OpenProjects,
  id: string,
  say: SayMessage,
): Promise<AddedFileAnswer | null> {
  const [row] = await database.query(`${filesSql} WHERE left(f.hash, 12) = $id`, { id });
  if (row === undefined) return null;
  const hash = row["hash"] ?? "";
  const ask = (sql: string) => database.query(sql, { hash });
  const issues = `(SELECT rule, severity, line, "column", identifier, message, arguments, 'reading' AS found FROM snapshot.issues WHERE file = $hash
    UNION ALL
    SELECT DISTINCT rule, 'warning', line, NULL, identifier, finding, detail, 'settling' FROM snapshot.applied_rules
    WHERE file = $hash AND finding IS NOT NULL)`;
  const [money, excluded, setAside, found, byRule, quarantine] = await Promise.all([
    ask(`SELECT measure, prices, currency, sum(reported) AS published, coalesce(sum(reported) FILTER (WHERE left_out IS NULL), 0) AS counted
      FROM snapshot.settled_records WHERE file = $hash AND position >= 0 GROUP BY ALL HAVING count(reported) > 0 ORDER BY ALL`),
    ask(`SELECT measure, prices, currency, left_out AS rule, count(*) AS records, coalesce(sum(reported), 0) AS amount
      FROM snapshot.settled_records WHERE file = $hash AND position >= 0 AND left_out IS NOT NULL GROUP BY ALL ORDER BY ALL`),
    // What was set aside, and rollovers that the adjusted amount drops: published, and in no record
    ask(`SELECT rule, measure, prices, currency, -sum(CASE rule WHEN 'A4' THEN effect_usd ELSE effect END) AS amount, count(*) AS records
      FROM snapshot.applied_rules WHERE file = $hash AND ((rule = 'I23' AND record IS NULL) OR (rule = 'A4' AND prices <> 'current')) GROUP BY ALL ORDER BY ALL`),
    ask(`SELECT * FROM ${issues} ORDER BY severity, line, rule, message, arguments LIMIT ${MOST_ISSUES}`),
    ask(`SELECT rule, severity, count(*) AS issues FROM ${issues} GROUP BY ALL ORDER BY severity, issues DESC, rule`),
    ask(
      `SELECT line, identifier, message, arguments FROM snapshot.quarantined WHERE file = $hash ORDER BY ordinal LIMIT ${MOST_QUARANTINED}`,
    ),
  ]);
  return {
    ...fileOf(row),
    snapshot: name,
    published: publishedOf(row["published"] ?? "{}"),
    settled: settledOf(money, excluded, setAside),
    quarantine: quarantine.map((each) => ({
      line: each["line"] == null ? null : Number(each["line"]),
      identifier: each["identifier"] ?? null,
      reason: say(messageOf(each), "reading"),
    })),
    quarantineInAll: Number(row["quarantined"] ?? 0),
    issues: found.map((each) => ({
      rule: each["rule"] ?? "",
      severity: each["severity"] === "error" ? ("error" as const) : ("warning" as const),
      line: each["line"] == null ? null : Number(each["line"]),
      column: each["column"] == null ? null : Number(each["column"]),
      identifier: each["identifier"] ?? null,
      message: say(messageOf(each), each["found"] === "settling" ? "settling" : "reading"),
    })),
    issuesInAll: byRule.reduce((sum, { issues: count }) => sum + Number(count), 0),
    byRule: byRule.map(({ rule, severity, issues: count }) => ({
      rule: rule ?? "",
      title: ruleTitle(rule ?? ""),
      severity: severity ?? "warning",
      issues: Number(count),
    })),
  };
}

/** A stored message: the reader's arguments are JSON, settling has one text. */
export function messageOf(row: AnswerRow): Message {
  const id = row["message"] ?? "";
  const text = row["arguments"] ?? null;
  if (text === null) return { id };
  if (row["found"] === "settling") return { id, args: { detail: text } };
  return { id, args: JSON.parse(text) as Record<string, string | number> }; // as it was written when the file was read
}

function publishedOf(json: string): AddedFileAnswer["published"] {
  const sums = JSON.parse(json) as Record<string, Record<string, string>>; // as it was written when the file was read
  return Object.entries(sums).flatMap(([code, byCurrency]) =>
    Object.entries(byCurrency).map(([currency, amount]) => ({ code, name: publishedName(code), currency, amount })),
  );
}

/** IATI states its own type codes; AidData's codes are "measure:basis". */
function publishedName(code: string): Bilingual {
  const [measure = "", basis = ""] = code.split(":");
  const name = nameIn({ ...measureNames, ...typeNames }, measure);
  if (basis === "") return name;
  return { en: `${name.en} (${basisName(basis).en})`, zh: `${name.zh}（${basisName(basis).zh}）` };
}

function basisName(basis: string): Bilingual {
  const adjusted = basis.startsWith("adjusted-");
  const year = /usd-(\d{4})/.exec(basis)?.[1];
  const en =
    year !== undefined ? `dollars of ${year}` : basis.includes("usd-current") ? "current dollars" : "as reported";
  const zh = year !== undefined ? `${year} 年不变价美元` : basis.includes("usd-current") ? "现价美元" : "按原报告";
  return adjusted ? { en: `${en}, adjusted`, zh: `${zh}，调整后` } : { en, zh };
}

const typeNames: Readonly<Record<string, Bilingual>> = {
  "": { en: "Without a type", zh: "未注明类型" },
  "1": nameIn(measureNames, "incoming-funds"),
  "2": nameIn(measureNames, "commitment"),
  "3": { en: "Disbursement", zh: "支付" },
  "4": { en: "Expenditure", zh: "支出" },
  "5": nameIn(measureNames, "interest"),
  "6": nameIn(measureNames, "repayment"),
  "7": nameIn(measureNames, "reimbursement"),
  "8": nameIn(measureNames, "equity-purchase"),
  "9": nameIn(measureNames, "equity-sale"),
  "10": nameIn(measureNames, "guarantee"),
  "11": nameIn(measureNames, "incoming-commitment"),
  "12": nameIn(measureNames, "pledge"),
  "13": nameIn(measureNames, "incoming-pledge"),
};

/** As published = counted + left out, for each measure, price basis and currency. */
function settledOf(
  money: readonly AnswerRow[],
  excluded: readonly AnswerRow[],
  setAside: readonly AnswerRow[],
): AddedFileAnswer["settled"] {
  const keyOf = (row: AnswerRow) => JSON.stringify([row["measure"], row["prices"], row["currency"]]);
  const apart = [...excluded, ...setAside];
  const leftOut = Map.groupBy(apart, keyOf);
  const counted = new Map(money.map((row) => [keyOf(row), row]));
  return [...new Set([...counted.keys(), ...setAside.map(keyOf)])].map((key) => {
    const [measure = "", prices = "current", currency = null] = JSON.parse(key) as (string | null)[]; // made just above
    const rows = leftOut.get(key) ?? [];
    const sum = counted.get(key)?.["counted"] ?? "0";
    const base = prices === null || prices === "current" ? "" : `:${prices}`;
    const name = nameIn(measureNames, measure ?? "");
    return {
      measure: `${measure ?? ""}${base}`,
      name:
        base === ""
          ? name
          : { en: `${name.en} (dollars of ${prices ?? ""})`, zh: `${name.zh}（${prices ?? ""} 年不变价美元）` },
      currency,
      published: addDecimals([sum, ...rows.map(({ amount }) => amount ?? "0")]),
      counted: sum,
      leftOut: rows.map(({ rule, records, amount }) => ({
        rule: rule ?? "",
        title: ruleTitle(rule ?? ""),
        records: Number(records),
        amount: amount ?? "0",
      })),
    };
  });
}
