import type { Bilingual } from "@plumbline/core/evidence";

type Names = Readonly<Record<string, Bilingual>>;

/** IATI code list OrganisationType. */
export const organisationTypeNames: Names = {
  "10": { en: "government", zh: "政府" },
  "11": { en: "local government", zh: "地方政府" },
  "15": { en: "other public sector", zh: "其他公共部门" },
  "21": { en: "international NGO", zh: "国际非政府组织" },
  "22": { en: "national NGO", zh: "本国非政府组织" },
  "23": { en: "regional NGO", zh: "区域非政府组织" },
  "24": { en: "NGO of the partner country", zh: "伙伴国非政府组织" },
  "30": { en: "public–private partnership", zh: "公私合作" },
  "40": { en: "multilateral", zh: "多边机构" },
  "60": { en: "foundation", zh: "基金会" },
  "70": { en: "private sector", zh: "私营部门" },
  "80": { en: "academic, training and research", zh: "学术、培训与研究机构" },
  "90": { en: "other", zh: "其他" },
};

/** IATI's lists ActivityScope, CollaborationType, FlowType, FinanceType, AidType and TiedStatus: the codes that files use most. */
const iati: Readonly<Record<string, Names>> = {
  scope: {
    "1": { en: "global", zh: "全球" },
    "2": { en: "regional", zh: "区域" },
    "3": { en: "several countries", zh: "多国" },
    "4": { en: "national", zh: "全国" },
    "5": { en: "several first-level areas of a country", zh: "一国的多个一级行政区" },
    "6": { en: "one first-level area of a country", zh: "一国的一个一级行政区" },
    "7": { en: "one second-level area of a country", zh: "一国的一个二级行政区" },
    "8": { en: "one place", zh: "单一地点" },
  },
  collaboration_type: {
    "1": { en: "bilateral", zh: "双边" },
    "2": { en: "multilateral, inflows", zh: "多边（流入）" },
    "3": { en: "bilateral, core contributions to NGOs and the like", zh: "双边，对非政府组织等的核心捐款" },
    "4": { en: "multilateral, outflows", zh: "多边（流出）" },
    "6": { en: "private sector, outflows", zh: "私营部门（流出）" },
    "7": { en: "bilateral, reported afterwards on NGOs", zh: "双边，事后报告的非政府组织活动" },
    "8": { en: "bilateral, triangular cooperation", zh: "双边，三方合作" },
  },
  flow_type: {
    "10": { en: "official development assistance (ODA)", zh: "官方发展援助（ODA）" },
    "20": { en: "other official flows (OOF)", zh: "其他官方资金（OOF）" },
    "21": { en: "other official flows, without export credits", zh: "其他官方资金（不含出口信贷）" },
    "22": { en: "officially supported export credits", zh: "官方支持的出口信贷" },
    "30": { en: "private grants", zh: "私人赠款" },
    "35": { en: "private market", zh: "私人市场资金" },
    "36": { en: "private foreign direct investment", zh: "私人外国直接投资" },
    "37": { en: "other private flows at market terms", zh: "其他按市场条件的私人资金" },
    "40": { en: "no flow", zh: "非资金流动" },
    "50": { en: "other flows", zh: "其他资金" },
  },
  finance_type: {
    "110": { en: "standard grant", zh: "普通赠款" },
    "210": { en: "interest subsidy", zh: "利息补贴" },
    "410": { en: "aid loan, without debt reorganisation", zh: "援助贷款（不含债务重组）" },
    "421": { en: "standard loan", zh: "普通贷款" },
    "422": { en: "reimbursable grant", zh: "可偿还赠款" },
    "423": { en: "bonds", zh: "债券" },
    "510": { en: "common equity", zh: "普通股权" },
    "1100": { en: "guarantees and insurance", zh: "担保与保险" },
  },
  aid_type: {
    A01: { en: "general budget support", zh: "一般预算支持" },
    A02: { en: "sector budget support", zh: "部门预算支持" },
    B01: {
      en: "core support to NGOs, other private bodies and institutes",
      zh: "对非政府组织、其他私人机构和研究机构的核心支持",
    },
    B02: { en: "core contributions to multilaterals", zh: "对多边机构的核心捐款" },
    B03: { en: "programmes and funds managed by others", zh: "由他方管理的专项方案与基金" },
    B04: { en: "basket funds, pooled funding", zh: "联合基金" },
    C01: { en: "project-type interventions", zh: "项目型活动" },
    D01: { en: "personnel of the donor country", zh: "援助国人员" },
    D02: { en: "other technical assistance", zh: "其他技术援助" },
    E01: { en: "scholarships and training in the donor country", zh: "在援助国的奖学金与培训" },
    F01: { en: "debt relief", zh: "债务减免" },
    G01: { en: "administrative costs", zh: "行政费用" },
    H01: { en: "development awareness", zh: "发展宣传" },
    H02: { en: "refugees in donor countries", zh: "援助国境内的难民" },
  },
  tied_status: {
    "3": { en: "partially tied", zh: "部分附带采购限制" },
    "4": { en: "tied", zh: "附带采购限制" },
    "5": { en: "untied", zh: "不附带采购限制" },
  },
};

/** AidData's words in Chinese; in English they are their own names. */
const aidData: Readonly<Record<string, string>> = {
  Loan: "贷款",
  "Loan (excluding debt rescheduling)": "贷款（不含债务重组）",
  Grant: "赠款",
  "Debt forgiveness": "债务免除",
  "Debt rescheduling": "债务重组",
  "Free-standing technical assistance": "独立技术援助",
  "Scholarships/training in the donor country": "在援助国的奖学金与培训",
  "Export credits": "出口信贷",
  "Supplier/Export Credit": "供应商信贷／出口信贷",
  "Joint Venture with Recipient": "与受援方的合资",
  "ODA-like": "类官方发展援助",
  "OOF-like": "类其他官方资金",
  "Vague (Official Finance)": "类别不明（官方资金）",
  Commercial: "商业",
  Development: "发展",
  Mixed: "混合",
  Representational: "代表性用途",
  Yes: "是",
  No: "否",
};

/** What a code or word of a record's terms means; null where it is its own name. `vocabulary:code` is known by its code. */
export function termName(from: "iati" | "aiddata", column: string, value: string): Bilingual | null {
  if (from === "iati") return iati[column]?.[value.replace(/^1:/, "")] ?? null;
  const zh = aidData[value];
  return zh === undefined ? null : { en: value, zh };
}
