import type { Bilingual } from "@plumbline/core/evidence";
import { StoreFailure, storeWriter } from "@plumbline/store/snapshot";
import { type AddReport, addFiles, discardJob, resettleStore, resumeJob, type WriteJob } from "../jobs/add-files.ts";
import { reportedProgress, writtenProgress } from "../jobs/progress.ts";
import { type UnfinishedJob, unfinishedJob } from "../jobs/unfinished-jobs.ts";
import { exitCodes, type ExitCode, type Speaker } from "../platform/speak.ts";

interface AddOptions {
  readonly store: string;
  readonly register: string;
  readonly workers?: number;
  readonly progress?: "json";
  readonly resume?: boolean;
  readonly status?: boolean;
  readonly discard?: boolean;
  readonly resettle?: boolean;
}

/** What can be asked for in place of adding paths. */
const insteadOfPaths = ["resume", "status", "discard", "resettle"] as const;

/** `plumbline add PATH…`: reads files into a store; exit 1 where they hold errors. Stopped by a signal, it leaves a job that `--resume` goes on with. */
export async function addCommand(speaker: Speaker, options: AddOptions, paths: string[]): Promise<ExitCode> {
  const wishes = insteadOfPaths.filter((wish) => options[wish] === true);
  if (wishes.length + (paths.length > 0 ? 1 : 0) !== 1) {
    speaker.say({
      en: "Name the files or folders to add, or one of --resume, --status, --discard, --resettle.",
      zh: "请指定要添加的文件或文件夹，或 --resume、--status、--discard、--resettle 之一。",
    });
    return exitCodes.wrongUse;
  }
  const [wish] = wishes;
  if (wish === "status") return status(speaker, options.store);
  return stoppable(speaker, async (signal) => {
    const job: WriteJob = {
      store: options.store,
      settling: { registerRoot: options.register, asOf: new Date().toISOString().slice(0, 10) },
      progress:
        options.progress === "json"
          ? reportedProgress(process.stderr)
          : writtenProgress(process.stderr, speaker.language),
      signal,
      ...(options.workers === undefined ? {} : { workers: options.workers }),
    };
    switch (wish) {
      case "resume":
        return tell(speaker, await resumeJob(job));
      case "resettle":
        return tell(speaker, await resettleStore(job));
      case "discard":
        await discardJob(options.store, signal);
        if (speaker.json) speaker.document({ job: null });
        else
          speaker.answer(
            speaker.language === "en"
              ? "Nothing unfinished is left; the store is as it was."
              : "未完成的任务已清除；数据仓保持原样。",
          );
        return exitCodes.fine;
      case undefined:
        return tell(speaker, await addFiles({ ...job, paths }));
      default:
        return wish satisfies never;
    }
  });
}

/** Ctrl-C, the end of the terminal and `kill` stop the work cleanly. */
async function stoppable(speaker: Speaker, work: (signal: AbortSignal) => Promise<ExitCode>): Promise<ExitCode> {
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  // A terminal that has been closed takes no more words; that is no reason to die half way
  const ignore = () => undefined;
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  for (const name of signals) process.on(name, onSignal);
  for (const stream of [process.stdout, process.stderr]) stream.on("error", ignore);
  try {
    return await work(stop.signal);
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error;
    speaker.say(error.text);
    return error.code === "not-conserved" ? exitCodes.ourFault : exitCodes.wrongUse;
  } finally {
    for (const name of signals) process.off(name, onSignal);
    for (const stream of [process.stdout, process.stderr]) stream.off("error", ignore);
  }
}

function tell(speaker: Speaker, { files, store, unopened }: AddReport): ExitCode {
  const errors = files.reduce((sum, { issues }) => sum + issues.error, 0);
  if (speaker.json) speaker.document({ files, store });
  else speaker.answer(lastLine({ inStore: files.length - unopened, unopened, errors, store })[speaker.language]);
  return errors === 0 ? exitCodes.fine : exitCodes.findings;
}

/** What came of it, in one line: paths that led to nothing are not in the store, and `issues` does not know them. */
function lastLine(of: {
  readonly inStore: number;
  readonly unopened: number;
  readonly errors: number;
  readonly store: string;
}): Bilingual {
  const { inStore, unopened, store } = of;
  const errors = of.errors - unopened;
  const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? "" : "s"}`;
  return {
    en:
      `${plural(inStore, "file")} in ${store}` +
      (unopened === 0 ? "" : `; ${plural(unopened, "path")} could not be opened`) +
      `; ${plural(errors, "error")}${errors === 0 ? "" : " (plumbline issues lists them)"}.`,
    zh:
      `${store} 中新增或已有 ${inStore} 个文件` +
      (unopened === 0 ? "" : `；${unopened} 个路径无法打开`) +
      `；${errors} 个错误${errors === 0 ? "" : "（plumbline issues 列出全部）"}。`,
  };
}

async function status(speaker: Speaker, store: string): Promise<ExitCode> {
  const job = unfinishedJob(store);
  const atWork = await storeWriter(store);
  if (speaker.json) speaker.document({ job, atWork });
  else speaker.answer(statusText(job, atWork)[speaker.language]);
  return exitCodes.fine;
}

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);

function statusText(job: UnfinishedJob | null, atWork: string | null): Bilingual {
  if (job === null) return { en: "No add is unfinished.", zh: "没有未完成的添加任务。" };
  const { paths, startedAt, filesDone, filesTotal, bytesDone, bytesTotal } = job;
  const next =
    atWork === null
      ? {
          en: "plumbline add --resume goes on with it; plumbline add --discard throws away what it has read.",
          zh: "plumbline add --resume 继续；plumbline add --discard 丢弃已读部分。",
        }
      : { en: `It is at work now (${atWork}).`, zh: `任务正在进行（${atWork}）。` };
  return {
    en:
      `An add begun at ${startedAt} is unfinished: ${paths.join(" ")}\n` +
      `${filesDone} of ${filesTotal} files read, ${megabytes(bytesDone)} of ${megabytes(bytesTotal)} MB. ${next.en}`,
    zh:
      `有一个始于 ${startedAt} 的添加任务尚未完成：${paths.join(" ")}\n` +
      `已读 ${filesDone} / ${filesTotal} 个文件，${megabytes(bytesDone)} / ${megabytes(bytesTotal)} MB。${next.zh}`,
  };
}
