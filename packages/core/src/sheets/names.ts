import type { Bilingual } from "../evidence/index.ts";
import type { MissingReason } from "../money/index.ts";
import type {
  InitiativeKind,
  InitiativeRelationType,
  Layer,
  RelationGrade,
  Side,
  SourceGrade,
} from "../register/vocabulary.ts";

/** What the closed lists of the register are called, in tables and on pages. */
export const layerNames: Readonly<Record<Layer, Bilingual>> = {
  paper: { en: "the paper", zh: "论文" },
  later: { en: "later source", zh: "后续来源" },
  ours: { en: "our note", zh: "编者注" },
};

export const sideNames: Readonly<Record<Side, Bilingual>> = {
  china: { en: "China", zh: "中国" },
  eu: { en: "European Union", zh: "欧盟" },
  us: { en: "United States", zh: "美国" },
  japan: { en: "Japan", zh: "日本" },
  other: { en: "other governments", zh: "其他国家" },
  multilateral: { en: "multilateral", zh: "多边" },
};

export const gradeNames: Readonly<Record<SourceGrade, Bilingual>> = {
  primary: { en: "primary source", zh: "一手来源" },
  scholarly: { en: "scholarly work", zh: "学术著作" },
  news: { en: "news or think tank", zh: "新闻或智库" },
  weak: { en: "weak copy: needs a second source", zh: "弱来源，须另有佐证" },
};

export const relationGradeNames: Readonly<Record<RelationGrade, Bilingual>> = {
  certain: { en: "certain", zh: "确定" },
  likely: { en: "likely", zh: "很可能" },
  possible: { en: "possible", zh: "可能" },
};

export const missingNames: Readonly<Record<MissingReason, Bilingual>> = {
  "not-reported": { en: "not published", zh: "未公布" },
  "not-applicable": { en: "not applicable", zh: "不适用" },
  "not-comparable": { en: "not comparable", zh: "不可比" },
  "no-exchange-rate": { en: "no exchange rate", zh: "无可用汇率" },
  "no-deflator": { en: "no deflator", zh: "无可用平减指数" },
  suppressed: { en: "withheld by the publisher", zh: "发布方未予公开" },
  contradiction: { en: "the sources contradict each other", zh: "来源相互矛盾" },
};

export const stateNames: Readonly<
  Record<"active" | "superseded" | "ended" | "dormant" | "unclear" | "as-in-paper", Bilingual>
> = {
  active: { en: "active", zh: "进行中" },
  superseded: { en: "superseded", zh: "已被取代" },
  ended: { en: "ended", zh: "已结束" },
  dormant: { en: "dormant", zh: "沉寂" },
  unclear: { en: "unclear", zh: "状态不明" },
  "as-in-paper": { en: "as in the paper", zh: "如论文所述" },
};

export const verdictNames: Readonly<
  Record<"holds" | "fails" | "holds-under-reading" | "not-checkable" | "overtaken", Bilingual>
> = {
  holds: { en: "holds", zh: "成立" },
  fails: { en: "fails", zh: "不成立" },
  "holds-under-reading": { en: "holds under one reading", zh: "在某种解读下成立" },
  "not-checkable": { en: "not checkable", zh: "无法核查" },
  overtaken: { en: "overtaken by events", zh: "已过时" },
};

export const initiativeKindNames: Readonly<Record<InitiativeKind, Bilingual>> = {
  initiative: { en: "initiative", zh: "倡议" },
  programme: { en: "programme", zh: "计划项目" },
  strategy: { en: "strategy", zh: "战略" },
  agreement: { en: "agreement", zh: "协定" },
  partnership: { en: "partnership", zh: "伙伴关系" },
  fund: { en: "fund", zh: "基金" },
  institution: { en: "institution", zh: "机构" },
  standard: { en: "standard", zh: "标准" },
  certification: { en: "certification", zh: "认证" },
  forum: { en: "forum", zh: "论坛" },
  grouping: { en: "grouping", zh: "集团" },
  body: { en: "body", zh: "工作机构" },
  bill: { en: "bill", zh: "法案" },
  dataset: { en: "dataset", zh: "数据集" },
  corridor: { en: "corridor", zh: "走廊" },
};

/** Read as a sentence: "B3W — succeeded by — PGII". */
export const relationNames: Readonly<Record<InitiativeRelationType, Bilingual>> = {
  "succeeded-by": { en: "succeeded by", zh: "后继为" },
  "preceded-by": { en: "preceded by", zh: "前身为" },
  "expanded-as": { en: "expanded as", zh: "扩展为" },
  "followed-by": { en: "followed by", zh: "其后有" },
  "part-of": { en: "part of", zh: "属于" },
  "instrument-of": { en: "instrument of", zh: "作为工具服务于" },
  "member-of": { en: "member of", zh: "参加" },
  "based-on": { en: "based on", zh: "依据" },
  "basis-of": { en: "basis of", zh: "支撑" },
  supports: { en: "supports", zh: "支持" },
  funds: { en: "funds", zh: "出资支持" },
  sponsors: { en: "sponsors", zh: "主办" },
  rivals: { en: "rivals", zh: "的竞争对手是" },
  accompanies: { en: "accompanies", zh: "配合" },
  combines: { en: "combines", zh: "结合了" },
  "input-to": { en: "input to", zh: "服务于" },
  "gives-access-to": { en: "gives access to", zh: "可借以参与" },
  "intends-to-absorb": { en: "intends to absorb", zh: "拟吸纳" },
  "may-be-absorbed-by": { en: "may be absorbed by", zh: "可能并入" },
  channels: { en: "channels", zh: "用于推进" },
  "counted-in": { en: "counted in", zh: "计入" },
};

/** Why an entry of the ledger is summed nowhere. */
export const leftOutNames: Readonly<Record<string, Bilingual>> = {
  "announced-later": { en: "announced after the chosen date", zh: "公布于所选日期之后" },
  superseded: { en: "superseded by a newer announcement", zh: "已被更新的公告取代" },
  "no-exchange-rate": { en: "no exchange rate", zh: "无可用汇率" },
  layer: { en: "not in the chosen layer", zh: "不属于所选来源范围" },
};

/** What a fact of the register is flagged with: doubts that have to be told wherever its amount is. */
export const flagNames: Readonly<Record<string, Bilingual>> = {
  unverified: { en: "unverified", zh: "未核实" },
  "uncertain-kind": { en: "kind uncertain", zh: "种类未定" },
  "subject-to-appropriation": { en: "subject to appropriation", zh: "以拨款为前提" },
};

/** The ids of a closed list, in the order of its names. */
export function idsOf<Id extends string>(names: Readonly<Record<Id, unknown>>): readonly Id[] {
  return Object.keys(names) as Id[]; // a record's keys are its ids
}

/** The name of an id in a closed list that the answer states as text; the id itself where the list does not have it. */
export function nameOf(names: Readonly<Record<string, Bilingual>>, id: string): Bilingual {
  return names[id] ?? { en: id, zh: id };
}
