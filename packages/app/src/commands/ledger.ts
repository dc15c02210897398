import type { Bilingual } from "@plumbline/core/evidence";
import type { LedgerAnswer, LedgerMode } from "@plumbline/core/ledger";
import { moneyText } from "@plumbline/core/language";
import { type MoneyKind, moneyKindTexts } from "@plumbline/core/money";
import { type Observatory, openObservatory } from "../platform/observatory.ts";
import { unknownCurrency } from "../routes/problem.ts";
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
    if (!observatory.knowsCurrency(options.currency)) {
      const { detail, next } = unknownCurrency(options.currency);
      speaker.say({ en: `${detail.en} ${next.en}`, zh: `${detail.zh}${next.zh}` });
      return exitCodes.wrongUse;
    }
    const { initiative: initiatives = [], kind, layer, asOf, currency, mode } = options;
    const answer = observatory.ledger({ initiatives, kind, layer, asOf, currency, mode });
    if (speaker.json) speaker.document(answer);
    else if (answer.kinds.length === 0) {
      speaker.say({
        en: "The register has no amounts of this kind for what was asked.",
        zh: "事实库中没有符合所问条件的金额。",
      });
    } else {
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
      speaker.say(ratesText(answer));
    }
    return answer.kinds.some(({ distinct }) => distinct.status === "contradiction")
      ? exitCodes.findings
      : exitCodes.fine;
  } finally {
    observatory.close();
  }
}

/** The day, and the rates' own periods where they are older than it. */
function ratesText({ asOf, rates }: LedgerAnswer): Bilingual {
  const stale = [...new Set(rates.filter((rate) => rate.stale).map(({ date }) => date))].toSorted();
  if (stale.length === 0)
    return { en: `As of ${asOf}, at that day's rates.`, zh: `截至${asOf}，按当日所属期间的汇率。` };
  return {
    en: `As of ${asOf}; the last published rates are of ${stale.join(", ")}.`,
    zh: `截至${asOf}；最后公布的汇率为${stale.join("、")}。`,
  };
}

function unknownInitiatives(observatory: Observatory, asked: readonly string[]): string[] {
  const known = new Set(observatory.initiatives().initiatives.map(({ id }) => id));
  return asked.filter((id) => !known.has(id));
}
