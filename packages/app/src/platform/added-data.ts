import type { FindingsAnswer } from "@plumbline/core/contract";
import type { Bilingual } from "@plumbline/core/evidence";
import { type OpenProjects, openProjects } from "@plumbline/store/questions";
import { currentSnapshot, StoreFailure, storeFailure } from "@plumbline/store/snapshot";
import { Problem } from "../routes/problem.ts";

/** The added data of a store as it is now: a new snapshot is followed without a restart. */
export interface AddedData {
  /** Folder of the store, as a person would type it. */
  readonly store: string;
  /** Names what answers now, so that kept answers can be told apart; "none" without a store. Never throws. */
  readonly edition: () => string;
  /** Asks the current snapshot; `none` answers where there is none yet. A snapshot that is replaced meanwhile stays open until all who ask it are answered. Throws Problem where the store is damaged. */
  readonly ask: <Answer>(question: (opened: OpenProjects) => Promise<Answer>, none: () => Answer) => Promise<Answer>;
  /** The same for an answer that is handed on in pieces, none of them without a store: its snapshot stays open until the last one is taken, or nobody wants more. */
  readonly askInPieces: <Piece>(
    question: (opened: OpenProjects) => AsyncIterable<Piece>,
  ) => AsyncGenerator<Piece, void, void>;
  /** What is wrong with the store, if anything. */
  readonly findings: () => FindingsAnswer["findings"];
  readonly close: () => void;
}

interface Held {
  readonly name: string;
  readonly opened: Promise<OpenProjects>;
  asking: number;
  retired: boolean;
}

/** Follows the store at a folder. It need not exist; one that cannot be read answers with what is wrong, and never stops the rest. */
export function followStore(store: string): AddedData {
  let held: Held | null = null;
  let fault: { readonly name: string; readonly text: Bilingual } | null = null;

  const current = (): string | null => {
    try {
      return currentSnapshot(store);
    } catch (error) {
      fault = { name: "", text: textOf(error) };
      throw damaged(store, fault.text);
    }
  };
  const letGo = (one: Held) => {
    if (!one.retired || one.asking > 0) return;
    one.opened.then(
      (opened) => opened.close(),
      () => undefined,
    );
  };
  const retire = () => {
    if (held === null) return;
    held.retired = true;
    letGo(held);
    held = null;
  };
  const hold = (name: string): Held => {
    if (held?.name === name) return held;
    retire();
    held = { name, opened: openProjects(store), asking: 0, retired: false };
    return held;
  };

  /** The current snapshot, kept open until it is released; null where there is none. */
  const take = async (): Promise<{ readonly opened: OpenProjects; readonly release: () => void } | null> => {
    const name = current();
    if (name === null) {
      retire();
      fault = null;
      return null;
    }
    const one = hold(name);
    one.asking += 1;
    const release = () => {
      one.asking -= 1;
      letGo(one);
    };
    try {
      const opened = await one.opened;
      fault = null;
      return { opened, release };
    } catch (error) {
      // Looked at again by the next who asks: somebody may be mending it
      if (held === one) held = null;
      release();
      fault = { name, text: textOf(error) };
      throw damaged(store, fault.text);
    }
  };

  return {
    store,
    edition() {
      try {
        return currentSnapshot(store) ?? "none";
      } catch {
        return "damaged";
      }
    },
    async ask(question, none) {
      const taken = await take();
      if (taken === null) return none();
      try {
        return await question(taken.opened);
      } catch (error) {
        // Bytes of a snapshot may change while it is open
        const failure = storeFailure(error);
        throw failure instanceof StoreFailure ? damaged(store, failure.text) : error;
      } finally {
        taken.release();
      }
    },
    async *askInPieces(question) {
      const taken = await take();
      if (taken === null) return;
      try {
        yield* question(taken.opened);
      } finally {
        taken.release();
      }
    },
    findings() {
      if (fault === null) return [];
      const { text } = fault;
      return [
        {
          rule: "store-unreadable",
          severity: "error",
          file: store,
          line: null,
          column: null,
          message: {
            en: `The added data cannot be read: ${text.en}`,
            zh: `无法读取已添加的数据：${text.zh}`,
          },
        },
      ];
    },
    close: retire,
  };
}

function textOf(error: unknown): Bilingual {
  if (error instanceof StoreFailure) return error.text;
  const line = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
  return { en: line, zh: line };
}

function damaged(store: string, text: Bilingual): Problem {
  return new Problem(
    503,
    { en: `The added data cannot be read: ${text.en}`, zh: `无法读取已添加的数据：${text.zh}` },
    {
      en: `Everything else works. Add the files again into a new folder (plumbline add PATH --store DIR), or move ${store} away.`,
      zh: `其他内容不受影响。请将文件重新添加到新文件夹（plumbline add PATH --store DIR），或移走 ${store}。`,
    },
  );
}
