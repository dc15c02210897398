import type { Catalogue } from "@plumbline/core/evidence";

/**
 * What the reader of the register can say, in both languages: what is wrong and what to do. `{field}` is the place inside the
 * record, such as `money[2].amount.currency`.
 */
export const readingMessages = {
  "file-unreadable": {
    en: "The file cannot be read ({detail}). Check that it exists and may be read.",
    zh: "无法读取该文件（{detail}）。请检查文件是否存在、是否有读取权限。",
  },
  "file-too-large": {
    en: "The file has {bytes} bytes; {limit} is the most that is read. Split it.",
    zh: "该文件有 {bytes} 字节，超出可读取的上限 {limit} 字节。请拆分文件。",
  },
  "file-not-utf8": {
    en: "The file is not UTF-8 text. Save it as UTF-8.",
    zh: "该文件不是 UTF-8 文本。请另存为 UTF-8 编码。",
  },
  "file-link": {
    en: "A symbolic link is not followed. Put the file itself here.",
    zh: "不会跟随符号链接。请将文件本身放在此处。",
  },
  "file-name": {
    en: "No file of the register has such a name. Use lower-case words joined by hyphens, ending in .yaml (or .csv beside a table).",
    zh: "事实库不使用这样的文件名。请用连字符连接的小写单词，并以 .yaml 结尾（表格旁的数据文件以 .csv 结尾）。",
  },
  "file-misplaced": {
    en: "Nothing reads this place. The register has: {places}.",
    zh: "此处的内容不会被读取。事实库包含：{places}。",
  },
  "csv-missing": {
    en: "{csv} is missing: a table needs its description and its cells side by side. Add it, or remove this file.",
    zh: "缺少 {csv}：每张表的说明文件与数据文件必须成对出现。请补上数据文件，或删除本文件。",
  },
  "csv-alone": {
    en: "{yaml} is missing: a table needs its description and its cells side by side. Add it, or remove this file.",
    zh: "缺少 {yaml}：每张表的说明文件与数据文件必须成对出现。请补上说明文件，或删除本文件。",
  },
  "csv-broken": {
    en: "This is not well-formed CSV ({detail}). Correct the quotes and commas of this line.",
    zh: "CSV 格式有误（{detail}）。请修正此行的引号和逗号。",
  },
  "csv-first-column": {
    en: "The first column of a table is called “row” and holds the row ids; here it is “{found}”. Rename it.",
    zh: "表的第一列应名为“row”，内容为行标识；此处为“{found}”。请改名。",
  },
  "csv-header-twice": {
    en: "Two columns are called “{column}”. Rename or remove one.",
    zh: "有两列同名为“{column}”。请改名或删除其中一列。",
  },
  "csv-row-length": {
    en: "This line has {found} cells, the header {expected}. Add or remove cells; an unknown cell stays empty.",
    zh: "此行有 {found} 个单元格，而表头有 {expected} 个。请增删单元格；未知的值留空。",
  },
  "csv-columns-differ": {
    en: "{csv} has the columns {found}, this description {expected}. Make the two agree, in the same order.",
    zh: "{csv} 的列为 {found}，而本说明列出的是 {expected}。请使二者一致，顺序也须相同。",
  },
  "yaml-syntax": {
    en: "This is not well-formed YAML: {detail}. Correct this line; indentation and quotes are the usual reasons.",
    zh: "YAML 格式有误：{detail}。请修正此行；常见原因是缩进或引号。",
  },
  "yaml-twice": {
    en: "The same key stands twice in one place. Keep one.",
    zh: "同一处出现了两个相同的键。请只保留一个。",
  },
  "yaml-tag": {
    en: "The register uses no YAML tags (“!…”). Remove the tag, or put the text in quotes.",
    zh: "事实库不使用 YAML 标签（“!…”）。请删除标签，或将文本放入引号。",
  },
  "yaml-aliases": {
    en: "Too many YAML aliases (“*…”). Write the values out.",
    zh: "YAML 别名（“*…”）过多。请直接写出各值。",
  },
  "yaml-several": {
    en: "The file holds more than one YAML document (“---”). Put each in a file of its own.",
    zh: "该文件含有多个 YAML 文档（“---”）。请各自单独成文件。",
  },
  "yaml-empty": { en: "The file is empty. Fill it, or remove it.", zh: "该文件为空。请填写内容或删除文件。" },
  "field-missing": {
    en: "{field} is missing. Add it ({expected}).",
    zh: "缺少 {field}。请补上（类型：{expected}）。",
  },
  "field-type": {
    en: "{field} is not what belongs here: expected {expected}. Correct the value; a number or date that should be text needs quotes.",
    zh: "{field} 的类型不对，应为 {expected}。请更正；应作为文本的数字或日期须加引号。",
  },
  "field-unknown": {
    en: "Nothing here is called {keys}. Check the spelling, or remove it.",
    zh: "此处没有名为 {keys} 的字段。请检查拼写，或将其删除。",
  },
  "field-value": {
    en: "{field} must be one of: {values}. Choose one.",
    zh: "{field} 必须是下列之一：{values}。请从中选择。",
  },
  "field-short": {
    en: "{field} is empty or too short: at least {minimum}. Fill it.",
    zh: "{field} 为空或过短，至少须有 {minimum} 项（个字符）。请补全。",
  },
  "field-long": {
    en: "{field} is too long: at most {maximum}. Shorten it.",
    zh: "{field} 过长，至多 {maximum} 项（个字符）。请缩短。",
  },
  "field-low": {
    en: "{field} is too small: at least {minimum}. Correct the number.",
    zh: "{field} 过小，不得小于 {minimum}。请更正数值。",
  },
  "field-high": {
    en: "{field} is too large: at most {maximum}. Correct the number.",
    zh: "{field} 过大，不得大于 {maximum}。请更正数值。",
  },
  "field-multiple": {
    en: "{field} must be a multiple of {divisor}. Correct the number.",
    zh: "{field} 必须是 {divisor} 的倍数。请更正数值。",
  },
  "field-address": {
    en: "{field} must be a web address that begins with http:// or https://. Correct it.",
    zh: "{field} 必须是以 http:// 或 https:// 开头的网址。请更正。",
  },
  "field-pattern": {
    en: "{field} does not have the form {pattern}. Correct it.",
    zh: "{field} 不符合格式 {pattern}。请更正。",
  },
  "field-format": {
    en: "{field} is no valid {format}. Correct it.",
    zh: "{field} 不是有效的 {format}。请更正。",
  },
  "field-form": {
    en: "{field} has none of the forms that are allowed here. Compare it with a neighbour that is accepted.",
    zh: "{field} 不符合此处允许的任何一种写法。请对照其他已被接受的条目修改。",
  },
  "field-other": {
    en: "{field} is refused: {detail}. Correct it.",
    zh: "{field} 未被接受：{detail}。请更正。",
  },
  "text-id": {
    en: "{field} must be an id: lower-case words joined by hyphens, such as global-gateway.",
    zh: "{field} 必须是标识：用连字符连接的小写单词，例如 global-gateway。",
  },
  "text-date": {
    en: '{field} must be a date such as "2013", "2021-06", "2022-06-26" or "2021/2027" (in quotes).',
    zh: '{field} 必须是日期，例如 "2013"、"2021-06"、"2022-06-26" 或 "2021/2027"（加引号）。',
  },
  "text-currency": {
    en: "{field} must be an ISO 4217 currency code, such as USD.",
    zh: "{field} 必须是 ISO 4217 货币代码，例如 USD。",
  },
  "text-quantity": {
    en: "{field} must be an amount such as 600bn, 1.2tn, 40m or 5000.",
    zh: "{field} 必须是金额，例如 600bn（十亿）、1.2tn（万亿）、40m（百万）或 5000。",
  },
  "amount-twice": {
    en: "{field} states its amount in more than one way. Keep one of: exactly, over, upTo, about, or low with high.",
    zh: "{field} 用多种方式陈述了金额。请只保留一种：exactly、over、upTo、about，或 low 与 high。",
  },
  "amount-none": {
    en: "{field} states no amount. Give one, or the source's words for it under `words`.",
    zh: "{field} 没有陈述金额。请填写金额，或在 `words` 下录入来源的原话。",
  },
  "amount-half-range": {
    en: "{field} has one end of a range only. A range needs both low and high.",
    zh: "{field} 只有范围的一端。范围须同时有 low 与 high。",
  },
  "amount-upside-down": {
    en: "{field}: low is above high. Exchange the two.",
    zh: "{field} 的 low 大于 high。请对调。",
  },
  "claim-plain": {
    en: "Exactly one of the readings that decide a claim is its plain meaning. Set `plain: true` on that one.",
    zh: "在据以判定论断的解读中，恰有一种是其字面含义。请仅在该解读上设 `plain: true`。",
  },
  "claim-without-readings": {
    en: "A claim without readings that decide can only be not-checkable. Add one, or change the verdict.",
    zh: "没有可据以判定的解读，论断只能是 not-checkable。请添加此类解读，或更改结论。",
  },
  "claim-checkable": {
    en: "A claim with readings that decide is checkable. Change the verdict, or set `decides: false` on the readings.",
    zh: "有可据以判定的解读，论断即可核查。请更改结论，或在各解读上设 `decides: false`。",
  },
  "claim-untested": {
    en: "A reading that decides needs a test. Add one under `tests`, or set `decides: false`.",
    zh: "据以判定的解读须有检验条件。请在 `tests` 下添加，或设 `decides: false`。",
  },
  "claim-beside": {
    en: "A reading with `decides: false` has no tests and is not plain. Remove `tests` and `plain`.",
    zh: "设为 `decides: false` 的解读既无检验条件，也不是字面含义。请删除 `tests` 与 `plain`。",
  },
  "claim-would-need": {
    en: "Say under `wouldNeed` what could check this claim.",
    zh: "请在 `wouldNeed` 下说明需要什么才能核查这条论断。",
  },
  "claim-to-hold": {
    en: "Say under `toHold` what would have to be true for this claim to hold.",
    zh: "请在 `toHold` 下说明怎样才能使这条论断成立。",
  },
} as const satisfies Catalogue<string>;

export type ReadingMessageId = keyof typeof readingMessages;

/** The schemas of the register speak English; this says which of our messages each of their own sentences is. */
export const schemaSentences: Readonly<Record<string, ReadingMessageId>> = {
  "an id of lower-case words joined by hyphens, such as global-gateway": "text-id",
  'a date such as "2013", "2021-06", "2022-06-26" or "2021/2027"': "text-date",
  "an ISO 4217 currency code, such as USD": "text-currency",
  "an amount such as 600bn, 1.2tn, 40m or 5000": "text-quantity",
  "state the amount in one way only: exactly, over, upTo, about, or low with high": "amount-twice",
  "state an amount, or the source's words for it": "amount-none",
  "a range needs both low and high": "amount-half-range",
  "low is above high": "amount-upside-down",
  "exactly one reading is plain: true": "claim-plain",
  "a claim without readings that decide can only be not-checkable": "claim-without-readings",
  "a claim with readings that decide is checkable": "claim-checkable",
  "a reading that decides needs a test": "claim-untested",
  "a reading that does not decide has no tests and is not plain": "claim-beside",
  "say under toHold what would have to be true": "claim-to-hold",
  "say under wouldNeed what could check it": "claim-would-need",
};
