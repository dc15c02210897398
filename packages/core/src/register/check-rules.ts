import type { Catalogue, Message } from "../evidence/index.ts";

/**
 * What the register must satisfy beyond its schemas. The id of a rule is the id of its sentence, which says what is wrong and what to do;
 * docs/method/register-rules.md explains each.
 */
export const registerRules = {
  "register-duplicate-id": {
    en: "The id {id} stands in {other} already. Give one of the two another id.",
    zh: "标识 {id} 已用于 {other}。请为其中之一另取标识。",
  },
  "register-duplicate-link": {
    en: "{id} states the relation “{relation}” twice. Keep one.",
    zh: "{id} 重复陈述了关系“{relation}”。请只保留一处。",
  },
  "register-file-name": {
    en: "The file holds {id}; it should be called {expected}. Rename the file or correct the id.",
    zh: "该文件的内容是 {id}，文件名应为 {expected}。请更改文件名或标识。",
  },
  "register-untranslated": {
    en: "The Chinese text has no Chinese in it: “{text}”. Translate it.",
    zh: "中文文本中没有汉字：“{text}”。请翻译。",
  },
  "register-chinese-space": {
    en: "The Chinese text has a space where Chinese has none: “{text}”. Join the two, or put the text on one line.",
    zh: "中文文本中有多余的空格：“{text}”。请连写，或将该文本置于一行之内。",
  },
  "register-dangling-source": {
    en: "No source is called {target}. Add it under register/sources, or correct the id.",
    zh: "没有名为 {target} 的来源。请在 register/sources 中添加，或更正标识。",
  },
  "register-dangling-payer": {
    en: "No payer is called {target}. Add it to register/payers.yaml, or correct the id.",
    zh: "没有名为 {target} 的出资方。请在 register/payers.yaml 中添加，或更正标识。",
  },
  "register-dangling-initiative": {
    en: "No initiative is called {target}. Add its file under register/initiatives, or correct the id.",
    zh: "没有名为 {target} 的倡议。请在 register/initiatives 中添加，或更正标识。",
  },
  "register-dangling-fact": {
    en: "No fact is called {target}. Add it, or correct the id.",
    zh: "没有名为 {target} 的事实。请添加，或更正标识。",
  },
  "register-dangling-claim": {
    en: "No claim is called {target}. Add its file under register/claims, or correct the id.",
    zh: "没有名为 {target} 的论断。请在 register/claims 中添加，或更正标识。",
  },
  "register-dangling-about": {
    en: "Nothing in the register is called {target}. Correct the id, or remove it.",
    zh: "事实库中没有名为 {target} 的条目。请更正标识或将其删除。",
  },
  "register-dangling-data": {
    en: "No table or series is called {target}. Correct the id, or add the table under register/reference, register/tables or register/series.",
    zh: "没有名为 {target} 的表或序列。请更正标识，或在 register/reference、register/tables 或 register/series 中添加。",
  },
  "register-paper-place": {
    en: "{id} is said to be the paper's, but no evidence names page, section and quote of li-xie-2022. Add them, or change the layer.",
    zh: "{id} 标为论文所述，但没有注明 li-xie-2022 的页码、章节和原文。请补全，或更改层次。",
  },
  "register-later-address": {
    en: "{id} comes from a later source without an address. Add a url to the evidence or to its source.",
    zh: "{id} 出自后来的来源，但没有网址。请为证据或其来源添加 url。",
  },
  "register-weak-source": {
    en: "{id} rests on one weak source ({source}) alone. Add a second source, or leave the fact out.",
    zh: "{id} 仅依据一个可信度弱的来源（{source}）。请补充第二个来源，或删去该条目。",
  },
  "register-source-before-fact": {
    en: "{id} became known in {announced}, after the last of its sources was published ({issued}). Correct the date or the source.",
    zh: "{id} 的公布时间为 {announced}，晚于其所有来源的发表时间（{issued}）。请更正日期或来源。",
  },
  "register-unknown-currency": {
    en: "There is no exchange rate of {currency}. Correct the code, or add rates to register/reference/exchange-rates.csv.",
    zh: "没有 {currency} 的汇率。请更正货币代码，或在 register/reference/exchange-rates.csv 中添加汇率。",
  },
  "register-link-to-itself": {
    en: "{id} is linked to itself. Correct the link.",
    zh: "{id} 与自身建立了关系。请更正。",
  },
  "register-part-of-cycle": {
    en: "Each of these would be part of itself: {cycle}. Remove one link, or say same-money.",
    zh: "以下各项互为组成部分，构成循环：{cycle}。请删除其中一条关系，或改为 same-money（同一笔钱）。",
  },
  "register-initiative-cycle": {
    en: "Each of these initiatives would be part of itself: {cycle}. Remove one relation.",
    zh: "以下倡议互为组成部分，构成循环：{cycle}。请删除其中一条关系。",
  },
  "register-supersedes-cycle": {
    en: "Each of these facts would replace itself: {cycle}. Remove one link.",
    zh: "以下事实互相取代，构成循环：{cycle}。请删除其中一条关系。",
  },
  "register-superseded-later": {
    en: "{id} ({announced}) replaces {target}, which was announced only afterwards ({targetAnnounced}). Turn the link round, or correct a date.",
    zh: "{id}（{announced}）取代 {target}，但后者公布更晚（{targetAnnounced}）。请调转关系方向，或更正日期。",
  },
  "register-contradictory-links": {
    en: "{id} and {target} are said to be disjoint, and also that one {relation} the other. Both cannot hold: remove one, or grade it “possible”.",
    zh: "{id} 与 {target} 既被标为互不相交，又被标为存在“{relation}”关系。二者不能同时成立：请删除其一，或将其降为 possible（可能）。",
  },
  "register-link-across-kinds": {
    en: "{id} ({kind}) and {target} ({targetKind}) are of different kinds, period bases or perspectives, so one cannot be {relation} the other. Use stage-of, instrument-of or reports-on.",
    zh: "{id}（{kind}）与 {target}（{targetKind}）的资金类型、期间口径或统计视角不同，不能建立 {relation} 关系。请改用 stage-of、instrument-of 或 reports-on。",
  },
  "register-canonical": {
    en: "Of the same money exactly one statement is canonical; here {canonical} is named. Name one of the linked facts, the same one everywhere.",
    zh: "同一笔钱的多种表述中，只能有一种为准；此处指定的是 {canonical}。请在所有相关条目中指定同一条，且须为所关联的事实之一。",
  },
  "register-payer-cycle": {
    en: "The group {id} contains itself: {cycle}. Remove a member.",
    zh: "出资方集团 {id} 包含其自身：{cycle}。请删除相应成员。",
  },
  "register-table-row": {
    en: "The row {row} is described and has no cells, or has cells and is not described, or stands twice. Make description and CSV agree.",
    zh: "行 {row} 有说明而无数据、有数据而无说明，或重复出现。请使说明与 CSV 一致。",
  },
  "register-table-column": {
    en: "The column {column} is described and missing from the CSV, or the other way round. Make the two agree.",
    zh: "列 {column} 在说明与 CSV 中只出现一处。请使二者一致。",
  },
  "register-table-cell": {
    en: "The cell {row}, {column} holds “{printed}”, which is no number. Write digits and a point only; leave it empty where nothing is printed.",
    zh: "单元格（{row}，{column}）的内容“{printed}”不是数字。只可使用数字和小数点；原表未印者留空。",
  },
  "register-table-sum": {
    en: "The sum {id} names the row {row}, which the table has not. Correct it.",
    zh: "求和关系 {id} 所引用的行 {row} 不在表中。请更正。",
  },
  "register-correction-cell": {
    en: "The correction {id} names the cell {row}, {column}, which the table has not. Correct it.",
    zh: "更正 {id} 所指的单元格（{row}，{column}）不在表中。请修正。",
  },
  "register-correction-printed": {
    en: "The correction {id} says that “{printed}” is printed; the CSV has “{found}”. The CSV keeps what the source prints: correct the one that is wrong.",
    zh: "更正 {id} 称原印为“{printed}”，而 CSV 中为“{found}”。CSV 应保留来源所印的数值，请改正有误的一方。",
  },
  "register-correction-range": {
    en: "The correction {id} uses {used}, outside the range that it proposes ({low} to {high}). Correct one of them.",
    zh: "更正 {id} 采用的数值 {used} 不在其所提范围（{low} 至 {high}）之内。请修正。",
  },
  "register-series-component": {
    en: "The series {id} has no component {component}. Add it, or correct the value.",
    zh: "序列 {id} 没有分项 {component}。请添加该分项，或更正数值所属。",
  },
  "register-series-edition": {
    en: "The series {id} has two editions called {edition}. Give one another id.",
    zh: "序列 {id} 有两个名为 {edition} 的版本。请为其中之一另取标识。",
  },
} as const satisfies Catalogue<string>;

export type RegisterRule = keyof typeof registerRules;

/** Something that breaks a rule: in which file, at which path inside it (for a CSV: line and column name), and what to do. */
export interface Finding {
  readonly rule: RegisterRule;
  readonly severity: "error" | "warning";
  readonly file: string;
  readonly path: readonly (string | number)[];
  readonly message: Message<RegisterRule>;
}

/** Everything is an error but what a careful editor may leave standing for a while. */
const warnings: ReadonlySet<RegisterRule> = new Set([
  "register-weak-source",
  "register-untranslated",
  "register-chinese-space",
]);

export function finding(
  rule: RegisterRule,
  file: string,
  path: readonly (string | number)[],
  args: Readonly<Record<string, string | number>>,
): Finding {
  return { rule, severity: warnings.has(rule) ? "warning" : "error", file, path, message: { id: rule, args } };
}
