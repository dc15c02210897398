import type { Bilingual } from "@plumbline/core/evidence";
import { settleRules } from "../projects/settle/rule-names.ts";

/** What a rule of settling is called; a rule that this version does not know is its own name. */
export function ruleTitle(rule: string): Bilingual {
  return Object.hasOwn(settleRules, rule) ? settleRules[rule as keyof typeof settleRules] : { en: rule, zh: rule };
}
