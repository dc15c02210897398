export { cellText, columnTitle, sheetToCsv } from "./csv.ts";
export type { Cell, Sheet, SheetColumn } from "./sheet.ts";
