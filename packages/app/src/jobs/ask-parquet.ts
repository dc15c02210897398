import { type AskQuestion, rowsSql, scopeOf } from "@plumbline/store/projects";
import type { OpenSnapshot } from "@plumbline/store/snapshot";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The rows of an answer as a Parquet file; amounts are DECIMAL. */
export async function answerParquet(database: OpenSnapshot["database"], question: AskQuestion): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-"));
  const file = join(folder, "answer.parquet");
  try {
    const scope = await scopeOf(database, question);
    await database.load((connection) =>
      connection.run(`COPY (${rowsSql(question, scope)}) TO '${file.replaceAll("'", "''")}' (FORMAT parquet)`, {
        ...scope.parameters,
      }),
    );
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
