import type { LedgerPageAnswer } from "@plumbline/core/contract";
import { leftOutNames, nameOf } from "@plumbline/core/sheets";
import { FactButton } from "../../charts/fact-panel.tsx";
import { useSay, useText } from "../../ui/language.tsx";
import { LayerMark } from "../../ui/layer-mark.tsx";
import { pageMessages } from "./messages.ts";
import type { LedgerEntry } from "./overlap-order.ts";
import { useStatedEntry } from "./stated-entry.ts";

interface LeftOutProps {
  readonly entries: readonly LedgerEntry[];
  readonly labels: LedgerPageAnswer["labels"];
  readonly facts: LedgerPageAnswer["facts"];
}

/** Announcements that are summed nowhere, each with why. */
export function LeftOut({ entries, labels, facts }: LeftOutProps) {
  const t = useText(pageMessages);
  const say = useSay();
  const stated = useStatedEntry();
  const out = entries.filter((entry) => entry.leftOut !== null);
  if (out.length === 0) return null;
  const label = (id: string) => {
    const text = labels[id];
    return text === undefined ? id : say(text);
  };
  return (
    <div className="left-out">
      <h3>{t("left-out")}</h3>
      <ul>
        {out.map((entry) => {
          const fact = facts[entry.id];
          return (
            <li key={entry.id}>
              <FactButton fact={fact}>{stated(entry)}</FactButton> {label(entry.id)}{" "}
              {fact === undefined ? null : <LayerMark layer={fact.layer} />}{" "}
              <span className="soft">
                {entry.leftOut === "superseded" && entry.supersededBy.length > 0
                  ? t("superseded-by", { names: entry.supersededBy.map(label).join(t("names-comma")) })
                  : say(nameOf(leftOutNames, entry.leftOut ?? ""))}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
