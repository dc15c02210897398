import { csvField } from "@plumbline/core/sheets";
import type { AskAnswer, AskQuestion } from "@plumbline/store/projects";

/** Columns of a row that stands for one record. */
export const recordColumns = [
  "file",
  "hash",
  "line",
  "id",
  "title",
  "date",
  "currency",
  "reported",
  "rate_period",
] as const;

/** The rows of an answer as CSV (RFC 4180); texts that a spreadsheet would take for formulas are neutralised. */
export function answerCsv(question: AskQuestion, answer: AskAnswer): string {
  const columns = [...question.by, ...(question.records ? recordColumns : []), "low", "high", "records"];
  const lines = answer.rows.map((row) => columns.map((column) => csvField(String(row[column] ?? ""))).join(","));
  return [columns.join(","), ...lines].map((line) => `${line}\r\n`).join("");
}
