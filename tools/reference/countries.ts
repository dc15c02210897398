import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { foldersFrom } from "./folders.ts";
import { labelPoint, type Point } from "./label-point.ts";
import { type Place, places } from "./place-list.ts";
import { type ReferenceTable, type TableSource, writeTables } from "./reference-table.ts";
import { regionPath, regions } from "./region-list.ts";

/** Places that world-atlas 50m does not draw: the middle of the main island, set by hand, good to about 0.2 degrees. */
const undrawnPoints: Readonly<Record<string, Point>> = {
  BES: [-68.26, 12.18],
  BVT: [3.36, -54.42],
  CCK: [96.83, -12.17],
  CXR: [105.63, -10.49],
  GIB: [-5.35, 36.14],
  GLP: [-61.55, 16.25],
  GUF: [-53.13, 3.93],
  MTQ: [-61.02, 14.65],
  MYT: [45.15, -12.82],
  REU: [55.53, -21.12],
  SJM: [16, 78.6],
  TKL: [-171.85, -9.17],
  TUV: [179.2, -8.52],
  UMI: [166.64, 19.29],
};

/** Southeast Asia, and the three island areas of the Pacific. */
const indoPacificAreas = new Set(["035", "054", "057", "061"]);

/** The paper's reading of the Indo-Pacific: "especially Southeast Asia, India and the South Pacific" (section 4.4). */
const isIndoPacific = (place: Place): boolean => place.id === "IND" || indoPacificAreas.has(place.area);

function isAtlas(value: unknown): value is Topology<{ countries: GeometryCollection<{ name: string }> }> {
  return typeof value === "object" && value !== null && "objects" in value && "arcs" in value;
}

/** The shapes by our shape key: the world-atlas id, or the name of a shape without one. The first of two equal ids wins (036 is Australia). */
function readShapes(): Map<string, Polygon | MultiPolygon> {
  const atlas: unknown = JSON.parse(
    readFileSync(createRequire(import.meta.url).resolve("world-atlas/countries-50m.json"), "utf8"),
  );
  if (!isAtlas(atlas)) throw new Error("world-atlas/countries-50m.json is no topology");
  const shapes = new Map<string, Polygon | MultiPolygon>();
  for (const shape of feature(atlas, atlas.objects.countries).features) {
    const key = String(shape.id ?? shape.properties.name);
    if (!shapes.has(key) && (shape.geometry.type === "Polygon" || shape.geometry.type === "MultiPolygon"))
      shapes.set(key, shape.geometry);
  }
  return shapes;
}

function placeRow(place: Place, shapes: ReadonlyMap<string, Polygon | MultiPolygon>): string[] {
  const shapeKey = place.id === "XKX" ? "Kosovo" : place.m49;
  const shape = shapes.get(shapeKey);
  const point = shape ? labelPoint(shape) : undrawnPoints[place.id];
  if (!point) throw new Error(`${place.id}: neither a shape nor a point in the table`);
  const path = regionPath(place.area);
  return [
    place.id,
    place.iso2,
    place.id === "XKX" ? "" : place.id,
    place.m49,
    shape ? shapeKey : "",
    place.nameEn,
    place.nameZh,
    path.region,
    path.subregion,
    path.intermediate,
    isIndoPacific(place) ? "1" : "0",
    point[0].toFixed(2),
    point[1].toFixed(2),
    shape ? "shape" : "table",
  ];
}

const codeSources: readonly TableSource[] = [
  {
    title: "Standard country or area codes for statistical use (M49)",
    publisher: "United Nations Statistics Division",
    url: "https://unstats.un.org/unsd/methodology/m49/",
    version: "areas as listed in 2026; South Sudan and Sudan apart",
    licence: "facts, with attribution",
    retrieved: "2026-11-22",
  },
  {
    title: "ISO 3166-1 country codes",
    publisher: "International Organization for Standardization",
    url: "https://www.iso.org/iso-3166-country-codes.html",
    version: "249 entries, checked against Debian iso-codes",
    licence: "facts, free to use as codes",
    retrieved: "2026-11-22",
  },
];

/** Countries and territories with codes, names in both languages, areas and a point; and the M49 areas. Source: codes from ISO and UN M49, points from world-atlas. */
export function buildCountries(): ReferenceTable[] {
  const shapes = readShapes();
  const rows = places.map((place) => placeRow(place, shapes));
  const countries: ReferenceTable = {
    id: "countries",
    title: { en: "Countries and territories", zh: "国家和地区" },
    description: {
      en: "Every country and territory that the register and the flow tables name, with its codes, its names in both languages, its UN area and a point to draw it at.",
      zh: "事实库与资金流量表所涉及的全部国家和地区：代码、中英文名称、联合国地理分区，以及在地图上定位所用的代表点。",
    },
    unit: { en: "one place a row", zh: "每行一个国家或地区" },
    columns: [
      {
        name: "place",
        meaning: {
          en: "Our place id: ISO 3166-1 alpha-3, or XKX for Kosovo",
          zh: "本项目的地点代码：采用 ISO 3166-1 三字母代码；科索沃为 XKX",
        },
        unit: "code",
      },
      {
        name: "iso2",
        meaning: { en: "ISO 3166-1 alpha-2; XK is user-assigned", zh: "ISO 3166-1 两字母代码；XK 为用户自定代码" },
        unit: "code",
      },
      {
        name: "iso3",
        meaning: {
          en: "ISO 3166-1 alpha-3; empty where ISO has none",
          zh: "ISO 3166-1 三字母代码；ISO 未设代码者留空",
        },
        unit: "code",
      },
      {
        name: "m49",
        meaning: {
          en: "UN M49 (= ISO numeric) code, three digits; empty for Kosovo",
          zh: "联合国 M49 代码（与 ISO 数字代码相同），三位数；科索沃留空",
        },
        unit: "code",
      },
      {
        name: "shape",
        meaning: {
          en: "Key of the shape in world-atlas 2.0.2 countries-50m: its id, or its name where it has no id (Kosovo); empty where it draws none",
          zh: "world-atlas 2.0.2（countries-50m）中图形的键：有 id 者为 id，无 id 者为名称（科索沃）；未绘出者留空",
        },
        unit: "code",
      },
      { name: "name_en", meaning: { en: "Short English name", zh: "英文简称" }, unit: "name" },
      { name: "name_zh", meaning: { en: "Short Chinese name", zh: "中文简称" }, unit: "name" },
      {
        name: "m49_region",
        meaning: { en: "UN M49 region; see regions.csv", zh: "联合国 M49 大区，名称见 regions.csv" },
        unit: "code",
      },
      { name: "m49_subregion", meaning: { en: "UN M49 subregion", zh: "联合国 M49 次区域" }, unit: "code" },
      {
        name: "m49_intermediate",
        meaning: { en: "UN M49 intermediate region, where one exists", zh: "联合国 M49 中间区域（如有）" },
        unit: "code",
      },
      {
        name: "indo_pacific",
        meaning: {
          en: "1 if in the Indo-Pacific as the paper uses the word [A]",
          zh: "属于论文所称“印太”重点范围者为 1 [A]",
        },
        unit: "0 or 1",
      },
      { name: "lon", meaning: { en: "Longitude of the label point", zh: "代表点经度" }, unit: "degrees east" },
      { name: "lat", meaning: { en: "Latitude of the label point", zh: "代表点纬度" }, unit: "degrees north" },
      {
        name: "point_from",
        meaning: {
          en: "shape: computed from the drawn shape; table: set by hand",
          zh: "shape：由图形计算；table：人工给定",
        },
        unit: "word",
      },
    ],
    keyColumns: 1,
    sources: [
      ...codeSources,
      {
        title: "world-atlas 2.0.2, countries-50m (Natural Earth 4.1)",
        publisher: "Mike Bostock; Natural Earth",
        url: "https://github.com/topojson/world-atlas",
        version: "2.0.2",
        licence: "ISC; Natural Earth is in the public domain",
        retrieved: "2026-11-22",
      },
    ],
    licence: "CC0-1.0",
    script: "countries.ts",
    date: "2026-11-22",
    coverage: {
      places: rows.length,
      drawn: rows.filter((row) => row[4] !== "").length,
      indo_pacific: rows.filter((row) => row[10] === "1").length,
    },
    caveats: [
      {
        en: "Names, codes and shapes are those of statistical lists and imply no position on any status or boundary. Places that belong to a country but have data of their own keep an entry of their own.",
        zh: "名称、代码与图形均出自统计用途的清单，不代表对任何领土地位或边界的立场。隶属某国但数据单列的地区，在此单独列出。",
      },
      {
        en: "Names follow the publisher of the flow tables (OECD) where usage differs: “Chinese Taipei”, “West Bank and Gaza Strip”, “Hong Kong, China”, “Macao, China”. TWN and XKX are not rows of M49; they are placed in the area of their neighbours.",
        zh: "各方用法不一时，名称依资金流量数据的发布者（经合组织）：“中华台北”“约旦河西岸和加沙地带”“中国香港”“中国澳门”。M49 未单列 TWN 和 XKX，此处按相邻地区归入分区。",
      },
      {
        en: "[A] indo_pacific is a reading. The paper (section 4.4) names “especially Southeast Asia, India and the South Pacific”. Here: M49 South-eastern Asia, India, and the island areas Melanesia, Micronesia and Polynesia, territories included. Australia, New Zealand, Japan, Korea and other sponsors or South Asian states are 0: the paper speaks of the region as one that receives projects.",
        zh: "[A] indo_pacific 为解读。论文四（四）称重点是“东南亚、印度和南太平洋地区”。此处取 M49 的东南亚、印度，以及美拉尼西亚、密克罗尼西亚、波利尼西亚三个岛屿区域（含属地）。澳大利亚、新西兰、日本、韩国等出资方及其他南亚国家记为 0，因论文谈的是承接项目的地区。",
      },
      {
        en: "The label point is the spherical centroid of the largest polygon, or an inner point where the centroid falls outside. For 14 places that the 50m map does not draw, it is set by hand to about 0.2 degrees.",
        zh: "代表点取最大多边形的球面形心；形心落在界外时取界内一点。50m 地图未绘出的 14 个地区由人工给定，精度约 0.2 度。",
      },
      {
        en: "Shapes without a place here: Somaliland, N. Cyprus, Siachen Glacier, Indian Ocean Ter.; and a second shape with id 036 (Ashmore and Cartier Islands). The shape key joins to id, or to the name when the shape has no id.",
        zh: "地图中未对应本表地点的图形：索马里兰、北塞浦路斯、锡亚琴冰川、印度洋领地；另有一个 id 同为 036 的图形（阿什莫尔和卡捷群岛）。shape 列与图形 id 相连，无 id 者与名称相连。",
      },
    ],
    rows,
  };
  return [countries, regionTable()];
}

function regionTable(): ReferenceTable {
  return {
    id: "regions",
    title: { en: "UN areas (M49)", zh: "联合国地理分区（M49）" },
    description: {
      en: "The statistical areas of the UN M49 standard that the country table points to.",
      zh: "国家和地区表所引用的联合国 M49 标准统计分区。",
    },
    unit: { en: "one area a row", zh: "每行一个分区" },
    columns: [
      { name: "region", meaning: { en: "UN M49 code", zh: "联合国 M49 代码" }, unit: "code" },
      {
        name: "parent",
        meaning: { en: "Code of the area above it; empty for a region", zh: "上一级分区代码；大区留空" },
        unit: "code",
      },
      {
        name: "level",
        meaning: { en: "region, subregion or intermediate", zh: "层级：大区、次区域或中间区域" },
        unit: "word",
      },
      { name: "name_en", meaning: { en: "English name", zh: "英文名称" }, unit: "name" },
      { name: "name_zh", meaning: { en: "Chinese name", zh: "中文名称" }, unit: "name" },
    ],
    keyColumns: 1,
    sources: codeSources.slice(0, 1),
    licence: "CC0-1.0",
    script: "countries.ts",
    date: "2026-11-22",
    coverage: { areas: regions.length },
    caveats: [
      {
        en: "Statistical groupings of the United Nations without political meaning. Antarctica lies in none.",
        zh: "联合国为统计目的所作的划分，不含政治含义。南极洲不属于任何分区。",
      },
    ],
    rows: regions.map((region) => [region.code, region.parent, region.level, region.nameEn, region.nameZh]),
  };
}

if (import.meta.main) writeTables(buildCountries(), foldersFrom(process.argv.slice(2)).out);
