import type { Bilingual, Language } from "@plumbline/core/evidence";
import { visibleText } from "../platform/visible-text.ts";
import { stageCount } from "./stage-count.ts";

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
  const count = stageCount(now);
  let drawnMs = Number.NEGATIVE_INFINITY;
  const onTerminal = output.isTTY === true;
  const clear = () => onTerminal && output.write("\r\u001B[K");
  const line = (text: string) => {
    clear();
    output.write(`${text}\n`);
  };
  const draw = (file: string) => {
    if (!onTerminal || now() - drawnMs < REDRAW_MS) return;
    drawnMs = now();
    const share = count.share();
    const filled = Math.round(share * BAR_CELLS);
    const leftSeconds = count.secondsLeft();
    const left = leftSeconds === null ? "" : language === "en" ? ` ${leftSeconds} s left` : ` 剩余 ${leftSeconds} 秒`;
    output.write(
      `\r\u001B[K${stage} ${"█".repeat(filled)}${"░".repeat(BAR_CELLS - filled)} ${Math.floor(share * 100)}%${left} ${visibleText(file.slice(-40))}`,
    );
  };
  return {
    begin(name, size = 0) {
      stage = name[language];
      count.begin(size);
      if (size === 0) line(`${stage}…`);
    },
    moved(file, done) {
      count.moved(file, done);
      draw(file);
    },
    step(file, outcome, done = 0) {
      count.finished(file, done);
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
  const count = stageCount(now);
  let saidMs = Number.NEGATIVE_INFINITY;
  const say = (document: Readonly<Record<string, unknown>>) => output.write(`${JSON.stringify(document)}\n`);
  const tell = (file: string | null) => {
    saidMs = now();
    say({ stage, unit, done: count.done(), total, secondsLeft: count.secondsLeft(), file });
  };
  return {
    begin(name, size = 0, of = "bytes") {
      stage = name.en;
      unit = of;
      total = size;
      count.begin(size);
      tell(null);
    },
    moved(file, done) {
      count.moved(file, done);
      if (now() - saidMs >= REPORT_MS) tell(file === "" ? null : file);
    },
    step(file, outcome, done = 0) {
      count.finished(file, done);
      say({ stage, file, outcome });
    },
    problem: (file, problem) => void say({ stage, file, problem }),
    waiting: (holder) => void say({ waitingFor: holder }),
    end: () => undefined,
  };
}
