import type { AddedFlowsAnswer } from "@plumbline/core/contract";
import { missingNames, nameOf } from "@plumbline/core/sheets";
import { Link } from "wouter";
import { useSay, useText } from "../../ui/language.tsx";
import { useHref } from "../../ui/links.ts";
import { LeftOutList } from "../parties/left-out.tsx";
import { partyPath } from "../parties/party-path.ts";
import { unplacedAdded } from "./added-places.ts";
import { useAddedWords } from "./added-words.ts";
import { pageMessages } from "./messages.ts";

/** What the map of added files does not show: money for no single country, records without an amount, and what rules leave out. */
export function NotPlaced({ answer }: { readonly answer: AddedFlowsAnswer }) {
  const t = useText(pageMessages);
  const say = useSay();
  const href = useHref();
  const words = useAddedWords();
  const rows = unplacedAdded(answer);
  const sum = (bound: "low" | "high") => rows.reduce((left, row) => left + Number(row[bound]), 0);
  // What is stated in other prices has an amount, on another map
  const elsewhere = answer.missing.filter(({ reason }) => reason === "no-deflator");
  const without = answer.missing.filter(({ reason }) => reason !== "no-deflator");
  const amount = words.range(String(sum("low")), String(sum("high")));
  return (
    <>
      {rows.length === 0 ? null : (
        <div className="map-unplaced">
          <h3>{t("unplaced-headline", { amount, share: words.share(sum("high"), Number(answer.total.high)) })}</h3>
          <p className="soft">{t("added-unplaced-how")}</p>
          <ul>
            {rows.map((row) => (
              <li key={row.id}>
                <Link href={href(partyPath("recipient", row.id))}>{say(row.name)}</Link>
                <span className="place-amount">{words.range(row.low, row.high)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {without.length === 0 ? null : (
        <p className="map-unplaced">
          {t("added-missing", {
            list: without
              .map(({ reason, records }) =>
                t("added-reason", { reason: say(nameOf(missingNames, reason)), count: records.toLocaleString("en") }),
              )
              .join(t("comma")),
          })}
        </p>
      )}
      {elsewhere.map(({ reason, records }) => (
        <p key={reason} className="soft small">
          {t("added-other-prices", { count: records.toLocaleString("en") })}
        </p>
      ))}
      {elsewhere.length === 0 ? null : (
        <p className="soft small">
          {t("added-other-year")}{" "}
          <code>{`npx plumbline ask ${answer.measure}s --by recipient --prices constant:2019`}</code>
        </p>
      )}
      {answer.leftOut.length === 0 ? null : (
        <details className="map-left-out">
          <summary>{t("added-left-out", { count: answer.leftOut.length })}</summary>
          <LeftOutList rows={answer.leftOut} />
        </details>
      )}
    </>
  );
}
