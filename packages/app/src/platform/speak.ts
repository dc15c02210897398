import type { Bilingual, Language } from "@plumbline/core/evidence";
import { visibleLines } from "./visible-text.ts";

/** Where a command speaks: answers to stdout, everything else to stderr; one JSON document with `--json`. */
export interface Speaker {
  readonly language: Language;
  readonly json: boolean;
  /** An answer for people. */
  readonly answer: (text: string) => void;
  /** The answer as one JSON document. */
  readonly document: (value: unknown) => void;
  /** Progress and messages. */
  readonly say: (text: Bilingual) => void;
}

/** The process's own stdout and stderr. */
export function processSpeaker(language: Language, json: boolean): Speaker {
  return {
    language,
    json,
    answer: (text) => process.stdout.write(`${visibleLines(text)}\n`),
    document: (value) => process.stdout.write(`${JSON.stringify(value, null, 2)}\n`),
    say: (text) => process.stderr.write(`${visibleLines(text[language])}\n`),
  };
}

/** Exit codes of every command. */
export const exitCodes = { fine: 0, findings: 1, wrongUse: 2, ourFault: 3 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
