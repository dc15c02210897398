import type { OverviewAnswer, PlumbRow } from "../contract/index.ts";
import { moneyKindTexts } from "../money/index.ts";
import { doubtsOf, ids, listed, noBound, noLowBound, placesOf, statedAmount, yesNo } from "./cell-texts.ts";
import { amountColumn, columns, textColumn } from "./columns.ts";
import { layerNames, missingNames, sideNames } from "./names.ts";
import type { Cell, Sheet } from "./sheet.ts";

/** The plumb-line picture: a line for each outturn of each promise; a promise without one has a line that says why. */
export function overviewSheet(answer: Pick<OverviewAnswer, "rows" | "facts" | "currency">): Sheet {
  return {
    columns: [
      columns.label,
      columns.initiative,
      columns.side,
      textColumn("part", "Part of the row above", "属上一行的一部分"),
      textColumn("payers", "Who pays", "出资方"),
      columns.kind,
      columns.window,
      columns.announced,
      textColumn("promised", "Promised, as stated", "承诺金额（原文）"),
      amountColumn("promised-low", "Promised, low", "承诺下限", answer.currency),
      amountColumn("promised-high", "Promised, high", "承诺上限", answer.currency),
      textColumn("same-as", "Same money as", "与其为同一笔资金"),
      textColumn("outturn", "Reported", "报告内容"),
      textColumn("outturn-kind", "Kind reported", "报告的资金种类"),
      textColumn("outturn-stated", "Reported, as stated", "报告金额（原文）"),
      amountColumn("outturn-low", "Reported, low", "报告下限", answer.currency),
      amountColumn("outturn-high", "Reported, high", "报告上限", answer.currency),
      textColumn("comparable", "Comparable", "是否可比"),
      amountColumn("share-low", "Share of the promise, low", "占承诺比例下限"),
      amountColumn("share-high", "Share of the promise, high", "占承诺比例上限"),
      columns.reason,
      columns.layer,
      columns.doubts,
      columns.facts,
      columns.source,
    ],
    rows: answer.rows.flatMap((row) => rowLines(row, answer.facts)),
  };
}

function rowLines(row: PlumbRow, facts: OverviewAnswer["facts"]): Cell[][] {
  const promise: Cell[] = [
    row.label,
    row.initiative.name,
    sideNames[row.side],
    yesNo(row.depth > 0),
    listed(row.payers.map((payer) => payer.name)),
    row.kind === null ? null : moneyKindTexts[row.kind].name,
    row.window,
    row.announced,
    row.promised === null ? missingNames["not-applicable"] : statedAmount(row.promised),
    row.converted?.low ?? null,
    row.converted === null ? null : (row.converted.high ?? noBound),
    ids(row.sameAs),
  ];
  const why = row.missing === null ? null : row.missing.text;
  if (row.outturns.length === 0)
    return [
      [
        ...promise,
        ...Array.from({ length: 8 }, () => null),
        why,
        layerNames[row.layer],
        doubtsOf(row.fact === null ? [] : [facts[row.fact]]),
        row.fact,
        placesOf(facts, row.fact),
      ],
    ];
  return row.outturns.map((outturn) => [
    ...promise,
    outturn.label,
    moneyKindTexts[outturn.kind].name,
    statedAmount(outturn.original),
    outturn.converted?.low ?? null,
    outturn.converted === null ? missingNames["no-exchange-rate"] : (outturn.converted.high ?? noBound),
    yesNo(outturn.comparable),
    outturn.share?.low ?? null,
    outturn.share === null ? null : (outturn.share.high ?? noBound),
    outturn.why ?? why,
    layerNames[row.layer],
    doubtsOf([...(row.fact === null ? [] : [facts[row.fact]]), facts[outturn.fact]]),
    ids([...(row.fact === null ? [] : [row.fact]), outturn.fact]),
    placesOf(facts, outturn.fact) ?? placesOf(facts, row.fact),
  ]);
}

const STATUS = {
  bounded: { en: "bounded", zh: "有上下限" },
  "at-least": { en: "at least", zh: "至少" },
  contradiction: { en: "contradiction", zh: "相互矛盾" },
  missing: { en: "not known", zh: "未知" },
} as const;

const BASIS = { total: { en: "total", zh: "总额" }, "per-year": { en: "per year", zh: "每年" } } as const;

/** Both bounds, or in their places why there are none. */
function boundsOf(bounds: {
  readonly low: string | null;
  readonly high: string | null;
  readonly status: keyof typeof STATUS;
}): readonly [Cell, Cell] {
  if (bounds.status === "contradiction") return [missingNames.contradiction, missingNames.contradiction];
  if (bounds.status === "missing") return [STATUS.missing, STATUS.missing];
  return [bounds.low ?? noLowBound, bounds.high ?? noBound];
}

/** Gross beside distinct money, a line for each kind. */
export function kindsSheet({ kinds, currency }: Pick<OverviewAnswer, "kinds" | "currency">): Sheet {
  return {
    columns: [
      columns.kind,
      columns.basis,
      amountColumn("gross-low", "Gross, low", "直接相加下限", currency),
      amountColumn("gross-high", "Gross, high", "直接相加上限", currency),
      amountColumn("distinct-low", "Different money, low", "不同资金下限", currency),
      amountColumn("distinct-high", "Different money, high", "不同资金上限", currency),
      textColumn("status", "Status", "状态"),
      amountColumn("entries", "Announcements", "公告数"),
      amountColumn("unverified", "Of these unverified", "其中未核实"),
    ],
    rows: kinds.map((kind) => [
      moneyKindTexts[kind.kind].name,
      BASIS[kind.basis],
      kind.gross.low,
      kind.gross.high ?? noBound,
      ...boundsOf(kind.distinct),
      STATUS[kind.distinct.status],
      String(kind.entries),
      String(kind.unverified),
    ]),
  };
}

/** The part of a whole that no announcement names, in two layers. */
export function unnamedSheet({ unnamed, currency }: Pick<OverviewAnswer, "unnamed" | "currency">): Sheet {
  return {
    columns: [
      textColumn("whole", "Whole", "总额"),
      textColumn("sources", "By", "依据"),
      amountColumn("low", "Unnamed, low", "未指明下限", currency),
      amountColumn("high", "Unnamed, high", "未指明上限", currency),
      textColumn("status", "Status", "状态"),
      textColumn("parts", "Named parts (fact ids)", "已指明部分（事实编号）"),
    ],
    rows: unnamed.flatMap((whole) =>
      whole.layers.map((layer) => [
        whole.wholeLabel,
        layer.layer === "paper" ? layerNames.paper : { en: "all sources", zh: "全部来源" },
        ...boundsOf(layer),
        STATUS[layer.status],
        ids(layer.parts),
      ]),
    ),
  };
}
