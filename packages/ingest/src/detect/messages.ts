import type { Catalogue } from "@plumbline/core/evidence";

/** What can be wrong with a file before anything in it is read. */
export type DetectMessageId = "file-unrecognised" | "file-empty" | "file-unreadable" | "file-too-large";

export const detectMessages: Catalogue<DetectMessageId> = {
  "file-unrecognised": {
    en: "the file is of no format that is read: IATI activity XML, or AidData's GCOF 1.0 or GCDF 3.0 as CSV or XLSX",
    zh: "文件不属于可读取的格式：应为 IATI 活动 XML，或 AidData 的 GCOF 1.0、GCDF 3.0（CSV 或 XLSX）",
  },
  "file-empty": { en: "the file is empty", zh: "文件为空" },
  "file-unreadable": {
    en: "the file could not be read to its end ({code}): what came before was kept; check the file and its permissions",
    zh: "文件未能读完（{code}）：此前的内容已保留；请检查文件及其权限",
  },
  "file-too-large": {
    en: "the workbook is larger than {limit} bytes: save its sheet as CSV",
    zh: "工作簿大于 {limit} 字节：请将工作表另存为 CSV",
  },
};
