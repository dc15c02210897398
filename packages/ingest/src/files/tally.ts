import type { Issue } from "@plumbline/core/evidence";
import { ExactSums } from "./exact-sums.ts";
import type { Batch, FileSummary, Quarantined } from "./reading.ts";

/** Collects what a reader finds, hands it out in batches, and counts it for the summary. */
export class Tally<Item> {
  readonly sums = new ExactSums();
  transactions = 0;
  #records: Item[] = [];
  #quarantined: Quarantined[] = [];
  #issues: Issue[] = [];
  #kept = 0;
  #refused = 0;
  #errors = 0;
  #warnings = 0;

  keep(record: Item): void {
    this.#kept += 1;
    this.#records.push(record);
  }

  quarantine(record: Quarantined): void {
    this.#refused += 1;
    this.#quarantined.push(record);
  }

  report(issue: Issue): void {
    if (issue.severity === "error") this.#errors += 1;
    else this.#warnings += 1;
    this.#issues.push(issue);
  }

  /** What came since the last call; null where nothing came. */
  takeBatch(): Batch<Item> | null {
    if (this.#records.length + this.#quarantined.length + this.#issues.length === 0) return null;
    const batch = { records: this.#records, quarantined: this.#quarantined, issues: this.#issues };
    this.#records = [];
    this.#quarantined = [];
    this.#issues = [];
    return batch;
  }

  summary(file: string, format: string, version: string): FileSummary {
    return {
      file,
      format,
      version,
      records: this.#kept + this.#refused,
      kept: this.#kept,
      quarantined: this.#refused,
      issues: { error: this.#errors, warning: this.#warnings },
      transactions: this.transactions,
      published: this.sums.published(),
    };
  }
}
