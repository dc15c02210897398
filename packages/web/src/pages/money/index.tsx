import type { LedgerPageAnswer } from "@plumbline/core/contract";
import { type MoneyKind, moneyKindTexts } from "@plumbline/core/money";
import { idsOf } from "@plumbline/core/sheets";
import { lens, maybeId, oneOf, useAddressState } from "../../ui/address.ts";
import { Answered } from "../../ui/answered.tsx";
import { Pick } from "../../ui/choice.tsx";
import { useLanguage, useSay, useText } from "../../ui/language.tsx";
import { LensControls } from "../../ui/lens-controls.tsx";
import { lensQuery } from "../../ui/lens-query.ts";
import { Page } from "../../ui/page.tsx";
import { type Query, useQuestion } from "../../ui/question.ts";
import { KindIndex } from "./kind-index.tsx";
import { KindSection } from "./kind-section.tsx";
import { pageMessages } from "./messages.ts";
import "./money.css";

const kinds: readonly MoneyKind[] = idsOf(moneyKindTexts);
const fields = { ...lens, kind: oneOf(kinds, "target"), initiative: maybeId } as const;
const CURRENCIES = ["USD", "EUR", "GBP", "JPY", "CNY", "AUD"] as const;

export default function Money() {
  const t = useText(pageMessages);
  const [state] = useAddressState(fields);
  const query: Query = { ...lensQuery(state), initiative: state.initiative };
  const asked = useQuestion("ledger", query);
  return (
    <Page title={t("title")} name={t("name")} lead={t("lead")}>
      <Answered asked={asked} rows={60}>
        {(answer) => <Ledger answer={answer} query={query} />}
      </Answered>
    </Page>
  );
}

function Ledger({ answer, query }: { readonly answer: LedgerPageAnswer; readonly query: Query }) {
  const t = useText(pageMessages);
  const [state, change] = useAddressState(fields);
  const { ledger } = answer;
  const shown = ledger.kinds.filter((kind) => kind.kind === state.kind);
  return (
    <>
      <LensControls dates={answer.dates} asOf={ledger.asOf} currencies={CURRENCIES} rates={ledger.rates} withMode />
      <div className="choices">
        <InitiativePick value={state.initiative} onChange={(initiative) => change({ initiative })} />
      </div>
      <KindIndex
        kinds={ledger.kinds}
        facts={answer.facts}
        currency={ledger.currency}
        chosen={state.kind}
        choose={(kind) => change({ kind })}
      />
      {shown.length === 0 ? <p className="lead">{t("empty")}</p> : null}
      {shown.map((kind) => (
        <KindSection
          key={`${kind.kind}-${kind.basis}-${kind.perspective}`}
          kind={kind}
          answer={answer}
          query={{ ...query, kind: kind.kind }}
        />
      ))}
    </>
  );
}

function InitiativePick({
  value,
  onChange,
}: {
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}) {
  const t = useText(pageMessages);
  const say = useSay();
  const language = useLanguage();
  const asked = useQuestion("initiatives");
  const options = (asked.answer?.initiatives ?? [])
    .filter((one) => one.counts.facts > 0 || one.id === value)
    .map((one) => ({ value: one.id, label: say(one.name) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, language));
  return (
    <Pick
      label={t("initiative")}
      value={value ?? ""}
      options={[{ value: "", label: t("all-initiatives") }, ...options]}
      onChange={(id) => onChange(id === "" ? null : id)}
    />
  );
}
