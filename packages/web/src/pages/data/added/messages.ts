import { messages } from "../../../ui/language.tsx";

/** Adding files: the drop area and what becomes of a job. */
export const addedMessages = messages({
  title: { en: "Files you have added", zh: "已添加的文件" },
  none: {
    en: "No file has been added yet. Plumbline reads what others publish about single projects: IATI activity files and AidData’s releases on Chinese finance. It keeps them as published, settles them by named rules, and shows them on the Projects, Map and Sources pages.",
    zh: "尚未添加任何文件。准绳可读取他方公布的逐项目数据：IATI 活动文件，以及 AidData 关于中国资金的数据。文件照原样保存，依有编号的规则核算，并显示在“项目”“地图”“来源”各页。",
  },
  some: {
    en: "{files} in {store}: {kept} records kept, {aside} set aside.",
    zh: "{store} 中有 {files}：保留 {kept} 条记录，搁置 {aside} 条。",
  },
  "files-one": { en: "1 file", zh: "1 个文件" },
  files: { en: "{count} files", zh: "{count} 个文件" },
  "to-sources": { en: "What became of each file", zh: "查看各文件的处理结果" },
  "to-projects": { en: "The projects in them", zh: "查看其中的项目" },
  "drop-here": { en: "Drop files or folders here", zh: "将文件或文件夹拖放到此处" },
  "drop-now": { en: "Let go to add them", zh: "松开即可添加" },
  "choose-files": { en: "Choose files", zh: "选择文件" },
  "choose-folder": { en: "Choose a folder", zh: "选择文件夹" },
  "drop-what": {
    en: "IATI activity files (XML) and AidData’s GCOF and GCDF (CSV, XLSX), up to {limit} at a time. Nothing leaves this machine. A file that cannot be read is named with its reason; the others are added.",
    zh: "IATI 活动文件（XML）与 AidData 的 GCOF、GCDF（CSV、XLSX），每次至多 {limit}。数据不会离开本机。无法读取的文件会注明原因，其余照常添加。",
  },
  "drop-busy": {
    en: "Other files are being added. When they are, more can be dropped here.",
    zh: "正在添加其他文件，完成后可继续拖放。",
  },
  teach: {
    en: "This server only answers questions. To add files here by drag and drop, start it with:",
    zh: "此服务器目前只回答问题。如需在此拖放添加文件，请这样启动：",
  },
  "teach-command": { en: "Or add them in a terminal, at any time:", zh: "也可随时在终端中添加：" },
  "too-large": {
    en: "These files are larger than this server takes at once. None was sent.",
    zh: "这些文件超过服务器一次可接受的大小，均未发送。",
  },
  "too-large-next": {
    en: "Drop fewer at a time, start with a higher --add-limit, or use plumbline add PATH…, which has no limit.",
    zh: "请分批拖放，或以更大的 --add-limit 启动，或使用没有大小限制的 plumbline add PATH…。",
  },
  "nothing-dropped": { en: "There was no file in what was dropped.", zh: "拖放的内容中没有文件。" },
  "drop-unreadable": {
    en: "The browser could not read {path}. None of what was dropped was sent.",
    zh: "浏览器无法读取 {path}。拖放的内容均未发送。",
  },
  "drop-unreadable-next": {
    en: "Drop it again without that file, or use plumbline add PATH…, which adds the rest and names what it cannot read.",
    zh: "请去掉该文件后重新拖放，或使用 plumbline add PATH…：它会添加其余文件，并指出无法读取的文件。",
  },
  job: { en: "Adding files", zh: "添加文件" },
  progress: { en: "Progress of this step", zh: "本步骤进度" },
  percent: { en: "{percent}%", zh: "{percent}%" },
  "left-soon": { en: "a few seconds left in this step", zh: "本步骤还需几秒" },
  "left-seconds": { en: "about {count} s left in this step", zh: "本步骤约剩 {count} 秒" },
  "left-minutes": { en: "about {count} min left in this step", zh: "本步骤约剩 {count} 分钟" },
  "left-hours": { en: "about {count} h left in this step", zh: "本步骤约剩 {count} 小时" },
  "of-files": { en: "{done} of {all} files read", zh: "已读取 {done} / {all} 个文件" },
  cancel: { en: "Cancel", zh: "取消" },
  resume: { en: "Resume", zh: "继续" },
  discard: { en: "Discard", zh: "放弃" },
  clear: { en: "Clear this list", zh: "清除此列表" },
  "may-close": {
    en: "You may leave this page; the work goes on. If Plumbline is closed, it can be resumed at the next start.",
    zh: "可以离开本页，任务会继续。若关闭准绳，下次启动时可继续。",
  },
  "stay-while-sending": {
    en: "Keep this page open until the files have arrived.",
    zh: "文件送达之前请不要关闭本页。",
  },
  "resume-how": {
    en: "Resume goes on where it stopped; what has been read is not read again. Discard forgets these files. The store is as it was either way.",
    zh: "“继续”从停下之处接着进行，已读取的不再重读；“放弃”则不再保留这些文件。两种情况下数据仓均保持原样。",
  },
  "resume-elsewhere": {
    en: "To go on with it: plumbline add --resume, or start this server with --allow-add.",
    zh: "如需继续：运行 plumbline add --resume，或以 --allow-add 启动本服务器。",
  },
  "done-files": { en: "Done: {files} read", zh: "已完成：读取 {files}" },
  refused: { en: "That was not done", zh: "未能执行" },
  file: { en: "Files of this job", zh: "本任务的文件" },
  "not-yet": { en: "not read yet", zh: "尚未读取" },
  opened: { en: "Read, kept, set aside, why", zh: "读取、保留、搁置及原因" },
  more: { en: "and {count} more", zh: "另有 {count} 个" },
  comma: { en: ", ", zh: "，" },
});
