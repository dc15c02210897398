import type { FlowCodes, Transaction, VocabularyCode } from "./activity.ts";
import { type ActivityContext, quoted } from "./activity-context.ts";
import { knownTransactionTypes, mapped, sectorVocabularies, transactionTypes } from "./codes.ts";
import { attribute, childrenOf, type Element, firstChild } from "./element-tree.ts";
import { transactionParty } from "./read-organisation.ts";
import { dateOf, flag, narratives, statedMoney, vocabularyCode } from "./read-values.ts";

/** Elements that may stand once only: with two of one of them, nobody knows which amount is of which type. */
const onceOnly = ["transaction-type", "transaction-date", "value"] as const;

/** One transaction element. It is kept even where its type, date or amount is missing: what is missing is said. */
export function transaction(of: Element, position: number, context: ActivityContext): Transaction {
  const sectors: VocabularyCode[] = [];
  const regions: VocabularyCode[] = [];
  const countries: string[] = [];
  for (const child of childrenOf(of)) {
    if (child.name === "sector") add(sectors, vocabularyCode(child, sectorVocabularies, "1", context));
    else if (child.name === "recipient-region") add(regions, vocabularyCode(child, null, "1", context));
    else if (child.name === "recipient-country") add(countries, attribute(child, "code"));
  }
  const type = transactionType(of, context);
  const date = transactionDate(of, context);
  const ref = attribute(of, "ref");
  const provider = transactionParty(of, "provider", context);
  const receiver = transactionParty(of, "receiver", context);
  const description = firstChild(of, "description");
  const channel = codeOf(of, "disbursement-channel");
  const humanitarian = flag(of, "humanitarian");
  return {
    line: of.line,
    position,
    ...statedMoney(of, context),
    ...flowCodes(of, "", context),
    description: description === undefined ? [] : narratives(description, context),
    sectors,
    regions,
    countries,
    ...(type === undefined ? {} : { type }),
    ...(date === undefined ? {} : { date }),
    ...(ref === undefined ? {} : { ref }),
    ...(provider === undefined ? {} : { provider }),
    ...(receiver === undefined ? {} : { receiver }),
    ...(channel === undefined ? {} : { disbursementChannel: channel }),
    ...(humanitarian === undefined ? {} : { humanitarian }),
    ...(contradicts(of, context) ? { contradictory: true } : {}),
  };
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
    const second = childrenOf(of).filter((child) => child.name === name)[1];
    if (second === undefined) continue;
    context.report(
      { rule: "I23", severity: "error", id: "transaction-contradictory", args: { element: name } },
      second,
    );
    found = true;
  }
  return found;
}

/** Flow, finance, tied status and aid types of a transaction, or (with the prefix "default-") of an activity. */
export function flowCodes(of: Element, prefix: "" | "default-", context: ActivityContext): FlowCodes {
  const flowType = codeOf(of, `${prefix}flow-type`);
  const financeType = codeOf(of, `${prefix}finance-type`);
  const tiedStatus = codeOf(of, `${prefix}tied-status`);
  const aidTypes: VocabularyCode[] = [];
  for (const child of childrenOf(of)) {
    if (child.name === `${prefix}aid-type` && attribute(child, "code") !== undefined)
      add(aidTypes, vocabularyCode(child, null, "1", context));
  }
  return {
    aidTypes,
    ...(flowType === undefined ? {} : { flowType }),
    ...(financeType === undefined ? {} : { financeType }),
    ...(tiedStatus === undefined ? {} : { tiedStatus }),
  };
}

/** The code of the first child of a name. */
export function codeOf(of: Element, name: string): string | undefined {
  const child = firstChild(of, name);
  return child === undefined ? undefined : attribute(child, "code");
}

function add<T>(to: T[], item: T | undefined): void {
  if (item !== undefined) to.push(item);
}
