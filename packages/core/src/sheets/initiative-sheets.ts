import type { InitiativesAnswer, ProfileAnswer, RelationsAnswer, TimelineAnswer } from "../contract/index.ts";
import { moneyKindTexts } from "../money/index.ts";
import { doubtsOf, ids, listed, noBound, places, statedAmount, yesNo } from "./cell-texts.ts";
import { amountColumn, columns, textColumn } from "./columns.ts";
import {
  initiativeKindNames,
  layerNames,
  missingNames,
  nameOf,
  relationNames,
  sideNames,
  stateNames,
} from "./names.ts";
import type { Cell, Sheet } from "./sheet.ts";

/** All initiatives, institutions and standards. */
export function initiativesSheet({ initiatives }: InitiativesAnswer): Sheet {
  return {
    columns: [
      columns.id,
      textColumn("name-en", "Name (English)", "英文名称"),
      textColumn("name-zh", "Name (Chinese)", "中文名称"),
      columns.side,
      textColumn("kind", "Kind", "类型"),
      textColumn("sponsors", "Sponsors", "发起方"),
      textColumn("launched", "Launched", "发起时间"),
      textColumn("state", "State", "状态"),
      textColumn("as-of", "State as of", "状态截至"),
      textColumn("in-paper", "In the paper", "论文提及"),
      amountColumn("facts", "Amounts", "金额条数"),
      amountColumn("events", "Events", "事件数"),
      amountColumn("notes", "Notes", "编者注数"),
      textColumn("summary", "Summary", "概要"),
    ],
    rows: initiatives.map((one) => [
      one.id,
      one.name.en,
      one.name.zh,
      sideNames[one.side],
      initiativeKindNames[one.kind],
      listed(one.sponsors.map((sponsor) => sponsor.name)),
      one.launched ?? { en: "not stated", zh: "未说明" },
      stateNames[one.state],
      one.asOf,
      yesNo(one.inPaper),
      String(one.counts.facts),
      String(one.counts.events),
      String(one.counts.notes),
      one.summary,
    ]),
  };
}

/** What happened when: a line for each event, dates as exact as the source has them. */
export function timelineSheet({ events, initiatives }: TimelineAnswer): Sheet {
  const names = new Map(initiatives.map((one) => [one.id, one.shortName]));
  return {
    columns: [
      columns.date,
      textColumn("earliest", "Earliest day", "最早日期"),
      textColumn("latest", "Latest day", "最晚日期"),
      textColumn("event", "Event", "事件"),
      textColumn("initiatives", "Initiatives", "相关倡议"),
      columns.layer,
      textColumn("note", "Note", "说明"),
      columns.id,
      columns.source,
    ],
    rows: events.map((event) => [
      event.date,
      event.earliest,
      event.latest,
      event.label,
      listed(event.initiatives.map((id) => names.get(id) ?? { en: id, zh: id })),
      layerNames[event.layer],
      event.note,
      event.id,
      places(event.evidence),
    ]),
  };
}

/** How initiatives are related: a line for each relation, read as a sentence. */
export function relationsSheet({ nodes, edges }: RelationsAnswer): Sheet {
  const names = new Map(nodes.map((node) => [node.id, node.name]));
  return {
    columns: [
      textColumn("from", "From", "一方"),
      textColumn("relation", "Relation", "关系"),
      textColumn("to", "To", "另一方"),
      columns.layer,
      textColumn("note", "Note", "说明"),
      textColumn("ids", "Ids", "编号"),
    ],
    rows: edges.map((edge) => [
      names.get(edge.from) ?? edge.from,
      nameOf(relationNames, edge.type),
      names.get(edge.to) ?? edge.to,
      layerNames[edge.layer],
      edge.note,
      `${edge.from} ${edge.to}`,
    ]),
  };
}

/** The ladder of one initiative: a line for each kind of money, with why it is missing where it is. */
export function ladderSheet({ ladder, currency }: Pick<ProfileAnswer, "ladder" | "currency">): Sheet {
  return {
    columns: [
      columns.kind,
      textColumn("state", "State", "状态"),
      amountColumn("low", "Low", "下限", currency),
      amountColumn("high", "High", "上限", currency),
      textColumn("text", "In words", "文字表述"),
      textColumn("reason", "Why missing", "缺失原因"),
      columns.facts,
    ],
    rows: ladder.map((rung) => [
      moneyKindTexts[rung.kind].name,
      RUNG[rung.state],
      ...boundsOf(rung),
      rung.text,
      rung.reason === null ? null : missingNames[rung.reason],
      ids(rung.facts),
    ]),
  };
}

function boundsOf({ state, low, high, reason }: ProfileAnswer["ladder"][number]): readonly [Cell, Cell] {
  if (state !== "missing") return [low, high ?? noBound];
  const why = reason === null ? null : missingNames[reason];
  return [why, why];
}

const RUNG = {
  known: { en: "known", zh: "已知" },
  bounded: { en: "bounded", zh: "有上下限" },
  missing: { en: "missing", zh: "缺失" },
} as const;

/** The amounts of one initiative, a line each. */
export function profileSheet({ facts, currency }: Pick<ProfileAnswer, "facts" | "currency">): Sheet {
  return {
    columns: [
      columns.label,
      columns.kind,
      columns.basis,
      columns.stated,
      amountColumn("low", "Converted, low", "折算下限", currency),
      amountColumn("high", "Converted, high", "折算上限", currency),
      columns.announced,
      columns.window,
      textColumn("payers", "Who pays", "出资方"),
      textColumn("recipients", "For whom", "受益方"),
      columns.layer,
      columns.doubts,
      textColumn("note", "Note", "说明"),
      columns.facts,
      columns.source,
    ],
    rows: facts.map((fact) => [
      fact.label,
      moneyKindTexts[fact.kind].name,
      fact.basis === "total" ? { en: "total", zh: "总额" } : { en: "per year", zh: "每年" },
      statedAmount(fact.original),
      fact.converted?.low ?? null,
      fact.converted === null
        ? fact.convertedMissing === null
          ? null
          : missingNames[fact.convertedMissing]
        : (fact.converted.high ?? noBound),
      fact.announced,
      fact.window ?? { en: "not stated", zh: "未说明" },
      listed(fact.payers.map((payer) => payer.name)),
      fact.recipients,
      layerNames[fact.layer],
      doubtsOf([fact]),
      fact.note,
      ids([fact.id]),
      places(fact.evidence),
    ]),
  };
}
