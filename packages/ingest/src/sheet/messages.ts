import type { Catalogue } from "@plumbline/core/evidence";

/** What can be wrong with a spreadsheet file, whatever it is about. */
export type SheetMessageId =
  | "sheet-not-a-workbook"
  | "sheet-encrypted"
  | "sheet-too-large"
  | "sheet-inflates"
  | "sheet-too-many-rows"
  | "sheet-too-wide"
  | "sheet-damaged"
  | "sheet-broken";

export const sheetMessages: Catalogue<SheetMessageId> = {
  "sheet-not-a-workbook": {
    en: "the file is an archive, but no XLSX workbook",
    zh: "该文件是压缩包，但不是 XLSX 工作簿",
  },
  "sheet-encrypted": {
    en: "the workbook is encrypted or of an old format: save it as XLSX without a password",
    zh: "工作簿已加密或格式过旧：请另存为不带密码的 XLSX",
  },
  "sheet-too-large": {
    en: "the workbook is larger than {limit} bytes: save its sheet as CSV",
    zh: "工作簿大于 {limit} 字节：请将工作表另存为 CSV",
  },
  "sheet-inflates": {
    en: "the archive would unpack to far more than its size lets expect ({entry}); it was not unpacked",
    zh: "压缩包解压后的大小远超其体积所应有（{entry}）；未予解压",
  },
  "sheet-too-many-rows": {
    en: "the sheet has more than {limit} rows: the rows before were kept; save it as CSV",
    zh: "工作表超过 {limit} 行：此前的行已保留；请另存为 CSV",
  },
  "sheet-too-wide": {
    en: "a row has more than {limit} cells; no table of this kind has",
    zh: "某行超过 {limit} 个单元格；此类表格不应如此",
  },
  "sheet-damaged": {
    en: "a part of the workbook ({entry}) is not what its checksum says; none of it was read, since nobody knows which numbers are wrong: get the file again",
    zh: "工作簿中的部件（{entry}）与其校验和不符；无从得知哪些数字有误，故未予读取：请重新获取文件",
  },
  "sheet-broken": {
    en: "the workbook cannot be read from here on; rows before were kept: open it, save it again and retry",
    zh: "工作簿由此处起无法读取；此前的行已保留：请打开后重新保存，再试一次",
  },
};
