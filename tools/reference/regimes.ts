import { join } from "node:path";
import { foldersFrom } from "./folders.ts";
import { places } from "./place-list.ts";
import { readRecords } from "./published-file.ts";
import { type ReferenceTable, writeTables } from "./reference-table.ts";

const file = "reference/vdem-regimes/political-regime.csv";

/** Ten years before the first flow year, so that t−1 exists for all of them. */
const firstYear = 1990;

/** The publisher's own code for a place that has an id of ours. */
const codeToPlace: Readonly<Record<string, string>> = { OWID_KOS: "XKX" };

/** V-Dem's Regimes of the World, country by year, from 1990. Entities without a place of ours are left out. */
export function buildRegimes(dataFolder: string): ReferenceTable[] {
  const known = new Set(places.map((place) => place.id));
  const rows = readRecords(join(dataFolder, file)).flatMap((record) => {
    const code = record.Code ?? "";
    const place = codeToPlace[code] ?? code;
    const year = record.Year ?? "";
    const regime = record["Political regime"] ?? "";
    if (!/^[0-3]$/.test(regime)) throw new Error(`${file}: no regime 0 to 3: ${code} ${year} ${regime}`);
    return known.has(place) && Number(year) >= firstYear ? [[place, year, regime]] : [];
  });
  return [
    {
      id: "regimes",
      title: { en: "Political regimes by year (Regimes of the World)", zh: "政治体制类型（按年份，V-Dem “世界政体”）" },
      description: {
        en: "The regime type that V-Dem gives a country for a year: a comparative classification by political scientists, used here only to test statements about who works with whom.",
        zh: "V-Dem 项目对各国各年政治体制的分类。这是政治学者的比较分类，本项目仅用于检验有关“谁与谁合作”的论断。",
      },
      unit: { en: "one country and year a row", zh: "每行一国一年" },
      columns: [
        { name: "place", meaning: { en: "Our place id", zh: "地点代码" }, unit: "code" },
        { name: "year", meaning: { en: "Calendar year", zh: "日历年" }, unit: "year" },
        {
          name: "regime",
          meaning: {
            en: "0 closed autocracy, 1 electoral autocracy, 2 electoral democracy, 3 liberal democracy",
            zh: "0 封闭型威权，1 选举型威权，2 选举型民主，3 自由型民主（V-Dem 用语）",
          },
          unit: "0 to 3",
        },
      ],
      keyColumns: 2,
      sources: [
        {
          title: "V-Dem, Regimes of the World, in the form published by Our World in Data",
          publisher: "V-Dem Institute; Our World in Data",
          url: "https://ourworldindata.org/grapher/political-regime",
          version:
            "years to 2025; copy in github.com/minh-phung/generalized-additive-model-and-life-expectancy at cc6325e1669e7162cf4d742dd07a5d6537364547 (2026-04-07)",
          licence: "CC BY-SA 4.0",
          retrieved: "2026-11-22",
          file,
        },
        {
          title: "Regimes of the World (RoW): Opening New Avenues for the Comparative Study of Political Regimes",
          publisher: "Lührmann, Tannenberg and Lindberg, Politics and Governance 6(1), 2018",
          url: "https://doi.org/10.17645/pag.v6i1.1214",
          version: "2018",
          licence: "cited, not copied",
          retrieved: "2026-11-22",
        },
      ],
      licence: "CC BY-SA 4.0, V-Dem Institute and Our World in Data; a table made from this one must keep this licence",
      script: "regimes.ts",
      date: "2026-04-07",
      coverage: { years: "1990–2025", places: new Set(rows.map((row) => row[0])).size },
      caveats: [
        {
          en: "Rule G1: use the country's regime in the year of commitment, and offer the year before as well. Regional recipients have no regime and are left out of such counts, with the share covered shown.",
          zh: "规则 G1：取承诺当年的体制类型，并同时提供前一年的结果。区域性受援方没有体制类型，不计入此类统计，同时应标明覆盖比例。",
        },
        {
          en: "The published file lacks V-Dem's upper and lower readings of ambiguous cases; typologies disagree on 7 to 12 % of country-years.",
          zh: "所用文件不含 V-Dem 对模糊个案的上、下限判定；各类政体分类法约有 7%–12% 的国家年份不一致。",
        },
        {
          en: "No row means not classified: most small island states and territories, among them Samoa, Tonga, Kiribati and Tuvalu. Somaliland and Zanzibar, which V-Dem rates apart, entities without a code and states that ended in or before 1990 (East Germany, the two Yemens) are left out.",
          zh: "没有记录表示未分类：多为小岛屿国家和地区，如萨摩亚、汤加、基里巴斯、图瓦卢。V-Dem 单列的索马里兰和桑给巴尔、无代码的实体以及 1990 年及以前消失的国家（东德、南北也门）不列入。",
        },
      ],
      rows,
    },
  ];
}

if (import.meta.main) {
  const folders = foldersFrom(process.argv.slice(2));
  writeTables(buildRegimes(folders.data), folders.out);
}
