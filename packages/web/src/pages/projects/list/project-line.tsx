import type { FacetValue, MeasuredMoney, NamedCode, ProjectRow } from "@plumbline/core/contract";
import { Link } from "wouter";
import { useSay, useText } from "../../../ui/language.tsx";
import { useHref } from "../../../ui/links.ts";
import { useMeasuredWords } from "../measured-words.ts";
import { Published } from "../published.tsx";
import { useLeftOutWords } from "../rule-words.ts";
import { wordsMessages } from "../words-messages.ts";
import { listMessages } from "./messages.ts";

interface ProjectLineProps {
  readonly row: ProjectRow;
  /** Values of the facet, for the names of initiatives with who says so. */
  readonly initiatives: readonly FacetValue[];
}

/** One project in two lines: what it is called, who gives to whom, when, and the money with its kind beside it. */
export function ProjectLine({ row, initiatives }: ProjectLineProps) {
  const t = useText(listMessages);
  const w = useText(wordsMessages);
  const say = useSay();
  const href = useHref();
  const leftOut = useLeftOutWords();
  const sectors = row.sectors.filter(({ id }) => id !== "unspecified");
  return (
    <li className={row.leftOut === null ? "project-line" : "project-line is-left-out"}>
      <div className="project-what">
        <h3>
          <Link href={href(`/projects/${encodeURIComponent(row.key)}`)}>
            {row.title === null || row.title.trim() === "" ? (
              <span className="soft">{w("untitled")}</span>
            ) : (
              <Published text={row.title} />
            )}
          </Link>
        </h3>
        <p className="project-id">
          <bdi>{row.identifier ?? w("no-identifier")}</bdi> · {say(row.source.name)}
        </p>
        {row.leftOut === null ? null : <p className="project-left-out">{leftOut(row.leftOut)}</p>}
        {row.initiatives.map(({ id, author }) => (
          <p key={`${id} ${author}`} className="project-initiative">
            {say(initiatives.find((one) => one.id === `${id}:${author}`)?.name ?? { en: id, zh: id })}
          </p>
        ))}
      </div>
      <p className="project-who">
        <Names of={row.providers} /> <span aria-label={t("gives-to")}>→</span> <Names of={row.recipients} />
        <span className="project-about">
          {sectors
            .slice(0, 2)
            .map((sector) => say(sector.name))
            .join(w("semicolon"))}
          {sectors.length > 2 ? t("and-more", { count: sectors.length - 2 }) : ""}
        </span>
      </p>
      <p className="project-year">
        {row.year ?? <span className="soft">{t("no-year")}</span>}
        <span className="project-about">{say(row.status.name)}</span>
      </p>
      <Money money={row.commitment} measure="commitment" notCounted={row.notCounted.commitment} />
      <Money money={row.disbursement} measure="disbursement" notCounted={row.notCounted.disbursement} />
    </li>
  );
}

function Names({ of }: { readonly of: readonly NamedCode[] }) {
  const t = useText(listMessages);
  const w = useText(wordsMessages);
  const say = useSay();
  if (of.length === 0) return <span className="soft">{t("not-stated")}</span>;
  const named = of.slice(0, 2).map(({ name }) => say(name));
  return (
    <bdi>
      {named.join(w("comma"))}
      {of.length > 2 ? t("and-more", { count: of.length - 2 }) : ""}
    </bdi>
  );
}

interface MoneyProps {
  readonly money: MeasuredMoney | null;
  readonly measure: MeasuredMoney["measure"];
  /** Records that rules keep out of totals: their amounts are on the project's page only. */
  readonly notCounted: number;
}

function Money({ money, measure, notCounted }: MoneyProps) {
  const t = useText(listMessages);
  const words = useMeasuredWords();
  if (money === null && notCounted > 0)
    return (
      <p className="project-money">
        <span className="project-amount soft">{t("none-counts")}</span>
        <span className="project-about">{words.kind(measure)}</span>
      </p>
    );
  if (money === null || money.low === null)
    return (
      <p className="project-money is-missing">
        <span className="project-amount hatch">
          {money === null ? words.missing("not-reported") : words.amount(money)}
        </span>
        <span className="project-about">{words.kind(measure)}</span>
      </p>
    );
  return (
    <p className="project-money">
      <span className="project-amount">{words.amount(money)}</span>
      <span className="project-about">{words.kind(measure)}</span>
      <span className="project-about">{words.prices(money.prices)}</span>
    </p>
  );
}
