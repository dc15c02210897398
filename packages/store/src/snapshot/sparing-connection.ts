import type { DuckDBConnection } from "@duckdb/node-api";

/** What a statement may take: little at first, because what does not fit is spilled beside the snapshot; more where a step of it cannot be spilled. */
const MEMORY_MB = [64, 96, 160, 320, 640, 1280, 5120];

/**
 * The same connection, from now on sparing with memory: a statement that runs out of it is run again with more, and the next one begins with little
 * again. A statement that fails leaves nothing behind, so that each may be repeated; do not use it for those of one transaction.
 */
export async function sparing(connection: DuckDBConnection, memoryMb = MEMORY_MB): Promise<DuckDBConnection> {
  const run = connection.run.bind(connection);
  const read = connection.runAndReadAll.bind(connection);
  let step = 0;
  const allow = async (next: number) => {
    await run(`SET memory_limit = '${memoryMb[next] ?? 0}MB'`);
    step = next;
  };
  const sparingly = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    // Refused where tables that are being written still hold more: then it is tried before the next statement
    if (step > 0) await allow(0).catch(() => undefined);
    for (;;)
      try {
        return await work();
      } catch (error) {
        if (!isOutOfMemory(error) || step >= memoryMb.length - 1) throw error;
        await allow(step + 1);
      }
  };
  await allow(0);
  connection.run = (...statement) => sparingly(() => run(...statement));
  connection.runAndReadAll = (...statement) => sparingly(() => read(...statement));
  return connection;
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && error.message.includes("Out of Memory");
}
