import type { AddedFile, AddedFileAnswer, AddedFilesAnswer } from "../contract/index.ts";
import { amountColumn, columns, textColumn } from "./columns.ts";
import { shownName } from "./shown-name.ts";
import type { Sheet } from "./sheet.ts";

/** A file may have been added under several names. */
const namesOf = ({ names }: Pick<AddedFile, "names">): string => names.map(shownName).join("; ");

/** Every file that was added: what was read, kept and set aside, and how much of it counts. */
export function addedFilesSheet({ files }: Pick<AddedFilesAnswer, "files">): Sheet {
  return {
    columns: [
      textColumn("file", "File", "文件"),
      columns.id,
      textColumn("format", "Format", "格式"),
      textColumn("version", "Version", "版本"),
      amountColumn("bytes", "Bytes", "字节"),
      amountColumn("records", "Records read", "读取记录"),
      amountColumn("kept", "Kept", "保留"),
      amountColumn("set-aside", "Set aside", "搁置"),
      amountColumn("errors", "Errors", "错误"),
      amountColumn("warnings", "Warnings", "警告"),
      amountColumn("transactions", "Transactions", "交易"),
      amountColumn("counted", "Amounts and records that count", "计入的记录与金额"),
      amountColumn("left-out", "Left out of totals by a rule", "依规则不计入总额"),
    ],
    rows: files.map((file) => [
      namesOf(file),
      file.id,
      file.formatName,
      file.version,
      ...[
        file.bytes,
        file.records,
        file.kept,
        file.quarantined,
        file.errors,
        file.warnings,
        file.transactions,
        file.counted,
        file.leftOut,
      ].map(String),
    ]),
  };
}

/** What each rule of settling did over all files. */
export function addedRulesSheet({ rules }: Pick<AddedFilesAnswer, "rules">): Sheet {
  return {
    columns: [
      textColumn("rule", "Rule", "规则"),
      textColumn("title", "In words", "说明"),
      amountColumn("records", "Records and amounts it touched", "涉及的记录与金额"),
    ],
    rows: rules.map(({ rule, title, records }) => [rule, title, String(records)]),
  };
}

/**
 * What became of a file's money: for each measure and currency what was published, what of it counts, and what each rule leaves out. The lines
 * "counted" and "left out" add up to the line "published".
 */
export function addedFileSheet({ settled }: Pick<AddedFileAnswer, "settled">): Sheet {
  return {
    columns: [
      textColumn("measure", "Measure", "口径"),
      textColumn("currency", "Currency", "货币"),
      textColumn("line", "Line", "项目"),
      textColumn("rule", "Rule", "规则"),
      textColumn("why", "Why", "原因"),
      amountColumn("records", "Records", "记录"),
      amountColumn("amount", "Amount, as published", "金额（按公布）"),
    ],
    rows: settled.flatMap(({ name, currency, published, counted, leftOut }) => {
      const what = [name, currency ?? { en: "none stated", zh: "未注明" }] as const;
      return [
        [...what, { en: "as published", zh: "按公布" }, null, null, null, published],
        [...what, { en: "counted", zh: "计入" }, null, null, null, counted],
        ...leftOut.map(({ rule, title, records, amount }) => [
          ...what,
          { en: "left out", zh: "不计入" },
          rule,
          title,
          String(records),
          amount,
        ]),
      ];
    }),
  };
}

/** Records of a file that could not be kept, each with its reason. */
export function quarantineSheet({ quarantine }: Pick<AddedFileAnswer, "quarantine">): Sheet {
  return {
    columns: [
      amountColumn("line", "Line", "行"),
      textColumn("identifier", "Identifier", "标识符"),
      textColumn("reason", "Why it was set aside", "搁置原因"),
    ],
    rows: quarantine.map(({ line, identifier, reason }) => [
      line === null ? null : String(line),
      identifier === null ? null : shownName(identifier),
      reason,
    ]),
  };
}

const severities = {
  error: { en: "error", zh: "错误" },
  warning: { en: "warning", zh: "警告" },
} as const;

/** What is wrong in a file, as found when it was read and when it was settled. */
export function fileIssuesSheet({ issues }: Pick<AddedFileAnswer, "issues">): Sheet {
  return {
    columns: [
      amountColumn("line", "Line", "行"),
      amountColumn("column", "Column", "列"),
      textColumn("severity", "Severity", "程度"),
      textColumn("rule", "Rule", "规则"),
      textColumn("identifier", "Identifier", "标识符"),
      textColumn("message", "What is wrong", "问题"),
    ],
    rows: issues.map(({ line, column, severity, rule, identifier, message }) => [
      line === null ? null : String(line),
      column === null ? null : String(column),
      severities[severity],
      rule,
      identifier === null ? null : shownName(identifier),
      message,
    ]),
  };
}
