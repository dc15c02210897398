import type { Bilingual, Message } from "@plumbline/core/evidence";
import { renderMessage } from "@plumbline/core/evidence";
import { type AidDataMessageId, aidDataMessages } from "../aiddata/messages.ts";
import { type CsvMessageId, csvMessages } from "../csv/messages.ts";
import { type FilesMessageId, filesMessages } from "../files/messages.ts";
import { type IatiMessageId, iatiMessages } from "../iati/messages.ts";
import { type SheetMessageId, sheetMessages } from "../sheet/messages.ts";
import { type XmlMessageId, xmlMessages } from "../xml/messages.ts";
import { type DetectMessageId, detectMessages } from "./messages.ts";

/** Every message that reading published files can give. */
export type IngestMessageId =
  | AidDataMessageId
  | CsvMessageId
  | DetectMessageId
  | FilesMessageId
  | IatiMessageId
  | SheetMessageId
  | XmlMessageId;

export const ingestMessages: Readonly<Record<IngestMessageId, Bilingual>> = {
  ...aidDataMessages,
  ...csvMessages,
  ...detectMessages,
  ...filesMessages,
  ...iatiMessages,
  ...sheetMessages,
  ...xmlMessages,
};

export function isIngestMessageId(id: string): id is IngestMessageId {
  return Object.hasOwn(ingestMessages, id);
}

/** The text of an ingest issue's message in both languages; the bare id where it is none of ours. */
export function ingestMessageText(message: Message): Bilingual {
  const { id, args } = message;
  if (!isIngestMessageId(id)) return { en: id, zh: id };
  return renderMessage(ingestMessages, args === undefined ? { id } : { id, args });
}
