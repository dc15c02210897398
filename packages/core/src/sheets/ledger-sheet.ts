import type { LedgerPageAnswer } from "../contract/index.ts";
import { moneyText } from "../language/index.ts";
import { moneyKindTexts } from "../money/index.ts";
import { doubtsOf, ids, noBound, placesOf } from "./cell-texts.ts";
import { amountColumn, columns, textColumn } from "./columns.ts";
import { layerNames, leftOutNames, missingNames, nameOf } from "./names.ts";
import type { Sheet } from "./sheet.ts";

/** Every entry of the ledger, summed or not, with what it is part of and why it is left out where it is. */
export function ledgerSheet({ ledger, labels, facts }: Pick<LedgerPageAnswer, "ledger" | "labels" | "facts">): Sheet {
  return {
    columns: [
      columns.label,
      columns.kind,
      columns.basis,
      columns.id,
      columns.initiative,
      columns.announced,
      columns.stated,
      amountColumn("low", "Converted, low", "折算下限", ledger.currency),
      amountColumn("high", "Converted, high", "折算上限", ledger.currency),
      textColumn("part-of", "Part of", "属于"),
      textColumn("same-as", "Same money as", "与其为同一笔资金"),
      textColumn("superseded-by", "Superseded by", "被其取代"),
      textColumn("left-out", "Left out of sums because", "未计入合计的原因"),
      columns.layer,
      columns.doubts,
      columns.source,
    ],
    rows: ledger.kinds.flatMap((kind) =>
      kind.entries.map((entry) => {
        const fact = facts[entry.id];
        const { form, words, ...range } = entry.original;
        const stated = form === undefined ? range : { ...range, form };
        return [
          labels[entry.id] ?? fact?.label ?? entry.id,
          moneyKindTexts[kind.kind].name,
          kind.basis === "total" ? { en: "total", zh: "总额" } : { en: "per year", zh: "每年" },
          entry.id,
          fact?.initiative?.shortName ?? entry.initiative,
          entry.announced,
          words ?? { en: moneyText(stated, "en"), zh: moneyText(stated, "zh") },
          entry.converted?.low ?? null,
          entry.converted === null ? missingNames["no-exchange-rate"] : (entry.converted.high ?? noBound),
          ids(entry.partOf),
          ids(entry.sameAs),
          ids(entry.supersededBy),
          entry.leftOut === null ? null : nameOf(leftOutNames, entry.leftOut),
          fact === undefined ? null : layerNames[fact.layer],
          doubtsOf([fact]),
          placesOf(facts, entry.id),
        ];
      }),
    ),
  };
}
