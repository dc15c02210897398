import { type Sheet, sheetToCsv, sheetToJson } from "@plumbline/core/sheets";
import { lazy, type ReactNode, Suspense, useId, useState } from "react";
import { Link } from "wouter";
import { Headline } from "../ui/headline.tsx";
import { useLanguage, useText } from "../ui/language.tsx";
import { useHref } from "../ui/links.ts";
import { apiAddress, type Question } from "../ui/question.ts";
import { SheetTable } from "../ui/sheet-table.tsx";
import { CopyButton } from "./copy-button.tsx";
import { frameMessages } from "./frame-messages.ts";
import { saveFile } from "./save-file.ts";
import { useFrameView } from "./frame-view.ts";
import "./frame.css";

const Cite = lazy(() => import("./cite.tsx"));

interface ChartFrameProps {
  /** The finding, as a sentence. */
  readonly headline: string;
  /** One sentence of how to read the chart. */
  readonly how: ReactNode;
  /** What the chart shows, for those who do not see it. */
  readonly label: string;
  /** The table twin, from the same answer. */
  readonly sheet: Sheet;
  /** The question that the downloads ask: the same as the chart's. */
  readonly question: Question;
  /**
   * Where the downloads come from: the server's answer to the question, or, where the page shows a part of the answer or filters it, the
   * very sheet that is shown; the whole answer then stands beside them.
   */
  readonly csvOf?: "question" | "sheet";
  /** Where the CSV holds more than what is shown: what it is asked with, and how many rows it has. */
  readonly table?: { readonly question: Question; readonly rows: string };
  /** Tells the charts of one question apart: in the names of files, and in the address, which says what is shown as a table. */
  readonly part?: string;
  /** What was computed on this page and not by the server: both downloads are then made here, the CSV from the sheet. */
  readonly computed?: { readonly fileName: string; readonly json: () => unknown };
  /** Where its method is explained: an anchor of the data page, such as "overlap", or of this page, such as "#model". */
  readonly method: string;
  /** The chart holds buttons or links: it is then a group and not one image. */
  readonly interactive?: boolean;
  /** What the view beside the table is called; "Chart" unless it is something else. */
  readonly viewName?: string;
  /** Switches that change what the chart shows. */
  readonly controls?: ReactNode;
  readonly children: ReactNode;
}

/** Every chart's frame: the finding, how to read it, the chart or its table, downloads, citation and method. */
export function ChartFrame(props: ChartFrameProps) {
  const t = useText(frameMessages);
  const href = useHref();
  const [view, setView] = useFrameView(frameId(props));
  const [citing, setCiting] = useState(false);
  const title = useId();
  const show = (next: "chart" | "table") => () => setView(next);
  return (
    <section className="frame" aria-labelledby={title}>
      <h2 id={title}>
        <Headline text={props.headline} />
      </h2>
      <p className="frame-how">{props.how}</p>
      {props.controls}
      {view === "table" ? (
        <SheetTable sheet={props.sheet} caption={t("table-of", { title: props.headline })} />
      ) : (
        <figure className="frame-chart" role={props.interactive === true ? undefined : "img"} aria-label={props.label}>
          {props.children}
        </figure>
      )}
      <div className="frame-tools">
        <fieldset className="frame-views">
          <legend className="visually-hidden">{t("view")}</legend>
          <button type="button" aria-pressed={view === "chart"} onClick={show("chart")}>
            {props.viewName ?? t("show-chart")}
          </button>
          <button type="button" aria-pressed={view === "table"} onClick={show("table")}>
            {t("show-table")}
          </button>
        </fieldset>
        <span className="frame-files">
          <span>{t(props.table === undefined ? "download" : "download-table")}</span>
          <CsvLink {...props} />
          <JsonLink {...props} />
        </span>
        {props.csvOf === "sheet" && props.computed === undefined ? (
          <a href={apiAddress(props.question)}>{t("whole-answer")}</a>
        ) : null}
        <button type="button" className="plain-button" aria-expanded={citing} onClick={() => setCiting(!citing)}>
          {t("cite")}
        </button>
        {props.method.startsWith("#") ? (
          <a href={props.method}>{t("method")}</a>
        ) : (
          <Link href={href(`/data#${props.method}`)}>{t("method")}</Link>
        )}
        <CopyButton text={() => window.location.href} label={t("copy-link")} />
      </div>
      {citing ? (
        <Suspense fallback={null}>
          <Cite name={props.question.name} title={props.headline} />
        </Suspense>
      ) : null}
    </section>
  );
}

function CsvLink(props: ChartFrameProps) {
  const { csvOf = "question", question, sheet, computed, table } = props;
  const t = useText(frameMessages);
  const language = useLanguage();
  const name = `${fileName(props)}-${language}.csv`;
  if (csvOf === "question" && computed === undefined)
    return (
      <a href={apiAddress(table?.question ?? question, language)} download={name}>
        {table === undefined ? t("csv") : t("csv-rows", { rows: table.rows })}
      </a>
    );
  const save = () => saveFile(name, sheetToCsv(sheet, language), "text/csv;charset=utf-8");
  return (
    <button type="button" className="plain-button" onClick={save}>
      {t("csv")}
    </button>
  );
}

function JsonLink(props: ChartFrameProps) {
  const { csvOf = "question", question, sheet, computed, table } = props;
  const t = useText(frameMessages);
  if (csvOf === "question" && computed === undefined)
    return <a href={apiAddress(question)}>{t(table === undefined ? "json" : "json-shown")}</a>;
  const save = () => {
    const shown = computed === undefined ? { from: apiAddress(question), ...sheetToJson(sheet) } : computed.json();
    saveFile(`${fileName(props)}.json`, `${JSON.stringify(shown, null, 2)}\n`, "application/json");
  };
  return (
    <button type="button" className="plain-button" onClick={save}>
      {t("json")}
    </button>
  );
}

/** What the address calls the chart; null where nothing tells it apart from the page's other charts. */
function frameId({ part, csvOf = "question", computed, question }: ChartFrameProps): string | null {
  return part ?? (csvOf === "question" && computed === undefined ? question.name : null);
}

function fileName({ question: { name, id }, part, computed }: ChartFrameProps): string {
  return computed?.fileName ?? ["plumbline", name, id, part].filter((piece) => piece !== undefined).join("-");
}
