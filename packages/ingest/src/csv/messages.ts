import type { Catalogue } from "@plumbline/core/evidence";

/** What can be wrong with a CSV file, whatever it is about. */
export type CsvMessageId =
  | "csv-quote-open"
  | "csv-quote-misplaced"
  | "csv-record-too-long"
  | "csv-too-wide"
  | "csv-broken";

export const csvMessages: Catalogue<CsvMessageId> = {
  "csv-quote-open": {
    en: "a quoted cell that begins here is never closed: rows before it were kept; close the quote, or get the whole file",
    zh: "由此开始的引号单元格没有结束：此前的行已保留；请补上引号，或获取完整文件",
  },
  "csv-quote-misplaced": {
    en: "a quote stands inside a cell that is not quoted: rows before it were kept; double the quote and quote the cell",
    zh: "未加引号的单元格内出现引号：此前的行已保留；请将引号写成两个，并为该单元格加上引号",
  },
  "csv-record-too-long": {
    en: "a single row is longer than {limit} bytes: rows before it were kept; look for a quote that is never closed",
    zh: "单行超过 {limit} 字节：此前的行已保留；请检查是否有未结束的引号",
  },
  "csv-too-wide": {
    en: "the header has more than {limit} columns; no table of this kind has, and it was not read",
    zh: "表头超过 {limit} 列；此类表格不应如此，未予读取",
  },
  "csv-broken": {
    en: "the rows cannot be told apart from here on: rows before were kept; check the file in a spreadsheet",
    zh: "由此处起无法分辨各行：此前的行已保留；请用电子表格软件检查文件",
  },
};
