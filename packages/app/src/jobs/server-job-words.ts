import type { Bilingual } from "@plumbline/core/evidence";

/** What a job of the server says of itself, beside what reading and settling say. */
export const jobWords = {
  receiving: { en: "Receiving the files", zh: "正在接收文件" },
  looking: { en: "Looking at the files", zh: "正在查看文件" },
  stopping: { en: "Stopping", zh: "正在停止" },
  done: { en: "Done", zh: "已完成" },
  failed: { en: "Not added", zh: "未能添加" },
  cancelled: { en: "Stopped; nothing was changed", zh: "已停止，未作任何更改" },
  unfinished: {
    en: "Not finished: Plumbline was closed before these files were added",
    zh: "尚未完成：这些文件添加之前准绳已关闭",
  },
  same: { en: "the same bytes as another of these files; kept once", zh: "与其中另一文件内容相同，只保存一份" },
  terminal: {
    en: "Not finished: an add that was begun in a terminal and stopped before its end",
    zh: "尚未完成：在终端中开始、未到结束即停止的添加任务",
  },
  fault: {
    en: "Something went wrong on our side. The store is as it was; the terminal that runs Plumbline has the details. Resume to try again.",
    zh: "程序内部出现错误。数据仓保持原样；运行准绳的终端中有详细信息。可继续任务重试。",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Another process is adding to the same store. */
export const waitingFor = (holder: string): Bilingual => ({
  en: `Waiting: another add is at work on this store${holder === "" ? "" : ` (${holder})`}`,
  zh: `等待中：另一个添加任务正在使用该数据仓${holder === "" ? "" : `（${holder}）`}`,
});
