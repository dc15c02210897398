import type { PartyAnswer } from "@plumbline/core/contract";
import type { Bilingual } from "@plumbline/core/evidence";
import { nameOf, type Sheet } from "@plumbline/core/sheets";
import { useMemo } from "react";
import { Link } from "wouter";
import { ChartFrame } from "../../charts/frame.tsx";
import { useSay, useText } from "../../ui/language.tsx";
import { useHref } from "../../ui/links.ts";
import { partyMessages } from "./messages.ts";
import { oneMessages } from "./one-messages.ts";
import { usePartyWords } from "./party-words.ts";

/** What one rule keeps out of one measure; on a map the measure goes without saying. */
type LeftOutRow = Omit<PartyAnswer["leftOut"][number], "measure"> & { readonly measure?: string };

const measureNames: Readonly<Record<string, Bilingual>> = {
  commitment: { en: "commitments", zh: "承付额" },
  disbursement: { en: "disbursements", zh: "拨付额" },
  pledge: { en: "pledges", zh: "认捐" },
  lapsed: { en: "suspended or cancelled", zh: "暂停或取消" },
  unclassified: { en: "of no known kind", zh: "种类不明" },
};

/** What rules keep out of the totals, rule by rule, with the way to see it. */
export function LeftOut({ party }: { readonly party: PartyAnswer }) {
  const t = useText(oneMessages);
  const p = useText(partyMessages);
  const href = useHref();
  const sheet = useMemo(() => leftOutSheet(party.leftOut), [party]);
  if (party.leftOut.length === 0) return null;
  return (
    <ChartFrame
      headline={t("left-out-headline")}
      how={t("left-out-how")}
      label={t("left-out-headline")}
      sheet={sheet}
      csvOf="sheet"
      part="left-out"
      question={{ name: party.role, id: party.id }}
      method="settling"
      viewName={p("list")}
      interactive
    >
      <LeftOutList rows={party.leftOut} />
      <p>
        <Link href={href("/projects", { [party.role]: encodeURIComponent(party.id), counted: "left-out" })}>
          {t("all-left-out")}
        </Link>
      </p>
    </ChartFrame>
  );
}

/** Rules with how many records each keeps out, and their dollars where these are known. */
export function LeftOutList({ rows }: { readonly rows: readonly LeftOutRow[] }) {
  const p = useText(partyMessages);
  const say = useSay();
  const words = usePartyWords();
  return (
    <ul className="left-out-rules">
      {rows.map((row) => (
        <li key={`${row.rule} ${row.measure ?? ""}`}>
          <span className="rule-id">{row.rule}</span>
          <span>
            {say(row.title)}
            {row.measure === undefined ? null : (
              <span className="soft small"> · {say(nameOf(measureNames, row.measure))}</span>
            )}
          </span>
          <span className="party-count soft">{p("rests-on-count", { count: row.records.toLocaleString("en") })}</span>
          <span className={row.amountUsd === null ? "party-amount soft" : "party-amount"}>
            {row.amountUsd === null ? p("no-dollars") : words.range(row.amountUsd, row.amountUsd)}
          </span>
        </li>
      ))}
    </ul>
  );
}

const amountLabel: Bilingual = { en: "Amount, current prices", zh: "金额（现价）" };

function leftOutSheet(rows: readonly LeftOutRow[]): Sheet {
  return {
    columns: [
      { id: "rule", label: oneMessages["rule-column"] },
      { id: "why", label: oneMessages["why-column"] },
      { id: "measure", label: partyMessages.measure },
      { id: "records", label: partyMessages.records, numeric: true },
      { id: "amount", label: amountLabel, numeric: true, unit: "USD" },
    ],
    rows: rows.map(({ rule, title, measure, records, amountUsd }) => [
      rule,
      title,
      measure === undefined ? null : nameOf(measureNames, measure),
      String(records),
      amountUsd,
    ]),
  };
}
