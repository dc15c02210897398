import type { FlowsAnswer } from "@plumbline/core/contract";
import { useSay, useText } from "../../ui/language.tsx";
import { useFlowWords } from "./flow-words.ts";
import { unplacedRows } from "./map-places.ts";
import { pageMessages } from "./messages.ts";

/** Money for regions and for nobody in particular: listed under the map, with its share, and never spread over it. */
export function NotOnMap({ answer, income }: { readonly answer: FlowsAnswer; readonly income: string | null }) {
  const t = useText(pageMessages);
  const say = useSay();
  const words = useFlowWords();
  const rows = unplacedRows(answer);
  const whole = Number(answer.total);
  if (answer.measure === "chinese-commitments") {
    const byYear = answer.byYear.reduce((left, { amount }) => left + Number(amount), 0);
    if (income !== null || byYear <= whole) return null;
    return (
      <p className="map-unplaced">{t("unplaced-commitments", { amount: words.amount(String(byYear - whole)) })}</p>
    );
  }
  if (rows.length === 0) return null;
  const outside = whole - Number(answer.located);
  return (
    <div className="map-unplaced">
      <h3>{t("unplaced-headline", { amount: words.amount(String(outside)), share: words.share(outside, whole) })}</h3>
      <p className="soft">{t("unplaced-how")}</p>
      <ul>
        {rows.map((row) => (
          <li key={row.name.en}>
            <span>{say(row.name)}</span> <span className="place-amount">{words.amount(row.amount)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
