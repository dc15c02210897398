import type { ClaimAnswer } from "@plumbline/core/contract";
import { useSay, useText } from "../../ui/language.tsx";
import { pageMessages } from "./messages.ts";

type Reading = ClaimAnswer["readings"][number];

/** One way of reading a claim: what the query answers, what that is held against, and the query itself. */
export function ClaimReading({ reading }: { readonly reading: Reading }) {
  const t = useText(pageMessages);
  const say = useSay();
  const verdict = reading.holds === null ? "reading-open" : reading.holds ? "reading-holds" : "reading-fails";
  return (
    <div className="reading">
      <p>
        <strong>{say(reading.name)}</strong>{" "}
        <span className="soft">
          {reading.decides ? `${t(reading.plain ? "plain-reading" : "other-reading")} · ${t(verdict)}` : t("beside")}
        </span>
      </p>
      <p className="reading-value">{reading.value === null ? t("no-value") : say(reading.value)}</p>
      <table className="reading-numbers">
        <thead>
          <tr>
            <th scope="col">{t("column")}</th>
            <th scope="col" className="number">
              {t("value")}
            </th>
            <th scope="col">{t("test")}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(reading.values).map(([name, value]) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td className="number">{value === null ? t("no-value") : shortNumber(value)}</td>
              <td>{reading.tests[name] ?? <span className="soft">{t("untested")}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <details>
        <summary>{t("show-query")}</summary>
        <pre className="reading-query">
          <code>{reading.query.trim()}</code>
        </pre>
      </details>
    </div>
  );
}

/** A computed number with no more than four decimals; text stays as it is. */
function shortNumber(text: string): string {
  return /^-?\d+\.\d{5,}$/.test(text) ? String(Number(Number(text).toFixed(4))) : text;
}
