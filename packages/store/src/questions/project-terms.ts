import type { ProjectAnswer } from "@plumbline/core/contract";
import type { Bilingual } from "@plumbline/core/evidence";
import type { AnswerRow } from "../cell-text.ts";
import { termName } from "./term-names.ts";

const aidDataTerms: Readonly<Record<string, Bilingual>> = {
  flow_type: { en: "Flow type", zh: "资金形式" },
  flow_class: { en: "Flow class", zh: "资金类别" },
  intent: { en: "Intent", zh: "意图" },
  infrastructure: { en: "Infrastructure", zh: "基础设施" },
  cofinanced: { en: "Co-financed", zh: "联合融资" },
  amount_estimated: { en: "Amount estimated", zh: "金额为估计值" },
  interest_rate_percent: { en: "Interest rate (%)", zh: "利率（%）" },
  maturity_years: { en: "Maturity (years)", zh: "期限（年）" },
  grace_period_years: { en: "Grace period (years)", zh: "宽限期（年）" },
  grant_element_percent: { en: "Grant element (%)", zh: "赠与成分（%）" },
  location_narrative: { en: "Where, in words", zh: "地点说明" },
};

const iatiTerms: Readonly<Record<string, Bilingual>> = {
  scope: { en: "Scope", zh: "范围" },
  collaboration_type: { en: "Collaboration type", zh: "合作类型" },
  flow_type: { en: "Default flow type", zh: "默认资金类型" },
  finance_type: { en: "Default finance type", zh: "默认融资类型" },
  aid_type: { en: "Default aid type", zh: "默认援助类型" },
  tied_status: { en: "Default tied status", zh: "默认约束状态" },
  default_currency: { en: "Default currency", zh: "默认货币" },
  hierarchy: { en: "Hierarchy", zh: "层级" },
  last_updated: { en: "Last updated", zh: "最后更新" },
};

const flags = new Set(["infrastructure", "cofinanced", "amount_estimated"]);

/** Terms of a loan and the like, as published; the record that leads speaks first. */
export function termsOf(activity: AnswerRow | undefined, described: readonly AnswerRow[]): ProjectAnswer["terms"] {
  const terms: ProjectAnswer["terms"] = [];
  const add = (from: "iati" | "aiddata", column: string, label: Bilingual, value: string | null | undefined) => {
    if (value == null || value === "" || terms.some((each) => each.label === label)) return;
    terms.push({ label, value, name: termName(from, column, value) });
  };
  for (const [column, label] of Object.entries(iatiTerms)) add("iati", column, label, activity?.[column]);
  for (const row of described)
    for (const [column, label] of Object.entries(aidDataTerms)) {
      const value = row[column];
      add("aiddata", column, label, flags.has(column) && value != null ? (value === "1" ? "Yes" : "No") : value);
    }
  return terms;
}
