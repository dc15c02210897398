import type { DatasetsAnswer } from "@plumbline/core/contract";
import { datasetsSheet } from "@plumbline/core/sheets";
import { useMemo } from "react";
import { ChartFrame } from "../../charts/frame.tsx";
import { useSay, useText } from "../../ui/language.tsx";
import { Words } from "../../ui/words.tsx";
import { pageMessages } from "./messages.ts";

type Dataset = DatasetsAnswer["datasets"][number];

/** Every reference table: licence, sources, the command that makes it, its columns and what it does not say. */
export function DatasetList({ answer }: { readonly answer: DatasetsAnswer }) {
  const t = useText(pageMessages);
  const sheet = useMemo(() => datasetsSheet(answer), [answer]);
  return (
    <ChartFrame
      headline={t("datasets", { count: answer.datasets.length })}
      how={t("datasets-how")}
      label={t("datasets-label")}
      sheet={sheet}
      question={{ name: "datasets" }}
      method="flows"
      viewName={t("list")}
      interactive
    >
      <ul className="datasets">
        {answer.datasets.map((dataset) => (
          <DatasetItem key={dataset.id} dataset={dataset} />
        ))}
      </ul>
    </ChartFrame>
  );
}

function DatasetItem({ dataset }: { readonly dataset: Dataset }) {
  const t = useText(pageMessages);
  const say = useSay();
  return (
    <li id={dataset.id}>
      <h3>{say(dataset.title)}</h3>
      <p>{say(dataset.description)}</p>
      <dl>
        <dt>{t("rows")}</dt>
        <dd className="tabular">{dataset.rows.toLocaleString("en")}</dd>
        <dt>{t("licence")}</dt>
        <dd>
          <Words text={dataset.licence} />
        </dd>
        <dt>{t("source")}</dt>
        <dd>
          {dataset.sources.map((source) => (
            <p key={source.title}>
              {source.url === null ? (
                <Words text={source.title} />
              ) : (
                <a href={source.url} rel="noreferrer">
                  <Words text={source.title} />
                </a>
              )}{" "}
              <span className="soft">
                <Words
                  text={[source.publisher, source.version, source.licence].filter((part) => part !== null).join(" · ")}
                />
              </span>
            </p>
          ))}
        </dd>
        <dt>{t("made-by")}</dt>
        <dd>
          <code>{dataset.madeBy}</code>
        </dd>
      </dl>
      <details>
        <summary>{t("columns", { count: dataset.columns.length })}</summary>
        <dl className="dataset-columns">
          {dataset.columns.map((column) => (
            <div key={column.name}>
              <dt>
                <code>{column.name}</code>
              </dt>
              <dd>{say(column.meaning)}</dd>
            </div>
          ))}
        </dl>
      </details>
      {dataset.caveats.length === 0 ? null : (
        <details>
          <summary>
            {t(dataset.caveats.length === 1 ? "caveats-one" : "caveats", { count: dataset.caveats.length })}
          </summary>
          <ul className="dataset-caveats">
            {dataset.caveats.map((caveat) => (
              <li key={caveat.en}>{say(caveat)}</li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
