import type { Catalogue } from "@plumbline/core/evidence";

/** What can be wrong with a path before a file is opened. */
export type FilesMessageId =
  | "path-missing"
  | "path-name"
  | "path-link"
  | "path-not-a-file"
  | "path-forbidden"
  | "path-too-deep";

export const filesMessages: Catalogue<FilesMessageId> = {
  "path-missing": { en: "there is no file or folder of this name", zh: "没有这个名称的文件或文件夹" },
  "path-name": {
    en: "this name is not written in UTF-8, and cannot be opened as it stands: rename it",
    zh: "此名称不是 UTF-8 编码，无法据此打开：请重命名",
  },
  "path-link": {
    en: "this is a link that leads out of the folder, or in a circle; it was not followed: name its target itself",
    zh: "这是指向文件夹之外或循环的链接；未予跟随：请直接指定其目标",
  },
  "path-not-a-file": {
    en: "this is neither a file nor a folder (a device, a pipe or a socket); it was not opened",
    zh: "这既不是文件也不是文件夹（而是设备、管道或套接字）；未予打开",
  },
  "path-forbidden": {
    en: "this could not be opened ({code}): check its permissions",
    zh: "无法打开（{code}）：请检查权限",
  },
  "path-too-deep": {
    en: "folders are nested more than {limit} deep here; they were not followed further",
    zh: "此处文件夹嵌套超过 {limit} 层；不再深入",
  },
};
