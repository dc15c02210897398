import type { Bilingual } from "@plumbline/core/evidence";

/** The id under which the register keeps the founding paper: pages call it "the paper". */
export const PAPER = "li-xie-2022";

/** The headings that the register cites, for readers of the other language. The paper's are shortened there; so are they here. */
const NAMES: Readonly<Record<string, Bilingual>> = {
  "一、导论": { en: "section 1 (Introduction)", zh: "一、导论" },
  "二、基本进展（引言）": { en: "section 2 (Progress so far, opening)", zh: "二、基本进展（引言）" },
  "二（一）日本": { en: "section 2.1 (Japan)", zh: "二（一）日本" },
  "二（二）欧盟": { en: "section 2.2 (European Union)", zh: "二（二）欧盟" },
  "二（三）蓝点网络": { en: "section 2.3 (Blue Dot Network)", zh: "二（三）蓝点网络" },
  "二（四）三海倡议": { en: "section 2.4 (Three Seas Initiative)", zh: "二（四）三海倡议" },
  "二（五）英国清洁绿色倡议": { en: "section 2.5 (The UK's Clean Green Initiative)", zh: "二（五）英国清洁绿色倡议" },
  "二（六）澳大利亚太平洋进阶": { en: "section 2.6 (Australia's Pacific Step-up)", zh: "二（六）澳大利亚太平洋进阶" },
  "三 第一 价值观驱动": { en: "section 3, first point (driven by values)", zh: "三、第一：价值观驱动" },
  "三 第二 私人资本": { en: "section 3, second point (private capital)", zh: "三、第二：私人资本" },
  "三 第三 绿色可持续": { en: "section 3, third point (green and sustainable)", zh: "三、第三：绿色可持续" },
  "三 第四 社会性基础设施": { en: "section 3, fourth point (social infrastructure)", zh: "三、第四：社会性基础设施" },
  "四（一）G7内部合作": { en: "section 4.1 (Cooperation within the G7)", zh: "四（一）G7内部合作" },
  "四（二）私人资本/融资机制": {
    en: "section 4.2 (Private capital and ways of financing)",
    zh: "四（二）私人资本与融资机制",
  },
  "四（三）清洁能源": { en: "section 4.3 (Clean energy)", zh: "四（三）清洁能源" },
  "四（四）印太": { en: "section 4.4 (Indo-Pacific)", zh: "四（四）印太" },
  "四（五）发展中国家受益": { en: "section 4.5 (What developing countries gain)", zh: "四（五）发展中国家受益" },
  "五（一）更多挑战": { en: "section 5.1 (More challenges)", zh: "五（一）更多挑战" },
  "五（二）并行不悖": { en: "section 5.2 (Side by side)", zh: "五（二）并行不悖" },
  "五（三）良性互动": { en: "section 5.3 (Good interaction)", zh: "五（三）良性互动" },
  "Key findings": { en: "Key findings", zh: "主要结论" },
  "OECD method": { en: "OECD method", zh: "经合组织方法" },
  "Title LXXXVII": { en: "Title LXXXVII", zh: "第87编" },
  "document 20221115.S1E": { en: "document 20221115.S1E", zh: "文件20221115.S1E" },
  "the launch": { en: "the launch", zh: "发起时的文件" },
  "the report of 2024": { en: "the report of 2024", zh: "2024年的报告" },
  "the restated total of 2024": { en: "the restated total of 2024", zh: "2024年重述的合计" },
  "the same series, to 2023": { en: "the same series, to 2023", zh: "同一序列，至2023年" },
  "the split into 50 and 129 billion": { en: "the split into 50 and 129 billion", zh: "分为500亿与1290亿的部分" },
  "the university's notice": { en: "the university's notice", zh: "大学的通告" },
  "the press's total of USD 124bn": { en: "the press's total of USD 124bn", zh: "新闻所计合计1240亿美元" },
  "the ceiling raised from USD 60bn to 205bn": {
    en: "the ceiling raised from USD 60bn to 205bn",
    zh: "上限由600亿美元提高至2050亿美元",
  },
  "69 projects of over USD 23bn": { en: "69 projects of over USD 23bn", zh: "69个项目，逾230亿美元" },
};

/** A footnote of a section, as in "四（五）发展中国家受益（脚注①）". */
const FOOTNOTE = /^(.+)（脚注([①-⑳])）$/u;

/** A section's name for the reader; one that is not listed stands as its source has it. */
export function sectionName(section: string): Bilingual {
  const [, body, mark] = FOOTNOTE.exec(section) ?? [];
  if (body === undefined || mark === undefined) return NAMES[section] ?? { en: section, zh: section };
  const named = NAMES[body] ?? { en: body, zh: body };
  const number = (mark.codePointAt(0) ?? 0) - ("①".codePointAt(0) ?? 0) + 1;
  return { en: `${named.en}, footnote ${number}`, zh: `${named.zh}（脚注${mark}）` };
}
