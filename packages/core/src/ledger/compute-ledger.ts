import { type Reason, reasonsFor } from "./because.ts";
import { type Contradiction, smallestContradiction } from "./contradictions.ts";
import { newConverter } from "./conversion.ts";
import { binds, type LedgerEntry, type LedgerRelation, relationEnds } from "./entry.ts";
import { type Group, type LedgerOptions, type Prepared, prepare } from "./groups.ts";
import type { AnswerEntry, Because, Distinct, Finding, KindAnswer, LedgerAnswer, Range } from "./ledger-answer.ts";
import { type Bounds, joinBounds, type Solved, solveStakes } from "./pieces.ts";
import { restatementGaps } from "./restatements.ts";
import { rulesUsed } from "./rules-used.ts";
import type { Stake } from "./stake.ts";

/**
 * How much different money the entries announce, and why: for each kind, basis and perspective the plain sum (gross) beside the least and the
 * greatest amount that is consistent with what is stated (distinct). Amounts in `currency`; entries that do not count are listed with the reason.
 * Never throws for what facts say: a contradiction, an open amount and a missing rate are answers. Source: docs/method/ledger.md.
 */
export function computeLedger(
  entries: readonly LedgerEntry[],
  relations: readonly LedgerRelation[],
  options: LedgerOptions,
): LedgerAnswer {
  const prepared = prepare(entries, relations, options);
  const kinds = prepared.groups.flatMap((group) => {
    const asked = group.entries.some(({ id }) => options.select?.has(id) ?? true);
    return asked ? [answerGroup(group, relations, prepared, options)] : [];
  });
  const { rateDate, converter } = prepared;
  return {
    asOf: options.asOf,
    currency: options.currency,
    rateDate,
    mode: options.mode,
    rates: converter.usedRates(),
    kinds,
  };
}

/** How much different money there is in entries of one kind, without reasons: the bounds alone. Throws where entries are of several kinds. */
export function distinctMoney(
  entries: readonly LedgerEntry[],
  relations: readonly LedgerRelation[],
  options: LedgerOptions,
): Distinct {
  const { groups, setting, converter, optimise } = prepare(entries, relations, options);
  const [group, ...others] = groups;
  if (others.length > 0)
    throw new Error("amounts of different kinds, perspectives or period bases are never added (rule O-K1)");
  if (group === undefined) return { low: "0", high: "0", status: "bounded" };
  const solved = solveStakes(group.stakes, group.relations, setting, optimise);
  return distinctText(joinBounds(solved.pieces, options.mode), converter.text);
}

function answerGroup(
  group: Group,
  all: readonly LedgerRelation[],
  prepared: Prepared,
  options: LedgerOptions,
): KindAnswer {
  const { setting, converter, optimise } = prepared;
  const solved = solveStakes(group.stakes, group.relations, setting, optimise);
  const bounds = joinBounds(solved.pieces, options.mode);
  const contradictions = contradictionsOf(solved, group, prepared);
  const reasons =
    options.because === false || bounds.status === "contradiction"
      ? []
      : reasonsFor(
          {
            stakes: group.stakes,
            relations: group.relations,
            superseded: supersededOf(group, all, prepared),
            setting,
            solved,
          },
          optimise,
        );
  const asked = group.stakes.filter(({ entry }) => options.select?.has(entry.id) ?? true);
  const counted = asked.filter(({ chosen }) => chosen);
  const findings = findingsOf(group, all, solved, bounds, contradictions, prepared, options);
  // An entry without a rate may be any amount: the plain sum has no ceiling, nor has the other unless a counted whole holds it (O-X4, I16).
  const uncounted = asked.filter(({ chosen }) => !chosen);
  const partial = uncounted.length > 0;
  const open = uncounted.some(({ entry }) => !insideCounted(entry.id, counted, group.relations));
  const whole = distinctText(bounds, converter.text);
  const distinct: Distinct =
    open && whole.status === "bounded" ? { low: whole.low, high: null, status: "at-least" } : whole;
  const gross = grossOf(
    counted.flatMap(({ money }) => (money === null ? [] : [money])),
    converter.text,
  );
  const entries = answerEntries(group, solved, all, prepared)
    .filter(({ id }) => options.select?.has(id) ?? true)
    .sort((a, b) => (a.announced < b.announced ? -1 : a.announced > b.announced ? 1 : a.id < b.id ? -1 : 1));
  return {
    kind: group.kind,
    basis: group.basis,
    perspective: group.perspective,
    gross: partial ? { ...gross, high: null } : gross,
    distinct,
    because: reasons
      .filter(({ bound }) => bound === "low" || !open)
      .map((reason) => becauseText(reason, converter.text)),
    contradictions: contradictions.map(({ facts }) => facts),
    coverage: { live: asked.length, counted: counted.length },
    relations: group.relations
      .filter(({ type }) => type !== "stage-of" && type !== "instrument-of" && type !== "reports-on")
      .map(({ id }) => id),
    rules: rulesUsed(group, entries, findings, prepared, options),
    findings,
    entries,
  };
}

/** Whether a binding chain of wholes leads from an entry to one that is counted and has an upper bound. */
function insideCounted(id: string, counted: readonly Stake[], relations: readonly LedgerRelation[]): boolean {
  const bounded = new Set(
    counted.flatMap(({ entry, money }) => (money === null || money.high === null ? [] : [entry.id])),
  );
  const seen = new Set([id]);
  const queue = [id];
  for (let next = queue.pop(); next !== undefined; next = queue.pop())
    for (const relation of relations) {
      if (relation.type !== "part-of" || !binds(relation) || relation.part !== next || seen.has(relation.whole))
        continue;
      if (bounded.has(relation.whole)) return true;
      seen.add(relation.whole);
      queue.push(relation.whole);
    }
  return false;
}

function contradictionsOf(solved: Solved, group: Group, prepared: Prepared): readonly Contradiction[] {
  return solved.pieces
    .filter(({ lower }) => !lower.feasible)
    .map((piece) =>
      smallestContradiction(solved.arrangement, piece, group.relations, prepared.setting, prepared.optimise),
    );
}

/** Entries that exactly one relation took out of the group, with what would be stated of them without it. */
function supersededOf(group: Group, all: readonly LedgerRelation[], { timeline, stakeOf }: Prepared) {
  const live = new Set(group.stakes.map(({ entry }) => entry.id));
  const left = group.entries.flatMap((entry) => {
    const [relation, ...others] = timeline.supersededBy.get(entry.id) ?? [];
    return relation === undefined || others.length > 0 ? [] : [{ entry, relation: relation.id }];
  });
  const relationsOf = new Map(left.map(({ entry }): [string, LedgerRelation[]] => [entry.id, []]));
  for (const relation of all) {
    const [a, b] = relationEnds(relation);
    if (live.has(b)) relationsOf.get(a)?.push(relation);
    else if (live.has(a)) relationsOf.get(b)?.push(relation);
  }
  return left.map(({ entry, relation }) => ({
    relation,
    stake: stakeOf(entry),
    relations: relationsOf.get(entry.id) ?? [],
  }));
}

function findingsOf(
  group: Group,
  all: readonly LedgerRelation[],
  { arrangement }: Solved,
  bounds: Bounds,
  contradictions: readonly Contradiction[],
  { setting }: Prepared,
  options: LedgerOptions,
): readonly Finding[] {
  const findings: Finding[] = [...restatementGaps(arrangement.nodes, options.rates)];
  const own = new Set(group.entries.map(({ id }) => id));
  for (const relation of all) {
    const { id, type } = relation;
    const [a, b] = relationEnds(relation);
    const sums = type === "part-of" || type === "same-money" || type === "disjoint" || type === "may-overlap";
    if (sums && own.has(a) && !own.has(b))
      findings.push({ rule: "O-K1", facts: [id], message: { id: "relation-across-kinds", args: { relation: id } } });
    if (
      relation.type === "may-overlap" &&
      relation.atMost !== null &&
      binds(relation) &&
      own.has(a) &&
      setting.money(relation.atMost) === null
    )
      findings.push({ rule: "O-X4", facts: [id], message: { id: "no-rate-for-cap", args: { relation: id } } });
  }
  for (const { canonical, members } of arrangement.nodes) {
    const ids = new Set(members.map(({ entry }) => entry.id));
    const named = group.relations.flatMap((relation) =>
      relation.type === "same-money" && binds(relation) && ids.has(relation.a) ? [relation.canonical] : [],
    );
    if (members.length > 1 && new Set(named).size > 1)
      findings.push({
        rule: "O-S1",
        facts: [...ids].sort(),
        message: { id: "canonical-disputed", args: { canonical: canonical.entry.id } },
      });
  }
  for (const contradiction of contradictions) {
    const currencies = new Set(contradiction.stakes.map(({ entry }) => entry.amount.currency));
    if (currencies.size < 2) continue;
    const date =
      contradiction.stakes
        .map(({ entry }) => entry.announced.earliest)
        .sort()
        .at(-1) ?? options.asOf;
    const amounts = contradiction.stakes.map(({ entry }) => entry.amount);
    const { money } = newConverter(amounts, options.currency, date, options.rates);
    const stakes = contradiction.stakes.map((stake) => ({ ...stake, money: money(stake.entry.amount) }));
    if (stakes.every((stake) => stake.money !== null) && !contradiction.holdsWith(stakes, money))
      findings.push({
        rule: "O-X5",
        facts: contradiction.facts,
        message: { id: "contradiction-of-rates", args: { date } },
      });
  }
  if (bounds.status !== "contradiction" && !bounds.proved)
    findings.push({ rule: "O-B1", facts: [], message: { id: "bounds-not-tight" } });
  return findings;
}

function answerEntries(
  group: Group,
  { arrangement }: Solved,
  all: readonly LedgerRelation[],
  prepared: Prepared,
): readonly AnswerEntry[] {
  const { timeline, converter } = prepared;
  const nodeOf = new Map(
    arrangement.nodes.flatMap((node) => node.members.map(({ entry }) => [entry.id, node] as const)),
  );
  const wholesOf = new Map<string, string[]>();
  for (const relation of all)
    if (relation.type === "part-of" && binds(relation)) {
      const list = wholesOf.get(relation.part);
      if (list === undefined) wholesOf.set(relation.part, [relation.whole]);
      else list.push(relation.whole);
    }
  return group.entries.map((entry) => {
    const money = converter.money(entry.amount);
    return {
      id: entry.id,
      initiative: entry.initiative,
      layer: entry.layer,
      announced: entry.announced.text,
      original: entry.amount,
      converted:
        money === null
          ? null
          : { low: converter.text(money.low), high: money.high === null ? null : converter.text(money.high) },
      partOf: (wholesOf.get(entry.id) ?? []).sort(),
      sameAs: (nodeOf.get(entry.id)?.members ?? []).flatMap((member) =>
        member.entry.id === entry.id ? [] : [member.entry.id],
      ),
      supersededBy: (timeline.supersededBy.get(entry.id) ?? []).map(({ newer }) => newer).sort(),
      leftOut: timeline.leftOut.get(entry.id) ?? (money === null ? "no-exchange-rate" : null),
    };
  });
}

function grossOf(
  amounts: readonly { readonly low: bigint; readonly high: bigint | null }[],
  text: (units: bigint) => string,
): Range {
  let low = 0n;
  let high: bigint | null = 0n;
  for (const amount of amounts) {
    low += amount.low;
    high = high === null || amount.high === null ? null : high + amount.high;
  }
  return { low: text(low), high: high === null ? null : text(high) };
}

function distinctText(bounds: Bounds, text: (units: bigint) => string): Distinct {
  if (bounds.status === "contradiction") return { low: null, high: null, status: "contradiction" };
  if (bounds.high === null) return { low: text(bounds.low), high: null, status: "at-least" };
  return { low: text(bounds.low), high: text(bounds.high), status: "bounded" };
}

function becauseText({ bound, fact, factType, without, status }: Reason, text: (units: bigint) => string): Because {
  return { bound, fact, factType, without: without === null ? null : text(without), status };
}
