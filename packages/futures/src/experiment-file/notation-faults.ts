import { type Document, visit, type YAMLError } from "yaml";
import type { Bilingual } from "../model/wording.ts";

/** What the parser's codes mean, and what to do; for all others its own words are in brackets. */
const MEANINGS: Readonly<Record<string, Bilingual>> = {
  ALIAS_PROPS: { en: "an alias (*name) takes no anchor or tag of its own", zh: "别名（*名称）不能再带锚点或标签" },
  BAD_ALIAS: {
    en: "this alias (*name) has no anchor (&name) before it",
    zh: "该别名（*名称）之前没有对应的锚点（&名称）",
  },
  BAD_DQ_ESCAPE: {
    en: "unknown escape after \\ in a quoted text: write \\\\ for a backslash, or use single quotes",
    zh: "引号文本中 \\ 之后的转义无效：反斜杠请写作 \\\\，或改用单引号",
  },
  BAD_INDENT: {
    en: "names of one list must be indented alike, and brackets closed before the next name",
    zh: "同一层的名称缩进须一致，括号须在下一名称之前闭合",
  },
  BAD_SCALAR_START: { en: "put a text that starts with this character in quotes", zh: "以该字符开头的文本须加引号" },
  BLOCK_AS_IMPLICIT_KEY: {
    en: "two colons on one line: put the text in quotes, or braces around the inner names",
    zh: "一行中有两个冒号：请给文本加引号，或用花括号括住内层名称",
  },
  BLOCK_IN_FLOW: {
    en: "inside braces or brackets only braces and brackets may stand",
    zh: "花括号或方括号内只能再用括号写法",
  },
  DUPLICATE_KEY: { en: "this name stands twice in one place: keep one", zh: "同一处名称重复：请只保留一个" },
  MISSING_CHAR: { en: "a closing quote, bracket, brace or comma is missing", zh: "缺少右引号、右括号或逗号" },
  MULTIPLE_DOCS: {
    en: "the file holds several documents (---): one is allowed",
    zh: "文件含有多个文档（---）：只允许一个",
  },
  NON_STRING_KEY: { en: "a name must be a text, not a list", zh: "名称须为文本，不能是列表" },
  RESOURCE_EXHAUSTION: { en: "it is nested too deeply", zh: "嵌套过深" },
  TAB_AS_INDENT: { en: "indent with spaces: tabs are not allowed", zh: "请用空格缩进，不能用制表符" },
  TAG_RESOLVE_FAILED: { en: "unknown tag (!name): leave it out", zh: "未知标签（!名称）：请删去" },
};

/** What is wrong with the notation of a YAML file, in both languages. */
export function notationMessage({ code, message }: Pick<YAMLError, "code" | "message">): Bilingual {
  const meaning = MEANINGS[code];
  return meaning === undefined
    ? { en: `not valid YAML (${message})`, zh: `不是有效的 YAML（${message}）` }
    : { en: `not valid YAML: ${meaning.en}`, zh: `不是有效的 YAML：${meaning.zh}` };
}

/** An alias (*name): where it stands, and whether an anchor (&name) stands before it. */
export interface AliasPlace {
  readonly offset: number;
  readonly name: string;
  readonly anchored: boolean;
}

/** All aliases of a document, in their order. */
export function aliasesIn(document: Document.Parsed): AliasPlace[] {
  const found: AliasPlace[] = [];
  const anchors = new Set<string>();
  visit(document, {
    Value: (_key, { anchor }) => {
      if (anchor !== undefined) anchors.add(anchor);
    },
    Alias: (_key, { source, range }) => {
      found.push({ offset: range?.[0] ?? 0, name: `*${source}`, anchored: anchors.has(source) });
    },
  });
  return found;
}
