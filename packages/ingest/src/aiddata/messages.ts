import type { Catalogue } from "@plumbline/core/evidence";

/** What can be wrong with an AidData table, beyond the file that holds it. */
export type AidDataMessageId =
  | "table-unknown"
  | "table-empty"
  | "table-column-repeated"
  | "table-column-missing"
  | "row-width"
  | "row-encoding"
  | "row-id-missing"
  | "row-id-repeated"
  | "row-amount-unreadable"
  | "row-number-unreadable"
  | "row-date-unreadable"
  | "row-flag-unreadable"
  | "row-currency-missing"
  | "row-currency-unreadable"
  | "row-status-unknown"
  | "row-recommended-umbrella"
  | "row-recommended-uncommitted";

export const aidDataMessages: Catalogue<AidDataMessageId> = {
  "table-unknown": {
    en: "the columns of this table are those of no format that is read: it needs AidData's GCOF 1.0 or GCDF 3.0 column names",
    zh: "该表的列与可读取的任何格式都不符：应为 AidData GCOF 1.0 或 GCDF 3.0 的列名",
  },
  "table-empty": { en: "the table has no header row", zh: "该表没有表头" },
  "table-column-repeated": {
    en: 'the column "{column}" stands twice in the header: the first was read',
    zh: "表头中“{column}”列出现两次：已读取第一列",
  },
  "table-column-missing": {
    en: "the release has a column {column}, which this file lacks: what it would say is missing from every record",
    zh: "该发布版本应有 {column} 列，而此文件没有：所有记录均缺少该项内容",
  },
  "row-width": {
    en: "the row has {found} cells where the header has {expected}: a quote or a comma is misplaced",
    zh: "该行有 {found} 个单元格，而表头有 {expected} 个：引号或逗号有误",
  },
  "row-encoding": {
    en: "the row holds bytes that are no text in the file's encoding: save the file as UTF-8",
    zh: "该行含有不属于文件编码的字节：请将文件另存为 UTF-8",
  },
  "row-id-missing": {
    en: "the row has no record id, so it can neither be cited nor told apart",
    zh: "该行没有记录编号，既无法引用，也无法区分",
  },
  "row-id-repeated": {
    en: "the record id {id} has already stood in line {line}: this row was set aside",
    zh: "记录编号 {id} 已在第 {line} 行出现：本行被搁置",
  },
  "row-amount-unreadable": {
    en: '"{text}" in the column {column} is no amount; the record is kept, and its amount counted as missing',
    zh: "{column} 列中的“{text}”不是可读的金额；记录予以保留，其金额计为缺失",
  },
  "row-number-unreadable": {
    en: '"{text}" in the column {column} is no number; it was left out',
    zh: "{column} 列中的“{text}”不是数字；已略去",
  },
  "row-date-unreadable": {
    en: '"{text}" in the column {column} is no date or year; it was left out',
    zh: "{column} 列中的“{text}”不是日期或年份；已略去",
  },
  "row-flag-unreadable": {
    en: '"{text}" in the column {column} is neither yes nor no; it was left out',
    zh: "{column} 列中的“{text}”既非“是”也非“否”；已略去",
  },
  "row-currency-missing": {
    en: "the amount states no currency, so it cannot be used",
    zh: "金额未注明货币，无法使用",
  },
  "row-currency-unreadable": {
    en: '"{text}" is no currency code of ISO 4217; the amount in US dollars beside it is not affected',
    zh: "“{text}”不是 ISO 4217 货币代码；旁列的美元金额不受影响",
  },
  "row-status-unknown": {
    en: '"{text}" is no status of AidData\'s, so the record is neither a commitment nor a pledge',
    zh: "“{text}”不是 AidData 的状态，因而该记录既不计为承付，也不计为承诺",
  },
  "row-recommended-umbrella": {
    en: "the record is recommended for totals although it is an umbrella of others: it was kept as the file says",
    zh: "该记录是涵盖其他记录的总括协议，却被推荐计入汇总：按文件所述保留",
  },
  "row-recommended-uncommitted": {
    en: "the record is recommended for totals although its status is no commitment: it was kept as the file says",
    zh: "该记录的状态不属于承付，却被推荐计入汇总：按文件所述保留",
  },
};
