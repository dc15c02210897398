import { join } from "node:path";
import { z } from "zod";
import { foldersFrom } from "./folders.ts";
import { readJson } from "./published-file.ts";
import { purposeNamesZh } from "./purpose-names-zh.ts";
import { type ReferenceTable, writeTables } from "./reference-table.ts";

const purposeFile = "iati/standard/codelists-json/Sector.json";
const categoryFile = "iati/standard/codelists-json/SectorCategory.json";

const codelistSchema = z.object({
  items: z.array(
    z.object({ code: z.string(), name: z.string(), category: z.string().optional(), status: z.string().optional() }),
  ),
});

/** The DAC groups and the two-digit headings that the CRS uses but the category code list leaves out. */
const headings: Readonly<Record<string, string>> = {
  "100": "Social infrastructure & services",
  "110": "Education",
  "120": "Health",
  "150": "Government & civil society",
  "200": "Economic infrastructure & services",
  "300": "Production sectors",
  "310": "Agriculture, forestry & fishing",
  "320": "Industry, mining & construction",
  "400": "Multi-sector / cross-cutting",
  "500": "Commodity aid & general programme assistance",
  "700": "Humanitarian aid",
  "900": "Other / unallocated",
};

/** Names that the list prints in capitals. */
const spelledNames: Readonly<Record<string, string>> = {
  "230": "Energy generation and supply (old classification)",
  "920": "Support to non-governmental organisations (old classification)",
};

const group = (code: string): string => `${code.slice(0, 1)}00`;

function level(code: string): "group" | "heading" | "category" | "purpose" {
  if (code.length === 5) return "purpose";
  if (code.endsWith("00")) return "group";
  return code in headings ? "heading" : "category";
}

function row(code: string, nameEn: string, category: string, active: boolean): string[] {
  const nameZh = purposeNamesZh.get(code);
  if (!nameZh) throw new Error(`no Chinese name for purpose ${code} ${nameEn}`);
  const of = group(code);
  const name = spelledNames[code] ?? nameEn.replaceAll(/\s+/g, " ").trim();
  return [
    code,
    level(code),
    category,
    of,
    active ? "active" : "withdrawn",
    of === "100" ? "1" : "0",
    of === "200" ? "1" : "0",
    name,
    nameZh,
  ];
}

/** The DAC purpose codes with their categories and groups, and the two infrastructure flags of rule C15. */
export function buildPurposeCodes(dataFolder: string): ReferenceTable[] {
  const purposes = codelistSchema.parse(readJson(join(dataFolder, purposeFile))).items;
  const categories = codelistSchema.parse(readJson(join(dataFolder, categoryFile))).items;
  const rows = [
    ...Object.entries(headings).map(([code, name]) => row(code, name, code, true)),
    ...categories.map((item) => row(item.code, item.name, item.code, item.status !== "withdrawn")),
    ...purposes.map((item) =>
      row(item.code, item.name, item.category ?? item.code.slice(0, 3), item.status !== "withdrawn"),
    ),
  ];
  return [
    {
      id: "purpose-codes",
      title: { en: "DAC sectors and purpose codes", zh: "DAC 部门与用途代码" },
      description: {
        en: "The OECD DAC classification of what aid is for: groups, three-digit categories and five-digit purposes, with English and Chinese names and the flags for social and economic infrastructure.",
        zh: "经合组织发展援助委员会（DAC）的援助用途分类：组、三位数类别与五位数用途，附中英文名称，并标出社会基础设施与经济基础设施。",
      },
      unit: { en: "one code a row", zh: "每行一个代码" },
      columns: [
        {
          name: "code",
          meaning: {
            en: "DAC code: three digits (group, heading, category) or five (purpose)",
            zh: "DAC 代码：三位数（组、标题、类别）或五位数（用途）",
          },
          unit: "code",
        },
        {
          name: "level",
          meaning: {
            en: "group (100 …), heading (110, 120, 150, 310, 320), category or purpose",
            zh: "层级：组（100 等）、标题（110、120、150、310、320）、类别、用途",
          },
          unit: "word",
        },
        {
          name: "category",
          meaning: {
            en: "Three-digit category of a purpose; its own code otherwise. Compare sources at this level",
            zh: "用途所属的三位数类别；其余为自身代码。跨来源比较用此层级",
          },
          unit: "code",
        },
        { name: "group", meaning: { en: "DAC group: 100, 200, 300 …", zh: "DAC 组：100、200、300 等" }, unit: "code" },
        {
          name: "status",
          meaning: {
            en: "active, or withdrawn but still met in older data",
            zh: "active 现行；withdrawn 已停用，旧数据中仍可见",
          },
          unit: "word",
        },
        {
          name: "social_infrastructure",
          meaning: { en: "1 in the 100 series (110 to 160), rule C15", zh: "100 系列（110–160）为 1，规则 C15" },
          unit: "0 or 1",
        },
        {
          name: "economic_infrastructure",
          meaning: { en: "1 in the 200 series (210 to 250), rule C15", zh: "200 系列（210–250）为 1，规则 C15" },
          unit: "0 or 1",
        },
        { name: "name_en", meaning: { en: "English name", zh: "英文名称" }, unit: "name" },
        {
          name: "name_zh",
          meaning: { en: "Chinese name (our translation)", zh: "中文名称（本项目译）" },
          unit: "name",
        },
      ],
      keyColumns: 1,
      sources: [
        {
          title: "IATI code lists Sector and SectorCategory, a copy of the OECD DAC lists",
          publisher: "IATI; OECD DAC",
          url: "https://github.com/IATI/IATI-Codelists-NonEmbedded",
          version: "7aeece773c60afa0265eb95e988d5e61e96d8482 (2026-06-22)",
          licence: "CC BY 4.0, IATI Standard (http://iatistandard.org/)",
          retrieved: "2026-11-22",
          file: purposeFile,
        },
        {
          title: "DAC and CRS code lists (groups and headings)",
          publisher: "OECD",
          url: "https://www.oecd.org/dac/stats/dacandcrscodelists.htm",
          version: "2026",
          licence: "facts; OECD data are CC BY 4.0",
          retrieved: "2026-11-22",
        },
      ],
      licence: "CC BY 4.0; Chinese names by this project, CC BY 4.0",
      script: "purpose-codes.ts",
      date: "2026-06-22",
      coverage: { codes: rows.length, purposes: purposes.length, categories: categories.length },
      caveats: [
        {
          en: "“Infrastructure” here is the DAC's word: the 100 series is services such as schooling, health and government as much as buildings, and the 200 series holds banking and business services. Chinese finance is compared by AidData's own infrastructure flag (rule A9), not by these.",
          zh: "此处“基础设施”为 DAC 用语：100 系列既包括设施，也包括教育、卫生、政府治理等服务；200 系列还包括银行与商业服务。中国资金按 AidData 自身的“基础设施”标记比较（规则 A9），不用本表标记。",
        },
        {
          en: "Energy was renumbered in 2015: 230 and 230xx are withdrawn, 231 to 236 took their place. Older flows keep the old codes.",
          zh: "能源类 2015 年重新编码：230 及 230xx 停用，改用 231–236；较早的流量仍用旧代码。",
        },
        {
          en: "The OECD publishes no Chinese names; those here are ours.",
          zh: "经合组织未发布中文名称，此处为本项目所译。",
        },
      ],
      rows,
    },
  ];
}

if (import.meta.main) {
  const folders = foldersFrom(process.argv.slice(2));
  writeTables(buildPurposeCodes(folders.data), folders.out);
}
