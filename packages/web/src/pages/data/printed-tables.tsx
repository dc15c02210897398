import type { TablesAnswer } from "@plumbline/core/contract";
import { Link } from "wouter";
import { useLanguage, useSay, useText } from "../../ui/language.tsx";
import { useHref } from "../../ui/links.ts";
import { apiAddress } from "../../ui/question.ts";
import { pageMessages } from "./messages.ts";

/** The tables that the register has copied out of documents, with what their sums say and their CSV. */
export function PrintedTables({ answer }: { readonly answer: TablesAnswer }) {
  const t = useText(pageMessages);
  const say = useSay();
  const href = useHref();
  const language = useLanguage();
  return (
    <ul className="printed-tables">
      {answer.tables.map((table) => (
        <li key={table.id} id={table.id}>
          {table.id === "private-investment" ? (
            <Link href={href("/private-investment")}>{say(table.title)}</Link>
          ) : (
            <span>{say(table.title)}</span>
          )}
          <span className="soft small">
            {t("table-size", { rows: table.rows, columns: table.columns })} ·{" "}
            {table.suspects === 0 ? t("table-clean") : t("table-suspects", { count: table.suspects })} ·{" "}
            <a
              href={apiAddress({ name: "table", id: table.id }, language)}
              download={`plumbline-${table.id}-${language}.csv`}
            >
              CSV
            </a>
          </span>
        </li>
      ))}
    </ul>
  );
}
