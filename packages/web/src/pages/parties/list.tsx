import type { PartiesAnswer } from "@plumbline/core/contract";
import { partiesSheet } from "@plumbline/core/sheets";
import { useMemo, useState } from "react";
import { Link } from "wouter";
import { ChartFrame } from "../../charts/frame.tsx";
import { useAddressState } from "../../ui/address.ts";
import { Answered } from "../../ui/answered.tsx";
import { Pick, SearchBox } from "../../ui/choice.tsx";
import { useLanguage, useSay, useText } from "../../ui/language.tsx";
import { useHref } from "../../ui/links.ts";
import { Page } from "../../ui/page.tsx";
import { useQuestion } from "../../ui/question.ts";
import { Words } from "../../ui/words.tsx";
import { fewWithHalf, listed, listFields, type Party, partyTypes, type Role, typeOf } from "./list-state.ts";
import { partyMessages } from "./messages.ts";
import { NothingAdded } from "./nothing-added.tsx";
import { partyPath } from "./party-path.ts";
import { usePartyWords } from "./party-words.ts";
import { RangeBar } from "./range-bar.tsx";
import { moneyOf, type Series, seriesKey, withAmounts } from "./series.ts";
import { ViewTabs } from "./view-tabs.tsx";
import "./parties.css";

/** Everyone whom added data name in a role, with projects and money. */
export default function Parties({ role }: { readonly role: Role }) {
  const t = useText(partyMessages);
  const asked = useQuestion(`${role}s`);
  const parties = asked.answer?.parties ?? [];
  const few = fewWithHalf(parties);
  const title =
    parties.length === 0
      ? t(`${role}s-title-asking`)
      : t(parties.length < 8 ? `${role}s-title-few` : few === 1 ? `${role}s-title-one` : `${role}s-title`, {
          count: parties.length,
          few,
        });
  return (
    <Page key={role} title={title} name={t(`${role}s-name`)} lead={t(`${role}s-lead`)}>
      <ViewTabs here={`${role}s`} />
      <Answered asked={asked} rows={50}>
        {(answer) => (answer.snapshot === null ? <NothingAdded /> : <List answer={answer} />)}
      </Answered>
    </Page>
  );
}

const SHOWN = 60;
/** More series than these go on in a second line. */
const MOST_COLUMNS = 6;

function List({ answer }: { readonly answer: PartiesAnswer }) {
  const t = useText(partyMessages);
  const language = useLanguage();
  const words = usePartyWords();
  const [state, change] = useAddressState(listFields);
  const [all, setAll] = useState(false);
  const series = useMemo(() => withAmounts(answer.parties.flatMap(({ money }) => money)), [answer]);
  const found = useMemo(() => listed(answer.parties, state, { language, series }), [answer, state, language, series]);
  const tops = useMemo(() => topsOf(answer.parties, series), [answer, series]);
  const sheet = useMemo(() => partiesSheet({ parties: found, role: answer.role }), [found, answer.role]);
  const shown = all ? found : found.slice(0, SHOWN);
  const columns = Math.min(series.length, MOST_COLUMNS);
  return (
    <ChartFrame
      headline={t(`list-headline-${answer.role}s`, { shown: found.length, all: answer.parties.length })}
      how={t("list-how")}
      label={t("list-label")}
      sheet={sheet}
      csvOf="sheet"
      question={{ name: `${answer.role}s` }}
      method="settling"
      viewName={t("list")}
      interactive
      controls={<Filters series={series} />}
    >
      {found.length === 0 ? (
        <p>
          {t("nothing-found")}{" "}
          <button type="button" className="plain-button" onClick={() => change({ q: "", type: null })}>
            {t("clear")}
          </button>
        </p>
      ) : (
        <>
          <div className={`parties-head has-${columns}`} aria-hidden="true">
            <span>{t("name")}</span>
            <span>{t("projects")}</span>
            {series.map((one) => (
              <span key={seriesKey(one)}>{words.series(one)}</span>
            ))}
          </div>
          <ol className={`parties has-${columns}`} aria-label={t("list-label")}>
            {shown.map((party) => (
              <Item key={party.id} party={party} tops={tops} role={answer.role} series={series} />
            ))}
          </ol>
          {found.length > SHOWN ? (
            <button type="button" className="plain-button" onClick={() => setAll(!all)}>
              {all ? t("fewer") : t("more", { count: found.length - SHOWN })}
            </button>
          ) : null}
        </>
      )}
    </ChartFrame>
  );
}

function Filters({ series }: { readonly series: readonly Series[] }) {
  const t = useText(partyMessages);
  const words = usePartyWords();
  const [state, change] = useAddressState(listFields);
  return (
    <div className="choices">
      <SearchBox label={t("search")} value={state.q} onChange={(q) => change({ q }, { replace: true })} />
      <Pick
        label={t("type")}
        value={state.type ?? ""}
        options={[
          { value: "", label: t("type-any") },
          ...partyTypes.map((value) => ({ value, label: t(`type-${value}`) })),
        ]}
        onChange={(value) => change({ type: value === "" ? null : value })}
      />
      <Pick
        label={t("sort")}
        value={state.sort}
        options={[
          { value: "projects", label: t("by-projects") },
          ...series.map((one) => ({ value: seriesKey(one), label: t("by-money", { series: words.series(one) }) })),
          { value: "name", label: t("by-name") },
        ]}
        onChange={(sort) => change({ sort })}
      />
    </div>
  );
}

/** What the whole width of each column stands for: the largest of everyone, whoever is shown. */
interface Tops {
  readonly projects: number;
  readonly money: ReadonlyMap<string, number>;
}

function topsOf(parties: readonly Party[], series: readonly Series[]): Tops {
  const most = (sizes: readonly number[]) => sizes.reduce((left, size) => Math.max(left, size), 1);
  return {
    projects: most(parties.map(({ projects }) => projects)),
    money: new Map(
      series.map((one) => [seriesKey(one), most(parties.map(({ money }) => Number(moneyOf(money, one)?.high ?? 0)))]),
    ),
  };
}

interface ItemProps {
  readonly party: Party;
  readonly tops: Tops;
  readonly role: Role;
  readonly series: readonly Series[];
}

function Item({ party, tops, role, series }: ItemProps) {
  const t = useText(partyMessages);
  const say = useSay();
  const href = useHref();
  const words = usePartyWords();
  const type = typeOf(party);
  return (
    <li>
      <span className="party-name">
        <Link href={href(partyPath(role, party.id))}>
          <Words text={say(party.name)} />
        </Link>
        {type === "place" ? null : <span className="soft small">{t(`type-${type}`)}</span>}
      </span>
      <span className="party-figure" data-label={t("projects")}>
        <span className="visually-hidden">{t("projects")}: </span>
        {party.projects.toLocaleString("en")}
        <RangeBar low={party.projects} high={party.projects} top={tops.projects} />
      </span>
      {series.map((one) => {
        const money = moneyOf(party.money, one);
        const known = money !== undefined && money.high !== null;
        return (
          <span
            key={seriesKey(one)}
            className={
              known ? "party-figure" : money === undefined ? "party-figure is-none" : "party-figure is-unknown"
            }
          >
            <span className="party-series">{words.series(one)}</span>
            {known ? words.money(money) : money === undefined ? "–" : t("no-amount")}
            {known ? (
              <RangeBar
                low={Number(money.low ?? 0)}
                high={Number(money.high)}
                top={tops.money.get(seriesKey(one)) ?? 1}
                tone={one.measure}
              />
            ) : null}
          </span>
        );
      })}
    </li>
  );
}
