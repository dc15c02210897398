import type { ArgumentAnswer, ClaimsAnswer, TableAnswer } from "../contract/index.ts";
import type { Bilingual } from "../evidence/index.ts";
import { ids, places, statedAmount, yesNo } from "./cell-texts.ts";
import { amountColumn, columns, textColumn } from "./columns.ts";
import { nameOf, verdictNames } from "./names.ts";
import type { Cell, Sheet } from "./sheet.ts";

/** A published table as printed and as used: a line for each row, two columns where a printed cell is corrected. */
export function tableSheet(table: TableAnswer): Sheet {
  const corrected = new Set(table.corrections.map((correction) => correction.column));
  const why = (rowId: string): Cell =>
    joined(table.corrections.filter((one) => one.row === rowId).map((one) => one.why));
  return {
    columns: [
      columns.id,
      textColumn("name", "Row", "行"),
      ...table.columns.flatMap((name) =>
        corrected.has(name)
          ? [
              amountColumn(`${name}-printed`, `${name} as printed`, `${name}（原文）`),
              amountColumn(name, `${name} as used`, `${name}（采用）`),
            ]
          : [amountColumn(name, name, name)],
      ),
      textColumn("correction", "Why corrected", "更正理由"),
      columns.source,
    ],
    rows: table.rows.map((row) => [
      row.id,
      row.name,
      ...table.columns.flatMap((name) => {
        const printed = row.printed[name] ?? null;
        const used = row.used[name] ?? printed;
        return corrected.has(name) ? [printed, used] : [used];
      }),
      why(row.id),
      places(table.evidence),
    ]),
  };
}

function joined(texts: readonly Bilingual[]): Cell {
  if (texts.length === 0) return null;
  return { en: texts.map((text) => text.en).join(" "), zh: texts.map((text) => text.zh).join("") };
}

/** Every claim with its verdict; a line for each reading that was computed. */
export function claimsSheet({ claims, documents }: ClaimsAnswer): Sheet {
  return {
    columns: [
      columns.id,
      textColumn("document", "Document", "文献"),
      textColumn("statement", "Claim", "论断"),
      textColumn("stated", "Stated value", "所述数值"),
      columns.verdict,
      textColumn("why", "Why", "理由"),
      textColumn("reading", "Reading", "解读"),
      textColumn("values", "Computed", "计算结果"),
      textColumn("holds", "Holds so", "按此成立"),
      textColumn("query", "Query", "查询"),
      textColumn("about", "About", "涉及"),
      columns.source,
    ],
    rows: claims.flatMap((claim): Cell[][] => {
      const head: Cell[] = [
        claim.id,
        documents[claim.document] ?? claim.document,
        claim.statement,
        claim.stated,
        verdictNames[claim.verdict],
        claim.why,
      ];
      const tail: Cell[] = [ids(claim.about), places(claim.evidence)];
      if (claim.readings.length === 0) return [[...head, null, null, null, null, ...tail]];
      return claim.readings.map((reading) => [
        ...head,
        reading.name,
        Object.entries(reading.values)
          .map(([name, text]) => `${name}: ${text ?? "?"}`)
          .join("; "),
        reading.decides
          ? reading.holds === null
            ? { en: "not judged", zh: "未判定" }
            : yesNo(reading.holds)
          : { en: "does not decide", zh: "不作为判定依据" },
        reading.query,
        ...tail,
      ]);
    }),
  };
}

const PARTS: Readonly<Record<string, Bilingual>> = {
  characteristic: { en: "characteristic", zh: "特点" },
  prospect: { en: "prospect", zh: "前景" },
  scenario: { en: "scenario", zh: "情景" },
};

/** The paper's argument: a line for each statement, with the facts, claims and data that touch it. */
export function argumentSheet({ parts }: ArgumentAnswer): Sheet {
  return {
    columns: [
      textColumn("part", "Part", "部分"),
      textColumn("title", "Title", "标题"),
      columns.id,
      textColumn("statement", "Statement", "论述"),
      textColumn("claims", "Claims and verdicts", "论断与结论"),
      textColumn("facts", "Amounts", "相关金额"),
      textColumn("events", "Events", "相关事件"),
      textColumn("data", "Data", "数据"),
      textColumn("indicator", "What would measure it", "可用指标"),
      textColumn("untouched", "No data touches it yet", "尚无数据触及"),
      columns.source,
    ],
    rows: parts.flatMap((part) =>
      part.points.map((point) => [
        nameOf(PARTS, part.type),
        part.title,
        point.id,
        point.text,
        listOf(point.claims.map((claim) => [claim.id, nameOf(verdictNames, claim.verdict)])),
        listOf(point.facts.map((fact) => [fact.id, statedAmount(fact.original)])),
        listOf(point.events.map((event) => [event.id, event.label])),
        listOf(point.data.map((data) => [data.id, data.title])),
        point.indicator,
        yesNo(point.untouched),
        places(point.evidence),
      ]),
    ),
  };
}

function listOf(items: readonly (readonly [string, Bilingual])[]): Cell {
  if (items.length === 0) return null;
  return {
    en: items.map(([id, text]) => `${id} (${text.en})`).join("; "),
    zh: items.map(([id, text]) => `${id}（${text.zh}）`).join("；"),
  };
}
