import type { CountriesAnswer } from "@plumbline/core/contract";
import { incomeNames, nameOf } from "@plumbline/core/sheets";
import { useSay, useText } from "../../ui/language.tsx";
import { useFlowWords } from "./flow-words.ts";
import type { PlacedRow } from "./map-places.ts";
import { pageMessages } from "./messages.ts";

interface PlaceCardProps {
  readonly id: string | null;
  readonly row: PlacedRow | undefined;
  readonly country: CountriesAnswer["countries"][number] | undefined;
  readonly total: number;
  /** Null where nothing is chosen to stay. */
  readonly onClear: (() => void) | null;
}

/** What is known of the place that is pointed at, or chosen. */
export function PlaceCard({ id, row, country, total, onClear }: PlaceCardProps) {
  const t = useText(pageMessages);
  const say = useSay();
  const words = useFlowWords();
  const name = row?.name ?? country?.name;
  if (id === null || name === undefined) return <p className="place-card soft">{t("choose-place")}</p>;
  const income = row?.income ?? country?.income?.group ?? null;
  const regime = row?.regime ?? country?.regime?.regime ?? null;
  const memorandum = row?.memorandum ?? country?.memorandum ?? null;
  const region = row?.region ?? country?.region ?? null;
  const indoPacific = row?.indoPacific ?? country?.indoPacific ?? null;
  return (
    <div className="place-card">
      <p className="place-card-name">{say(name)}</p>
      <p className="place-card-amount">{row === undefined ? t("no-amount") : words.amount(row.amount)}</p>
      {row === undefined ? null : (
        <p className="soft small">{t("share-of", { share: words.share(Number(row.amount), total) })}</p>
      )}
      <dl>
        <dt>{t("region")}</dt>
        <dd>{region === null ? t("not-stated") : say(region)}</dd>
        <dt>{t("income-group")}</dt>
        <dd>{income === null ? t("not-stated") : say(nameOf(incomeNames, income))}</dd>
        <dt title={t("regime-note")}>{t("regime")}</dt>
        <dd>{regimeText(regime, t)}</dd>
        <dt>{t("memorandum")}</dt>
        <dd>{memorandum ?? t("memorandum-none")}</dd>
        <dt>{t("indo-pacific")}</dt>
        <dd>{indoPacific === null ? t("not-stated") : t(indoPacific ? "yes" : "no")}</dd>
      </dl>
      {onClear === null ? null : (
        <button type="button" className="plain-button small" onClick={onClear}>
          {t("clear")}
        </button>
      )}
    </div>
  );
}

function regimeText(regime: string | null, t: ReturnType<typeof useText<keyof typeof pageMessages>>): string {
  const known = (["0", "1", "2", "3"] as const).find((code) => code === regime);
  return known === undefined ? t("not-stated") : t(`regime-${known}`);
}
