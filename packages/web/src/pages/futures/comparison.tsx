import type { Sheet } from "@plumbline/core/sheets";
import { errorOfMean } from "@plumbline/futures/ensemble";
import { OUTPUTS, type OutputName } from "@plumbline/futures/model";
import { type ReactNode, useMemo } from "react";
import { ChartFrame } from "../../charts/frame.tsx";
import { CONTRASTS, type Contrast, type OutcomeRow, outcomeRows } from "../../lab/contrasts.ts";
import { END_YEARS } from "../../lab/lab-job.ts";
import { shareText, shareWithInterval } from "../../lab/printed-number.ts";
import { useSay, useText } from "../../ui/language.tsx";
import { type Seen, WORLD } from "./lab-view.ts";
import { pageMessages } from "./messages.ts";
import { Glance } from "./glance.tsx";
import { bothOf, numberCell, numberColumn, shareCell, textColumn } from "./sheet-cells.ts";
import { commonScale, Strip } from "./strip.tsx";
import { useFigures } from "./use-figures.ts";

interface ComparisonProps {
  readonly seen: Seen;
  readonly chosen: OutputName;
  readonly onChoose: (output: OutputName) => void;
  /** What has to be said right beside the first figures. */
  readonly children?: ReactNode;
}

/** The scenarios side by side: fourteen outcomes, each as a level and as differences from parallel paths. */
export function Comparison({ seen, chosen, onChoose, children }: ComparisonProps) {
  const t = useText(pageMessages);
  const rows = useMemo(() => outcomeRows(seen.results, seen.window), [seen]);
  const sheet = useMemo(() => comparisonSheet(rows), [rows]);
  const places = { year: seen.year };
  return (
    <ChartFrame
      headline={useHeadline(rows, seen.year)}
      how={t("comparison-how", { draws: seen.results.job.design.rows })}
      label={t("comparison-label", places)}
      sheet={sheet}
      question={WORLD}
      computed={{ fileName: `plumbline-futures-comparison-${seen.year}`, json: () => comparisonJson(seen, rows) }}
      method="#model"
      part="outcomes"
      interactive
    >
      <Glance rows={rows} year={seen.year} />
      {children}
      <h3 className="outcomes-title">{t("all-outcomes")}</h3>
      <p className="outcomes-how">{t("all-outcomes-how")}</p>
      <div className="outcomes" data-draws={seen.results.job.design.rows}>
        <div className="outcome-head" aria-hidden="true">
          <span />
          <span>{t("S2")}</span>
          {CONTRASTS.map((scenario) => (
            <span key={scenario}>{t("against-parallel", { scenario: t(scenario) })}</span>
          ))}
        </div>
        {rows.map((row) => (
          <Outcome key={row.output} row={row} isChosen={row.output === chosen} onChoose={onChoose} />
        ))}
      </div>
    </ChartFrame>
  );
}

function Outcome({
  row,
  isChosen,
  onChoose,
}: {
  readonly row: OutcomeRow;
  readonly isChosen: boolean;
  readonly onChoose: ComparisonProps["onChoose"];
}) {
  const t = useText(pageMessages);
  const say = useSay();
  const figures = useFigures(row.output);
  const name = say(OUTPUTS[row.output].name);
  const scale = commonScale(CONTRASTS.map((scenario) => row.differences[scenario].range90));
  return (
    <section className={isChosen ? "outcome is-chosen" : "outcome"} aria-label={name} data-output={row.output}>
      <div className="outcome-name">
        <button type="button" aria-pressed={isChosen} onClick={() => onChoose(row.output)}>
          {name}
        </button>
        <span className="soft">{figures.levelUnit}</span>
      </div>
      <div className="outcome-level">
        <span className="outcome-scenario">{t("S2")}</span>
        <span className="tabular">{figures.level(row.level.mean, row.level.error)}</span>
      </div>
      {CONTRASTS.map((scenario) => {
        const difference = row.differences[scenario];
        const same = difference.zeros === difference.moments.count;
        return (
          <div
            key={scenario}
            className="outcome-difference"
            data-scenario={scenario}
            data-mean={difference.moments.mean}
          >
            <span className="outcome-scenario">{t(scenario)}</span>
            <span className="tabular outcome-figure">
              {same ? t("no-difference") : figures.difference(difference.moments.mean, errorOfMean(difference.moments))}
            </span>
            {same ? null : (
              <span className="soft outcome-rises">
                {t("rises", { share: shareWithInterval(difference.positive, difference.positive95) })}
              </span>
            )}
            <Strip from={scale.from} to={scale.to} range={difference.range90} mean={difference.moments.mean} />
          </div>
        );
      })}
    </section>
  );
}

function useHeadline(rows: readonly OutcomeRow[], year: number): string {
  const t = useText(pageMessages);
  const share = (output: OutputName, scenario: Contrast) =>
    rows.find((row) => row.output === output)?.differences[scenario].positive ?? Number.NaN;
  const [surplus, built] = [share("M3", "S1"), share("M1", "S3")];
  return t("comparison-headline", {
    year,
    contest:
      surplus < 0.5
        ? t("surplus-falls", { share: shareText(1 - surplus) })
        : t("surplus-rises", { share: shareText(surplus) }),
    cooperation:
      built < 0.5 ? t("built-less", { share: shareText(1 - built) }) : t("built-more", { share: shareText(built) }),
  });
}

function comparisonSheet(rows: readonly OutcomeRow[]): Sheet {
  return {
    columns: [
      { id: "id", label: { en: "Id", zh: "编号" } },
      textColumn("outcome", "col-outcome"),
      textColumn("unit", "col-unit"),
      textColumn("scenario", "col-scenario"),
      numberColumn("mean", "col-mean"),
      numberColumn("error", "col-error"),
      numberColumn("q05", "col-q05"),
      numberColumn("median", "col-q50"),
      numberColumn("q95", "col-q95"),
      numberColumn("rises", "col-rises"),
      numberColumn("rises_low", "col-rises-low"),
      numberColumn("rises_high", "col-rises-high"),
      numberColumn("draws", "col-draws"),
    ],
    rows: rows.flatMap(({ output, level, differences }) => {
      const { name, unit } = OUTPUTS[output];
      return [
        [
          output,
          name,
          unit,
          bothOf("level-name", { scenario: pageMessages.S2 }),
          numberCell(level.mean, level.error),
          level.error.toPrecision(2),
          numberCell(level.range90[0], level.error),
          null,
          numberCell(level.range90[1], level.error),
          null,
          null,
          null,
          null,
        ],
        ...CONTRASTS.map((scenario) => {
          const { moments, range90, median, positive, positive95 } = differences[scenario];
          const error = errorOfMean(moments);
          return [
            output,
            name,
            unit,
            bothOf("against-parallel", { scenario: pageMessages[scenario] }),
            numberCell(moments.mean, error),
            error.toPrecision(2),
            numberCell(range90[0], error),
            numberCell(median, error),
            numberCell(range90[1], error),
            shareCell(positive),
            shareCell(positive95[0]),
            shareCell(positive95[1]),
            String(moments.count),
          ];
        }),
      ];
    }),
  };
}

/** Every window at full precision, with errors: what another program compares with. */
function comparisonJson(seen: Seen, rows: readonly OutcomeRow[]): unknown {
  const { job } = seen.results;
  return {
    schema: "plumbline/lab-comparison/1",
    from: job.experiment.startYear,
    to: END_YEARS[seen.window],
    seed: job.seed,
    draws: job.design.rows,
    outcomes: rows.map(({ output, level, differences }) => ({
      id: output,
      unit: OUTPUTS[output].unit.en,
      parallel: level,
      differences: Object.fromEntries(
        CONTRASTS.map((scenario) => {
          const { moments, mean95, median, range90, positive, positive95, zeros } = differences[scenario];
          const { count, mean } = moments;
          return [
            scenario,
            { count, mean, error: errorOfMean(moments), mean95, median, range90, zeros, positive, positive95 },
          ];
        }),
      ),
    })),
  };
}
