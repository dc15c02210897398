import type { FindingsAnswer } from "@plumbline/core/contract";
import { type Issue, renderMessage } from "@plumbline/core/evidence";
import type { Register } from "@plumbline/core/register";
import { readRegister, registerIssues, registerMessages } from "@plumbline/ingest/register";
import { type StoreIssue, storeMessages } from "@plumbline/store";

/** A register with everything that is wrong with it. */
export interface CheckedRegister {
  readonly register: Register;
  readonly findings: FindingsAnswer["findings"];
  /** How many of each thing the register holds. */
  readonly counts: Readonly<Record<string, number>>;
}

/** Reads a register from its folder and checks it. */
export function readChecked(root: string): CheckedRegister {
  const reading = readRegister(root);
  const { register } = reading;
  const holders = [...register.initiatives, ...register.contexts].map(({ value }) => value);
  return {
    register,
    findings: registerIssues(reading).map((issue) => findingAnswer(issue, registerMessages)),
    counts: {
      initiatives: register.initiatives.length,
      facts: holders.reduce((sum, { money }) => sum + money.length, 0),
      events: holders.reduce((sum, { events }) => sum + events.length, 0),
      statements: holders.reduce((sum, { statements }) => sum + statements.length, 0),
      sources: register.sources.length,
      claims: register.claims.length,
      notes: register.notes.length,
      series: register.series.length,
      tables: register.tables.length,
      referenceTables: register.references.length,
    },
  };
}

/** What the store found, in the same form. */
export function storeFindings(issues: readonly StoreIssue[]): FindingsAnswer["findings"] {
  return issues.map((issue) => findingAnswer(issue, storeMessages));
}

function findingAnswer<Id extends string>(
  issue: Issue<Id>,
  catalogue: Parameters<typeof renderMessage<Id>>[0],
): FindingsAnswer["findings"][number] {
  return {
    rule: issue.rule,
    severity: issue.severity,
    file: issue.at.file,
    line: issue.at.line ?? null,
    column: issue.at.column ?? null,
    message: renderMessage(catalogue, issue.message),
  };
}
