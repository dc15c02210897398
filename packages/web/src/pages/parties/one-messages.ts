import { messages } from "../../ui/language.tsx";

/** Sentences of the page of one recipient or provider. */
export const oneMessages = messages({
  "asking-recipient": { en: "A recipient in added files", zh: "所添加文件中的受援方" },
  "asking-provider": { en: "A provider in added files", zh: "所添加文件中的提供方" },
  "title-committed": { en: "{name}: {projects}, {amount} committed", zh: "{name}：{projects}，承付{amount}" },
  "title-disbursed": { en: "{name}: {projects}, {amount} disbursed", zh: "{name}：{projects}，拨付{amount}" },
  "title-no-money": { en: "{name}: {projects}, no amount published", zh: "{name}：{projects}，未公布金额" },
  "title-nothing": {
    en: "{name}: no project of the added files names it",
    zh: "{name}：所添加的文件中没有涉及它的项目",
  },
  "title-no-store": {
    en: "{name}: what the register knows; no files have been added yet",
    zh: "{name}：事实库所载；尚未添加任何文件",
  },
  "title-none-counts": {
    en: "{name}: none of the projects that name it counts",
    zh: "{name}：涉及的项目均不计入总额",
  },
  "name-unspecified-recipient": { en: "Recipient not stated", zh: "受援方未注明" },
  "name-unspecified-provider": { en: "Provider not stated", zh: "提供方未注明" },
  "name-unallocated-recipient": { en: "Given to nobody in particular", zh: "未分配给任何一方" },
  "prices-of-title-one": {
    en: "The amount above is in {prices} US dollars, from one record.",
    zh: "上列金额为{prices}美元，据1条记录。",
  },
  "prices-of-title": {
    en: "The amount above is in {prices} US dollars, from {count} records.",
    zh: "上列金额为{prices}美元，据{count}条记录。",
  },
  "prices-current": { en: "current", zh: "现价" },
  "prices-constant": { en: "constant {year}", zh: "{year}年不变价" },
  "lead-place-recipient": {
    en: "What goes to it, as the added files tell.",
    zh: "所添加文件所载流向该方的项目与资金。",
  },
  "lead-place-provider": {
    en: "What it provides, as the added files tell.",
    zh: "所添加文件所载由该方提供的项目与资金。",
  },
  "lead-several-recipient": {
    en: "The files name these countries together and do not say how they divide the money. It is not divided here either (rule A10).",
    zh: "文件将这些国家并列，未说明资金如何分配，此处也不予分配（规则A10）。",
  },
  "lead-several-provider": {
    en: "The files name these together and do not say how they share. Nothing is divided here.",
    zh: "文件将其并列，未说明如何分担，此处不予拆分。",
  },
  "lead-region-recipient": {
    en: "A region is a recipient of its own, as published: nothing is spread over its countries (rule A10).",
    zh: "区域按原样作为单独的受援方，不向其中各国分摊（规则A10）。",
  },
  "lead-region-provider": { en: "A region, as published.", zh: "区域，按原样列出。" },
  "lead-organisation-recipient": {
    en: "Known by the reference that files give it.",
    zh: "以文件所给编号标识。",
  },
  "lead-organisation-provider": {
    en: "Known by the reference that files give it; where other files name it in another way, it stands in the list a second time.",
    zh: "以文件所给编号标识；若其他文件以别的方式称呼它，则在列表中另占一行。",
  },
  "lead-unspecified-recipient": {
    en: "The files name no country and no region for this money. It is kept, and given to nobody (rule I13).",
    zh: "文件未注明国家或区域的资金。予以保留，不归于任何一方（规则I13）。",
  },
  "lead-unspecified-provider": {
    en: "The files do not say who provides this money. It is kept, and given to nobody.",
    zh: "文件未说明由谁提供的资金。予以保留，不归于任何一方。",
  },
  "lead-unallocated-recipient": {
    en: "What is left where the percentages of recipients make less than 100. It is not given to the others (rule I11).",
    zh: "受援方百分比之和不足100时的余额，不分给其他各方（规则I11）。",
  },
  back: { en: "All recipients", zh: "全部受援方" },
  "back-provider": { en: "All providers", zh: "全部提供方" },
  "other-role-provider": { en: "{name} as a provider", zh: "{name}作为提供方" },
  "other-role-recipient": { en: "{name} as a recipient", zh: "{name}作为受援方" },
  "on-map": { en: "On the map", zh: "在地图上查看" },
  "figures-projects": { en: "Projects that count", zh: "计入的项目" },
  "figures-places": { en: "named in added files", zh: "所添加文件所载" },
  "figures-label": { en: "Projects and money in added files", zh: "所添加文件中的项目与资金" },

  "known-headline-income": {
    en: "{name} is {group} ({year}){regime}{memorandum}",
    zh: "{name}：{group}（{year}年）{regime}{memorandum}",
  },
  "known-regime": { en: ", {regime} ({year})", zh: "，{regime}（{year}年）" },
  "known-memorandum": { en: "; Belt and Road memorandum {year}", zh: "；{year}年签署“一带一路”谅解备忘录" },
  "known-headline-none": { en: "What the register knows of {name}", zh: "事实库对{name}的记载" },
  "known-how": {
    en: "From the register’s reference tables, not from the added files. Income groups are the World Bank’s by fiscal year; regimes are V-Dem’s classes and words, not ours.",
    zh: "出自事实库的参考表，与所添加的文件无关。收入组别为世界银行按财政年度的划分；政体为V-Dem的分类与用语，非本站判断。",
  },
  "known-label": { en: "Income group, regime and memorandum by year", zh: "逐年的收入组别、政体与备忘录" },
  income: { en: "Income group", zh: "收入组别" },
  regime: { en: "Regime (V-Dem)", zh: "政体（V-Dem）" },
  memorandum: { en: "Belt and Road memorandum", zh: "“一带一路”谅解备忘录" },
  "memorandum-none": { en: "none on record", zh: "无记录" },
  region: { en: "Region", zh: "地区" },
  "indo-pacific": { en: "Indo-Pacific, as the paper uses the word", zh: "论文所称“印太”范围" },
  yes: { en: "yes", zh: "是" },
  no: { en: "no", zh: "否" },
  "not-stated": { en: "not stated", zh: "未说明" },
  "regime-0": { en: "closed autocracy", zh: "封闭专制" },
  "regime-1": { en: "electoral autocracy", zh: "选举专制" },
  "regime-2": { en: "electoral democracy", zh: "选举民主" },
  "regime-3": { en: "liberal democracy", zh: "自由民主" },
  "spell-one": { en: "{what} {year}", zh: "{year}年{what}" },
  "spell-span": { en: "{what} {from}–{to}", zh: "{from}—{to}年{what}" },
  "what-known": { en: "What", zh: "项目" },
  "from-year": { en: "From", zh: "起" },
  "to-year": { en: "To", zh: "止" },

  "years-headline": {
    en: "Most was committed in {year}: {amount} ({source}, {prices})",
    zh: "承付额以{year}年最高：{amount}（{source}，{prices}）",
  },
  "years-headline-disbursed": {
    en: "Most was disbursed in {year}: {amount} ({source}, {prices})",
    zh: "拨付额以{year}年最高：{amount}（{source}，{prices}）",
  },
  "years-how": {
    en: "One panel for each source, kind of money and kind of prices. Panels of one kind and one price basis share a scale; others do not, and none are added. Hatching: may be gone, for the later release has no record of it (rule P3).",
    zh: "每个来源、资金种类与价格基准各占一图。种类与价格基准相同者共用尺度，其余各用各的，互不相加。斜线：后一版本无此记录，可能已不成立（规则P3）。",
  },
  "years-label": { en: "Money by year, a panel for each source and kind", zh: "逐年资金，按来源与种类分图" },
  "years-most": { en: "most: {amount}", zh: "最高：{amount}" },
  "years-unstated": { en: "Without a year: {amount}", zh: "未注明年份：{amount}" },
  "years-none": { en: "No year of any amount is stated.", zh: "各项金额均未注明年份。" },

  "others-headline-provider": { en: "{first} provides most: {what}", zh: "{first}提供最多：{what}" },
  "others-headline-recipient": { en: "{first} receives most: {what}", zh: "{first}获得最多：{what}" },
  "others-one-provider": { en: "All of it comes from {first}", zh: "全部来自{first}" },
  "others-one-recipient": { en: "All of it goes to {first}", zh: "全部流向{first}" },
  "others-how": {
    en: "Shown by: {series}. Another kind of money is another picture: choose it above. A dash says that nothing of that kind is told.",
    zh: "现按“{series}”显示。资金种类不同，则图不同，可在上方选择。短横表示没有该类资金的记载。",
  },
  "others-label-provider": { en: "Providers and their money", zh: "各提供方及其资金" },
  "others-label-recipient": { en: "Recipients and their money", zh: "各受援方及其资金" },
  "others-in-all": {
    en: "Of {all}, the {shown} with most projects or most money.",
    zh: "共{all}个，列出项目最多或金额最大的{shown}个。",
  },
  "sectors-headline": { en: "By sector, {first} is largest: {what}", zh: "按部门，{first}最多：{what}" },
  "sectors-one": { en: "All of it is for one sector: {first}", zh: "全部用于一个部门：{first}" },
  "sectors-label": { en: "Sectors and their money", zh: "各部门及其资金" },
  "which-money": { en: "Show by", zh: "显示" },
  "by-projects": { en: "projects", zh: "项目数" },
  provider: { en: "Provider", zh: "提供方" },
  recipient: { en: "Recipient", zh: "受援方" },
  sector: { en: "Sector", zh: "部门" },

  "largest-headline": { en: "The largest projects", zh: "金额最大的项目" },
  "largest-how": {
    en: "As their publishers title them, in whatever language. A project that went to several has its whole amount here.",
    zh: "标题照发布方原文。涉及多个受援方的项目，此处列其全部金额。",
  },
  "largest-label": { en: "Projects with their money", zh: "各项目及其资金" },
  "all-projects": { en: "All {count}", zh: "全部{count}" },
  "all-left-out": { en: "See them", zh: "查看" },
  untitled: { en: "(without a title)", zh: "（无标题）" },
  "no-year": { en: "no year", zh: "无年份" },
  title: { en: "Title", zh: "标题" },
  commitment: { en: "committed", zh: "承付" },
  disbursement: { en: "disbursed", zh: "拨付" },
  "left-out-project": { en: "left out of totals (rule {rule})", zh: "不计入总额（规则{rule}）" },
  "prices-current-short": { en: "current prices", zh: "现价" },
  "prices-short": { en: "{year} prices", zh: "{year}年价" },

  "initiatives-headline": {
    en: "Which initiatives somebody says these projects belong to",
    zh: "有说法将这些项目归入哪些倡议",
  },
  "initiatives-how": {
    en: "That a project belongs to an initiative is a claim, and it depends on whose. The three are never mixed.",
    zh: "项目归属某一倡议是一种说法，取决于出自何方。三类从不混合。",
  },
  "initiatives-none": {
    en: "Nobody’s announcement, no published record and no rule of ours puts any of these projects into an initiative of the register.",
    zh: "没有任何公告、公开记录或本站规则将这些项目归入事实库中的倡议。",
  },
  announced: { en: "announced by its sponsors", zh: "发起方公布" },
  stated: { en: "stated in the data", zh: "数据所述" },
  rule: { en: "by a rule of ours", zh: "依本站规则" },
  initiative: { en: "Initiative", zh: "倡议" },
  author: { en: "Who says so", zh: "出自" },

  "left-out-headline": { en: "What rules keep out of these totals", zh: "规则不计入上述总额者" },
  "left-out-how": {
    en: "It is kept and can be looked at; it is in none of the figures above. Amounts in current US dollars where one is known.",
    zh: "均予保留，可供查看，但不在上列任何数字之中。金额为已知者，按现价美元。",
  },
  "left-out-none": { en: "No rule keeps anything out.", zh: "没有任何规则排除任何记录。" },
  "rule-column": { en: "Rule", zh: "规则" },
  "why-column": { en: "Why", zh: "原因" },

  "beside-headline": { en: "Beside it: published series that are embedded here", zh: "并列参照：内置的公开数据" },
  "beside-how": {
    en: "These are other series, with other makers, years and prices. They are never added to the figures above, nor put on their scale.",
    zh: "以下为另外的数据系列，编制者、年份与价格基准均不同，从不与上列数字相加，也不共用尺度。",
  },
  "beside-label": { en: "Embedded published flows of {name}", zh: "{name}的内置公开数据" },
  "beside-none": {
    en: "The embedded tables say nothing of it: they name places, governments and multilaterals only.",
    zh: "内置数据表未涉及此方：表中仅有国家和地区、政府与多边机构。",
  },
  "beside-one-sum": { en: "one sum for all years", zh: "各年合计一笔" },
  "why-differ": { en: "Why they differ", zh: "为何不同" },
  "differ-china": {
    en: "The embedded Chinese commitments are totals that others made from GCDF 3.0, in constant 2021 dollars, with rollovers: a rescue loan counts each time it is renewed. Added GCDF files count adjusted amounts (rule A4), and only records that stand in the files you added.",
    zh: "内置的中国承付额由他人据GCDF 3.0汇总，为2021年不变价美元，含展期：救助贷款每展期一次即再计一次。所添加的GCDF文件计调整后金额（规则A4），且仅含文件中的记录。",
  },
  "differ-dac": {
    en: "The embedded disbursements are what some 130 providers reported to the OECD for 2012–2019, gross, in the prices of each year. Added IATI files hold only the publishers whose files you have, date each payment, and take refunds off (rule I4).",
    zh: "内置的拨付额为约130个提供方向经合组织报告的2012—2019年数据，为总额，按各年现价。所添加的IATI文件仅含您已有文件的发布方，逐笔注明日期，并冲减退款（规则I4）。",
  },
  "differ-kinds": {
    en: "Commitments are promises of a contract, disbursements what was paid: a gap between them is no loss.",
    zh: "承付额是书面出资义务，拨付额是实际支付：两者之差并非流失。",
  },
});
