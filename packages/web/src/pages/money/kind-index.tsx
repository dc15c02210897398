import type { LedgerPageAnswer } from "@plumbline/core/contract";
import type { MoneyKind } from "@plumbline/core/money";
import { useText } from "../../ui/language.tsx";
import { useMoneyWords } from "../../ui/money-words.ts";
import { useKindName } from "./kind-name.ts";
import { pageMessages } from "./messages.ts";
import type { LedgerKind } from "./overlap-order.ts";

interface KindIndexProps {
  readonly kinds: readonly LedgerKind[];
  readonly facts: LedgerPageAnswer["facts"];
  readonly currency: string;
  readonly chosen: MoneyKind;
  readonly choose: (kind: MoneyKind) => void;
}

/** Every kind with its gross and its different money; pressing one shows its announcements below. */
export function KindIndex({ kinds, facts, currency, chosen, choose }: KindIndexProps) {
  const t = useText(pageMessages);
  const money = useMoneyWords();
  const nameOf = useKindName();
  return (
    <table className="kind-index">
      <caption className="visually-hidden">{t("kinds")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("kinds")}</th>
          <th scope="col">{t("gross")}</th>
          <th scope="col">{t("distinct")}</th>
          <th scope="col" className="number">
            {t("entries")}
          </th>
        </tr>
      </thead>
      <tbody>
        {kinds.map((kind) => (
          <tr
            key={`${kind.kind}-${kind.basis}-${kind.perspective}`}
            className={kind.kind === chosen ? "is-chosen" : undefined}
          >
            <th scope="row">
              <button type="button" aria-pressed={kind.kind === chosen} onClick={() => choose(kind.kind)}>
                {nameOf(kind)}
              </button>
            </th>
            <td className="kind-index-gross" data-label={t("gross")}>
              {isEmpty(kind) ? (
                <span className="soft">{t("none-yet")}</span>
              ) : (
                money.range(kind.gross.low, kind.gross.high, currency)
              )}
            </td>
            <td>
              {isEmpty(kind) ? <span className="soft">{t("none-yet")}</span> : money.distinct(kind.distinct, currency)}
            </td>
            <td className="number" data-label={t("entries")}>
              {counted(kind).length}
              <Unverified count={counted(kind).filter(({ id }) => facts[id]?.flags.includes("unverified")).length} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function counted(kind: LedgerKind): LedgerKind["entries"] {
  return kind.entries.filter((entry) => entry.leftOut === null);
}

/** How many of the announcements are known at second hand only. */
function Unverified({ count }: { readonly count: number }) {
  const t = useText(pageMessages);
  if (count === 0) return null;
  return <span className="soft small">{t("unverified", { count })}</span>;
}

/** Whether nothing of a kind is counted: all of it came later, or was replaced. */
function isEmpty(kind: LedgerKind): boolean {
  return counted(kind).length === 0;
}
