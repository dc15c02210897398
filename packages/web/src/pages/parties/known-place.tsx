import type { PartyAnswer } from "@plumbline/core/contract";
import { incomeNames, nameOf, type Sheet } from "@plumbline/core/sheets";
import type { Bilingual } from "@plumbline/core/evidence";
import { useMemo } from "react";
import { ChartFrame } from "../../charts/frame.tsx";
import { useSay, useText } from "../../ui/language.tsx";
import { oneMessages } from "./one-messages.ts";
import { type Spell, spellsOf } from "./spells.ts";

type Place = NonNullable<PartyAnswer["place"]>;

const regimeNames: Readonly<Record<string, Bilingual>> = {
  "0": oneMessages["regime-0"],
  "1": oneMessages["regime-1"],
  "2": oneMessages["regime-2"],
  "3": oneMessages["regime-3"],
};
/** How dark a class is drawn: the order of the classes, not a judgement. */
const STEPS: Readonly<Record<string, number>> = { L: 1, LM: 2, UM: 3, H: 4, "0": 1, "1": 2, "2": 3, "3": 4 };

/** What the register knows of a place, over the years. */
export function KnownPlace({ party, place }: { readonly party: PartyAnswer; readonly place: Place }) {
  const t = useText(oneMessages);
  const say = useSay();
  const income = useMemo(() => spellsOf(place.income.map(({ year, group }) => ({ year, value: group }))), [place]);
  const regime = useMemo(() => spellsOf(place.regime.map(({ year, regime }) => ({ year, value: regime }))), [place]);
  const sheet = useMemo(() => knownSheet(party, place, income, regime), [party, place, income, regime]);
  const years = [...income, ...regime].flatMap(({ from, to }) => [from, to]);
  if (place.memorandum !== null) years.push(place.memorandum);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const group = income.at(-1);
  const now = regime.at(-1);
  const name = say(party.name);
  const headline =
    group === undefined
      ? t("known-headline-none", { name })
      : t("known-headline-income", {
          name,
          group: say(nameOf(incomeNames, group.value)),
          year: group.to,
          regime:
            now === undefined ? "" : t("known-regime", { regime: say(nameOf(regimeNames, now.value)), year: now.to }),
          memorandum: place.memorandum === null ? "" : t("known-memorandum", { year: place.memorandum }),
        });
  return (
    <ChartFrame
      headline={headline}
      how={t("known-how")}
      label={t("known-label")}
      sheet={sheet}
      csvOf="sheet"
      part="register"
      question={{ name: party.role, id: party.id }}
      method="datasets"
      interactive
    >
      <dl className="known">
        <div>
          <dt>{t("region")}</dt>
          <dd>{place.region === null ? t("not-stated") : say(place.region)}</dd>
        </div>
        <div>
          <dt>{t("indo-pacific")}</dt>
          <dd>{t(place.indoPacific ? "yes" : "no")}</dd>
        </div>
        {years.length === 0 ? null : (
          <>
            <Band name={t("income")} spells={income} names={incomeNames} first={first} last={last} />
            <Band name={t("regime")} spells={regime} names={regimeNames} first={first} last={last} />
          </>
        )}
        <div className="known-band">
          <dt>{t("memorandum")}</dt>
          <dd>
            {place.memorandum ?? t(noMemorandum(party))}
            {place.memorandum === null ? null : (
              <span className="known-track is-line" aria-hidden="true">
                <span className="known-mark" style={{ left: at(place.memorandum + 0.5, first, last) }} />
              </span>
            )}
          </dd>
        </div>
      </dl>
      {years.length === 0 ? null : (
        <p className="known-axis" aria-hidden="true">
          {ticks(first, last).map((year) => (
            <span key={year} style={{ left: at(year, first, last) }}>
              {year}
            </span>
          ))}
        </p>
      )}
    </ChartFrame>
  );
}

const at = (year: number, first: number, last: number): string => `${((year - first) / (last - first + 1)) * 100}%`;

function ticks(first: number, last: number): number[] {
  const decades = Array.from(
    { length: Math.ceil((last - first) / 10) + 1 },
    (_, index) => Math.ceil(first / 10) * 10 + index * 10,
  );
  return decades.filter((year) => year <= last - 1);
}

interface BandProps {
  readonly name: string;
  readonly spells: readonly Spell[];
  readonly names: Readonly<Record<string, Bilingual>>;
  readonly first: number;
  readonly last: number;
}

/** One class over the years: in words, and as a band in which each spell has its length. */
function Band({ name, spells, names, first, last }: BandProps) {
  const t = useText(oneMessages);
  const say = useSay();
  return (
    <div className="known-band">
      <dt>{name}</dt>
      <dd>
        {spells.length === 0 ? t("not-stated") : null}
        <ol className="known-spells">
          {spells.map(({ value, from, to }) => (
            <li key={from}>
              {t(from === to ? "spell-one" : "spell-span", { what: say(nameOf(names, value)), year: from, from, to })}
            </li>
          ))}
        </ol>
        <span className="known-track" aria-hidden="true">
          {spells.map(({ value, from, to }) => (
            <span
              key={from}
              className={`known-spell is-step-${STEPS[value] ?? 1}`}
              style={{ left: at(from, first, last), width: `${((to - from + 1) / (last - first + 1)) * 100}%` }}
              title={`${say(nameOf(names, value))} ${from}–${to}`}
            />
          ))}
        </span>
      </dd>
    </div>
  );
}

function knownSheet(party: PartyAnswer, place: Place, income: readonly Spell[], regime: readonly Spell[]): Sheet {
  const spells = (label: Bilingual, names: Readonly<Record<string, Bilingual>>, list: readonly Spell[]) =>
    list.map(({ value, from, to }) => [label, nameOf(names, value), String(from), String(to)]);
  return {
    columns: [
      { id: "what", label: oneMessages["what-known"] },
      { id: "value", label: { en: "Value", zh: "内容" } },
      { id: "from", label: oneMessages["from-year"] },
      { id: "to", label: oneMessages["to-year"] },
    ],
    rows: [
      [oneMessages.region, place.region, null, null],
      [oneMessages["indo-pacific"], place.indoPacific ? oneMessages.yes : oneMessages.no, null, null],
      ...spells(oneMessages.income, incomeNames, income),
      ...spells(oneMessages.regime, regimeNames, regime),
      [
        oneMessages.memorandum,
        place.memorandum === null ? oneMessages[noMemorandum(party)] : String(place.memorandum),
        place.memorandum === null ? null : String(place.memorandum),
        null,
      ],
    ],
  };
}

/** Nobody signs a memorandum on an initiative of their own. */
const noMemorandum = ({ id }: Pick<PartyAnswer, "id">) => (id === "CHN" ? "memorandum-own" : "memorandum-none");
