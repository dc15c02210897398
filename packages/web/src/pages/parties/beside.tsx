import type { PartyAnswer } from "@plumbline/core/contract";
import type { Sheet } from "@plumbline/core/sheets";
import { useMemo, useState } from "react";
import { Link } from "wouter";
import { ChartFrame } from "../../charts/frame.tsx";
import { useSay, useText } from "../../ui/language.tsx";
import { useHref } from "../../ui/links.ts";
import { useQuestion } from "../../ui/question.ts";
import { partyMessages } from "./messages.ts";
import { oneMessages } from "./one-messages.ts";
import { usePartyWords } from "./party-words.ts";

type Flow = PartyAnswer["flows"][number];

/** Published flows of the reference tables: other series, clearly apart, each on its own scale. */
export function Beside({ party }: { readonly party: PartyAnswer }) {
  return party.role === "recipient" && party.place !== null ? (
    <WithSum party={party} />
  ) : (
    <Panels party={party} flows={party.flows} />
  );
}

/** A country's Chinese commitments are published as one sum for all years: it comes from the table that the map shows. */
function WithSum({ party }: { readonly party: PartyAnswer }) {
  const { answer } = useQuestion("flows", {}, "chinese-commitments");
  const amount = answer?.rows.find(({ place }) => place === party.id)?.amount;
  const sum: Flow[] =
    answer === null || amount === undefined || party.flows.some(({ measure }) => measure === answer.measure)
      ? []
      : [{ measure: answer.measure, title: answer.title, byYear: [{ year: answer.years.last, amount }] }];
  return <Panels party={party} flows={[...sum, ...party.flows]} />;
}

function Panels({ party, flows }: { readonly party: PartyAnswer; readonly flows: readonly Flow[] }) {
  const t = useText(oneMessages);
  const say = useSay();
  const href = useHref();
  const sheet = useMemo(() => flowsSheet(flows), [flows]);
  const has = (measure: Flow["measure"]) => flows.some((flow) => flow.measure === measure);
  return (
    <div className="party-beside">
      {flows.length === 0 ? (
        <section className="frame">
          <h2>{t("beside-headline")}</h2>
          <p className="frame-how">{t("beside-none")}</p>
        </section>
      ) : (
        <ChartFrame
          headline={t("beside-headline")}
          how={t("beside-how")}
          label={t("beside-label", { name: say(party.name) })}
          sheet={sheet}
          csvOf="sheet"
          part="embedded"
          question={{ name: party.role, id: party.id }}
          method="flows"
          interactive
        >
          <div className="party-panels">
            {flows.map((flow) => (
              <FlowPanel key={flow.measure} flow={flow} />
            ))}
          </div>
          <h3>{t("why-differ")}</h3>
          <ul className="party-why">
            {has("chinese-commitments") ? <li>{t("differ-china")}</li> : null}
            {has("dac-disbursements") ? <li>{t("differ-dac")}</li> : null}
            <li>{t("differ-kinds")}</li>
          </ul>
          {party.role === "recipient" && party.place !== null ? (
            <p>
              <Link href={href("/map", { show: "both", place: party.id })}>{t("on-map")}</Link>
            </p>
          ) : null}
        </ChartFrame>
      )}
    </div>
  );
}

function FlowPanel({ flow }: { readonly flow: Flow }) {
  const t = useText(oneMessages);
  const say = useSay();
  const words = usePartyWords();
  const [pointed, setPointed] = useState<number | null>(null);
  const top = Math.max(1, ...flow.byYear.map(({ amount }) => Math.abs(Number(amount))));
  const peak = flow.byYear.toSorted((a, b) => Number(b.amount) - Number(a.amount))[0];
  const read = flow.byYear.find(({ year }) => year === pointed) ?? peak;
  return (
    <div className={`party-panel of-${flow.measure === "chinese-commitments" ? "commitment" : "disbursement"}`}>
      <p className="party-panel-name">{say(flow.title)}</p>
      <p className="party-panel-value">
        {read === undefined ? "–" : words.range(read.amount, read.amount)}{" "}
        <span className="soft">{flow.byYear.length === 1 ? t("beside-one-sum") : read?.year}</span>
      </p>
      {flow.byYear.length < 2 ? null : (
        <>
          <div className="party-panel-bars">
            {flow.byYear.map(({ year, amount }) => (
              <span
                key={year}
                className={year === read?.year ? "party-panel-year is-read" : "party-panel-year"}
                onPointerEnter={() => setPointed(year)}
                onPointerLeave={() => setPointed(null)}
              >
                <span
                  className={Number(amount) < 0 ? "is-low is-negative" : "is-low"}
                  style={{ height: `${(Math.abs(Number(amount)) / top) * 100}%` }}
                />
              </span>
            ))}
          </div>
          <p className="party-panel-ends">
            <span>{flow.byYear[0]?.year}</span>
            <span>{flow.byYear.at(-1)?.year}</span>
          </p>
        </>
      )}
    </div>
  );
}

function flowsSheet(flows: readonly Flow[]): Sheet {
  return {
    columns: [
      { id: "series", label: { en: "Series", zh: "数据系列" } },
      { id: "year", label: partyMessages.year },
      { id: "amount", label: { en: "Amount", zh: "金额" }, numeric: true, unit: "USD" },
    ],
    rows: flows.flatMap(({ title, byYear }) =>
      byYear.map(({ year, amount }) => [
        title,
        byYear.length === 1 ? oneMessages["beside-one-sum"] : String(year),
        amount,
      ]),
    ),
  };
}
