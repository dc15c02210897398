import type { LedgerMode } from "@plumbline/core/ledger";
import { moneyText } from "@plumbline/core/language";
import { type MoneyKind, moneyKindTexts } from "@plumbline/core/money";
import { type Observatory, openObservatory } from "../platform/observatory.ts";
import { exitCodes, type ExitCode, type Speaker } from "../platform/speak.ts";
import { textTable } from "../platform/text-table.ts";

interface LedgerCommandOptions {
  readonly register: string;
  readonly initiative?: readonly string[];
  readonly kind?: MoneyKind;
  readonly layer: "paper" | "all";
  readonly asOf?: string;
  readonly currency: string;
  readonly mode: LedgerMode;
}

/** `plumbline ledger`: gross beside distinct money for each kind; exit 1 where facts contradict each other. */
export async function ledgerCommand(speaker: Speaker, options: LedgerCommandOptions): Promise<ExitCode> {
  const observatory = await openObservatory(options.register);
  try {
    const unknown = unknownInitiatives(observatory, options.initiative ?? []);
    if (unknown.length > 0) {
      speaker.say({
        en: `There is no initiative ${unknown.join(", ")}. The ids are the file names in register/initiatives.`,
        zh: `没有这些倡议：${unknown.join("、")}。标识即 register/initiatives 中的文件名。`,
      });
      return exitCodes.wrongUse;
    }
    const { initiative: initiatives = [], kind, layer, asOf, currency, mode } = options;
    const answer = observatory.ledger({ initiatives, kind, layer, asOf, currency, mode });
    if (speaker.json) speaker.document(answer);
    else {
      const { language } = speaker;
      const words = {
        en: {
          header: ["kind", "basis", "announced, added up", "different money", "entries"],
          contradiction: "contradiction",
          total: "total",
          yearly: "per year",
        },
        zh: {
          header: ["类别", "口径", "公布额简单加总", "不重复的钱", "条目"],
          contradiction: "相互矛盾",
          total: "总额",
          yearly: "每年",
        },
      }[language];
      speaker.answer(
        textTable(
          words.header,
          answer.kinds.map(({ kind: name, basis, gross, distinct, coverage }) => [
            moneyKindTexts[name].name[language],
            basis === "total" ? words.total : words.yearly,
            moneyText({ ...gross, currency }, language),
            distinct.low === null
              ? words.contradiction
              : moneyText({ low: distinct.low, high: distinct.high, currency }, language),
            `${coverage.counted}/${coverage.live}`,
          ]),
        ),
      );
      speaker.say({
        en: `As of ${answer.asOf}, at the rates of ${answer.rateDate}.`,
        zh: `截至${answer.asOf}，按${answer.rateDate}的汇率。`,
      });
    }
    return answer.kinds.some(({ distinct }) => distinct.status === "contradiction")
      ? exitCodes.findings
      : exitCodes.fine;
  } finally {
    observatory.close();
  }
}

function unknownInitiatives(observatory: Observatory, asked: readonly string[]): string[] {
  const known = new Set(observatory.initiatives().initiatives.map(({ id }) => id));
  return asked.filter((id) => !known.has(id));
}
