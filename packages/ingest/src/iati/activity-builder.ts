import type { Issue, Message } from "@plumbline/core/evidence";
import type { Tally } from "../files/tally.ts";
import type { XmlAttributes } from "../xml/index.ts";
import type { IatiActivity, Transaction } from "./activity.ts";
import type { ActivityContext, ActivityProblem } from "./activity-context.ts";
import { addChild, attribute, type Element, element, firstChild, textOf } from "./element-tree.ts";
import { readActivity } from "./read-activity.ts";
import { transaction } from "./read-transaction.ts";

/** What one activity may hold before it is refused: elements that are kept, and characters of text. */
export interface ActivityLimits {
  readonly elements: number;
  readonly characters: number;
}

export const defaultActivityLimits: ActivityLimits = { elements: 1_500_000, characters: 24 * 1024 * 1024 };

/** Builds one activity from the events between its tags. Transactions are counted as they close, so that a cut-off activity's count too. */
export class ActivityBuilder implements ActivityContext {
  readonly language: string | undefined;
  readonly defaultCurrency: string | undefined;
  readonly #file: string;
  readonly #tally: Tally<IatiActivity>;
  readonly #limits: ActivityLimits;
  readonly #activity: Element;
  /** The elements that the innermost open one stands in, and that one. */
  readonly #open: Element[] = [];
  #top: Element;
  readonly #transactions: Transaction[] = [];
  readonly #problems: { problem: ActivityProblem; line: number; column: number | undefined }[] = [];
  #passedOver = 0;
  #elements = 0;
  #characters = 0;
  #tooLarge = false;

  constructor(activity: Element, file: string, tally: Tally<IatiActivity>, limits: ActivityLimits) {
    this.#activity = activity;
    this.#top = activity;
    this.#file = file;
    this.#tally = tally;
    this.#limits = limits;
    this.language = attribute(activity, "xml:lang");
    this.defaultCurrency = attribute(activity, "default-currency")?.toUpperCase();
  }

  open(name: string, attributes: XmlAttributes, line: number, column: number | undefined): void {
    if (this.#passedOver > 0 || !this.#top.kept.has(name) || this.#tooLarge) {
      this.#passedOver += 1;
      return;
    }
    this.#grow(1, 0);
    this.#open.push(this.#top);
    this.#top = element(name, attributes, line, column);
  }

  text(text: string): void {
    if (this.#passedOver > 0 || !this.#top.holdsText) return;
    this.#grow(0, text.length);
    if (!this.#tooLarge) this.#top.text += text;
  }

  /** True when the end tag was the activity's own. */
  close(): boolean {
    if (this.#passedOver > 0) {
      this.#passedOver -= 1;
      return false;
    }
    const closed = this.#top;
    const parent = this.#open.pop();
    if (parent === undefined) return true;
    this.#top = parent;
    if (closed.name === "transaction") this.#countTransaction(closed);
    else addChild(parent, closed);
    return false;
  }

  #grow(elements: number, characters: number): void {
    this.#elements += elements;
    this.#characters += characters;
    this.#tooLarge = this.#elements > this.#limits.elements || this.#characters > this.#limits.characters;
  }

  report(problem: ActivityProblem, at: Element): void {
    this.#problems.push({ problem, line: at.line, column: at.column });
  }

  /** Keeps the activity, or sets it aside for what it lacks. */
  finish(version: string, endLine: number, endColumn: number): void {
    if (this.#tooLarge) {
      this.refuse({ rule: "I23", severity: "error", id: "activity-too-large", args: { limit: this.#limits.elements } });
      return;
    }
    const read = readActivity(this.#activity, this.#transactions, { version, endLine, endColumn }, this);
    if ("refused" in read) this.setAside(read.refused);
    else {
      this.#reportAll(read.identifier);
      this.#tally.keep(read);
    }
  }

  /** Sets the activity aside with a problem of its own. */
  refuse(problem: ActivityProblem): void {
    this.report(problem, this.#activity);
    this.setAside({ id: problem.id, ...(problem.args === undefined ? {} : { args: problem.args }) });
  }

  /** Sets the activity aside for a reason that has been reported. */
  setAside(reason: Message): void {
    const id = this.identifier;
    this.#reportAll(id);
    this.#tally.quarantine({ line: this.#activity.line, reason, ...(id === undefined ? {} : { id }) });
  }

  /** The identifier, as far as it has been read. */
  get identifier(): string | undefined {
    const stated = firstChild(this.#activity, "iati-identifier");
    return stated === undefined ? undefined : textOf(stated);
  }

  #countTransaction(closed: Element): void {
    const read = transaction(closed, this.#transactions.length, this);
    this.#transactions.push(read);
    this.#tally.transactions += 1;
    if (read.amount.state === "known") this.#tally.sums.add(read.type ?? "", read.currency ?? "", read.amount.value);
  }

  #reportAll(id: string | undefined): void {
    for (const { problem, line, column } of this.#problems) {
      const at = {
        file: this.#file,
        line,
        ...(column === undefined ? {} : { column }),
        ...(id === undefined ? {} : { id }),
      };
      const message = { id: problem.id, ...(problem.args === undefined ? {} : { args: problem.args }) };
      this.#tally.report({ rule: problem.rule, severity: problem.severity, at, message } satisfies Issue);
    }
  }
}
