import type { Bilingual, Column } from "./reference-table.ts";

const column = (name: string, unit: string, en: string, zh: string): Column => ({ name, meaning: { en, zh }, unit });

/** Columns of `recipients.csv`: each says its source and year; [A] marks what is assumed, imputed or a stand-in. */
export const panelColumns: readonly Column[] = [
  column("place", "code", "Our place id", "地点代码"),
  column("name_en", "name", "English name", "英文名称"),
  column("name_zh", "name", "Chinese name", "中文名称"),
  column(
    "model_id",
    "code",
    "The model's number for the country, to which its random numbers are tied: UN M49; 9001 for Kosovo, which has none [A]",
    "模型中的国家编号（随机数与之绑定）：联合国 M49 代码；科索沃无代码，取 9001 [A]",
  ),
  column(
    "income_group",
    "code",
    "World Bank group of fiscal year 2023 (income of 2021): L, LM, UM",
    "世界银行 2023 财年（2021 年收入）分组：L、LM、UM",
  ),
  column(
    "income_state",
    "word",
    "published, or carried from the last year with a group [A]",
    "published 已公布；carried 沿用最后一次分组 [A]",
  ),
  column(
    "income_group_2013",
    "code",
    "World Bank group of fiscal year 2013, for the backcast; H is high",
    "世界银行 2013 财年分组，供回溯检验；H 为高收入",
  ),
  column("region", "name", "World Bank region, list of June 2020", "世界银行地区分组（2020 年 6 月）"),
  column(
    "indo_pacific",
    "0 or 1",
    "1 in the Indo-Pacific as the paper uses the word [A]",
    "属论文所称“印太”者为 1 [A]",
  ),
  column("gdp_usd2021_bn", "bn USD of 2021", "GDP of 2021 at market rates", "2021 年国内生产总值（市场汇率）"),
  column(
    "gdp_state",
    "word",
    "imf (outlook of April 2024), world-bank, or carried from an earlier year [A]",
    "imf 国际货币基金组织 2024 年 4 月展望；world-bank 世界银行；carried 沿用早年数值 [A]",
  ),
  column(
    "gdp_2013_usd2021_bn",
    "bn USD of 2021",
    "GDP of 2013: that of 2021, taken back by real growth",
    "2013 年国内生产总值：由 2021 年数按实际增长率回推",
  ),
  column(
    "gdp_2013_state",
    "word",
    "imf-growth; us-prices: dollars of 2013 at the United States' GDP deflator [A]; carried: as in 2021 [A]",
    "imf-growth 按实际增长；us-prices 2013 年美元按美国平减指数折算 [A]；carried 同 2021 年 [A]",
  ),
  column(
    "debt_percent_gdp",
    "% of GDP",
    "General government gross debt at the end of 2021, domestic debt included (IMF outlook of April 2024)",
    "2021 年末广义政府总债务，含内债（国际货币基金组织 2024 年 4 月展望）",
  ),
  column(
    "debt_state",
    "word",
    "imf, or imputed: median of the region's countries of the same group [A]",
    "imf；imputed 以同地区同收入组中位数填补 [A]",
  ),
  column("debt_2013_percent_gdp", "% of GDP", "The same for 2013", "2013 年同口径数值"),
  column("debt_2013_state", "word", "imf or imputed [A]", "imf 或 imputed [A]"),
  column(
    "external_public_debt_usd",
    "USD",
    "Public and publicly guaranteed external debt, end of 2021; Africa only",
    "2021 年末公共及公共担保外债；仅非洲",
  ),
  column(
    "owed_to_china_usd",
    "USD",
    "Of it owed to China, state and banks; Africa only",
    "其中欠中国（政府及银行）；仅非洲",
  ),
  column(
    "debt_capacity",
    "word",
    "Debt-carrying capacity by the newest analysis up to 2022: weak, medium, strong; empty where there is no such analysis",
    "截至 2022 年最近一次分析的债务承载能力：weak 弱、medium 中、strong 强；无此分析者留空",
  ),
  column("debt_capacity_year", "year", "Year of that analysis", "该分析的年份"),
  column(
    "distress_rating",
    "word",
    "Risk of debt distress on the list of 31 January 2023: low, moderate, high, in-distress; empty for countries without a low-income analysis",
    "2023 年 1 月 31 日名单的债务困境风险：low 低、moderate 中、high 高、in-distress 已陷困境；不适用低收入国家框架者留空",
  ),
  column("distress_date", "date", "Day of that analysis", "该分析的日期"),
  column("distress_rating_2013", "word", "Rating of 2013", "2013 年评级"),
  column("distress_rating_2018", "word", "Rating of 2018", "2018 年评级"),
  column(
    "regime",
    "0 to 3",
    "V-Dem's Regimes of the World of 2021, 0 closed autocracy to 3 liberal democracy; empty where not classified",
    "V-Dem 2021 年“世界政体”分类，0 封闭型威权至 3 自由型民主；未分类者留空",
  ),
  column(
    "bri_year",
    "year",
    "Year of the Belt and Road memorandum; empty: none known by early 2022",
    "签署“一带一路”谅解备忘录的年份；留空表示至 2022 年初未见签署",
  ),
  column(
    "chinese_commitments_usd2021",
    "USD, constant 2021",
    "Chinese official commitments 2000–2021, rollovers included (AidData)",
    "2000–2021 年中国官方承付额，含展期（AidData）",
  ),
  column(
    "chinese_commitments_state",
    "word",
    "reported, not-reported (records without an amount) or no-record",
    "reported 有金额；not-reported 有记录无金额；no-record 无记录",
  ),
  column(
    "chinese_infrastructure_usd2021",
    "USD, constant 2021",
    "Of it infrastructure with a location, 2013–2021, without rollovers (sum of recipient-flows.csv)",
    "其中 2013–2021 年可定位的基础设施，不含展期（recipient-flows.csv 合计）",
  ),
  column(
    "dac_disbursements_usd",
    "USD, current",
    "What all DAC-reporting providers paid out 2012–2019, all purposes",
    "2012–2019 年 DAC 各报告方拨付额，全部用途",
  ),
  column(
    "dac_infrastructure_share",
    "share",
    "Share of transport, communications and energy in it, mean of the years 2013–2019",
    "其中交通、通信与能源的份额，2013–2019 年各年均值",
  ),
  column(
    "alignment_assumed",
    "−1 to 1",
    "[A] Political alignment, −1 with China to 1 with the PGII states: half the regime score (−1, −⅓, ⅓, 1; 0 where not classified), less ¼ with a Belt and Road memorandum, plus ¼ without",
    "[A] 政治立场，−1 近中国，1 近 PGII 国家：政体得分（−1、−⅓、⅓、1；未分类为 0）的一半，签有“一带一路”备忘录减 ¼，未签加 ¼",
  ),
  column(
    "standards_assumed",
    "index 0–1",
    "[A] National standards at the start: 0.22 + 0.06 a step of income + 0.06 a step of regime",
    "[A] 起始时的国家标准水平：0.22 + 每级收入 0.06 + 每级政体 0.06",
  ),
  column(
    "flagship_assumed",
    "codes",
    "[A] PGII states whose flagship corridor runs through the country (Lobito, Luzon, India–Middle East–Europe), parted by blanks",
    "[A] 以该国为旗舰走廊（洛比托、吕宋、印度—中东—欧洲）沿线的 PGII 国家，以空格分隔",
  ),
];

/** What a reader of the panel must know. */
export const panelCaveats: readonly Bilingual[] = [
  {
    en: "[A] Alignment has no published series among the files here (votes in the United Nations would be one). The stand-in mixes regime and memorandum, so it cannot be used to test statements about either.",
    zh: "[A] 现有文件中没有政治立场的公布序列（联合国投票可作此用）。此处以政体与备忘录合成代理指标，因此不能反过来用于检验有关两者的论断。",
  },
  {
    en: "[A] No index of national infrastructure standards is published; the stand-in makes richer and freer countries stricter at the start. Outcomes M7 and M8 rest on it.",
    zh: "[A] 没有公布的国家基础设施标准指数；代理指标使较富裕、较开放的国家起点更严。结果 M7、M8 以此为基础。",
  },
  {
    en: "Debt is gross and nominal and includes what is owed at home, while the framework's benchmarks (35, 55, 70 % of GDP for weak, medium, strong capacity) are in present value: the reading makes concessional borrowers look worse than they are. Countries without such an analysis get 70 % [A], the benchmark used for market borrowers.",
    zh: "债务为名义总额，含内债；而框架基准（承载能力弱、中、强分别为 GDP 的 35%、55%、70%）为现值口径，因此优惠借款国显得比实际更差。无此类分析的国家取 70% [A]，即市场融资国家所用基准。",
  },
  {
    en: "A rating exists for low-income and small states only. Middle-income countries that had stopped paying when the model starts (among them Lebanon, Suriname, Sri Lanka and Venezuela) carry no rating here and start outside distress.",
    zh: "评级仅覆盖低收入国家与小国。模型起始时已停止偿付的中等收入国家（如黎巴嫩、苏里南、斯里兰卡、委内瑞拉）在此无评级，起始时不计为困境。",
  },
  {
    en: "GDP at market rates, so countries with several exchange rates (Cuba, Venezuela, Lebanon, Iran) stand where their official rate puts them.",
    zh: "国内生产总值按市场汇率折算；实行多重汇率的国家（古巴、委内瑞拉、黎巴嫩、伊朗）以官方汇率所得数值为准。",
  },
];
