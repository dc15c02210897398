import { JobRefusal, type JobRefusalCode } from "../jobs/server-job-refusal.ts";
import { MalformedForm } from "./jobs-multipart.ts";
import { Problem } from "./problem.ts";

const again = { en: "Send the files again.", zh: "请重新发送文件。" };
const look = { en: "GET /api/jobs tells what is being done.", zh: "GET /api/jobs 说明当前任务。" };

type Words = readonly [
  status: Problem["status"],
  detail: { readonly en: string; readonly zh: string },
  next: { readonly en: string; readonly zh: string },
];

const refusals: Readonly<Record<JobRefusalCode, Words>> = {
  busy: [
    409,
    { en: "Other files are being added.", zh: "正在添加其他文件。" },
    { en: "Wait until they are, or cancel them.", zh: "请等待其完成，或先取消。" },
  ],
  "too-large": [
    413,
    { en: "The files are larger than this server takes; none was kept.", zh: "文件超过服务器接受的大小，均未保留。" },
    {
      en: "Send fewer at a time, start with a higher --add-limit, or use `plumbline add PATH…`, which has no limit.",
      zh: "请分批发送，或以更大的 --add-limit 启动，或使用没有大小限制的 `plumbline add PATH…`。",
    },
  ],
  "too-many": [
    413,
    {
      en: "There are more files than one upload may have; none was kept.",
      zh: "文件数量超过一次上传的上限，均未保留。",
    },
    {
      en: "Send fewer at a time, or use `plumbline add PATH…`, which has no limit.",
      zh: "请分批发送，或使用没有数量限制的 `plumbline add PATH…`。",
    },
  ],
  "no-room": [
    507,
    { en: "There is not enough room on the disk for these files; none was kept.", zh: "磁盘空间不足，文件均未保留。" },
    { en: "Make room, then send them again.", zh: "请腾出空间后重新发送。" },
  ],
  "not-writable": [
    507,
    {
      en: "The folder of the store cannot be written; none of the files was kept.",
      zh: "数据仓文件夹无法写入，文件均未保留。",
    },
    {
      en: "Check the folder and its permissions, or start with another --store DIR.",
      zh: "请检查该文件夹及其权限，或以 --store DIR 指定其他文件夹启动。",
    },
  ],
  "nothing-sent": [
    400,
    { en: "There is no file in what was sent.", zh: "发送的内容中没有文件。" },
    {
      en: "Send files as multipart/form-data, each with its file name.",
      zh: "请以 multipart/form-data 发送文件，并附文件名。",
    },
  ],
  cancelled: [
    409,
    { en: "Cancelled while the files were sent; none was kept.", zh: "发送期间已取消，文件均未保留。" },
    again,
  ],
  "cut-off": [400, { en: "The files did not arrive whole; none was kept.", zh: "文件未完整到达，均未保留。" }, again],
  unknown: [404, { en: "There is no such job, or it is not at work.", zh: "没有这个任务，或任务未在进行。" }, look],
  "at-work": [409, { en: "The job is at work.", zh: "任务正在进行。" }, { en: "Cancel it first.", zh: "请先取消。" }],
};

/** What a job refuses, as a problem over HTTP; any other error as it is. */
export function jobProblem(error: unknown): unknown {
  if (error instanceof MalformedForm) return new Problem(...refusals["cut-off"]);
  return error instanceof JobRefusal ? new Problem(...refusals[error.code]) : error;
}
