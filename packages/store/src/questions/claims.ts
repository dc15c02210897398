import { type JudgedClaim, judgeClaim, type ReadingResult } from "@plumbline/core/claims";
import type { Claim, Register } from "@plumbline/core/register";
import { type Database, QueryError, type SelectLimits } from "../database.ts";
import type { StoreIssue } from "../store-issue.ts";

/** What a claim's query may cost. */
export const claimLimits: SelectLimits = { timeoutMs: 2_000, maxRows: 1 };

/** Every claim with its verdict, and what is wrong: queries that do not run, verdicts that are no longer the reviewed ones. */
export interface JudgedClaims {
  readonly claims: readonly JudgedClaim[];
  readonly issues: readonly StoreIssue[];
}

/** Runs all queries of all claims, in the order of the register. */
export async function judgeClaims(database: Database, register: Register): Promise<JudgedClaims> {
  const present = presentIds(register);
  const claims: JudgedClaim[] = [];
  const issues: StoreIssue[] = [];
  for (const { file, value } of register.claims) {
    const judged = judgeClaim(value, await readingResults(database, value), present);
    claims.push(judged);
    const at = { file, id: value.id };
    if (judged.fault !== null) {
      const message = { id: "claim-query-failed", args: { detail: judged.fault } } as const;
      issues.push({ rule: "store-claim-query", severity: "error", at, message });
    } else if (judged.verdict !== judged.reviewed.verdict) {
      const args = { reviewed: judged.reviewed.verdict, computed: judged.verdict };
      issues.push({ rule: "store-claim-verdict", severity: "error", at, message: { id: "claim-verdict-moved", args } });
    }
  }
  return { claims, issues };
}

async function readingResults(database: Database, claim: Claim): Promise<Map<string, ReadingResult>> {
  const results = new Map<string, ReadingResult>();
  for (const { id, query } of claim.readings) results.set(id, await runReading(database, query));
  return results;
}

/** A query that fails is an answer too: the claim says so, and nothing else stops. */
async function runReading(database: Database, sql: string): Promise<ReadingResult> {
  try {
    const [row] = await database.select(sql, claimLimits);
    return row === undefined
      ? { state: "failed", fault: "the query answers no row" }
      : { state: "answered", values: row };
  } catch (error) {
    if (error instanceof QueryError) return { state: "failed", fault: error.message };
    throw error;
  }
}

/** Ids of everything dated that the register states: facts, events, statements. */
function presentIds(register: Register): Set<string> {
  const holders = [...register.initiatives, ...register.contexts];
  return new Set(
    holders.flatMap(({ value }) => [...value.money, ...value.events, ...value.statements].map(({ id }) => id)),
  );
}
