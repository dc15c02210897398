import { messages } from "../ui/language.tsx";

export const mapMessages = messages({
  "map-keys": {
    en: "Map. Arrow keys move it, plus and minus zoom, 0 shows the whole world. The list beside it holds the same figures.",
    zh: "地图。方向键移动，加减键缩放，0键显示全球。旁边的列表含有同样的数字。",
  },
  "map-named": { en: "{name}: {keys}", zh: "{name}：{keys}" },
  "zoom-in": { en: "Zoom in", zh: "放大" },
  "zoom-out": { en: "Zoom out", zh: "缩小" },
  reset: { en: "Whole world", zh: "显示全球" },
  drawing: { en: "The base map is being fetched.", zh: "正在读取底图。" },
  failed: {
    en: "The base map could not be fetched; the circles stand where they should, and the list has every figure. Reload to try again.",
    zh: "底图未能读取；圆点位置不变，全部数字见列表。可重新载入再试。",
  },
  "legend-size": { en: "Area is the amount:", zh: "面积表示金额：" },
  "legend-reported": { en: "amount reported", zh: "有金额" },
  "legend-hatched": { en: "no amount reported", zh: "未报告金额" },
  "legend-outside": { en: "not a recipient in this table", zh: "不属于本表受援方" },
  "legend-disputed": { en: "disputed boundary", zh: "有争议的边界" },
  "legend-negative": { en: "negative amount", zh: "负值" },
  "legend-ring": { en: "filled: at least; ring: at most", zh: "实心为下限，虚线圈为上限" },
  "legend-memorandum": { en: "Belt and Road memorandum", zh: "“一带一路”谅解备忘录" },
});
