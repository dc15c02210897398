import { type DuckDBConnection, DuckDBInstance, type DuckDBValue, StatementType } from "@duckdb/node-api";
import { type AnswerRow, cellText } from "./cell-text.ts";

/** A query that could not be answered: the database's own words as `cause`, with the SQL beside them. */
export class QueryError extends Error {
  readonly sql: string;
  readonly code: "several-statements" | "not-a-select" | "parameters" | "timeout" | "refused";

  constructor(code: QueryError["code"], message: string, sql: string, cause?: unknown) {
    super(message, cause === undefined ? {} : { cause });
    this.name = "QueryError";
    this.code = code;
    this.sql = sql;
  }
}

export type QueryParameters = Readonly<Record<string, string | number | null>>;

export interface SelectLimits {
  readonly timeoutMs: number;
  readonly maxRows: number;
}

/** An in-memory database. Each question has a connection of its own, so that one can be stopped without the others. */
export class Database {
  readonly #instance: DuckDBInstance;

  private constructor(instance: DuckDBInstance) {
    this.#instance = instance;
  }

  static async open(): Promise<Database> {
    const instance = await DuckDBInstance.create(":memory:", {
      autoinstall_known_extensions: "false",
      autoload_known_extensions: "false",
      allow_community_extensions: "false",
      memory_limit: "1GB",
    });
    return new Database(instance);
  }

  /** Runs what loads the store. Not for questions. */
  async load<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
    return this.#connected(work);
  }

  /** From here on: no file, no network, no extension, and no way back. */
  async lock(): Promise<void> {
    await this.#connected(async (connection) => {
      await connection.run("SET temp_directory = ''");
      await connection.run("SET enable_external_access = false");
      await connection.run("SET lock_configuration = true");
    });
  }

  /** Answers a query of our own. Throws QueryError. */
  async query(sql: string, parameters: QueryParameters = {}): Promise<AnswerRow[]> {
    return this.#connected(async (connection) => {
      try {
        const reader = await connection.runAndReadAll(sql, { ...parameters });
        return toRows(reader.columnNames(), reader.getRows());
      } catch (error) {
        throw new QueryError("refused", messageOf(error), sql, error);
      }
    });
  }

  /** Answers somebody else's query: a single SELECT without parameters, within limits. Throws QueryError. */
  async select(sql: string, limits: SelectLimits): Promise<AnswerRow[]> {
    return this.#connected(async (connection) => {
      let timedOut = false;
      const timer = setTimeout(() => {
        timedOut = true;
        connection.interrupt();
      }, limits.timeoutMs);
      try {
        const statements = await connection.extractStatements(sql);
        if (statements.count !== 1) throw new QueryError("several-statements", "not exactly one statement", sql);
        const statement = await statements.prepare(0);
        if (statement.statementType !== StatementType.SELECT) throw new QueryError("not-a-select", "not a SELECT", sql);
        if (statement.parameterCount > 0) throw new QueryError("parameters", "parameters are not allowed", sql);
        const reader = await statement.streamAndReadUntil(limits.maxRows);
        return toRows(reader.columnNames(), reader.getRows().slice(0, limits.maxRows));
      } catch (error) {
        if (error instanceof QueryError) throw error;
        if (timedOut) throw new QueryError("timeout", `stopped after ${limits.timeoutMs} ms`, sql, error);
        throw new QueryError("refused", messageOf(error), sql, error);
      } finally {
        clearTimeout(timer);
      }
    });
  }

  close(): void {
    this.#instance.closeSync();
  }

  async #connected<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
    const connection = await this.#instance.connect();
    try {
      return await work(connection);
    } finally {
      connection.closeSync();
    }
  }
}

function toRows(names: readonly string[], rows: readonly (readonly DuckDBValue[])[]): AnswerRow[] {
  return rows.map((row) => Object.fromEntries(names.map((name, at) => [name, cellText(row[at] ?? null)])));
}

/** The first line: the rest repeats the SQL, which stands beside it. */
function messageOf(error: unknown): string {
  return error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
}
