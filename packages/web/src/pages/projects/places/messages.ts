import { messages } from "../../../ui/language.tsx";

export const placesMessages = messages({
  headline: {
    en: "{places} places of {located} projects; {unlocated} projects have no place",
    zh: "{located}个项目有{places}处地点，{unlocated}个项目没有地点",
  },
  "headline-none": {
    en: "None of the {unlocated} projects found has a place",
    zh: "所找到的{unlocated}个项目都没有地点",
  },
  how: {
    en: "Each place as well as its publisher knows it. A place is where something is said to happen, not how much: money is not divided between places.",
    zh: "各地点均按发布方所述的精度绘出。地点只说明在何处，不说明多少：资金不在地点之间分摊。",
  },
  "how-cells": {
    en: "There are too many places to draw one by one, so dots stand for cells of one degree, their area in proportion to the number of places. Zoom in or narrow the filters to see single places.",
    zh: "地点过多，无法逐一绘出，故以每一度见方的圆点合并表示，面积与地点数成正比。放大地图或缩小筛选范围即可看到单个地点。",
  },
  label: {
    en: "Map with {places} places of {located} projects. The list beside it names them.",
    zh: "地图，含{located}个项目的{places}处地点。旁边的列表列出各地点。",
  },
  fit: { en: "All places found", zh: "显示全部地点" },
  "fit-project": { en: "All its places", zh: "显示全部地点" },
  list: { en: "Places", zh: "地点" },
  "list-cells": { en: "Where the places are densest", zh: "地点最密集之处" },
  cell: { en: "{places} places of {projects} projects", zh: "{projects}个项目的{places}处地点" },
  "list-more": { en: "Show more: {shown} of {all} so far", zh: "显示更多：已显示{shown}项，共{all}项" },
  "no-name": { en: "place without a name", zh: "未命名地点" },
  "show-on-map": { en: "Show on the map", zh: "在地图上显示" },
  radius: { en: "within {km} km", zh: "{km}公里以内" },
  share: {
    en: "{share}% of the project’s money, as its publisher divides it",
    zh: "据发布方划分，占项目资金的{share}%",
  },
  coordinates: { en: "{lat}, {lon}", zh: "{lat}，{lon}" },
  "legend-radius": { en: "as far as the stated precision allows", zh: "所述精度允许的范围" },
  "legend-cells": {
    en: "places in a cell of one degree (area is their number)",
    zh: "一度见方内的地点（面积表示数量）",
  },
  caption: {
    en: "Boundaries and names on this map do not express a position on the status of any territory. They follow Natural Earth 4.1, by way of world-atlas 2.0.2, which draws lines of actual control (de facto); lines known to be disputed are dashed. Projection: Equal Earth, equal-area. Antarctica is not drawn. Place names are the publishers’ own.",
    zh: "本图的边界和名称不代表对任何领土地位的立场。底图为Natural Earth 4.1（经world-atlas 2.0.2），按实际控制线绘制；已知有争议的边界以虚线表示。投影：Equal Earth等积投影。南极洲未绘出。地名为发布方原文。",
  },
  view: { en: "Map", zh: "地图" },
});
