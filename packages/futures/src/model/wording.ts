/** A text that a person reads, in both languages. */
export interface Bilingual {
  readonly en: string;
  readonly zh: string;
}

/** Where a number comes from: read at the source, founding paper, measured, own knowledge, assumption. */
export type Grade = "R" | "S" | "M" | "K" | "A";

export const GRADES: Readonly<Record<Grade, Bilingual>> = {
  R: { en: "read at the source named", zh: "已查阅所注来源" },
  S: { en: "from the founding paper", zh: "出自所据论文" },
  M: { en: "measured", zh: "实测" },
  K: { en: "general knowledge, not confirmed", zh: "一般知识，未经核实" },
  A: { en: "assumption", zh: "假设" },
};
