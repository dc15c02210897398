import type { FlowCodes, Transaction, VocabularyCode } from "./activity.ts";
import { type ActivityContext, quoted } from "./activity-context.ts";
import { knownTransactionTypes, mapped, sectorVocabularies, transactionTypes } from "./codes.ts";
import { attribute, childrenOf, type Element, firstChild } from "./element-tree.ts";
import { transactionParty } from "./read-organisation.ts";
import { amountNotStated, type Draft, dateOf, flag, narratives, putMoney, vocabularyCode } from "./read-values.ts";

/** Elements that may stand once only: with two of one of them, nobody knows which amount is of which type. */
const onceOnly = ["transaction-type", "transaction-date", "value"] as const;

/** One transaction element. It is kept even where its type, date or amount is missing: what is missing is said. */
export function transaction(of: Element, position: number, context: ActivityContext): Transaction {
  const sectors: VocabularyCode[] = [];
  const regions: VocabularyCode[] = [];
  const countries: string[] = [];
  const aidTypes: VocabularyCode[] = [];
  const read: Draft<Transaction> = {
    line: of.line,
    position,
    amount: amountNotStated,
    description: [],
    sectors,
    regions,
    countries,
    aidTypes,
  };
  const type = transactionType(of, context);
  if (type !== undefined) read.type = type;
  const date = transactionDate(of, context);
  if (date !== undefined) read.date = date;
  putMoney(read, of, context);
  const ref = attribute(of, "ref");
  if (ref !== undefined) read.ref = ref;
  const humanitarian = flag(of, "humanitarian");
  if (humanitarian !== undefined) read.humanitarian = humanitarian;
  for (const child of childrenOf(of)) {
    const { name } = child;
    if (name === "provider-org") read.provider ??= transactionParty(child, "provider", context);
    else if (name === "receiver-org") read.receiver ??= transactionParty(child, "receiver", context);
    else if (name === "description") {
      if (read.description.length === 0) read.description = narratives(child, context);
    } else if (name === "sector") add(sectors, vocabularyCode(child, sectorVocabularies, "1", context));
    else if (name === "recipient-region") add(regions, vocabularyCode(child, null, "1", context));
    else if (name === "recipient-country") add(countries, attribute(child, "code")?.toUpperCase());
    else if (name === "disbursement-channel") {
      const channel = attribute(child, "code");
      if (channel !== undefined) read.disbursementChannel ??= channel;
    }
  }
  putFlowCodes(read, aidTypes, of, "", context);
  if (contradicts(of, context)) read.contradictory = true;
  return read;
}

function transactionType(of: Element, context: ActivityContext): string | undefined {
  const stated = codeOf(of, "transaction-type");
  if (stated === undefined) {
    context.report({ rule: "I1", severity: "error", id: "transaction-type-missing" }, of);
    return undefined;
  }
  const type = mapped(transactionTypes, stated);
  if (!knownTransactionTypes.has(type))
    context.report({ rule: "I1", severity: "error", id: "transaction-type-unknown", args: { code: quoted(type) } }, of);
  return type;
}

function transactionDate(of: Element, context: ActivityContext): string | undefined {
  const child = firstChild(of, "transaction-date");
  const date = child === undefined ? undefined : dateOf(child, context);
  const stated = child !== undefined && (attribute(child, "iso-date") !== undefined || child.text.trim() !== "");
  if (!stated) {
    context.report(
      { rule: "I23", severity: "warning", id: "date-missing", args: { element: "transaction-date" } },
      child ?? of,
    );
  }
  return date;
}

function contradicts(of: Element, context: ActivityContext): boolean {
  let found = false;
  for (const name of onceOnly) {
    const first = firstChild(of, name);
    const second = of.children?.findLast((child) => child.name === name);
    if (second === undefined || second === first) continue;
    context.report(
      { rule: "I23", severity: "error", id: "transaction-contradictory", args: { element: name } },
      second,
    );
    found = true;
  }
  return found;
}

/** Flow, finance, tied status and aid types that stand as defaults on an activity. */
export function defaultFlowCodes(of: Element, context: ActivityContext): FlowCodes {
  const aidTypes: VocabularyCode[] = [];
  const codes: Draft<FlowCodes> = { aidTypes };
  putFlowCodes(codes, aidTypes, of, "default-", context);
  return codes;
}

type Prefix = "" | "default-";

function putFlowCodes(
  into: Draft<FlowCodes>,
  aidTypes: VocabularyCode[],
  of: Element,
  prefix: Prefix,
  context: ActivityContext,
): void {
  const names = flowElements[prefix];
  for (const child of childrenOf(of)) {
    const field = names.get(child.name);
    const code = field === undefined ? undefined : attribute(child, "code");
    if (code === undefined || field === undefined) continue;
    if (field === "aidTypes") add(aidTypes, vocabularyCode(child, null, "1", context));
    else into[field] ??= code;
  }
}

/** The element of each code, as it is named on a transaction and on an activity. */
const flowElements: Readonly<Record<Prefix, ReadonlyMap<string, keyof FlowCodes>>> = {
  "": flowElementsOf(""),
  "default-": flowElementsOf("default-"),
};

function flowElementsOf(prefix: Prefix): ReadonlyMap<string, keyof FlowCodes> {
  return new Map<string, keyof FlowCodes>([
    [`${prefix}flow-type`, "flowType"],
    [`${prefix}finance-type`, "financeType"],
    [`${prefix}tied-status`, "tiedStatus"],
    [`${prefix}aid-type`, "aidTypes"],
  ]);
}

/** The code of the first child of a name. */
export function codeOf(of: Element, name: string): string | undefined {
  const child = firstChild(of, name);
  return child === undefined ? undefined : attribute(child, "code");
}

function add<T>(to: T[], item: T | undefined): void {
  if (item !== undefined) to.push(item);
}
