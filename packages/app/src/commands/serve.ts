import { once } from "node:events";
import { serverJobs } from "../jobs/server-job.ts";
import { openObservatory } from "../platform/observatory.ts";
import { webDist } from "../platform/paths.ts";
import { exitCodes, type ExitCode, type Speaker } from "../platform/speak.ts";
import { buildWebIfNeeded } from "../platform/web-build.ts";
import { listen, LOOPBACK_HOSTS, observatoryApp } from "../routes/server.ts";

/** `plumbline serve` and `npm start`: builds the pages where needed, answers over HTTP until interrupted. */
export async function serveCommand(
  speaker: Speaker,
  options: {
    readonly register: string;
    readonly store: string;
    readonly host: string;
    readonly port: number;
    readonly allowAdd?: boolean;
    /** Most bytes that one upload may have, in megabytes. */
    readonly addLimit: number;
  },
): Promise<ExitCode> {
  const { host, port, register, store } = options;
  await buildWebIfNeeded((line) => process.stderr.write(`${line}\n`));
  const observatory = await openObservatory(register, { store });
  const jobs = serverJobs({
    store,
    register,
    allowed: options.allowAdd === true,
    limitBytes: options.addLimit * 1_000_000,
  });
  const app = observatoryApp(observatory, {
    dist: webDist,
    hosts: [...LOOPBACK_HOSTS, host],
    jobs,
    onFault: (error) =>
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`),
  });
  try {
    const server = await listen(app, { host, port });
    // Added projects are read while the first page loads; what is wrong with the store is then known
    void observatory.added.parties("provider").catch(() => undefined);
    const { findings } = observatory.findings();
    for (const { file, line, message } of findings)
      speaker.say({ en: `${file}:${line ?? 1}: ${message.en}`, zh: `${file}:${line ?? 1}：${message.zh}` });
    speaker.answer(
      speaker.language === "en"
        ? `Plumbline is open at ${server.url} (Ctrl-C closes it)`
        : `准绳已打开：${server.url}（按 Ctrl-C 关闭）`,
    );
    if (jobs.allowed)
      speaker.say({
        en: `Files may be added from this machine, into ${store}.`,
        zh: `可在本机添加文件，存入 ${store}。`,
      });
    await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
    await jobs.close();
    await server.close();
    return exitCodes.fine;
  } catch (error) {
    if (
      !(
        error instanceof Error &&
        "code" in error &&
        (error.code === "EADDRINUSE" || error.code === "EACCES" || error.code === "EADDRNOTAVAIL")
      )
    )
      throw error;
    speaker.say({
      en: `Cannot listen on ${host}:${port} (${error.code}). Close what uses it, or choose another with --port.`,
      zh: `无法监听 ${host}:${port}（${error.code}）。请关闭占用它的程序，或用 --port 另选端口。`,
    });
    return exitCodes.wrongUse;
  } finally {
    observatory.close();
  }
}
