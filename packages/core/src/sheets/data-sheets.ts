import type { CountriesAnswer, DatasetsAnswer, FlowsAnswer, SourcesAnswer } from "../contract/index.ts";
import type { Bilingual } from "../evidence/index.ts";
import { yesNo } from "./cell-texts.ts";
import { amountColumn, columns, textColumn } from "./columns.ts";
import { gradeNames, nameOf } from "./names.ts";
import type { Sheet } from "./sheet.ts";

/** World Bank income groups by their letters. */
export const incomeNames: Readonly<Record<string, Bilingual>> = {
  L: { en: "low income", zh: "低收入" },
  LM: { en: "lower middle income", zh: "中低收入" },
  UM: { en: "upper middle income", zh: "中高收入" },
  H: { en: "high income", zh: "高收入" },
};

const unstated: Bilingual = { en: "not stated", zh: "未说明" };

/** One measure's amounts by place; regional and unspecified recipients have their own lines. */
export function flowsSheet(answer: FlowsAnswer): Sheet {
  return {
    columns: [
      textColumn("place", "Place id", "地点编号"),
      textColumn("name", "Recipient", "接收方"),
      textColumn("region", "Region", "地区"),
      textColumn("income", "Income group", "收入组别"),
      textColumn("regime", "Regime (V-Dem)", "政体类型（V-Dem）"),
      textColumn("memorandum", "Belt and Road memorandum", "“一带一路”谅解备忘录年份"),
      textColumn("indo-pacific", "Indo-Pacific as in the paper", "论文所称印太"),
      {
        ...amountColumn("amount", "Amount", "金额"),
        unit: answer.unit.currency,
      },
      textColumn("prices", "Price basis", "价格基准"),
      textColumn("measure", "Measure", "统计口径"),
      columns.source,
    ],
    rows: answer.rows.map((row) => [
      row.place,
      row.name,
      row.region,
      row.income === null ? null : nameOf(incomeNames, row.income),
      row.regime,
      row.memorandum === null ? null : String(row.memorandum),
      row.indoPacific === null ? null : yesNo(row.indoPacific),
      row.amount,
      answer.unit.priceBasis,
      answer.title,
      joined(answer.sources),
    ]),
  };
}

function joined(titles: readonly Bilingual[]): Bilingual {
  return { en: titles.map(({ en }) => en).join("; "), zh: titles.map(({ zh }) => zh).join("；") };
}

/** Places with what the register knows of each. */
export function countriesSheet({ countries }: CountriesAnswer): Sheet {
  return {
    columns: [
      columns.id,
      textColumn("name", "Name", "名称"),
      textColumn("region", "Region", "地区"),
      textColumn("income", "Income group", "收入组别"),
      textColumn("income-year", "Income group of", "组别年份"),
      textColumn("regime", "Regime (V-Dem)", "政体类型（V-Dem）"),
      textColumn("regime-year", "Regime of", "政体年份"),
      textColumn("memorandum", "Belt and Road memorandum", "“一带一路”谅解备忘录年份"),
      textColumn("indo-pacific", "Indo-Pacific as in the paper", "论文所称印太"),
    ],
    rows: countries.map((place) => [
      place.id,
      place.name,
      place.region,
      place.income === null ? unstated : nameOf(incomeNames, place.income.group),
      place.income === null ? null : String(place.income.year),
      place.regime === null ? unstated : place.regime.regime,
      place.regime === null ? null : String(place.regime.year),
      place.memorandum === null ? null : String(place.memorandum),
      yesNo(place.indoPacific),
    ]),
  };
}

/** Every document cited. */
export function sourcesSheet({ sources }: SourcesAnswer): Sheet {
  return {
    columns: [
      columns.id,
      textColumn("title", "Title", "标题"),
      textColumn("translated", "Title in translation", "译名"),
      textColumn("authors", "Authors", "作者"),
      textColumn("container", "In", "载于"),
      textColumn("publisher", "Publisher", "出版方"),
      textColumn("issued", "Issued", "发布日期"),
      textColumn("type", "Type", "类型"),
      textColumn("language", "Language", "语言"),
      textColumn("grade", "Grade", "可信度"),
      textColumn("footnotes", "Footnotes of the paper", "论文脚注"),
      amountColumn("uses", "Stands behind", "支撑条数"),
      textColumn("url", "Address", "网址"),
    ],
    rows: sources.map((source) => [
      source.id,
      source.title,
      source.titleTranslated,
      source.authors.join("; "),
      source.container,
      source.publisher,
      source.issued,
      source.type,
      source.language,
      gradeNames[source.grade],
      source.footnotes.map((note) => `p. ${note.page} ${note.mark}`).join("; "),
      String(source.uses),
      source.url,
    ]),
  };
}

/** Every reference table with its licence and maker. */
export function datasetsSheet({ datasets }: DatasetsAnswer): Sheet {
  return {
    columns: [
      columns.id,
      textColumn("title", "Title", "名称"),
      textColumn("description", "Description", "说明"),
      textColumn("licence", "Licence", "许可"),
      amountColumn("rows", "Rows", "行数"),
      textColumn("sources", "Sources", "来源"),
      textColumn("made-by", "Made by", "生成脚本"),
    ],
    rows: datasets.map((dataset) => [
      dataset.id,
      dataset.title,
      dataset.description,
      dataset.licence,
      String(dataset.rows),
      dataset.sources
        .map((source) =>
          [source.title, source.publisher, source.version, source.url].filter((part) => part !== null).join(", "),
        )
        .join("; "),
      dataset.madeBy,
    ]),
  };
}
