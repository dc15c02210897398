import type { JobsAnswer, ProblemAnswer } from "@plumbline/core/contract";
import type { Bilingual } from "@plumbline/core/evidence";
import { useSyncExternalStore } from "react";
import { shellMessages } from "../../../ui/messages.ts";
import { forgetAnswers } from "../../../ui/question.ts";
import type { Dropped } from "./dropped-files.ts";
import { addedMessages } from "./messages.ts";

export type Job = NonNullable<JobsAnswer["job"]>;

/** What the pages know of files being added. */
export interface JobWatch {
  readonly answer: JobsAnswer | null;
  /** Files are on their way to the server from this very page. */
  readonly sending: boolean;
  /** Why the last thing that was asked for was not done. */
  readonly refusal: { readonly detail: Bilingual; readonly next: Bilingual | null } | null;
}

const ADDRESS = "/api/jobs";
/** The server asks for it: no page of another site can send it. */
const CHANGE = { "X-Plumbline": "add" };
const SOON_MS = 500;
const LATER_MS = 5000;

let watch: JobWatch = { answer: null, sending: false, refusal: null };
const readers = new Set<() => void>();
let timer: number | undefined;
/** Jobs after which the answers were forgotten, so that pages show what was added. */
const seenDone = new Set<string>();

/** What is being added, asked again and again while a page shows it. */
export function useJobWatch(): JobWatch {
  return useSyncExternalStore(subscribe, () => watch);
}

function subscribe(tell: () => void): () => void {
  readers.add(tell);
  if (readers.size === 1) void look();
  return () => {
    readers.delete(tell);
    if (readers.size === 0) window.clearTimeout(timer);
  };
}

/** Whether something is being done for a job right now. */
export function isAtWork({ state }: Job): boolean {
  return state === "receiving" || state === "waiting" || state === "reading" || state === "settling";
}

function put(change: Partial<JobWatch>): void {
  watch = { ...watch, ...change };
  const job = watch.answer?.job ?? null;
  if (job?.state === "done" && !seenDone.has(job.id)) {
    seenDone.add(job.id);
    forgetAnswers();
  }
  for (const tell of readers) tell();
}

async function look(): Promise<void> {
  window.clearTimeout(timer);
  try {
    const response = await fetch(ADDRESS, { cache: "no-store" });
    if (response.ok) put({ answer: (await response.json()) as JobsAnswer }); // tests validate live answers against the contract
  } catch {
    // The page says elsewhere that the server is silent; it is asked again
  }
  window.clearTimeout(timer);
  if (readers.size === 0) return;
  const job = watch.answer?.job ?? null;
  const soon = watch.sending || (job !== null && isAtWork(job));
  timer = window.setTimeout(() => void look(), soon ? SOON_MS : LATER_MS);
}

/** Sends files to the server, which adds them. */
export async function sendFiles(files: readonly File[]): Promise<void> {
  const limit = watch.answer?.limitBytes ?? Number.POSITIVE_INFINITY;
  if (files.length === 0) return put({ refusal: { detail: addedMessages["nothing-dropped"], next: null } });
  if (files.reduce((sum, { size }) => sum + size, 0) > limit)
    return put({ refusal: { detail: addedMessages["too-large"], next: addedMessages["too-large-next"] } });
  const form = new FormData();
  for (const file of files) form.append("files", file, file.name);
  put({ sending: true, refusal: null });
  window.setTimeout(() => void look(), SOON_MS / 2);
  await change(ADDRESS, form);
  put({ sending: false });
  await look();
}

/** The same for what was dropped; nothing of it is sent where the browser cannot read a part. */
export async function sendDropped({ files, unreadable }: Dropped): Promise<void> {
  if (unreadable === null) return sendFiles(files);
  const { en, zh } = addedMessages["drop-unreadable"];
  const named = { en: en.replace("{path}", unreadable), zh: zh.replace("{path}", unreadable) };
  put({ refusal: { detail: named, next: addedMessages["drop-unreadable-next"] } });
}

/** Stops a job, takes it up again, or forgets it. */
export async function changeJob(id: string, what: "cancel" | "resume" | "discard"): Promise<void> {
  put({ refusal: null });
  await change(`${ADDRESS}/${id}/${what}`, null);
  await look();
}

async function change(address: string, body: FormData | null): Promise<void> {
  try {
    const response = await fetch(address, { method: "POST", body, headers: CHANGE });
    if (response.ok) return put({ answer: (await response.json()) as JobsAnswer }); // as above
    const problem = (await response.json()) as ProblemAnswer; // our own server's
    put({ refusal: { detail: problem.detail, next: problem.next ?? null } });
  } catch {
    put({ refusal: { detail: shellMessages["server-silent"], next: shellMessages["server-silent-next"] } });
  }
}
