import type {
  AttributionAnswer,
  LocationAnswer,
  MeasuredMoney,
  NamedCode,
  ProjectAnswer,
  ProjectLocationsAnswer,
  ProjectsAnswer,
} from "../contract/index.ts";
import type { Bilingual } from "../evidence/index.ts";
import { ids, listed, yesNo } from "./cell-texts.ts";
import { amountColumn, columns, textColumn } from "./columns.ts";
import { missingNames } from "./names.ts";
import type { Cell, Sheet } from "./sheet.ts";

/** How well a place is known. */
export const exactnessNames: Readonly<Record<LocationAnswer["exactness"], Bilingual>> = {
  exact: { en: "exact place", zh: "确切地点" },
  approximate: { en: "approximate place", zh: "大致地点" },
  area: { en: "somewhere in an area", zh: "某一区域之内" },
  unknown: { en: "precision not stated", zh: "未说明精度" },
};

/** Who says that a project belongs to an initiative. */
export const authorNames: Readonly<Record<AttributionAnswer["author"], Bilingual>> = {
  announced: { en: "announced by its sponsors", zh: "由发起方公布" },
  stated: { en: "stated in the data", zh: "数据中注明" },
  rule: { en: "by a rule of ours", zh: "按本项目规则" },
};

const names = (codes: readonly NamedCode[]): Bilingual | null => listed(codes.map(({ name }) => name));

/** Why there is no amount, in words; a reason without words stays as it is. */
const why = (reason: string): Cell => Object.entries(missingNames).find(([id]) => id === reason)?.[1] ?? reason;

const noneCounts: Bilingual = { en: "none that counts", zh: "无计入金额" };

/** Low, high, prices and why there is none. What rules keep out stands on the project's own page: it is no missing amount. */
function moneyCells(money: MeasuredMoney | null, notCounted: number): Cell[] {
  if (money === null) return [null, null, null, notCounted === 0 ? missingNames["not-reported"] : noneCounts];
  const { low, high, prices, missing } = money;
  return [low, high, prices, low === null ? why(missing[0]?.reason ?? "not-reported") : null];
}

const moneyColumns = (id: string, en: string, zh: string) => [
  amountColumn(`${id}-low`, `${en}, low`, `${zh}下限`, "USD"),
  amountColumn(`${id}-high`, `${en}, high`, `${zh}上限`, "USD"),
  textColumn(`${id}-prices`, `${en}, prices of`, `${zh}价格基准`),
  textColumn(`${id}-missing`, `${en}, why missing`, `${zh}缺失原因`),
];

/** A page of projects: the rows that the list shows. */
export function projectsSheet({ rows }: Pick<ProjectsAnswer, "rows">): Sheet {
  return {
    columns: [
      textColumn("title", "Title", "标题"),
      textColumn("identifier", "Identifier", "标识号"),
      textColumn("key", "Key", "键"),
      columns.source,
      textColumn("reporter", "Reporter", "报告方"),
      textColumn("providers", "Providers", "提供方"),
      textColumn("recipients", "Recipients", "受援方"),
      textColumn("sectors", "Sectors", "部门"),
      textColumn("status", "Status", "状态"),
      amountColumn("year", "Year", "年份"),
      ...moneyColumns("commitment", "Commitment", "承付额"),
      ...moneyColumns("disbursement", "Disbursement", "拨付额"),
      textColumn("left-out", "Left out of totals by rule", "不计入总额所依规则"),
      amountColumn("places", "Places", "地点数"),
      textColumn("initiatives", "Said to belong to", "据称所属倡议"),
    ],
    rows: rows.map((row) => [
      row.title,
      row.identifier,
      row.key,
      row.source.name,
      row.reporter.name,
      names(row.providers),
      names(row.recipients),
      names(row.sectors),
      row.status.name,
      row.year === null ? null : String(row.year),
      ...moneyCells(row.commitment, row.notCounted.commitment),
      ...moneyCells(row.disbursement, row.notCounted.disbursement),
      row.leftOut,
      String(row.locations),
      listed(
        row.initiatives.map(({ id, author }) => ({
          en: `${id} (${authorNames[author].en})`,
          zh: `${id}（${authorNames[author].zh}）`,
        })),
      ),
    ]),
  };
}

/** Every amount of a project: as reported, as converted, and what was done to it. */
export function projectSheet({ amounts }: Pick<ProjectAnswer, "amounts">): Sheet {
  return {
    columns: [
      columns.date,
      textColumn("measure", "Measure", "口径"),
      textColumn("type", "Publisher’s type", "发布方类型"),
      amountColumn("reported", "As reported", "原始金额"),
      textColumn("currency", "Currency", "币种"),
      amountColumn("rate", "Units per US dollar", "每美元折合"),
      textColumn("rate-period", "Rate of", "汇率期间"),
      amountColumn("usd", "Converted", "折算金额", "USD"),
      textColumn("prices", "Prices of", "价格基准"),
      columns.reason,
      textColumn("left-out", "Left out of totals by rule", "不计入总额所依规则"),
      textColumn("certain", "Certain", "确定"),
      textColumn("rules", "Rules applied", "所用规则"),
      textColumn("provider", "Provider", "提供方"),
      textColumn("receiver", "Receiver", "接受方"),
      textColumn("description", "Description", "说明"),
      textColumn("file", "File", "文件"),
      amountColumn("line", "Line", "行"),
    ],
    rows: amounts.map((amount) => [
      amount.date,
      amount.measure.name,
      amount.type,
      amount.reported,
      amount.currency,
      amount.rate,
      amount.ratePeriod,
      amount.usd,
      amount.prices,
      amount.missing === null ? null : why(amount.missing),
      amount.leftOut,
      yesNo(amount.certain),
      ids(amount.rules),
      amount.provider,
      amount.receiver,
      amount.description,
      amount.file,
      amount.line === null ? null : String(amount.line),
    ]),
  };
}

/** Where projects are said to be: single places first, then cells of one degree, by their middle. */
export function projectLocationsSheet({ places, cells }: Pick<ProjectLocationsAnswer, "places" | "cells">): Sheet {
  return {
    columns: [
      textColumn("title", "Title", "标题"),
      textColumn("key", "Key", "键"),
      textColumn("place", "Place", "地点"),
      amountColumn("longitude", "Longitude", "经度"),
      amountColumn("latitude", "Latitude", "纬度"),
      textColumn("exactness", "How well it is known", "精度"),
      textColumn("precision", "Precision, as published", "发布方所述精度"),
      amountColumn("radius", "Radius", "半径", "km"),
      amountColumn("places", "Places", "地点数"),
      amountColumn("projects", "Projects", "项目数"),
    ],
    rows: [
      ...places.map((place) => [
        place.title,
        place.project,
        place.name,
        String(place.lon),
        String(place.lat),
        exactnessNames[place.exactness],
        place.precision,
        place.radiusKm === null ? null : String(place.radiusKm),
        "1",
        "1",
      ]),
      ...cells.map((cell) => [
        null,
        null,
        null,
        String(cell.lon),
        String(cell.lat),
        null,
        null,
        null,
        String(cell.places),
        String(cell.projects),
      ]),
    ],
  };
}
