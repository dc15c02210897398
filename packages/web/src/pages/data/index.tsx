import { lazy, Suspense, useEffect } from "react";
import { Answered } from "../../ui/answered.tsx";
import { useText } from "../../ui/language.tsx";
import { Page } from "../../ui/page.tsx";
import { useQuestion } from "../../ui/question.ts";
import { AddedSection } from "./added/index.tsx";
import { DatasetList } from "./dataset-list.tsx";
import { FindingList } from "./finding-list.tsx";
import { KindGlossary } from "./kind-glossary.tsx";
import { pageMessages } from "./messages.ts";
import { MethodSections } from "./method-sections.tsx";
import { PrintedTables } from "./printed-tables.tsx";
import { SourceList } from "./source-list.tsx";
import { Versions } from "./versions.tsx";
import { VoicesAndGrades } from "./voices-and-grades.tsx";
import "./data.css";

const Cite = lazy(() => import("../../charts/cite.tsx"));

const sections = [
  "register",
  "kinds",
  "overlap",
  "promise-against-delivery",
  "relations",
  "dates",
  "tables",
  "claims",
  "argument",
  "flows",
  "settling",
  "futures",
] as const;

export default function Data() {
  const t = useText(pageMessages);
  const datasets = useQuestion("datasets");
  const tables = useQuestion("tables");
  const sources = useQuestion("sources");
  const findings = useQuestion("findings");
  useScrollToHash([datasets, tables, sources, findings].every(({ state }) => state !== "asking"));
  return (
    <Page title={t("title")} name={t("name")} lead={t("lead")}>
      <nav className="data-contents" aria-label={t("contents")}>
        <ul>
          <li>
            <a href="#added">{t("added")}</a>
          </li>
          {sections.map((id) => (
            <li key={id}>
              <a href={`#${id}`}>{t(id)}</a>
            </li>
          ))}
          <li>
            <a href="#datasets">{t("datasets", { count: datasets.answer?.datasets.length ?? "…" })}</a>
          </li>
          <li>
            <a href="#published-tables">{t("published-tables")}</a>
          </li>
          <li>
            <a href="#sources">{t("sources", { count: sources.answer?.sources.length ?? "…" })}</a>
          </li>
          {(["findings", "cite", "versions"] as const).map((id) => (
            <li key={id}>
              <a href={`#${id}`}>{t(id)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <AddedSection />
      <VoicesAndGrades />
      <KindGlossary />
      <MethodSections />
      <div id="datasets">
        <Answered asked={datasets} rows={40}>
          {(answer) => <DatasetList answer={answer} />}
        </Answered>
      </div>
      <section id="published-tables">
        <h2>{t("published-tables")}</h2>
        <p className="prose">{t("published-tables-text")}</p>
        <Answered asked={tables} rows={12}>
          {(answer) => <PrintedTables answer={answer} />}
        </Answered>
      </section>
      <div id="sources">
        <Answered asked={sources} rows={60}>
          {(answer) => <SourceList answer={answer} />}
        </Answered>
      </div>
      <section id="findings">
        <h2>{t("findings")}</h2>
        <Answered asked={findings} rows={4}>
          {(answer) => <FindingList answer={answer} />}
        </Answered>
      </section>
      <section id="cite" className="prose">
        <h2>{t("cite")}</h2>
        <p>{t("cite-text")}</p>
        <Suspense fallback={null}>
          <Cite name="register" title={t("cite-title")} />
        </Suspense>
      </section>
      <Versions />
    </Page>
  );
}

/** A link to a part of this page leads there once the parts above it have their room. */
function useScrollToHash(ready: boolean): void {
  useEffect(() => {
    if (!ready || window.location.hash === "") return;
    document.getElementById(window.location.hash.slice(1))?.scrollIntoView();
  }, [ready]);
}
