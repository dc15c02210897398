import { join } from "node:path";
import { z } from "zod";
import { foldersFrom } from "./folders.ts";
import { readJson } from "./published-file.ts";
import {
  brokenMonths,
  partMonth,
  type Rate,
  rateFiles,
  readMonthEnds,
  readMonthlyAverages,
  readWeoRates,
  readYearlyTable,
} from "./rate-readers.ts";
import { type ReferenceTable, writeTables } from "./reference-table.ts";

const currencyFile = "iati/standard/codelists-json/Currency.json";
const currencySchema = z.object({ items: z.array(z.object({ code: z.string() })) });

const key = (rate: Rate): string => `${rate.currency} ${rate.period}`;

/** Keeps of each currency and period the rate of the first layer that has one. */
export function layered(layers: readonly (readonly Rate[])[]): Rate[] {
  const kept = new Map<string, Rate>();
  for (const layer of layers) for (const rate of layer) if (!kept.has(key(rate))) kept.set(key(rate), rate);
  return [...kept.values()];
}

/** The currency years that twelve monthly averages cover; a yearly row would say the same again. */
export function wholeYears(months: readonly Rate[]): Set<string> {
  const counts = new Map<string, number>();
  for (const rate of months) {
    const year = `${rate.currency} ${rate.period.slice(0, 4)}`;
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count === 12).map(([year]) => year));
}

/** Exchange rates: units of each currency for one US dollar. */
export function buildExchangeRates(dataFolder: string): ReferenceTable[] {
  const currencies = currencySchema.parse(readJson(join(dataFolder, currencyFile))).items.map((item) => item.code);
  const averages = readMonthlyAverages(dataFolder);
  const covered = wholeYears(averages);
  const yearly = layered([readWeoRates(dataFolder, currencies), readYearlyTable(dataFolder)]).filter(
    (rate) => !covered.has(key(rate)),
  );
  const rates = layered([averages, readMonthEnds(dataFolder), yearly]);
  const count = (source: Rate["source"]): number => rates.filter((rate) => rate.source === source).length;
  return [
    {
      id: "exchange-rates",
      title: { en: "Exchange rates: units of a currency per US dollar", zh: "汇率：每 1 美元合各种货币数" },
      description: {
        en: "How many units of each currency one US dollar was worth: by month where the IMF's monthly averages are at hand, else by year. Divide an amount by the rate to get dollars. The dollar itself (1) has no row.",
        zh: "每 1 美元合多少单位的各种货币：有国际货币基金组织月均值者按月，否则按年。金额除以汇率即得美元。美元本身（1）不列。",
      },
      unit: { en: "units of the currency per US dollar", zh: "每 1 美元的货币单位数" },
      columns: [
        { name: "currency", meaning: { en: "ISO 4217 code", zh: "ISO 4217 货币代码" }, unit: "code" },
        {
          name: "period",
          meaning: { en: "Month (YYYY-MM) or year (YYYY)", zh: "月份（YYYY-MM）或年份（YYYY）" },
          unit: "month or year",
        },
        {
          name: "units_per_usd",
          meaning: {
            en: "Units of the currency for one US dollar, to eight significant figures",
            zh: "每 1 美元合该货币数，保留八位有效数字",
          },
          unit: "units per USD",
        },
        {
          name: "kind",
          meaning: {
            en: "month-average, part-month-average (the month was not over), month-end or year-average",
            zh: "月平均、不足月平均（当月尚未结束）、月末或年平均",
          },
          unit: "word",
        },
        {
          name: "source",
          meaning: {
            en: "imf-sdr: IMF monthly averages against the SDR; imf-ifs: IMF month-end rates; imf-weo: GDP in national currency by GDP in dollars, WEO April 2024; iati-stats: yearly helper table",
            zh: "imf-sdr：基金组织对特别提款权月均值；imf-ifs：基金组织月末汇率；imf-weo：由 2024 年 4 月《世界经济展望》本币 GDP 与美元 GDP 之比推得；iati-stats：年度辅助表",
          },
          unit: "word",
        },
      ],
      keyColumns: 2,
      sources: [
        {
          title: "IMF exchange rates, monthly averages, currency units per SDR",
          publisher: "International Monetary Fund; extract in zimmerman-team/IATI.cloud",
          url: "https://www.imf.org/external/np/fin/ert/GUI/Pages/CountryDataBase.aspx",
          version: "1994-01 to 2025-04 (the last month in part); f79bd89c3a48d17a8601fa1bc4ab111461581e3b (2025-05-06)",
          licence: "IMF terms: re-use with attribution",
          retrieved: "2026-11-22",
          file: rateFiles.sdr,
        },
        {
          title:
            "IMF International Financial Statistics, exchange rates at the end of the month (sample of currencies)",
          publisher: "International Monetary Fund; extract in codeforIATI/iati-datastore",
          url: "https://data.imf.org",
          version: "to 2022-08; e4c6d9b74de584c0d3cf433a6cd22fcde45280fe (2025-10-08)",
          licence: "IMF terms: re-use with attribution",
          retrieved: "2026-11-22",
          file: rateFiles.ifs,
        },
        {
          title: "World Economic Outlook Database, April 2024 (subjects NGDP and NGDPD)",
          publisher: "International Monetary Fund; packaged in Teal-Insights/tidyweo2024spring",
          url: "https://www.imf.org/en/Publications/WEO/weo-database/2024/April",
          version: "April 2024; fdcfabdd198f035d003bcb3ed87417e45a44ad42 (2024-05-29)",
          licence: "IMF terms: re-use with attribution; packaging CC0",
          retrieved: "2026-11-22",
          file: rateFiles.weo,
        },
        {
          title: "Yearly exchange rates, helper table of IATI-Stats",
          publisher: "IATI",
          url: "https://github.com/IATI/IATI-Stats",
          version: "86b87d612333b775bd3f2aa9d70e510c608d6333 (2020-02-06)",
          licence: "IMF and OECD figures: re-use with attribution",
          retrieved: "2026-11-22",
          file: rateFiles.yearly,
        },
      ],
      licence: "IMF data, re-use with attribution to the International Monetary Fund; our layout CC BY 4.0",
      script: "exchange-rates.ts",
      date: "2025-05-06",
      coverage: {
        currencies: new Set(rates.map((rate) => rate.currency)).size,
        months: "1994-01 to 2025-04",
        years: "2000–2023",
        rows_imf_sdr: count("imf-sdr"),
        rows_imf_ifs: count("imf-ifs"),
        rows_imf_weo: count("imf-weo"),
        rows_iati_stats: count("iati-stats"),
      },
      caveats: [
        {
          en: "How the source of a rate was chosen: the IMF monthly average; where a month has none, the IMF month-end rate (AFN, ALL, AOA, ARS, DZD, XCD); and for each year without twelve monthly averages, the yearly average implied by the WEO, else (2000–2013) the helper table. The WEO is followed to 2023 at most, and no more than two years past a country's last actual accounts. Look a month up first, then its year; if neither exists there is no rate: do not take 0 or 1 (rule I16).",
          zh: "汇率来源的选择：首选基金组织月均值；缺月者用月末汇率（AFN、ALL、AOA、ARS、DZD、XCD）；不足十二个月均值的年份，用《世界经济展望》推得的年均值，再次（2000–2013）用辅助表。推得值最晚取至 2023 年，且不超过该国最近实际核算年份之后两年。查询时先查月份，再查年份；都没有即为无汇率，不可取 0 或 1（规则 I16）。",
        },
        {
          en: "What disagrees. WEO rates and the mean of twelve months differ by 0.02 % at the median (1,033 currency years); by more than 5 % for IRR (two official rates), CLP 2000–2002, and PKR, NPR and INR in some years, whose accounts run by fiscal year. Month-end and month-average rates differ by about 0.9 % (EUR, GBP), at most 5.4 %. The helper table lies 1.8 % from the WEO at the median.",
          zh: "各来源的分歧：推得的年均值与十二个月均值之比，中位差为 0.02%（共 1,033 个货币年份）；超过 5% 者有伊朗里亚尔（官方双轨汇率）、2000–2002 年智利比索，以及部分年份的巴基斯坦、尼泊尔和印度卢比（按财政年度核算）。月末与月均汇率约差 0.9%（欧元、英镑），最大 5.4%。辅助表与推得值的中位差为 1.8%。",
        },
        {
          en: "The D-Portal yearly table (1990–2014) is not used: in its last year it averages only part of 2014 (EUR 0.732 for 0.754), it differs from the IMF by more than 1 % in 179 of 864 currency years, and elsewhere it repeats the helper table. The helper table's own 2014 (for currencies outside the IMF list) and 2016 are part years too and are left out.",
          zh: "未采用 D-Portal 年度表（1990–2014）：其末年仅为 2014 年部分月份平均（欧元 0.732，应为 0.754），864 个货币年份中有 179 个与基金组织相差 1% 以上，其余与辅助表重复。辅助表自身的 2014 年（基金组织清单以外的货币）和 2016 年亦为不足全年的平均，未收。",
        },
        {
          en: `Stretches of the IMF file that are no rates are left out: ${brokenMonths.map(([currency, from, to, why]) => `${currency} ${from === to ? from : `${from} to ${to}`} (${why})`).join("; ")}. Of the helper table: AFN 2000–2002 (old afghani), LRD 2000–2004, STD 2000–2001, ZMK 2013.`,
          zh: `基金组织文件中不成汇率的时段未收：${brokenMonths.map(([currency, from, to]) => `${currency} ${from === to ? from : `${from} 至 ${to}`}`).join("；")}（币制改革前的旧币、倒数或明显错误）。辅助表中未收：AFN 2000–2002（旧阿富汗尼）、LRD 2000–2004、STD 2000–2001、ZMK 2013。`,
        },
        {
          en: `The IMF file was drawn before its last month was over: ${partMonth.period} is the mean of the first ten trading days, to ${partMonth.through}, and is marked part-month-average. Its euro (1.105 US dollars) matches the European Central Bank's reference rates of those ten days (1.1051); the whole month came to 1.1214, and 1.174 was reached in January 2026. Amounts converted at the last known rate are converted at this one.`,
          zh: `基金组织文件提取时末月尚未结束：${partMonth.period} 仅为截至 ${partMonth.through} 的前十个交易日均值，标为 part-month-average。其欧元汇率（1.105 美元）与欧洲央行这十日参考汇率的均值（1.1051）相符；全月均值为 1.1214，2026 年 1 月已达 1.174。凡按最后已知汇率折算的金额，用的都是这一汇率。`,
        },
        {
          en: "Official rates; CNY is the central parity of the People's Bank of China. Where markets paid another price (IRR, VEF, ARS, SSP, NGN, SYP, KPW and others at times) a converted amount can be far from what it bought. WEO rates of MMK before 2012 follow the market, not the official parity near 6. Codes that replaced others by a change of units (MZN, RON, TRY, AZN) are back-cast to 2000 in today's unit.",
          zh: "均为官方汇率，人民币为中国人民银行中间价。市场价格与之背离时（伊朗、委内瑞拉、阿根廷、南苏丹、尼日利亚、叙利亚、朝鲜等的部分时期），换算金额可能与实际购买力相去甚远。缅元 2012 年以前的推得值接近市场汇率，而非约 6 的官方平价。经币制改革更换代码的货币（MZN、RON、TRY、AZN）按现行单位回溯至 2000 年。",
        },
        {
          en: "Thin spots: the IMF stopped or paused monthly averages for some (VND, KES, BDT, NGN, ETB and most African currencies never had them; CNY lacks four months before 2000, BHD, NPR, ISK, HUF and TND stop or gap after 2020). HRK has no rate from 2014, CUP, KPW, LRD, SOS, SVC, SYP, XPF, ANG, BMD and KYD none after 2013, VES, VED, ZWL, SLE none at all.",
          zh: "薄弱之处：越南盾、肯尼亚先令、孟加拉塔卡、尼日利亚奈拉、埃塞俄比亚比尔及多数非洲货币从无月均值；人民币 2000 年以前缺四个月；BHD、NPR、ISK、HUF、TND 在 2020 年后中断或有缺口。HRK 自 2014 年起无汇率，CUP、KPW、LRD、SOS、SVC、SYP、XPF、ANG、BMD、KYD 2013 年后无汇率，VES、VED、ZWL、SLE 全无。",
        },
      ],
      rows: rates.map((rate) => [
        rate.currency,
        rate.period,
        String(Number(rate.unitsPerUsd.toPrecision(8))),
        rate.kind,
        rate.source,
      ]),
    },
  ];
}

if (import.meta.main) {
  const folders = foldersFrom(process.argv.slice(2));
  writeTables(buildExchangeRates(folders.data), folders.out);
}
