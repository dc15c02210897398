import { moneyKindTexts } from "@plumbline/core/money";
import { useSay, useText } from "../../ui/language.tsx";
import { pageMessages } from "./messages.ts";
import type { LedgerKind } from "./overlap-order.ts";

/** What a group of the ledger is called: its kind, its basis, and whose books it is from where that is not the provider's. */
export function useKindName(): (kind: Pick<LedgerKind, "kind" | "basis" | "perspective">) => string {
  const t = useText(pageMessages);
  const say = useSay();
  return (kind) => {
    const name = say(moneyKindTexts[kind.kind].name);
    const based = kind.basis === "per-year" ? t("kind-basis-per-year", { kind: name }) : name;
    return kind.perspective === "recipient" ? t("kind-recipient", { kind: based }) : based;
  };
}
