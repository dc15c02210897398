import type { MeasuredMoney } from "@plumbline/core/contract";
import { useText } from "../../../ui/language.tsx";
import { useMoneyWords } from "../../../ui/money-words.ts";
import { useMeasuredWords } from "../measured-words.ts";
import { wordsMessages } from "../words-messages.ts";
import { projectMessages } from "./messages.ts";

/** What counts, by measure and prices, and what was paid out against what was committed. */
export function MoneyOfProject({ totals }: { readonly totals: readonly MeasuredMoney[] }) {
  const t = useText(projectMessages);
  const w = useText(wordsMessages);
  const words = useMeasuredWords();
  if (totals.length === 0) return <p className="soft">{t("total-none")}</p>;
  const prices = [...new Set(totals.filter(({ low }) => low !== null).map((money) => money.prices))];
  return (
    <>
      <dl className="summary-figures">
        {totals.map((money) => (
          <div key={`${money.measure} ${money.prices}`}>
            <dt>
              {words.kind(money.measure)} <span className="summary-prices">{words.prices(money.prices)}</span>
            </dt>
            <dd className={money.low === null ? "big is-missing" : "big"}>{words.amount(money)}</dd>
            <dd className="small soft">
              {t(money.records === 1 ? "total-one" : "total-records", { count: words.count(money.records) })}
              {money.missing.map(({ reason, records }) => (
                <span key={reason}>
                  {w("semicolon")}
                  {t("total-missing", { count: words.count(records), why: words.missing(reason) })}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      {prices.map((basis) => (
        <PromiseLine
          key={basis}
          totals={totals.filter((money) => money.prices === basis)}
          several={prices.length > 1}
        />
      ))}
    </>
  );
}

/** One price basis: the line is what was committed, the bar what was paid out. */
function PromiseLine({ totals, several }: { readonly totals: readonly MeasuredMoney[]; readonly several: boolean }) {
  const t = useText(projectMessages);
  const words = useMeasuredWords();
  const money = useMoneyWords();
  const known = (measure: MeasuredMoney["measure"]) =>
    totals.find((one) => one.measure === measure && one.low !== null) ?? null;
  const promised = known("commitment");
  const paid = known("disbursement");
  const high = (one: MeasuredMoney | null) => (one === null ? 0 : Math.max(0, Number(one.high ?? one.low)));
  const scale = Math.max(high(promised), high(paid));
  if (scale <= 0) return null;
  const along = (amount: number) => `${(amount / scale) * 100}%`;
  const prices = words.prices(totals[0]?.prices ?? "current");
  return (
    <div className="promise">
      <p>
        {promised !== null && paid !== null
          ? t("promise-paid", {
              paid: words.amount(paid),
              promised: words.amount(promised),
              share: shareText(paid, promised, money.share),
            })
          : promised === null
            ? t("promise-only-paid", { paid: paid === null ? "" : words.amount(paid) })
            : t("promise-unpaid", { promised: words.amount(promised) })}
        {several ? <span className="soft"> ({prices})</span> : null}
      </p>
      <div className="promise-track" aria-hidden="true">
        {paid === null ? (
          <span className="promise-unknown hatch" style={{ width: along(high(promised)) }} />
        ) : (
          <span className="promise-paid" style={{ width: along(Math.max(0, Number(paid.low))) }} />
        )}
        {promised === null ? null : <span className="promise-line" style={{ left: along(high(promised)) }} />}
      </div>
      <p className="soft small">{t("promise-how")}</p>
    </div>
  );
}

function shareText(
  paid: MeasuredMoney,
  promised: MeasuredMoney,
  write: (share: { readonly low: string; readonly high: string | null }) => string,
): string {
  const [paidLow, paidHigh] = [Number(paid.low), Number(paid.high ?? paid.low)];
  const [promisedLow, promisedHigh] = [Number(promised.low), Number(promised.high ?? promised.low)];
  if (promisedLow <= 0 || promisedHigh <= 0) return "–";
  return write({ low: String(paidLow / promisedHigh), high: String(paidHigh / promisedLow) });
}
