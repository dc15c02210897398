import type { Bilingual, Language } from "@plumbline/core/evidence";
import { visibleText } from "../platform/visible-text.ts";

/** What a long job tells of itself while it runs. */
export interface JobProgress {
  /** A stage begins; `total` where its work can be measured, in bytes unless said otherwise. */
  readonly begin: (stage: Bilingual, total?: number, unit?: "bytes" | "rows") => void;
  /** How far the work on one file is; several may be under way. "" where the stage is no work on single files. */
  readonly moved: (file: string, done: number) => void;
  /** One file is finished; `done` is its share of the total. */
  readonly step: (file: string, outcome: Bilingual, done?: number) => void;
  readonly problem: (file: string, problem: Bilingual) => void;
  readonly waiting: (holder: string) => void;
  readonly end: () => void;
}

/** Where progress is written: standard error, or what a test hands in. */
export interface ProgressOutput {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

const BAR_CELLS = 24;
const REDRAW_MS = 100;
const REPORT_MS = 250;

/** Progress for people: a bar with the time left on a terminal, one line a step elsewhere. */
export function writtenProgress(
  output: ProgressOutput,
  language: Language,
  now: () => number = () => performance.now(),
): JobProgress {
  let stage = "";
  let total = 0;
  let finished = 0;
  /** How far the files are that are under way. */
  const underWay = new Map<string, number>();
  let startedMs = 0;
  let drawnMs = Number.NEGATIVE_INFINITY;
  const onTerminal = output.isTTY === true;
  const clear = () => onTerminal && output.write("\r\u001B[K");
  const line = (text: string) => {
    clear();
    output.write(`${text}\n`);
  };
  const draw = (file: string, done: number) => {
    if (!onTerminal || now() - drawnMs < REDRAW_MS) return;
    drawnMs = now();
    const share = total > 0 ? Math.min(1, done / total) : 0;
    const filled = Math.round(share * BAR_CELLS);
    const leftSeconds = share > 0.02 ? Math.ceil(((now() - startedMs) / 1000) * (1 / share - 1)) : null;
    const left = leftSeconds === null ? "" : language === "en" ? ` ${leftSeconds} s left` : ` 剩余 ${leftSeconds} 秒`;
    output.write(
      `\r\u001B[K${stage} ${"█".repeat(filled)}${"░".repeat(BAR_CELLS - filled)} ${Math.floor(share * 100)}%${left} ${visibleText(file.slice(-40))}`,
    );
  };
  return {
    begin(name, size = 0) {
      stage = name[language];
      total = size;
      finished = 0;
      underWay.clear();
      startedMs = now();
      if (size === 0) line(`${stage}…`);
    },
    moved(file, done) {
      underWay.set(file, done);
      draw(
        file,
        [...underWay.values()].reduce((sum, each) => sum + each, finished),
      );
    },
    step(file, outcome, done = 0) {
      underWay.delete(file);
      finished += done;
      line(language === "en" ? `${visibleText(file)}: ${outcome.en}` : `${visibleText(file)}：${outcome.zh}`);
    },
    problem: (file, problem) =>
      line(language === "en" ? `${visibleText(file)}: ${problem.en}` : `${visibleText(file)}：${problem.zh}`),
    waiting(holder) {
      line(
        language === "en"
          ? `Another add is at work on this store (${holder}); waiting for it to finish. Ctrl-C stops waiting.`
          : `另一个添加任务正在使用该数据仓（${holder}），等待其完成。按 Ctrl-C 停止等待。`,
      );
    },
    end: clear,
  };
}

/** Progress for programs: one JSON document a line, `{stage, unit, done, total, secondsLeft, file}`, several a second at most; and each file's outcome. */
export function reportedProgress(output: ProgressOutput, now: () => number = () => performance.now()): JobProgress {
  let stage = "";
  let unit = "bytes";
  let total = 0;
  let finished = 0;
  let startedMs = 0;
  let saidMs = Number.NEGATIVE_INFINITY;
  const underWay = new Map<string, number>();
  const say = (document: Readonly<Record<string, unknown>>) => output.write(`${JSON.stringify(document)}\n`);
  const tell = (file: string | null) => {
    saidMs = now();
    const done = [...underWay.values()].reduce((sum, each) => sum + each, finished);
    const share = total > 0 ? done / total : 0;
    const secondsLeft = share > 0.02 ? Math.max(0, Math.ceil(((now() - startedMs) / 1000) * (1 / share - 1))) : null;
    say({ stage, unit, done, total, secondsLeft, file });
  };
  return {
    begin(name, size = 0, of = "bytes") {
      stage = name.en;
      unit = of;
      total = size;
      finished = 0;
      underWay.clear();
      startedMs = now();
      tell(null);
    },
    moved(file, done) {
      underWay.set(file, done);
      if (now() - saidMs >= REPORT_MS) tell(file === "" ? null : file);
    },
    step(file, outcome, done = 0) {
      underWay.delete(file);
      finished += done;
      say({ stage, file, outcome });
    },
    problem: (file, problem) => void say({ stage, file, problem }),
    waiting: (holder) => void say({ waitingFor: holder }),
    end: () => undefined,
  };
}
