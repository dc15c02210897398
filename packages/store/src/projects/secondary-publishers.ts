import type { Bilingual } from "@plumbline/core/evidence";

/** A publisher whose files repeat what others publish (I19). */
export interface SecondaryPublisher {
  /** Organisation identifier as in reporting-org/@ref; compared without regard to case. */
  readonly ref: string;
  readonly name: string;
  readonly why: Bilingual;
  readonly source: string;
}

/** AidData as IATI files refer to it: the reporter of its own releases is the same organisation (I22). */
export const AIDDATA = "US-501C3-522318905";

/**
 * Publishers that reproduce activities for which others are responsible, whether or not they say so with @secondary-reporter. Official proxies are
 * not secondary. Their records are kept and shown, and never part of a total.
 */
export const secondaryPublishers: readonly SecondaryPublisher[] = [
  {
    ref: AIDDATA,
    name: "AidData",
    why: {
      en: "Research releases of geocoded records of recipients' aid management systems and of Chinese finance; its China file repeats the GCOF dataset project by project.",
      zh: "对受援国援助管理系统及中国资金记录进行地理编码的研究版本；其中国文件逐个项目重复 GCOF 数据集。",
    },
    source: "AidData, geocoded research releases: README of each release",
  },
  {
    ref: "XM-OCHA-FTS",
    name: "UN OCHA Financial Tracking Service",
    why: {
      en: "Collects humanitarian contributions that donors and recipients report themselves.",
      zh: "汇集由捐助方和受援方自行报告的人道主义捐款。",
    },
    source: "UN OCHA Financial Tracking Service, about the data",
  },
];
