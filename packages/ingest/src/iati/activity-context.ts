import type { Issue } from "@plumbline/core/evidence";
import type { Element } from "./element-tree.ts";
import type { IatiMessageId } from "./messages.ts";

/** What is known about the activity being read, and where its issues go. */
export interface ActivityContext {
  readonly language: string | undefined;
  readonly defaultCurrency: string | undefined;
  report(problem: ActivityProblem, at: Element): void;
}

export interface ActivityProblem {
  /** A rule of docs/method/counting, or I23 (tolerant reading) where it is about reading alone. */
  readonly rule: string;
  readonly severity: Issue["severity"];
  readonly id: IatiMessageId;
  readonly args?: Readonly<Record<string, string | number>>;
}

/** Longest piece of somebody's text that a message repeats. */
const QUOTED_LENGTH = 60;

export function quoted(text: string): string {
  return text.length <= QUOTED_LENGTH ? text : `${text.slice(0, QUOTED_LENGTH)}…`;
}
