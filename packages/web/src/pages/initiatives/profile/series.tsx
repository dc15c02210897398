import type { ProfileAnswer } from "@plumbline/core/contract";
import { dateText } from "../../../ui/date-text.ts";
import { EvidenceList } from "../../../ui/evidence.tsx";
import { useLanguage, useSay, useText } from "../../../ui/language.tsx";
import { useMoneyWords } from "../../../ui/money-words.ts";
import { profileMessages } from "./messages.ts";

/** A figure that its publisher revises: every edition kept, none overwritten. */
export function SeriesTables({ profile }: { readonly profile: Pick<ProfileAnswer, "series"> }) {
  return profile.series.map((series) => <SeriesTable key={series.id} series={series} />);
}

function SeriesTable({ series }: { readonly series: ProfileAnswer["series"][number] }) {
  const t = useText(profileMessages);
  const say = useSay();
  const language = useLanguage();
  const money = useMoneyWords();
  const date = (text: string) => dateText(text, language);
  const names = new Map(series.components.map((component) => [component.id, say(component.name)]));
  return (
    <>
      <h3>{say(series.title)}</h3>
      <p className="prose">
        {say(series.meaning)}{" "}
        <span className="soft">
          {t("series-rule", { publisher: series.publisher, rule: say(series.headlineRule) })}
        </span>
      </p>
      {series.editions.map((edition) => (
        <section key={edition.id} className="edition" aria-label={t("edition-of", { date: date(edition.published) })}>
          <div>
            <p className="edition-date">{t("edition-of", { date: date(edition.published) })}</p>
            <EvidenceList evidence={edition.evidence} />
            {edition.note === null ? null : <p className="soft small">{say(edition.note)}</p>}
          </div>
          <table>
            <thead className="visually-hidden">
              <tr>
                {(["period", "value"] as const).map((id) => (
                  <th key={id} scope="col">
                    {t(id)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {edition.values.map((value) => (
                <tr key={`${value.period}-${value.component}`}>
                  <th scope="row">
                    {date(value.period)}
                    {value.cumulative ? ` ${t("cumulative")}` : null}
                    <span className="soft"> {names.get(value.component) ?? value.component}</span>
                  </th>
                  <td className="number">{money.stated(value.amount)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </>
  );
}
