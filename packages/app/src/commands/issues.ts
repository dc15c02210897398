import { renderMessage } from "@plumbline/core/evidence";
import { ingestMessageText } from "@plumbline/ingest/detect";
import { type FoundIssue, listIssues, type SettleMessageId, settleMessages } from "@plumbline/store/projects";
import { openSnapshot, StoreFailure, storeFailure } from "@plumbline/store/snapshot";
import { exitCodes, type ExitCode, type Speaker } from "../platform/speak.ts";
import { visibleText } from "../platform/visible-text.ts";

interface IssuesOptions {
  readonly store: string;
  readonly register: string;
  readonly file?: string;
}

/** `plumbline issues`: what is wrong in the added files, each with its place; exit 1 where there is an error. */
export async function issuesCommand(speaker: Speaker, options: IssuesOptions): Promise<ExitCode> {
  try {
    const { database } = await openSnapshot(options.store);
    const found = await listIssues(database, options.file ?? null);
    database.close();
    const issues = found.map((issue) => ({
      file: issue.file,
      line: issue.line,
      column: issue.column,
      id: issue.id,
      rule: issue.rule,
      severity: issue.severity,
      message: issueText(issue),
    }));
    if (speaker.json) speaker.document(issues);
    else
      for (const { file, line, column, rule, severity, message } of issues)
        speaker.answer(
          `${visibleText(file)}:${line ?? 1}:${column ?? 1}: ${severity}: ${visibleText(message[speaker.language])} [${rule}]`,
        );
    return issues.some(({ severity }) => severity === "error") ? exitCodes.findings : exitCodes.fine;
  } catch (error) {
    const failure = storeFailure(error);
    if (!(failure instanceof StoreFailure)) throw error;
    speaker.say(failure.text);
    return exitCodes.wrongUse;
  }
}

function issueText({ found, message }: FoundIssue) {
  if (found === "reading" || !isSettleMessage(message.id)) return ingestMessageText(message);
  const { id, args } = message;
  return renderMessage(settleMessages, args === undefined ? { id } : { id, args });
}

const isSettleMessage = (id: string): id is SettleMessageId => Object.hasOwn(settleMessages, id);
