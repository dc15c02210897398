import type { Catalogue } from "@plumbline/core/evidence";

/** What can be wrong with an IATI activity file, beyond its XML. */
export type IatiMessageId =
  | "iati-not-iati"
  | "iati-organisations"
  | "iati-version-missing"
  | "iati-version-unknown"
  | "activity-identifier-missing"
  | "activity-identifier-contradictory"
  | "activity-identifier-repeated"
  | "activity-nested"
  | "activity-too-large"
  | "reporting-org-missing"
  | "status-by-name"
  | "code-missing"
  | "amount-missing"
  | "amount-unreadable"
  | "amount-exponent"
  | "currency-missing"
  | "currency-unreadable"
  | "value-date-missing"
  | "date-missing"
  | "date-unreadable"
  | "percentage-unreadable"
  | "coordinates-unreadable"
  | "hierarchy-unreadable"
  | "transaction-type-missing"
  | "transaction-type-unknown"
  | "transaction-contradictory";

export const iatiMessages: Catalogue<IatiMessageId> = {
  "iati-not-iati": {
    en: "the first element is <{element}>; an IATI activity file begins with <iati-activities> or <iati-activity>",
    zh: "首个元素为 <{element}>；IATI 活动文件应以 <iati-activities> 或 <iati-activity> 开头",
  },
  "iati-organisations": {
    en: "this is an IATI organisation file; only activity files hold transactions, so nothing was read from it",
    zh: "这是 IATI 机构文件；只有活动文件才含有交易记录，故未从中读取内容",
  },
  "iati-version-missing": {
    en: "the file states no version of the standard; it was read by what it holds",
    zh: "文件未注明标准版本；已按其内容读取",
  },
  "iati-version-unknown": {
    en: "version {version} is none of 1.0 to 2.03; the file was read by what it holds",
    zh: "版本 {version} 不在 1.0 至 2.03 之列；已按其内容读取",
  },
  "activity-identifier-missing": {
    en: "the activity has no iati-identifier, so it can neither be cited nor told apart from others: ask the publisher for one",
    zh: "该活动没有 iati-identifier，既无法引用，也无法与其他活动区分：请向发布方索取",
  },
  "activity-identifier-contradictory": {
    en: "the activity states two identifiers, {first} and {second}: which one is meant cannot be known",
    zh: "该活动同时给出两个标识符 {first} 与 {second}：无法判断以何者为准",
  },
  "activity-identifier-repeated": {
    en: "the activity states its identifier twice; it was read once",
    zh: "该活动重复给出同一标识符；已按一次读取",
  },
  "activity-nested": {
    en: "another activity begins before this one ends: an end tag </iati-activity> is missing",
    zh: "该活动尚未结束，另一活动已经开始：缺少结束标签 </iati-activity>",
  },
  "activity-too-large": {
    en: "a single activity holds more than {limit} elements or characters; such activities are not read",
    zh: "单个活动的元素或字符数超过 {limit}；不读取这样的活动",
  },
  "reporting-org-missing": {
    en: "the activity does not say who reports it",
    zh: "该活动未说明由谁报告",
  },
  "status-by-name": {
    en: 'the status is given as the word "{name}"; it was read as code {code}',
    zh: "状态以文字“{name}”给出；已按代码 {code} 读取",
  },
  "code-missing": {
    en: "<{element}> states no code, so it says nothing that can be counted",
    zh: "<{element}> 未给出代码，无法据以统计",
  },
  "amount-missing": {
    en: "<{element}> states no amount; it is kept, and counted as missing",
    zh: "<{element}> 未给出金额；记录予以保留，并计为缺失",
  },
  "amount-unreadable": {
    en: '"{text}" is no amount: write digits with a point before decimals, without thousands separators or units',
    zh: "“{text}”不是可读的金额：请只写数字，小数点用“.”，不加千位分隔符或单位",
  },
  "amount-exponent": {
    en: 'the amount is written with an exponent ("{text}"); it was read as {value}',
    zh: "金额以指数形式书写（“{text}”）；已读作 {value}",
  },
  "currency-missing": {
    en: "no currency on the value and no default on the activity: add @currency",
    zh: "金额未注明货币，活动也没有默认货币：请补充 @currency",
  },
  "currency-unreadable": {
    en: '"{text}" is no currency code: use the three letters of ISO 4217, such as USD',
    zh: "“{text}”不是货币代码：请使用 ISO 4217 的三字母代码，如 USD",
  },
  "value-date-missing": {
    en: "the value has no value-date, so the day of its exchange rate is not stated: add @value-date",
    zh: "金额没有 value-date，未说明应按哪一天的汇率折算：请补充 @value-date",
  },
  "date-missing": {
    en: "<{element}> states no date",
    zh: "<{element}> 未给出日期",
  },
  "date-unreadable": {
    en: '"{text}" is no date: write it as YYYY-MM-DD',
    zh: "“{text}”不是可读的日期：请写作 YYYY-MM-DD",
  },
  "percentage-unreadable": {
    en: '"{text}" is no percentage: write the number alone, such as 33.3',
    zh: "“{text}”不是可读的百分比：请只写数字，如 33.3",
  },
  "coordinates-unreadable": {
    en: '"{text}" is no latitude and longitude in degrees',
    zh: "“{text}”不是以度为单位的纬度和经度",
  },
  "hierarchy-unreadable": {
    en: '"{text}" is no level of a hierarchy; it was read as 1',
    zh: "“{text}”不是有效的层级；已按 1 读取",
  },
  "transaction-type-missing": {
    en: "the transaction has no transaction-type, so it belongs to no measure",
    zh: "该交易没有 transaction-type，因而不属于任何口径",
  },
  "transaction-type-unknown": {
    en: '"{code}" is no transaction type of the standard, so the transaction belongs to no measure',
    zh: "“{code}”不是标准中的交易类型，因而该交易不属于任何口径",
  },
  "transaction-contradictory": {
    en: "the transaction states <{element}> more than once; the first was read, and it is marked as contradictory",
    zh: "该交易多次给出 <{element}>；已读取第一个，并标记为自相矛盾",
  },
};
