import type { CountriesAnswer } from "@plumbline/core/contract";
import type { Bilingual } from "@plumbline/core/evidence";
import { incomeNames, nameOf } from "@plumbline/core/sheets";
import { Link } from "wouter";
import { useSay, useText } from "../../ui/language.tsx";
import { useHref } from "../../ui/links.ts";
import type { PlacedRow } from "./map-places.ts";
import { pageMessages } from "./messages.ts";

/** What one map says of the place. */
export interface CardAmount {
  /** Which map; null where there is only one. */
  readonly label: string | null;
  /** Null where the map has no amount for the place. */
  readonly text: string | null;
  readonly share: string | null;
}

interface PlaceCardProps {
  readonly id: string | null;
  readonly name: Bilingual | undefined;
  readonly amounts: readonly CardAmount[];
  /** What the answer itself says of the place: of the years it is about. */
  readonly row?: PlacedRow | undefined;
  /** The year for which the row tells of income group and regime. */
  readonly year?: number | undefined;
  readonly country: CountriesAnswer["countries"][number] | undefined;
  /** Null where nothing is chosen to stay. */
  readonly onClear: (() => void) | null;
}

/** What is known of the place that is pointed at, or chosen. */
export function PlaceCard({ id, name, amounts, row, year, country, onClear }: PlaceCardProps) {
  const t = useText(pageMessages);
  const say = useSay();
  const href = useHref();
  const known = name ?? country?.name;
  if (id === null || known === undefined) return <p className="place-card soft">{t("choose-place")}</p>;
  // The row's are of the year of the money, the country's the last on record: each says its year
  const income = row?.income == null ? (country?.income ?? null) : { group: row.income, year };
  const regime = row?.regime == null ? (country?.regime ?? null) : { regime: row.regime, year };
  const dated = (what: string, of: number | undefined) =>
    of === undefined ? what : t("in-year", { what, year: String(of) });
  const memorandum = row?.memorandum ?? country?.memorandum ?? null;
  const region = row?.region ?? country?.region ?? null;
  const indoPacific = row?.indoPacific ?? country?.indoPacific ?? null;
  return (
    <div className="place-card">
      <p className="place-card-name">{say(known)}</p>
      <div className="place-card-amounts">
        {amounts.map((amount) => (
          <div key={amount.label ?? ""}>
            {amount.label === null ? null : <p className="soft small">{amount.label}</p>}
            <p className="place-card-amount">{amount.text ?? t("no-amount")}</p>
            {amount.share === null ? null : <p className="soft small">{t("share-of", { share: amount.share })}</p>}
          </div>
        ))}
      </div>
      <dl>
        <dt>{t("region")}</dt>
        <dd>{region === null ? t("not-stated") : say(region)}</dd>
        <dt>{t("income-group")}</dt>
        <dd>{income === null ? t("not-stated") : dated(say(nameOf(incomeNames, income.group)), income.year)}</dd>
        <dt title={t("regime-note")}>{t("regime")}</dt>
        <dd>{regime === null ? t("not-stated") : dated(regimeText(regime.regime, t), regime.year)}</dd>
        <dt>{t("memorandum")}</dt>
        <dd>{memorandum ?? t("memorandum-none")}</dd>
        <dt>{t("indo-pacific")}</dt>
        <dd>{indoPacific === null ? t("not-stated") : t(indoPacific ? "yes" : "no")}</dd>
      </dl>
      {country === undefined ? null : (
        <p>
          <Link href={href(`/recipients/${id}`)}>{t("place-page")}</Link>
        </p>
      )}
      {onClear === null ? null : (
        <button type="button" className="plain-button small" onClick={onClear}>
          {t("clear")}
        </button>
      )}
    </div>
  );
}

function regimeText(regime: string, t: ReturnType<typeof useText<keyof typeof pageMessages>>): string {
  const known = (["0", "1", "2", "3"] as const).find((code) => code === regime);
  return known === undefined ? t("not-stated") : t(`regime-${known}`);
}
