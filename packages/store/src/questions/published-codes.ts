import type { Bilingual } from "@plumbline/core/evidence";

type Names = Readonly<Record<string, Bilingual>>;

/** The datasets that projects come from. */
export const sourceNames: Names = {
  iati: { en: "IATI", zh: "IATI（国际援助透明度倡议）" },
  "aiddata-gcdf": { en: "AidData GCDF 3.0", zh: "AidData 全球中国发展金融数据集 3.0" },
  "aiddata-gcof": { en: "AidData GCOF 1.0", zh: "AidData 全球中国官方金融数据集 1.0" },
};

/** IATI code list ActivityStatus. */
export const iatiStatusNames: Names = {
  "1": { en: "Pipeline or identification", zh: "筹备或立项" },
  "2": { en: "Implementation (IATI)", zh: "执行中（IATI）" },
  "3": { en: "Finalisation", zh: "收尾" },
  "4": { en: "Closed", zh: "已结束" },
  "5": { en: "Cancelled (IATI)", zh: "已取消（IATI）" },
  "6": { en: "Suspended (IATI)", zh: "已中止（IATI）" },
};

/** AidData's own words for a status. */
export const aidDataStatusNames: Names = {
  Completion: { en: "Completion", zh: "已完成" },
  Implementation: { en: "Implementation", zh: "执行中" },
  "Pipeline: Commitment": { en: "Pipeline: commitment", zh: "筹备：已承付" },
  "Pipeline: Pledge": { en: "Pipeline: pledge", zh: "筹备：仅承诺" },
  Cancelled: { en: "Cancelled", zh: "已取消" },
  Suspended: { en: "Suspended", zh: "已中止" },
};

/** Sectors that the DAC's list of today has no more, or never had: AidData's names for them (GCOF 1.0, `crs_sector_name`; GCDF 3.0, "Sector Code"). */
export const otherSectorNames: Names = {
  "330": { en: "Trade Policies & Regulations, Tourism", zh: "贸易政策与法规、旅游业" },
  "420": { en: "Women in Development (old classification)", zh: "妇女参与发展（旧分类）" },
};

/** IATI code list OrganisationRole. */
export const roleNames: Names = {
  "1": { en: "Funding", zh: "出资" },
  "2": { en: "Accountable", zh: "负责" },
  "3": { en: "Extending", zh: "转拨" },
  "4": { en: "Implementing", zh: "实施" },
  funding: { en: "Funding", zh: "出资" },
  implementing: { en: "Implementing", zh: "实施" },
  receiving: { en: "Receiving", zh: "接受" },
};

/** IATI code list ActivityDateType, and what AidData's files state. */
export const dateNames: Names = {
  "planned-start": { en: "Planned start", zh: "计划开始" },
  "actual-start": { en: "Actual start", zh: "实际开始" },
  "planned-end": { en: "Planned end", zh: "计划结束" },
  "actual-end": { en: "Actual end", zh: "实际结束" },
  commitment: { en: "Commitment", zh: "承付" },
};

/** IATI code list RelatedActivityType; AidData calls an umbrella record a parent. */
export const relationTypeNames: Names = {
  "1": { en: "Parent", zh: "上级活动" },
  "2": { en: "Child", zh: "下级活动" },
  "3": { en: "Sibling", zh: "同级活动" },
  "4": { en: "Co-funded", zh: "联合出资" },
  "5": { en: "Third party", zh: "第三方报告" },
  parent: { en: "Umbrella", zh: "总括协议" },
};

/** What publishers say of the precision of a place: IATI GeographicExactness, the precision of IATI 1, areas of AidData. */
export const precisionNames: Names = {
  "exactness-1": { en: "exact", zh: "精确" },
  "exactness-2": { en: "approximate", zh: "大致位置" },
  area: { en: "an administrative area, drawn at its middle", zh: "行政区域，绘于其中心" },
  "precision-1": { en: "exact", zh: "精确" },
  "precision-2": { en: "near, within 25 km", zh: "附近，25 公里以内" },
  "precision-3": { en: "second-order administrative area", zh: "二级行政区" },
  "precision-4": { en: "first-order administrative area", zh: "一级行政区" },
  "precision-5": { en: "estimated from what lies around", zh: "据周边地物估计" },
  "precision-6": { en: "the country only", zh: "仅知国家" },
  "precision-7": { en: "unclear: the capital is assumed", zh: "不明：暂取首都" },
  "precision-8": { en: "seat of an administration", zh: "行政机构所在地" },
  "precision-9": { en: "unclear", zh: "不明" },
  ADM1: { en: "first-order administrative area, drawn at its middle", zh: "一级行政区，绘于其中心" },
  ADM2: { en: "second-order administrative area, drawn at its middle", zh: "二级行政区，绘于其中心" },
};
export const unknownPrecision: Bilingual = { en: "not stated", zh: "未注明" };

/** Measures of money in files. */
export const measureNames: Names = {
  "incoming-funds": { en: "Incoming funds", zh: "收到的资金" },
  commitment: { en: "Commitment", zh: "承付" },
  disbursement: { en: "Disbursement or expenditure", zh: "支付或支出" },
  interest: { en: "Interest", zh: "利息" },
  repayment: { en: "Repayment of a loan", zh: "偿还贷款" },
  reimbursement: { en: "Reimbursement", zh: "报销退还" },
  "equity-purchase": { en: "Purchase of equity", zh: "购入股权" },
  "equity-sale": { en: "Sale of equity", zh: "出售股权" },
  guarantee: { en: "Guarantee", zh: "担保" },
  "incoming-commitment": { en: "Incoming commitment", zh: "收到的承付" },
  pledge: { en: "Pledge", zh: "认捐" },
  "incoming-pledge": { en: "Incoming pledge", zh: "收到的认捐" },
  lapsed: { en: "Suspended or cancelled", zh: "中止或取消" },
  unclassified: { en: "Of no measure", zh: "不属任何口径" },
  total: { en: "Published total", zh: "公布的汇总" },
  "location-share": { en: "Share of a place", zh: "地点所占份额" },
};

/** Formats of files that are recognised. */
export const formatNames: Names = {
  "iati-activities": { en: "IATI activities", zh: "IATI 活动" },
  "aiddata-gcof": { en: "AidData GCOF 1.0", zh: "AidData GCOF 1.0" },
  "aiddata-gcdf": { en: "AidData GCDF 3.0", zh: "AidData GCDF 3.0" },
  "aiddata-gcdf-described": { en: "AidData GCDF 3.0, with descriptions", zh: "AidData GCDF 3.0（带说明）" },
  "aiddata-gcdf-geolocated": { en: "AidData GCDF 3.0, with places", zh: "AidData GCDF 3.0（带地点）" },
  "aiddata-gcdf-locations": { en: "AidData GCDF 3.0, shares of places", zh: "AidData GCDF 3.0（各地份额）" },
  "aiddata-gcdf-by-country": { en: "AidData GCDF 3.0, totals by country", zh: "AidData GCDF 3.0（国别汇总）" },
  "aiddata-gcdf-by-year": { en: "AidData GCDF 3.0, totals by year", zh: "AidData GCDF 3.0（年度汇总）" },
  "aiddata-gcdf-dictionary": { en: "AidData GCDF 3.0, definitions of fields", zh: "AidData GCDF 3.0（字段定义）" },
  unknown: { en: "not recognised", zh: "未识别" },
};

export const nameIn = (names: Names, code: string): Bilingual => names[code] ?? { en: code, zh: code };
