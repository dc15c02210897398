import type { Bilingual } from "@plumbline/core/evidence";
import { useMemo } from "react";
import { useLanguage, useText } from "../../ui/language.tsx";
import { wordsMessages } from "./words-messages.ts";

/** Why each rule keeps a record out of totals, in a few words; docs/method/settling.md has the rules. */
const WHY: Readonly<Record<string, Bilingual>> = {
  I1: { en: "its kind of payment is not known", zh: "款项类型不明" },
  I4: { en: "a refund, and the question is gross", zh: "退款，而所问为毛额" },
  I8: { en: "dated in the future", zh: "日期尚未到来" },
  I14: { en: "no currency is stated", zh: "未注明币种" },
  I17: { en: "its parts are counted instead", zh: "改计其子项目" },
  I18: { en: "the same record stands in a newer file", zh: "较新的文件中有同一记录" },
  I19: { en: "repeats what others publish", zh: "转载他方发布的内容" },
  I23: { en: "could not be read safely", zh: "无法可靠读取" },
  A1: { en: "not recommended for totals by its publisher", zh: "发布方不建议计入总额" },
  A2: { en: "pledged, suspended or cancelled", zh: "仅为认捐，或已暂停、取消" },
  A3: { en: "an umbrella whose parts are counted", zh: "总括协议，改计其各部分" },
  A13: { en: "belongs to another release", zh: "属于另一发布版本" },
  P1: { en: "the same record stands in another file", zh: "另一文件中有同一记录" },
  P2: { en: "a later release states it", zh: "后一版本已载明" },
};

/** "left out: repeats what others publish (I19)"; a rule that has no words here is named by its id. */
export function useLeftOutWords(): (rule: string) => string {
  const t = useText(wordsMessages);
  const language = useLanguage();
  return useMemo(
    () => (rule) => {
      const why = WHY[rule];
      return why === undefined ? `${t("left-out")} (${rule})` : t("left-out-why", { why: why[language], rule });
    },
    [t, language],
  );
}
