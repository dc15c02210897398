import type { TableAnswer } from "@plumbline/core/contract";
import { Answered } from "../../ui/answered.tsx";
import { EvidenceList } from "../../ui/evidence.tsx";
import { useSay, useText } from "../../ui/language.tsx";
import { LayerMark } from "../../ui/layer-mark.tsx";
import { Page } from "../../ui/page.tsx";
import { useQuestion } from "../../ui/question.ts";
import { ClaimLinks } from "../claims/claim-links.tsx";
import { pageMessages } from "./messages.ts";
import { PanelsChart } from "./panels-chart.tsx";
import { PrintedTable } from "./printed-table.tsx";
import { ResidualStrip } from "./residual-strip.tsx";
import { SuspectCell } from "./suspect-cell.tsx";
import "./private-investment.css";

const TABLE = "private-investment";

export default function PrivateInvestment() {
  const t = useText(pageMessages);
  const asked = useQuestion("table", {}, TABLE);
  const correction = asked.answer?.corrections[0];
  const times = correction === undefined ? null : Math.round(Number(correction.printed) / Number(correction.used));
  return (
    <Page
      title={times === null ? t("title") : t("title-suspect", { times })}
      name={t("name")}
      lead={t("lead")}
      timeless
    >
      <Answered asked={asked} rows={80}>
        {(table) => <TablePage table={table} />}
      </Answered>
    </Page>
  );
}

function TablePage({ table }: { readonly table: TableAnswer }) {
  const t = useText(pageMessages);
  const say = useSay();
  return (
    <>
      <PanelsChart table={table} />
      {table.check.suspects.map((suspect) => (
        <SuspectCell key={`${suspect.row} ${suspect.column}`} table={table} suspect={suspect} />
      ))}
      <ResidualStrip table={table} />
      <PrintedTable table={table} />
      <section>
        <h2>{t("claims-headline")}</h2>
        <ClaimLinks claims={table.claims} />
      </section>
      <section className="prose">
        <h2>{t("source-headline")}</h2>
        <p>
          <LayerMark layer="paper" />
        </p>
        <EvidenceList evidence={table.evidence} />
        <p>
          <LayerMark layer="ours" />
        </p>
        {table.notes.map((note) => (
          <p key={note.en}>{say(note)}</p>
        ))}
      </section>
    </>
  );
}
