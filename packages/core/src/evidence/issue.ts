import type { Message } from "./message.ts";

/** Where something stands: a file, and as much of line, column (both from 1) and record id as is known. */
export interface Position {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly id?: string;
}

/** Something wrong in somebody's data: what rule it breaks, where, and what to do next. Bad input is an issue, never an exception. */
export interface Issue<Id extends string = string> {
  readonly rule: string;
  readonly severity: "error" | "warning";
  readonly at: Position;
  readonly message: Message<Id>;
}
