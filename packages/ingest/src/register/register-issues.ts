import type { Issue } from "@plumbline/core/evidence";
import { checkRegister, registerRules } from "@plumbline/core/register";
import { readingMessages } from "./messages.ts";
import type { RegisterReading } from "./read-register.ts";

/** Everything that can be said of a register's files: what the reader says, and what the rules say. */
export const registerMessages = { ...readingMessages, ...registerRules };
export type RegisterMessageId = keyof typeof registerMessages;

/** All that is wrong with a register: what could not be read and what breaks a rule, with line and column, in the order of files and lines. */
export function registerIssues(reading: RegisterReading): Issue<RegisterMessageId>[] {
  const findings = checkRegister(reading.register, reading.currencies()).map(
    ({ rule, severity, file, path, message }): Issue<RegisterMessageId> => ({
      rule,
      severity,
      at: reading.locate(file, path),
      message,
    }),
  );
  const issues: Issue<RegisterMessageId>[] = [...reading.issues, ...findings];
  return issues.sort((a, b) => {
    if (a.at.file !== b.at.file) return a.at.file < b.at.file ? -1 : 1;
    const byPlace = (a.at.line ?? 0) - (b.at.line ?? 0) || (a.at.column ?? 0) - (b.at.column ?? 0);
    return byPlace || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
  });
}
