import type { MeasuredMoney, ProjectRow } from "@plumbline/core/contract";
import type { Sheet } from "@plumbline/core/sheets";
import { useState } from "react";
import { Link } from "wouter";
import { useSay, useText } from "../../ui/language.tsx";
import { useHref } from "../../ui/links.ts";
import { Published } from "../projects/published.tsx";
import type { Role } from "./list-state.ts";
import { partyMessages } from "./messages.ts";
import { oneMessages } from "./one-messages.ts";
import { usePartyWords } from "./party-words.ts";
import "./parties.css";

interface LargestProjectsProps {
  readonly rows: readonly ProjectRow[];
  /** Whom the page is about: the other side is named in each row; null names both. */
  readonly about: Role | null;
}

const SHOWN = 8;

/** Projects with a link to each, as their publishers call them, and their money with its kind. */
export function LargestProjects({ rows, about }: LargestProjectsProps) {
  const t = useText(oneMessages);
  const p = useText(partyMessages);
  const say = useSay();
  const href = useHref();
  const [all, setAll] = useState(false);
  return (
    <>
      <ol className="largest-projects">
        {(all ? rows : rows.slice(0, SHOWN)).map((row) => (
          <li key={row.key}>
            <p className="largest-title">
              <Link href={href(`/projects/${encodeURIComponent(row.key)}`)}>
                {row.title === null || row.title.trim() === "" ? t("untitled") : <Published text={row.title} />}
              </Link>
            </p>
            <p className="largest-money">
              <ProjectMoney money={row.commitment} />
              <ProjectMoney money={row.disbursement} />
            </p>
            <p className="largest-who soft small">
              {about === "provider" ? null : row.providers.map(({ name }) => say(name)).join(", ")}
              {about === null ? " → " : null}
              {about === "recipient" ? null : row.recipients.map(({ name }) => say(name)).join(", ")} ·{" "}
              {row.year ?? t("no-year")} · {say(row.status.name)} · {say(row.source.name)}
              {row.leftOut === null ? null : <> · {t("left-out-project", { rule: row.leftOut })}</>}
            </p>
          </li>
        ))}
      </ol>
      {rows.length > SHOWN ? (
        <button type="button" className="plain-button small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? p("fewer") : p("more", { count: rows.length - SHOWN })}
        </button>
      ) : null}
    </>
  );
}

function ProjectMoney({ money }: { readonly money: MeasuredMoney | null }) {
  const t = useText(oneMessages);
  const words = usePartyWords();
  if (money === null) return null;
  return (
    <span>
      <span className="largest-amount">{words.money(money)}</span>{" "}
      <span className="soft small">
        {t(money.measure)} ·{" "}
        {money.prices === "current" ? t("prices-current-short") : t("prices-short", { year: money.prices })}
      </span>
    </span>
  );
}

/** The same projects as a table: commitments and disbursements in columns of their own, each with its prices. */
export function largestSheet(rows: readonly ProjectRow[]): Sheet {
  const names = (list: ProjectRow["providers"]) => ({
    en: list.map(({ name }) => name.en).join("; "),
    zh: list.map(({ name }) => name.zh).join("；"),
  });
  const amount = (id: string, en: string, zh: string) => ({ id, label: { en, zh }, numeric: true, unit: "USD" });
  const cells = (money: MeasuredMoney | null) => [money?.prices ?? null, money?.low ?? null, money?.high ?? null];
  return {
    columns: [
      { id: "title", label: oneMessages.title },
      { id: "identifier", label: { en: "Identifier", zh: "标识号" } },
      { id: "providers", label: oneMessages.provider },
      { id: "recipients", label: oneMessages.recipient },
      { id: "year", label: { en: "Year", zh: "年份" } },
      { id: "source", label: { en: "Source", zh: "来源" } },
      { id: "commitment-prices", label: { en: "Prices of the commitment", zh: "承付额价格基准" } },
      amount("commitment-low", "Committed, low", "承付额下限"),
      amount("commitment-high", "Committed, high", "承付额上限"),
      { id: "disbursement-prices", label: { en: "Prices of the disbursement", zh: "拨付额价格基准" } },
      amount("disbursement-low", "Disbursed, low", "拨付额下限"),
      amount("disbursement-high", "Disbursed, high", "拨付额上限"),
      { id: "key", label: { en: "Key", zh: "键" } },
    ],
    rows: rows.map((row) => [
      row.title,
      row.identifier,
      names(row.providers),
      names(row.recipients),
      row.year === null ? null : String(row.year),
      row.source.name,
      ...cells(row.commitment),
      ...cells(row.disbursement),
      row.key,
    ]),
  };
}
