import type { ProblemAnswer } from "@plumbline/core/contract";
import type { Bilingual } from "@plumbline/core/evidence";

/** A request that cannot be answered, as RFC 9457 says it; `next` is what the asker can do. */
export class Problem extends Error {
  readonly status: keyof typeof TITLES;
  readonly detail: Bilingual;
  readonly next: Bilingual;

  constructor(status: Problem["status"], detail: Bilingual, next: Bilingual) {
    super(detail.en);
    this.name = "Problem";
    this.status = status;
    this.detail = detail;
    this.next = next;
  }

  answer(): ProblemAnswer {
    return {
      type: "about:blank",
      title: TITLES[this.status],
      status: this.status,
      detail: this.detail,
      next: this.next,
    };
  }
}

const TITLES = {
  400: "Bad Request",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  409: "Conflict",
  413: "Content Too Large",
  415: "Unsupported Media Type",
  500: "Internal Server Error",
  503: "Service Unavailable",
  507: "Insufficient Storage",
} as const;

/** Nothing in the register has this id. */
export function unknownId(what: Bilingual, id: string): Problem {
  return new Problem(
    404,
    { en: `There is no ${what.en} “${id}” in the register.`, zh: `事实库中没有名为“${id}”的${what.zh}。` },
    { en: "Look for it in the list, or check the address.", zh: "请在列表中查找，或检查网址。" },
  );
}

/** Nothing that was added has this name. */
export function notAdded(what: Bilingual, id: string): Problem {
  const shown = id.length > 60 ? `${id.slice(0, 60)}…` : id;
  return new Problem(
    404,
    {
      en: `There is no ${what.en} “${shown}” in the added data.`,
      zh: `已添加的数据中没有名为“${shown}”的${what.zh}。`,
    },
    {
      en: "Look for it in the list, or add the file that holds it (plumbline add PATH).",
      zh: "请在列表中查找，或添加包含它的文件（plumbline add PATH）。",
    },
  );
}

/** No exchange rate of this currency is known at any date. */
export function unknownCurrency(currency: string): Problem {
  return new Problem(
    400,
    { en: `There is no exchange rate for ${currency}.`, zh: `没有 ${currency} 的汇率。` },
    {
      en: "Ask in a currency of register/reference/exchange-rates.csv, such as USD, EUR or CNY.",
      zh: "请改用 register/reference/exchange-rates.csv 中的货币，如 USD、EUR、CNY。",
    },
  );
}
