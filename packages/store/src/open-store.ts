import type { CountriesAnswer, FlowsAnswer, PartyAnswer } from "@plumbline/core/contract";
import type { RateTable } from "@plumbline/core/ledger";
import type { Register } from "@plumbline/core/register";
import type { AnswerRow } from "./cell-text.ts";
import { Database, type QueryParameters, type SelectLimits } from "./database.ts";
import { appendRows } from "./load/append-rows.ts";
import { loadReferenceTables } from "./load/reference-tables.ts";
import { registerRows } from "./load/register-rows.ts";
import { claimLimits, type JudgedClaims, judgeClaims } from "./questions/claims.ts";
import { type KnownPlace, readKnownPlace } from "./questions/known-place.ts";
import { readCountries } from "./questions/countries.ts";
import { type FlowsQuestion, readFlows } from "./questions/flows.ts";
import { readRates } from "./questions/rates.ts";
import { type RegisterTable, registerTables } from "./schema/register-tables.ts";
import type { StoreIssue } from "./store-issue.ts";

/** The register and its reference tables, ready to be asked. All answers are the same however often they are asked. */
export interface Store {
  /** Reference tables that did not load. */
  readonly issues: readonly StoreIssue[];
  /** Every claim judged, with queries that failed and verdicts that moved as issues. Judged once. */
  readonly claims: () => Promise<JudgedClaims>;
  readonly flows: (question: FlowsQuestion) => Promise<FlowsAnswer>;
  readonly rates: () => Promise<RateTable>;
  readonly countries: () => Promise<CountriesAnswer>;
  /** What reference tables know of a recipient or provider of added data. */
  readonly knownPlace: (role: PartyAnswer["role"], id: string) => Promise<KnownPlace>;
  /** Somebody else's query: a single SELECT, by default within 2 s and 1,000 rows. Throws QueryError. */
  readonly select: (sql: string, limits?: Partial<SelectLimits>) => Promise<AnswerRow[]>;
  /** A query of our own, with `$name` parameters. Throws QueryError. */
  readonly query: (sql: string, parameters?: QueryParameters) => Promise<AnswerRow[]>;
  readonly close: () => void;
}

/**
 * Loads a register into memory and locks the door: afterwards no query reaches a file, the network or an extension.
 * `root` is the folder of the register, where the CSVs of reference tables stand.
 */
export async function openStore(register: Register, options: { readonly root: string }): Promise<Store> {
  const database = await Database.open();
  const issues = await database.load(async (connection) => {
    const rows = registerRows(register);
    for (const table of Object.keys(registerTables) as RegisterTable[]) {
      const columns = registerTables[table];
      const definition = Object.entries(columns).map(([column, type]) => `"${column}" ${type}`);
      await connection.run(`CREATE TABLE "${table}" (${definition.join(", ")})`);
      await appendRows(connection, table, columns, rows[table]);
    }
    return loadReferenceTables(connection, register, options.root);
  });
  await database.lock();
  return {
    issues,
    claims: once(() => judgeClaims(database, register)),
    flows: (question) => readFlows(database, register, question),
    rates: once(() => readRates(database)),
    countries: once(() => readCountries(database)),
    knownPlace: (role, id) => readKnownPlace(database, register, role, id),
    select: (sql, limits) => database.select(sql, { timeoutMs: claimLimits.timeoutMs, maxRows: 1000, ...limits }),
    query: (sql, parameters) => database.query(sql, parameters),
    close: () => database.close(),
  };
}

/** Asks once, however many wait; a failure is not kept. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | null = null;
  return () => {
    answer ??= work().catch((error: unknown) => {
      answer = null;
      throw error;
    });
    return answer;
  };
}
