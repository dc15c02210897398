import type { Catalogue } from "@plumbline/core/evidence";

/** What can be wrong with a CSV file, whatever it is about. */
export type CsvMessageId =
  | "csv-quote-open"
  | "csv-quote-misplaced"
  | "csv-record-too-long"
  | "csv-too-wide"
  | "csv-too-broken"
  | "csv-broken";

export const csvMessages: Catalogue<CsvMessageId> = {
  "csv-quote-open": {
    en: "a quoted cell of this row is never closed: the row was set aside, and reading went on at the next line; close the quote, or get the whole file",
    zh: "该行有引号单元格没有结束：已搁置该行并从下一行继续读取；请补上引号，或获取完整文件",
  },
  "csv-quote-misplaced": {
    en: "a quote of this row stands where none may: the row was set aside, and reading went on at the next line; double the quote and quote the cell",
    zh: "该行的引号位置有误：已搁置该行并从下一行继续读取；请将引号写成两个，并为该单元格加上引号",
  },
  "csv-record-too-long": {
    en: "a single row is longer than {limit} bytes: it was set aside, and reading went on at the next line; look for a quote that is never closed",
    zh: "单行超过 {limit} 字节：已搁置该行并从下一行继续读取；请检查是否有未结束的引号",
  },
  "csv-too-wide": {
    en: "the header has more than {limit} columns; no table of this kind has, and it was not read",
    zh: "表头超过 {limit} 列；此类表格不应如此，未予读取",
  },
  "csv-too-broken": {
    en: "the quotes of too many rows are broken: what stands from here on was not read; check the file in a spreadsheet",
    zh: "引号有误的行过多：由此处起未予读取；请用电子表格软件检查文件",
  },
  "csv-broken": {
    en: "the cells of this row cannot be told apart: it was set aside; check the file in a spreadsheet",
    zh: "无法分辨该行的各个单元格：已搁置该行；请用电子表格软件检查文件",
  },
};
