import type { Catalogue } from "../evidence/index.ts";

/** Why a cell is suspect, one sentence for each sum of its column and one for what follows. */
export const suspectTexts = {
  broken: {
    en: "“{en}” does not hold in {column}: {residual} is left over, and rounding explains ±{tolerance} at most.",
    zh: "“{zh}”在{column}一列不成立：差额为{residual}，四舍五入至多只能解释±{tolerance}。",
  },
  whole: {
    en: "“{en}” holds in {column} ({residual} is left over) and must go on holding.",
    zh: "“{zh}”在{column}一列成立（差额{residual}），更改后须仍然成立。",
  },
  only: {
    en: "Of all the cells, only this one can be changed so that every sum holds and no cell becomes negative.",
    zh: "在全部单元格中，只有更改这一格才能使各式同时成立，且不出现负值。",
  },
  several: {
    en: "This is one of {count} cells that could each explain it alone; the sums cannot tell them apart.",
    zh: "有{count}个单元格各自都能单独解释这一差额，此为其一；仅凭求和关系无法区分。",
  },
} as const satisfies Catalogue<string>;
