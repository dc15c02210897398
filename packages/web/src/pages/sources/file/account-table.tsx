import type { AddedFileAnswer } from "@plumbline/core/contract";
import { addedFileSheet } from "@plumbline/core/sheets";
import { useMemo } from "react";
import { ChartFrame } from "../../../charts/frame.tsx";
import { grouped } from "../../../ui/grouped-number.ts";
import { useSay, useText } from "../../../ui/language.tsx";
import { unexplained } from "../account.ts";
import { useCount } from "../file-words.ts";
import { sourcesMessages } from "../messages.ts";

type Entry = AddedFileAnswer["settled"][number];

/** The account of a file's money: for each measure and currency, counted + left out = as published. */
export function Account({ file }: { readonly file: AddedFileAnswer }) {
  const t = useText(sourcesMessages);
  const sheet = useMemo(() => addedFileSheet(file), [file]);
  if (file.settled.length === 0) return <p className="prose file-no-money">{t("account-none")}</p>;
  const adds = file.settled.every((entry) => unexplained(entry) === "0");
  return (
    <ChartFrame
      headline={t(adds ? "account-headline" : "account-headline-broken")}
      how={t("account-how")}
      label={t("account-label", { count: file.settled.length })}
      sheet={sheet}
      csvOf="sheet"
      question={{ name: "file", id: file.id }}
      method="settling"
      viewName={t("account")}
      interactive
    >
      <div className="account-scroll">
        <table className="account">
          <thead>
            <tr>
              <th scope="col">{t("measure")}</th>
              <th scope="col" className="number">
                {t("records")}
              </th>
              <th scope="col" className="number">
                {t("amount")}
              </th>
            </tr>
          </thead>
          {file.settled.map((entry) => (
            <AccountEntry key={`${entry.measure} ${entry.currency ?? ""}`} entry={entry} />
          ))}
        </table>
      </div>
      <OwnCodes file={file} />
    </ChartFrame>
  );
}

function AccountEntry({ entry }: { readonly entry: Entry }) {
  const t = useText(sourcesMessages);
  const say = useSay();
  const count = useCount();
  const difference = unexplained(entry);
  return (
    <tbody>
      <tr className="account-name">
        <th scope="rowgroup" colSpan={3}>
          {say(entry.name)} · {entry.currency ?? t("no-currency")}
        </th>
      </tr>
      <Line words={t("counted")} amount={entry.counted} />
      {entry.leftOut.map(({ rule, title, records, amount }) => (
        <Line
          key={rule}
          words={t("left-out", { why: say(title) })}
          rule={rule}
          records={count(records)}
          amount={amount}
        />
      ))}
      {difference === "0" ? null : <Line words={t("difference")} amount={difference} wrong />}
      <tr className="account-sum">
        <th scope="row" colSpan={2}>
          {t("as-published")}
        </th>
        <td className="number">{grouped(entry.published)}</td>
      </tr>
    </tbody>
  );
}

interface LineProps {
  readonly words: string;
  readonly rule?: string;
  readonly records?: string;
  readonly amount: string;
  readonly wrong?: boolean;
}

function Line({ words, rule, records, amount, wrong = false }: LineProps) {
  return (
    <tr className={wrong ? "is-wrong" : undefined}>
      <th scope="row">
        {words}
        {rule === undefined ? null : <span className="soft"> {rule}</span>}
      </th>
      <td className="number">{records}</td>
      <td className="number">{grouped(amount)}</td>
    </tr>
  );
}

/** The same money by the codes that the file itself uses. */
function OwnCodes({ file }: { readonly file: AddedFileAnswer }) {
  const t = useText(sourcesMessages);
  const say = useSay();
  if (file.published.length === 0) return null;
  return (
    <details className="own-codes">
      <summary>{t("own-codes", { count: file.published.length })}</summary>
      <p className="soft small">{t("own-codes-how")}</p>
      <div className="account-scroll">
        <table className="account">
          <thead>
            <tr>
              <th scope="col">{t("code")}</th>
              <th scope="col" className="number">
                {t("amount")}
              </th>
            </tr>
          </thead>
          <tbody>
            {file.published.map(({ code, name, currency, amount }) => (
              <tr key={`${code} ${currency}`}>
                <th scope="row">
                  {say(name)} · {currency === "" ? t("no-currency") : currency}{" "}
                  {code === "" ? null : <span className="soft">{code}</span>}
                </th>
                <td className="number">{grouped(amount)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
