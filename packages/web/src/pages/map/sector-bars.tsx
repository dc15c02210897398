import type { FlowsAnswer } from "@plumbline/core/contract";
import type { Sheet } from "@plumbline/core/sheets";
import { useMemo } from "react";
import { ChartFrame } from "../../charts/frame.tsx";
import { useSay, useText } from "../../ui/language.tsx";
import type { Query } from "../../ui/question.ts";
import type { ChangeFlow } from "./flow-controls.tsx";
import type { FlowState } from "./flow-state.ts";
import { useFlowWords } from "./flow-words.ts";
import { pageMessages } from "./messages.ts";
import { type SectorGroup, sectorGroups } from "./sector-groups.ts";

interface SectorBarsProps {
  readonly answer: FlowsAnswer;
  readonly query: Query;
  readonly state: FlowState;
  readonly change: ChangeFlow;
}

/** Disbursements by the DAC's sector groups, social and economic infrastructure foremost; or why there are none to show. */
export function SectorBars({ answer, query, state, change }: SectorBarsProps) {
  const t = useText(pageMessages);
  const words = useFlowWords();
  const groups = useMemo(() => sectorGroups(answer.bySector), [answer.bySector]);
  const sheet = useMemo(() => sectorSheet(groups), [groups]);
  if (answer.measure === "chinese-commitments") return <p className="frame soft">{t("sector-none-measure")}</p>;
  if (groups.length === 0)
    return state.provider === "" ? null : (
      <p className="frame soft">
        {t("sector-none-provider")}{" "}
        <button type="button" className="plain-button" onClick={() => change({ provider: "" })}>
          {t("all-of-them")}
        </button>
      </p>
    );
  const total = groups.reduce((left, { amount }) => left + amount, 0);
  const share = (code: SectorGroup["code"]) =>
    words.share(groups.find((group) => group.code === code)?.amount ?? 0, total);
  return (
    <ChartFrame
      headline={t("sector-headline", { social: share("100"), economic: share("200") })}
      how={t("sector-how")}
      label={t("sector-label")}
      sheet={sheet}
      csvOf="sheet"
      question={{ name: "flows", id: answer.measure, query }}
      method="flows"
      interactive
    >
      <ul className="sectors">
        {groups.map((group) => (
          <GroupRow
            key={group.code}
            group={group}
            total={total}
            top={Math.max(...groups.map(({ amount }) => amount), 1)}
          />
        ))}
      </ul>
    </ChartFrame>
  );
}

function GroupRow({
  group,
  total,
  top,
}: {
  readonly group: SectorGroup;
  readonly total: number;
  readonly top: number;
}) {
  const t = useText(pageMessages);
  const say = useSay();
  const words = useFlowWords();
  const foremost = group.code === "100" || group.code === "200";
  return (
    <li>
      <details>
        <summary>
          <span className="sector-name">
            {t(`group-${group.code}`)} {group.code === "other" ? "" : <span className="soft">{group.code}</span>}
          </span>
          <span className="year-track">
            <span
              className={`year-bar ${foremost ? "is-foremost" : ""} ${group.amount < 0 ? "is-negative" : ""}`}
              style={{ width: `${(Math.abs(group.amount) / top) * 100}%` }}
            />
          </span>
          <span className="place-amount">
            {words.amount(String(group.amount))} <span className="soft">{words.share(group.amount, total)}</span>
          </span>
        </summary>
        <ul>
          {group.sectors.map((sector) => (
            <li key={`${sector.code} ${sector.name.en}`}>
              <span>
                {say(sector.name)} <span className="soft">{sector.code}</span>
              </span>
              <span className="place-amount">{words.amount(sector.amount)}</span>
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}

function sectorSheet(groups: readonly SectorGroup[]): Sheet {
  return {
    columns: [
      { id: "group", label: pageMessages.group },
      { id: "code", label: pageMessages.code },
      { id: "sector", label: pageMessages.sector },
      { id: "amount", label: pageMessages.amount, numeric: true, unit: "USD" },
    ],
    rows: groups.flatMap((group) =>
      group.sectors.map((sector) => [pageMessages[`group-${group.code}`], sector.code, sector.name, sector.amount]),
    ),
  };
}
