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
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls has to be reachable by keyboard */}
      <section className="sheet-scroll" tabIndex={0} aria-label={say(series.title)}>
        <table className="sheet">
          <thead>
            <tr>
              {(["edition", "period", "component", "value"] as const).map((id) => (
                <th key={id} scope="col" className="sheet-plain">
                  {t(id)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {series.editions.flatMap((edition) =>
              edition.values.map((value, index) => (
                <tr key={`${edition.id}-${value.period}-${value.component}`}>
                  {index === 0 ? (
                    <th scope="rowgroup" rowSpan={edition.values.length}>
                      {dateText(edition.published, language)}
                      <EvidenceList evidence={edition.evidence} />
                      {edition.note === null ? null : <span className="soft">{say(edition.note)}</span>}
                    </th>
                  ) : null}
                  <td>
                    {dateText(value.period, language)}
                    {value.cumulative ? <span className="soft"> {t("cumulative")}</span> : null}
                  </td>
                  <td>{names.get(value.component) ?? value.component}</td>
                  <td className="tabular">{money.stated(value.amount)}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </section>
    </>
  );
}
