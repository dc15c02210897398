import type { OverviewAnswer, PlumbRow } from "@plumbline/core/contract";
import { moneyKindTexts } from "@plumbline/core/money";
import { Link } from "wouter";
import { dateText } from "../../ui/date-text.ts";
import { useLanguage, useSay, useText } from "../../ui/language.tsx";
import { LayerMark } from "../../ui/layer-mark.tsx";
import { useHref } from "../../ui/links.ts";
import { useMoneyWords } from "../../ui/money-words.ts";
import { FactButton } from "../fact-panel.tsx";
import { plumbMessages } from "./messages.ts";
import { widthOf } from "./scale.ts";

type Facts = OverviewAnswer["facts"];
type Outturn = PlumbRow["outturns"][number];

interface PlumbRowProps {
  readonly row: PlumbRow;
  readonly facts: Facts;
  /** Short names of the picture's rows by their facts. */
  readonly names: ReadonlyMap<string, string>;
  /** Says apart what stands under one name: the row above it is paid by the same, or another row has its initiative. */
  readonly ambiguous: boolean;
}

const SHOWN = 2;

/** The cells of one promise: whose it is, how much, the bar, and what is reported in words. */
export function PlumbRowCells({ row, facts, names, ambiguous }: PlumbRowProps) {
  const t = useText(plumbMessages);
  const say = useSay();
  const money = useMoneyWords();
  return (
    <>
      <div className={row.depth > 0 ? "plumb-name is-part" : "plumb-name"}>
        <Name row={row} names={names} ambiguous={ambiguous} />
      </div>
      <div className="plumb-amount">
        {row.promised === null ? (
          <span className="soft">{t("no-amount")}</span>
        ) : (
          <FactButton fact={row.fact === null ? undefined : facts[row.fact]}>{money.stated(row.promised)}</FactButton>
        )}
        {row.kind === null || row.promised === null ? null : (
          <span className="plumb-kind">{say(moneyKindTexts[row.kind].name)}</span>
        )}
      </div>
      <div className="plumb-track">
        <Bar row={row} facts={facts} />
      </div>
      <div className="plumb-words">
        <Reported row={row} facts={facts} />
      </div>
    </>
  );
}

function Name({ row, names, ambiguous }: Omit<PlumbRowProps, "facts">) {
  const t = useText(plumbMessages);
  const say = useSay();
  const language = useLanguage();
  const href = useHref();
  const payers = row.payers.map((payer) => say(payer.name)).join(t("same-money-comma"));
  const others = row.sameAs.flatMap((id) => {
    const name = names.get(id);
    return name === undefined ? [] : [name];
  });
  const name = say(row.initiative.name);
  const shortName = say(row.initiative.shortName);
  const isPart = row.depth > 0 && payers !== "" && !ambiguous;
  const meta = [
    ...(row.depth > 0 ? [] : ambiguous ? [shortName] : spellsOut(shortName, name) ? [name] : []),
    ...(row.depth > 0 || payers === "" ? [] : [payers]),
    ...(row.window === null ? [] : [dateText(row.window, language)]),
    ...(row.succeededBy === null ? [] : [t("succeeded-by", { name: say(row.succeededBy.shortName) })]),
    ...(others.length === 0 ? [] : [t("same-money", { names: others.join(t("same-money-comma")) })]),
  ];
  return (
    <>
      <Link href={href(`/initiatives/${row.initiative.id}`)}>
        {row.depth === 0 && !ambiguous ? shortName : isPart ? t("of-which", { name: payers }) : say(row.label)}
      </Link>{" "}
      {row.layer === "paper" ? null : <LayerMark layer={row.layer} />}
      <span className="plumb-meta">{meta.join("\u00A0· ")}</span>
    </>
  );
}

/** An abbreviation says little to those who do not know it. */
function spellsOut(shortName: string, name: string): boolean {
  return shortName !== name && /^[A-Z0-9+]+$/.test(shortName);
}

function Bar({ row, facts }: Omit<PlumbRowProps, "names" | "ambiguous">) {
  const t = useText(plumbMessages);
  const money = useMoneyWords();
  const say = useSay();
  if (row.promised === null)
    return (
      <span className="plumb-nothing">{row.missing === null ? t("nothing-to-compare") : say(row.missing.text)}</span>
    );
  const best = row.outturns.find((outturn) => outturn.share !== null);
  return (
    <>
      <span className="plumb-unknown hatch" />
      {best === undefined || best.share === null ? null : (
        <FactButton
          fact={facts[best.fact]}
          className={`plumb-bar side-${row.side}`}
          label={t("bar-label", { name: say(row.label), share: money.share(best.share) })}
        >
          <Segments share={best.share} />
        </FactButton>
      )}
    </>
  );
}

function Segments({ share }: { readonly share: NonNullable<Outturn["share"]> }) {
  const low = Number(share.low);
  const high = share.high === null ? null : Number(share.high);
  return (
    <>
      <span className="plumb-solid" style={{ width: `${widthOf(low)}%` }} />
      {high === null ? (
        <span className="plumb-open" style={{ left: `${widthOf(low)}%` }} />
      ) : high > low ? (
        <span className="plumb-maybe" style={{ left: `${widthOf(low)}%`, width: `${widthOf(high) - widthOf(low)}%` }} />
      ) : null}
    </>
  );
}

function Reported({ row, facts }: Omit<PlumbRowProps, "names" | "ambiguous">) {
  const t = useText(plumbMessages);
  const say = useSay();
  const href = useHref();
  const money = useMoneyWords();
  if (row.promised === null && row.outturns.length === 0) return null;
  if (row.outturns.length === 0)
    return <span className="soft">{row.missing === null ? t("not-published") : say(row.missing.text)}</span>;
  return (
    <>
      {row.outturns.slice(0, SHOWN).map((outturn) => (
        <p key={outturn.fact}>
          <FactButton fact={facts[outturn.fact]}>{money.stated(outturn.original)}</FactButton>{" "}
          {say(moneyKindTexts[outturn.kind].name)}
          <span className="soft">
            {outturn.share !== null ? ` · ${money.share(outturn.share)}` : null}
            {outturn.share === null ? (
              <span className="plumb-why">{outturn.why === null ? t("not-comparable") : say(outturn.why)}</span>
            ) : null}
          </span>
        </p>
      ))}
      {row.outturns.length > SHOWN ? (
        <p>
          <Link href={href(`/initiatives/${row.initiative.id}`)}>
            {t("more-outturns", { count: row.outturns.length - SHOWN })}
          </Link>
        </p>
      ) : null}
    </>
  );
}
