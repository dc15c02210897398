import type { RelationsAnswer } from "@plumbline/core/contract";
import { nameOf, relationNames, relationsSheet } from "@plumbline/core/sheets";
import { useMemo, useState } from "react";
import { Link } from "wouter";
import { ChartFrame } from "../../charts/frame.tsx";
import { SideKey } from "../../charts/side-key.tsx";
import { useWidth } from "../../map/use-width.ts";
import { Answered } from "../../ui/answered.tsx";
import { useSay, useText } from "../../ui/language.tsx";
import { useHref } from "../../ui/links.ts";
import { Page } from "../../ui/page.tsx";
import { useQuestion } from "../../ui/question.ts";
import { pageMessages, relationMessages } from "./messages.ts";
import { RelationGraph } from "./relation-graph.tsx";
import { relationGroups } from "./relation-groups.ts";
import { layOut } from "./relation-layout.ts";
import { ViewTabs } from "./view-tabs.tsx";
import "./relations.css";

export default function Relations() {
  const t = useText(relationMessages);
  const tabs = useText(pageMessages);
  const asked = useQuestion("relations");
  return (
    <Page title={t("title")} name={tabs("relations")} lead={t("lead")} timeless>
      <ViewTabs here="relations" />
      <Answered asked={asked} rows={50}>
        {(answer) => <Graph answer={answer} />}
      </Answered>
    </Page>
  );
}

function Graph({ answer }: { readonly answer: RelationsAnswer }) {
  const t = useText(relationMessages);
  const tabs = useText(pageMessages);
  const say = useSay();
  const href = useHref();
  const [chosen, setChosen] = useState<string | null>(null);
  const [box, room] = useWidth<HTMLDivElement>(1184);
  const layout = useMemo(() => layOut(answer.nodes, answer.edges), [answer]);
  const sheet = useMemo(() => relationsSheet(answer), [answer]);
  const names = useMemo(() => new Map(answer.nodes.map((node) => [node.id, say(node.shortName)])), [answer, say]);
  const sentences = answer.edges.filter((edge) => edge.from === chosen || edge.to === chosen);
  return (
    <ChartFrame
      headline={t("headline", { edges: answer.edges.length, nodes: layout.placed.length })}
      how={t("how")}
      label={t("label")}
      sheet={sheet}
      question={{ name: "relations" }}
      method="relations"
      viewName={tabs("relations")}
      interactive
    >
      <SideKey sides={new Set(layout.placed.map(({ node }) => node.side))} />
      <ul className="relation-key">
        {relationGroups.map((group) => (
          <li key={group}>
            <svg viewBox="0 0 36 10" width="36" height="10" aria-hidden="true">
              <path d="M0 5h36" className={`relation is-${group}`} />
            </svg>
            {t(`group-${group}`)}
          </li>
        ))}
        <li>
          <svg viewBox="0 0 14 12" width="14" height="12" aria-hidden="true" className="relation-node side-other">
            <circle cx={7} cy={6} r={4.5} className="is-undated" />
          </svg>
          {t("undated")}
        </li>
      </ul>
      <div className="relation-scroll" ref={box}>
        <RelationGraph room={room} layout={layout} edges={answer.edges} chosen={chosen} choose={setChosen} />
      </div>
      <div className={sentences.length === 0 ? "relation-words" : "relation-words is-on"} aria-live="polite">
        {sentences.length === 0 ? (
          <p className="soft">{t("choose")}</p>
        ) : (
          sentences.map((edge) => (
            <p key={`${edge.from}-${edge.type}-${edge.to}`}>
              {t("sentence", {
                from: names.get(edge.from) ?? edge.from,
                relation: say(nameOf(relationNames, edge.type)),
                to: names.get(edge.to) ?? edge.to,
              })}
            </p>
          ))
        )}
      </div>
      <p className="small">
        <span className="soft">{t("alone")}: </span>
        {layout.alone.map((node, index) => (
          <span key={node.id}>
            {index === 0 ? "" : tabs("comma")}
            <Link href={href(`/initiatives/${node.id}`)}>{say(node.shortName)}</Link>
          </span>
        ))}
      </p>
    </ChartFrame>
  );
}
