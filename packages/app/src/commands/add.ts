import { StoreFailure } from "@plumbline/store/snapshot";
import { addFiles } from "../jobs/add-files.ts";
import { writtenProgress } from "../jobs/progress.ts";
import { exitCodes, type ExitCode, type Speaker } from "../platform/speak.ts";

interface AddOptions {
  readonly store: string;
  readonly register: string;
}

/** `plumbline add PATH…`: reads files into a store; exit 1 where they hold errors. */
export async function addCommand(speaker: Speaker, options: AddOptions, paths: string[]): Promise<ExitCode> {
  const stop = new AbortController();
  const onInterrupt = () => stop.abort();
  process.once("SIGINT", onInterrupt);
  process.once("SIGTERM", onInterrupt);
  try {
    const report = await addFiles({
      paths,
      store: options.store,
      settling: { registerRoot: options.register, asOf: new Date().toISOString().slice(0, 10) },
      progress: writtenProgress(process.stderr, speaker.language),
      signal: stop.signal,
    });
    const errors = report.files.reduce((sum, { issues }) => sum + issues.error, 0);
    if (speaker.json) speaker.document(report);
    else
      speaker.answer(
        speaker.language === "en"
          ? `${report.files.length} files in ${report.store}; ${errors} errors (plumbline issues lists them).`
          : `${report.store} 中新增或已有 ${report.files.length} 个文件；${errors} 个错误（plumbline issues 列出全部）。`,
      );
    return errors === 0 ? exitCodes.fine : exitCodes.findings;
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error;
    speaker.say(error.text);
    return error.code === "not-conserved" ? exitCodes.ourFault : exitCodes.wrongUse;
  } finally {
    process.off("SIGINT", onInterrupt);
    process.off("SIGTERM", onInterrupt);
  }
}
