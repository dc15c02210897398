import type { PartyAnswer } from "@plumbline/core/contract";
import { Link, useParams } from "wouter";
import { type AddressField, useAddressState } from "../../ui/address.ts";
import { Answered } from "../../ui/answered.tsx";
import { Choice } from "../../ui/choice.tsx";
import { useSay, useSentences, useText } from "../../ui/language.tsx";
import { useHref } from "../../ui/links.ts";
import { Page } from "../../ui/page.tsx";
import { useQuestion } from "../../ui/question.ts";
import { Attributions } from "./attributions.tsx";
import { Beside } from "./beside.tsx";
import { KnownPlace } from "./known-place.tsx";
import { LargestSection } from "./largest-section.tsx";
import { LeftOut } from "./left-out.tsx";
import { type Role, typeOf } from "./list-state.ts";
import { oneMessages } from "./one-messages.ts";
import { PartyFigures } from "./party-figures.tsx";
import { NothingAdded } from "./nothing-added.tsx";
import { partyId } from "./party-path.ts";
import { usePartyWords } from "./party-words.ts";
import { foremost, seriesKey, withAmounts } from "./series.ts";
import { chosenSeries } from "./share-rows.ts";
import { Shares } from "./shares.tsx";
import { ViewTabs } from "./view-tabs.tsx";
import { YearPanels } from "./year-panels.tsx";
import "./parties.css";

/** What the bars are shown by: "projects" or a series; empty is the party's foremost series. */
const money: AddressField<string> = {
  read: (text) => (text !== null && /^(?:projects|(?:commitment|disbursement)-\w{4,7})$/.test(text) ? text : ""),
  write: (value) => (value === "" ? null : value),
};
const fields = { money };

/** One recipient or provider: what added files tell of it, and beside it what the register and published tables know. */
export default function PartyPage({ role }: { readonly role: Role }) {
  const t = useText(oneMessages);
  const href = useHref();
  const { id: part = "" } = useParams();
  const id = partyId(part);
  const asked = useQuestion(role, {}, id);
  const title = useTitle(role, asked.answer);
  return (
    <Page key={`${role} ${id}`} title={title} lead={<Lead party={asked.answer} />}>
      <ViewTabs here={`${role}s`} />
      <Answered
        asked={asked}
        rows={60}
        onTrouble={
          <p>
            <Link href={href(`/${role}s`)}>{t(role === "recipient" ? "back" : "back-provider")}</Link>
          </p>
        }
      >
        {(party) => <PartyBody party={party} />}
      </Answered>
    </Page>
  );
}

function PartyBody({ party }: { readonly party: PartyAnswer }) {
  const t = useText(oneMessages);
  const words = usePartyWords();
  const [state, change] = useAddressState(fields);
  const series = withAmounts(party.money);
  const shown = chosenSeries(state.money, series, foremost(party.money));
  const key = shown === null ? "projects" : seriesKey(shown);
  return (
    <>
      {party.projects === 0 ? null : <PartyFigures projects={party.projects} money={party.money} />}
      {party.place === null ? null : <KnownPlace party={party} place={party.place} />}
      <YearPanels party={party} />
      {party.others.length === 0 || series.length === 0 ? null : (
        <div className="choices party-choice">
          <Choice
            label={t("which-money")}
            value={key}
            options={[
              ...series.map((one) => ({ value: seriesKey(one), label: words.series(one) })),
              { value: "projects", label: t("by-projects") },
            ]}
            onChange={(next) => change({ money: next })}
          />
        </div>
      )}
      <Shares party={party} by="others" series={shown} />
      <Shares party={party} by="sectors" series={shown} />
      <LargestSection party={party} />
      {party.projects === 0 ? null : <Attributions party={party} />}
      <LeftOut party={party} />
      <Beside party={party} />
      {party.snapshot === null ? <NothingAdded /> : null}
    </>
  );
}

function useTitle(role: Role, party: PartyAnswer | null): string {
  const t = useText(oneMessages);
  const say = useSay();
  const words = usePartyWords();
  if (party === null) return t(`asking-${role}`);
  const nobody = nobodyIn(party);
  const name = nobody === null ? say(party.name) : t(`name-${nobody}`);
  if (party.snapshot === null) return t("title-no-store", { name });
  if (party.projects === 0) return t(party.leftOut.length === 0 ? "title-nothing" : "title-none-counts", { name });
  const projects = words.projects(party.projects);
  const first = foremost(party.money);
  if (first === undefined) return t("title-no-money", { name, projects });
  const amount = words.money(first);
  return t(first.measure === "commitment" ? "title-committed" : "title-disbursed", { name, projects, amount });
}

/** Money that names nobody: not stated at all, or left over by percentages. */
function nobodyIn({ type, role, id }: PartyAnswer) {
  if (type !== "none") return null;
  if (role === "provider") return "unspecified-provider";
  return id === "unallocated" ? "unallocated-recipient" : "unspecified-recipient";
}

/** What kind of party it is, and in which dollars the headline speaks. */
function Lead({ party }: { readonly party: PartyAnswer | null }) {
  const t = useText(oneMessages);
  const sentences = useSentences();
  if (party === null) return null;
  const nobody = nobodyIn(party);
  const type = typeOf(party);
  const kind =
    nobody !== null
      ? (`lead-${nobody}` as const)
      : type === "none"
        ? (`lead-place-${party.role}` as const)
        : (`lead-${type}-${party.role}` as const);
  const first = foremost(party.money);
  const prices =
    first === undefined || first.prices === "current"
      ? t("prices-current")
      : t("prices-constant", { year: first.prices });
  const about =
    first === undefined
      ? null
      : t(first.records === 1 ? "prices-of-title-one" : "prices-of-title", {
          prices,
          count: first.records.toLocaleString("en"),
        });
  return <>{sentences(t(kind), about)}</>;
}
