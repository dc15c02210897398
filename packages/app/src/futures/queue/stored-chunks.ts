import { chunkIn, STREAMS, subjects } from "./names.ts";
import type { Queue } from "./queue.ts";

const AT_ONCE = 64;

async function subjectsIn({ manager }: Queue, stream: string, filter: string): Promise<string[]> {
  const { state } = await manager.streams.info(stream, { subjects_filter: filter });
  return Object.keys(state.subjects ?? {});
}

/** How often a worker has begun a chunk with nothing else in hand, so far as the run that is under way knows. */
export async function attemptsAt({ manager }: Queue, job: string, chunk: number): Promise<number> {
  const subject = subjects.attempt(job, chunk);
  const { state } = await manager.streams.info(STREAMS.attempts, { subjects_filter: subject });
  return state.subjects?.[subject] ?? 0;
}

/** Numbers of the chunks that a stream holds. */
export async function chunksIn(queue: Queue, stream: string, filter: string): Promise<number[]> {
  return (await subjectsIn(queue, stream, filter)).flatMap((subject) => chunkIn(subject) ?? []);
}

/**
 * Takes messages off a stream one by one. A purge of some subjects makes nats-server 2.9 pass over the others' messages too where
 * one consumer serves them all, as with chunks: they would wait for ever.
 */
export async function withdraw(queue: Queue, stream: string, filter: string): Promise<void> {
  const { streams } = queue.manager;
  const remove = async (subject: string): Promise<void> => {
    const stored = await streams.getMessage(stream, { last_by_subj: subject });
    if (stored !== null) await streams.deleteMessage(stream, stored.seq, false).catch(() => false); // a worker was quicker
  };
  const left = await subjectsIn(queue, stream, filter);
  for (let k = 0; k < left.length; k += AT_ONCE) await Promise.all(left.slice(k, k + AT_ONCE).map(remove));
}
