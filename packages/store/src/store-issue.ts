import type { Catalogue, Issue } from "@plumbline/core/evidence";

/** What the store can say of the data it is given. */
export const storeMessages = {
  "reference-table-unreadable": {
    en: "The cells do not fit the described columns ({detail}). Correct the file, or make it again with its script.",
    zh: "单元格与所述列不符（{detail}）。请修正该文件，或用其脚本重新生成。",
  },
  "claim-query-failed": {
    en: "A query of this claim does not run ({detail}). Correct it; docs/user/claims.md lists the tables and columns.",
    zh: "该论断的查询无法运行（{detail}）。请修正；可用的表和列见 docs/user/claims.md。",
  },
  "claim-verdict-moved": {
    en: "The reviewed verdict is {reviewed}, the computed one {computed}. Review the claim again, or find what moved it.",
    zh: "复核结论为 {reviewed}，计算结论为 {computed}。请重新复核该论断，或查明变动的原因。",
  },
} as const satisfies Catalogue<string>;

export type StoreMessageId = keyof typeof storeMessages;
export type StoreIssue = Issue<StoreMessageId>;
