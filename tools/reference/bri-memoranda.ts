import { join } from "node:path";
import { foldersFrom } from "./folders.ts";
import { places } from "./place-list.ts";
import { readRecords } from "./published-file.ts";
import { type ReferenceTable, writeTables } from "./reference-table.ts";

const file = "china/bri-mou/BRI_MoU_data__Tabelle1.csv";

/** Names in the published list that are not our English names. */
const otherNames: Readonly<Record<string, string>> = {
  Brunei: "BRN",
  "Cote d'Ivoire": "CIV",
  "Congo (DRC)": "COD",
  "Czech Republic": "CZE",
  "East Timor": "TLS",
  "Federated States of Micronesia": "FSM",
  Laos: "LAO",
  "Republic of Congo": "COG",
  "South Korea": "KOR",
  "The Philippines": "PHL",
  Turkey: "TUR",
  UAE: "ARE",
  Vietnam: "VNM",
};

/** The year of each country's first Belt and Road memorandum. Throws when a name of the list is unknown. */
export function buildBriMemoranda(dataFolder: string): ReferenceTable[] {
  const byName = new Map(places.map((place) => [place.nameEn, place.id]));
  const rows = readRecords(join(dataFolder, file)).map((record) => {
    const name = (record.country ?? "").trim();
    const place = byName.get(name) ?? otherNames[name];
    if (!place) throw new Error(`${file}: no place of that name: ${name}`);
    return [place, record.year ?? "", name];
  });
  return [
    {
      id: "bri-memoranda",
      title: { en: "Year of each country's Belt and Road memorandum", zh: "各国签署“一带一路”合作谅解备忘录的年份" },
      description: {
        en: "The year in which a country signed its first cooperation document on the Belt and Road with China, from a hand collection that ends in early 2022.",
        zh: "各国与中国首次签署共建“一带一路”合作文件的年份。数据为人工整理，截至 2022 年初。",
      },
      unit: { en: "one country a row", zh: "每行一国" },
      columns: [
        { name: "place", meaning: { en: "Our place id", zh: "地点代码" }, unit: "code" },
        {
          name: "year_signed",
          meaning: { en: "Year of the first memorandum", zh: "首份备忘录签署年份" },
          unit: "year",
        },
        { name: "published_name", meaning: { en: "Name in the published list", zh: "原表所列名称" }, unit: "name" },
      ],
      keyColumns: 1,
      sources: [
        {
          title: "BRI_MoU_data.xlsx, a thesis' hand collection",
          publisher: "Sarah Wen",
          url: "https://github.com/Sarah-Wen/masterthesis",
          version: "c72cf37509c984c221ddca790bcd0823931af645 (2022-06-25)",
          licence: "none stated; country and year are facts, cited",
          retrieved: "2026-11-22",
          file,
        },
      ],
      licence: "CC0-1.0 for our layout; facts, please cite the collection",
      script: "bri-memoranda.ts",
      date: "2022-06-25",
      coverage: {
        years: `${rows.map((row) => row[1]).reduce((a = "", b = "") => (a < b ? a : b))}–${rows.map((row) => row[1]).reduce((a = "", b = "") => (a > b ? a : b))}`,
        places: rows.length,
      },
      caveats: [
        {
          en: "Secondary and by hand: a year may be one off, and the documents differ in kind (memorandum, joint statement, cooperation plan). Use it to group countries, not to quote a date.",
          zh: "二手人工整理：个别年份可能有一年出入，文件性质也不尽相同（备忘录、联合声明、合作规划）。宜用于分组，不宜据以引用具体日期。",
        },
        {
          en: "Signatures after early 2022 and withdrawals (Italy left at the end of 2023, Panama announced its exit in 2025) are not in the source; the register keeps those as dated events with their own sources. A country without a row had no memorandum known to the collection.",
          zh: "2022 年初以后的签署，以及退出（意大利 2023 年底退出，巴拿马 2025 年宣布退出），原表未收；事实库另以注明来源的事件记录。未列出的国家，表示该数据未见其签署。",
        },
      ],
      rows,
    },
  ];
}

if (import.meta.main) {
  const folders = foldersFrom(process.argv.slice(2));
  writeTables(buildBriMemoranda(folders.data), folders.out);
}
