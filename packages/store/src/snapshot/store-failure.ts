import type { Bilingual } from "@plumbline/core/evidence";

export type StoreFailureCode =
  | "no-store"
  | "disk-full"
  | "not-writable"
  | "not-conserved"
  | "newer-store"
  | "damaged-store"
  | "no-job"
  | "worker-lost"
  | "file-changed"
  | "cancelled";

const texts: Readonly<Record<StoreFailureCode, Bilingual>> = {
  "no-store": {
    en: "There is no store at {detail}: add files first (plumbline add PATH --store DIR).",
    zh: "{detail} 处没有数据仓：请先添加文件（plumbline add PATH --store DIR）。",
  },
  "disk-full": {
    en: "There is not enough room to write the store ({detail}). What was there before is whole, and what had been read is kept. Make room, then go on with plumbline add --resume; plumbline add --discard gives back the room that it takes.",
    zh: "空间不足，无法写入数据仓（{detail}）。原有内容完好，已读部分予以保留。请腾出空间后用 plumbline add --resume 继续；plumbline add --discard 可释放其占用的空间。",
  },
  "not-writable": {
    en: "The store cannot be written ({detail}). Nothing was changed: check the folder and its permissions.",
    zh: "无法写入数据仓（{detail}）。未作任何更改：请检查该文件夹及其权限。",
  },
  "not-conserved": {
    en: "The check of the new snapshot failed ({detail}), so it was thrown away; the store is as it was. This is a fault of ours: please report it.",
    zh: "新快照未通过核对（{detail}），已丢弃；数据仓保持原样。这是程序的错误，请反馈给我们。",
  },
  "newer-store": {
    en: "The store was written by another version of Plumbline ({detail}): add its files again into a new folder.",
    zh: "该数据仓由另一版本的准绳写成（{detail}）：请在新文件夹中重新添加文件。",
  },
  "damaged-store": {
    en: "The store's snapshot is damaged or gone ({detail}). Move the folder of the store away, or name another with --store, and add the published files again: plumbline add PATH.",
    zh: "数据仓的快照已损坏或丢失（{detail}）。请移走该数据仓文件夹，或用 --store 另指一处，然后重新添加已发布的文件：plumbline add PATH。",
  },
  "no-job": {
    en: "There is no unfinished add at {detail}: nothing to go on with.",
    zh: "{detail} 处没有未完成的添加任务，无可继续。",
  },
  "worker-lost": {
    en: "Reading broke off ({detail}). The store is as it was, and what had been read is kept: plumbline add --resume goes on from there.",
    zh: "读取中断（{detail}）。数据仓保持原样，已读部分予以保留：可用 plumbline add --resume 继续。",
  },
  "file-changed": {
    en: "{detail} is no longer what it was when this add began, and the store has no whole copy of it. The store is as it was: add the files again.",
    zh: "{detail} 已不是本次添加开始时的内容，数据仓中也没有其完整副本。数据仓保持原样：请重新添加文件。",
  },
  cancelled: {
    en: "Stopped. The store is as it was. What had been read is kept: plumbline add --resume goes on from there, plumbline add --discard throws it away.",
    zh: "已停止。数据仓保持原样，已读部分予以保留：plumbline add --resume 继续，plumbline add --discard 丢弃。",
  },
};

/** Why a store could not be opened or written; what was there before is untouched. */
export class StoreFailure extends Error {
  readonly code: StoreFailureCode;
  readonly text: Bilingual;
  readonly detail: string;

  constructor(code: StoreFailureCode, detail = "", cause?: unknown) {
    const text = texts[code];
    super(text.en.replace("{detail}", detail), cause === undefined ? {} : { cause });
    this.name = "StoreFailure";
    this.code = code;
    this.detail = detail;
    this.text = { en: this.message, zh: text.zh.replace("{detail}", detail) };
  }
}

/** A snapshot that the database cannot open, in its own words. */
export function damagedStore(error: unknown): StoreFailure {
  const line = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
  return new StoreFailure("damaged-store", line, error);
}

const FULL =
  /max_temp_directory_size|No space left|ENOSPC|File too large|EFBIG|quota exceeded|EDQUOT|not enough space|Could not write all bytes/i;
const FORBIDDEN =
  /EACCES|ENOENT: no such file or directory, mkdir|EPERM|EROFS|ENOTDIR|Permission denied|Read-only file system/i;

/** What the database says of a file in which bytes have changed: every block of it has a checksum. */
const DAMAGED =
  /Corrupt database file|not a valid DuckDB database|does not match stored checksum|Serialization Error|has been invalidated|Could not read enough bytes|Cannot open database|read from file .*: (?:Invalid argument|Input\/output error)/i;

/** An error of the disk, or of a snapshot that is damaged, as a failure of the store; any other error as it is. */
export function storeFailure(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof StoreFailure) return error;
  const line = error.message.split("\n")[0] ?? "";
  if (DAMAGED.test(error.message)) return damagedStore(error);
  if (FULL.test(error.message)) return new StoreFailure("disk-full", line, error);
  return FORBIDDEN.test(error.message) ? new StoreFailure("not-writable", line, error) : error;
}
