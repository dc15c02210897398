import type { PartyAnswer } from "@plumbline/core/contract";
import { sharesSheet } from "@plumbline/core/sheets";
import { useMemo, useState } from "react";
import { Link } from "wouter";
import { ChartFrame } from "../../charts/frame.tsx";
import { useSay, useSentences, useText } from "../../ui/language.tsx";
import { useHref } from "../../ui/links.ts";
import { Words } from "../../ui/words.tsx";
import type { Role } from "./list-state.ts";
import { partyMessages } from "./messages.ts";
import { oneMessages } from "./one-messages.ts";
import { partyPath } from "./party-path.ts";
import { usePartyWords } from "./party-words.ts";
import { RangeBar } from "./range-bar.tsx";
import { moneyOf, type Series } from "./series.ts";
import { type ShareRow, shareRows } from "./share-rows.ts";

interface SharesProps {
  readonly party: PartyAnswer;
  readonly by: "others" | "sectors";
  /** What is shown: one series of money, or null for projects. */
  readonly series: Series | null;
}

const SHOWN = 12;

/** The other side of the money, or its sectors: bars of one kind of money at a time. */
export function Shares({ party, by, series }: SharesProps) {
  const t = useText(oneMessages);
  const p = useText(partyMessages);
  const say = useSay();
  const sentences = useSentences();
  const words = usePartyWords();
  const [all, setAll] = useState(false);
  const other: Role = party.role === "recipient" ? "provider" : "recipient";
  const shares = party[by];
  const rows = useMemo(() => shareRows(shares, series), [shares, series]);
  const label = by === "others" ? oneMessages[other] : oneMessages.sector;
  const sheet = useMemo(() => sharesSheet(shares, label), [shares, label]);
  const [first] = rows;
  if (first === undefined) return null;
  const top = Math.max(1, ...rows.map(({ low, high }) => Math.max(Math.abs(low ?? 0), Math.abs(high ?? 0))));
  const what = (row: ShareRow) =>
    series === null ? words.projects(row.share.projects) : words.money(moneyOf(row.share.money, series));
  const shown = series === null ? t("by-projects") : words.series(series);
  const headlines = {
    others: [`others-one-${other}`, `others-headline-${other}`],
    sectors: ["sectors-one", "sectors-headline"],
  } as const;
  const headline = t(headlines[by][shares.length === 1 ? 0 : 1], { first: say(first.share.name), what: what(first) });
  return (
    <ChartFrame
      headline={headline}
      how={sentences(
        t("others-how", { series: shown }),
        by === "others" && party.othersInAll > shares.length
          ? t("others-in-all", { shown: shares.length, all: party.othersInAll })
          : null,
      )}
      label={t(by === "others" ? `others-label-${other}` : "sectors-label")}
      sheet={sheet}
      csvOf="sheet"
      part={by}
      question={{ name: party.role, id: party.id }}
      method="settling"
      interactive
    >
      <ol className="party-shares">
        {(all ? rows : rows.slice(0, SHOWN)).map((row) => (
          <li key={row.share.id}>
            <span className="party-name">
              <ShareLink party={party} by={by} other={other} row={row} />
            </span>
            {row.high === null ? (
              <span className="soft">–</span>
            ) : (
              <RangeBar low={row.low ?? 0} high={row.high} top={top} tone={series?.measure ?? "count"} />
            )}
            <span className={row.high === null ? "party-amount soft" : "party-amount"}>{what(row)}</span>
            <span className="party-count soft">{series === null ? "" : words.projects(row.share.projects)}</span>
          </li>
        ))}
      </ol>
      {rows.length > SHOWN ? (
        <button type="button" className="plain-button small" onClick={() => setAll(!all)}>
          {all ? p("fewer") : p("more", { count: rows.length - SHOWN })}
        </button>
      ) : null}
    </ChartFrame>
  );
}

interface ShareLinkProps {
  readonly party: PartyAnswer;
  readonly by: SharesProps["by"];
  readonly other: Role;
  readonly row: ShareRow;
}

/** To the other party's own page, or to the projects of the sector. */
function ShareLink({ party, by, other, row }: ShareLinkProps) {
  const say = useSay();
  const href = useHref();
  const { id, name } = row.share;
  const target =
    by === "others"
      ? href(partyPath(other, id))
      : href("/projects", { [party.role]: encodeURIComponent(party.id), sector: encodeURIComponent(id) });
  return (
    <Link href={target}>
      <Words text={say(name)} />
    </Link>
  );
}
