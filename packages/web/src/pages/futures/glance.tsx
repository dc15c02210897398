import { errorOfMean, type PairedDifference, wilson95 } from "@plumbline/futures/ensemble";
import type { OutputName } from "@plumbline/futures/model";
import type { OutcomeRow } from "../../lab/contrasts.ts";
import { shareWithInterval } from "../../lab/printed-number.ts";
import { useText } from "../../ui/language.tsx";
import { pageMessages } from "./messages.ts";
import { commonScale, Strip } from "./strip.tsx";
import { type Figures, useFigures } from "./use-figures.ts";
import "./glance.css";

const SCENARIOS = ["S1", "S2", "S3"] as const;
const QUESTIONS = ["M1", "M3", "M2", "M9"] as const satisfies readonly OutputName[];
/** As for the paper's claims: more than two thirds of the draws, with 95 % confidence. */
const MOST = 2 / 3;

/** The three futures beside each other: what each is, and four outcomes, each with how sure it is. */
export function Glance({ rows, year }: { readonly rows: readonly OutcomeRow[]; readonly year: number }) {
  const t = useText(pageMessages);
  return (
    <table className="glance">
      <caption className="visually-hidden">{t("glance-caption", { year })}</caption>
      <thead>
        <tr>
          {SCENARIOS.map((scenario) => (
            <th key={scenario} scope="col">
              <span className="glance-name">{t(scenario)}</span>
              <span className="glance-what">{t(`is-${scenario}`)}</span>
            </th>
          ))}
        </tr>
      </thead>
      {QUESTIONS.map((output) => {
        const row = rows.find((one) => one.output === output);
        return row === undefined ? null : <Question key={output} output={output} row={row} />;
      })}
    </table>
  );
}

function Question({ output, row }: { readonly output: (typeof QUESTIONS)[number]; readonly row: OutcomeRow }) {
  const t = useText(pageMessages);
  const figures = useFigures(output);
  const scale = commonScale([row.differences.S1.range90, row.differences.S3.range90]);
  return (
    <tbody>
      <tr className="glance-question">
        <th scope="rowgroup" colSpan={SCENARIOS.length}>
          {t(`glance-${output}`)} <span className="soft">{figures.levelUnit}</span>
        </th>
      </tr>
      <tr>
        {SCENARIOS.map((scenario) =>
          scenario === "S2" ? (
            <td key={scenario} className="glance-level">
              <Figure text={figures.level(row.level.mean, row.level.error)} />
            </td>
          ) : (
            <Change key={scenario} difference={row.differences[scenario]} figures={figures} scale={scale} />
          ),
        )}
      </tr>
    </tbody>
  );
}

interface ChangeProps {
  readonly difference: PairedDifference;
  readonly figures: Figures;
  readonly scale: ReturnType<typeof commonScale>;
}

function Change({ difference, figures, scale }: ChangeProps) {
  const t = useText(pageMessages);
  const { moments, range90, positive, positive95, zeros } = difference;
  const { count } = moments;
  if (zeros === count)
    return (
      <td>
        <span className="glance-figure">{t("no-difference")}</span>
      </td>
    );
  const fallen = count - zeros - Math.round(positive * count);
  const fallen95 = wilson95(fallen, count);
  const rises = shareWithInterval(positive, positive95);
  const [direction, share] =
    positive95[0] > MOST
      ? (["higher-in", rises] as const)
      : fallen95[0] > MOST
        ? (["lower-in", shareWithInterval(fallen / count, fallen95)] as const)
        : (["either-way", rises] as const);
  return (
    <td className={direction === "either-way" ? "is-open" : undefined} data-direction={direction}>
      <Figure text={figures.difference(moments.mean, errorOfMean(moments))} />
      <span className="glance-sure">
        {t(direction)} <span className="unbroken">{share}</span>
      </span>
      <Strip from={scale.from} to={scale.to} range={range90} mean={moments.mean} />
    </td>
  );
}

/** A figure; its error stands under it where there is little room. */
function Figure({ text }: { readonly text: string }) {
  const [value = "", error] = text.split(" ± ");
  return (
    <span className="glance-figure tabular">
      <span className="unbroken">{value}</span>
      {error === undefined ? null : <span className="glance-error unbroken"> ± {error}</span>}
    </span>
  );
}
