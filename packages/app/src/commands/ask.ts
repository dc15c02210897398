import type { Bilingual } from "@plumbline/core/evidence";
import {
  type AskAnswer,
  type AskedWords,
  type AskQuestion,
  askProjects,
  type PriceConversion,
  readAsk,
  type UnheardValue,
  unheardValues,
} from "@plumbline/store/projects";
import { openSnapshot, StoreFailure, storeFailure } from "@plumbline/store/snapshot";
import { answerCsv } from "../jobs/ask-csv.ts";
import { answerParquet } from "../jobs/ask-parquet.ts";
import { exitCodes, type ExitCode, type Speaker } from "../platform/speak.ts";
import { textTable } from "../platform/text-table.ts";

interface AskOptions extends Omit<AskedWords, "measure"> {
  readonly store: string;
  readonly register: string;
  readonly format: "table" | "csv" | "json" | "parquet";
}

/** `plumbline ask MEASURE`: projects and their money, settled, with what is missing and what is left out. */
export async function askCommand(speaker: Speaker, options: AskOptions, [measure = ""]: string[]): Promise<ExitCode> {
  const question = readAsk({ ...options, measure });
  if ("problem" in question) {
    speaker.say(question.problem);
    return exitCodes.wrongUse;
  }
  try {
    const { database } = await openSnapshot(options.store);
    try {
      for (const unheard of await unheardValues(database, question)) speaker.say(unheardText(unheard));
      if (options.format === "parquet" && !speaker.json) {
        process.stdout.write(await answerParquet(database, question));
        return exitCodes.fine;
      }
      const answer = await askProjects(database, question);
      if (speaker.json || options.format === "json") speaker.document(answer);
      else if (options.format === "csv") process.stdout.write(answerCsv(question, answer));
      else tell(speaker, question, answer);
      return exitCodes.fine;
    } finally {
      database.close();
    }
  } catch (error) {
    const failure = storeFailure(error);
    if (!(failure instanceof StoreFailure)) throw error;
    speaker.say(failure.text);
    return exitCodes.wrongUse;
  }
}

function tell(speaker: Speaker, question: AskQuestion, answer: AskAnswer): void {
  const english = speaker.language === "en";
  const columns = [...question.by, ...(question.records ? ["file", "line", "id", "date"] : [])];
  const amounts = english ? ["at least", "at most", "records"] : ["至少", "至多", "记录数"];
  speaker.answer(
    textTable(
      [...columns, ...amounts],
      answer.rows.map((row) => [
        ...columns.map((column) => String(row[column] ?? "–")),
        row.low,
        row.high,
        String(row.records),
      ]),
    ),
  );
  const { records, missing } = answer.coverage;
  const lines = [
    english
      ? `${records} records counted (${unitText(answer, true)}).`
      : `计入 ${records} 条记录（${unitText(answer, false)}）。`,
    ...(answer.conversion === null ? [] : [conversionText(answer.conversion, english)]),
    ...missing.map(({ reason, records: count }) =>
      english ? `Missing (${reason}): ${count} records.` : `缺失（${reason}）：${count} 条记录。`,
    ),
    ...answer.leftOut.map(({ rule, records: count, amount }) =>
      english
        ? `Left out by ${rule}: ${count} records, ${amount ?? "amount unknown"}.`
        : `按规则 ${rule} 不计：${count} 条记录，${amount ?? "金额不详"}。`,
    ),
  ];
  for (const line of lines) speaker.answer(line);
}

function unheardText({ filter, value, instead }: UnheardValue): Bilingual {
  return {
    en: `Nothing in the store has ${filter} “${value}”.${instead.length === 0 ? "" : ` It has: ${instead.join(", ")}.`}`,
    zh: `数据仓中没有 ${filter} 为“${value}”的记录。${instead.length === 0 ? "" : `现有：${instead.join("、")}。`}`,
  };
}

function conversionText({ records, current, constant, year }: PriceConversion, english: boolean): string {
  return english
    ? `Converted by C13 (deflators of the DAC's providers): ${records} records, ${current} dollars of their time are ${constant} in prices of ${year}.`
    : `按规则 C13 换算（发展援助委员会提供方平减指数）：${records} 条记录，当年美元 ${current}，折合 ${year} 年价格 ${constant}。`;
}

function unitText({ unit }: AskAnswer, english: boolean): string {
  if (unit.type !== "money") return english ? "projects" : "项目数";
  if (unit.priceBasis === "current") return english ? "US dollars, current prices" : "美元，现价";
  const { constantYear } = unit.priceBasis;
  return english ? `US dollars, constant ${constantYear} prices` : `美元，${constantYear} 年不变价`;
}
