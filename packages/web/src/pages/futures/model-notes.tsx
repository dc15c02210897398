import type { Bilingual } from "@plumbline/core/evidence";
import type { Sheet } from "@plumbline/core/sheets";
import { matchedRange } from "@plumbline/futures/backcast";
import { describe } from "@plumbline/futures/ensemble";
import { GRADES, KNOWN_LIMITATIONS, NOT_IN_THE_MODEL, oddDocument } from "@plumbline/futures/model";
import { useMemo } from "react";
import { saveFile } from "../../charts/save-file.ts";
import { INPUTS, type LabExperiment, settingOf } from "../../lab/lab-experiment.ts";
import { useLanguage, useSay, useText } from "../../ui/language.tsx";
import { SheetTable } from "../../ui/sheet-table.tsx";
import { pageMessages } from "./messages.ts";
import { numberColumn, textColumn } from "./sheet-cells.ts";

interface ModelNotesProps {
  readonly experiment: LabExperiment;
  readonly caveats: readonly Bilingual[];
}

/** Where the model ends: what it leaves out, what follows from its equations, what no evidence can settle, what was assumed. */
export function ModelNotes({ experiment, caveats }: ModelNotesProps) {
  const t = useText(pageMessages);
  const language = useLanguage();
  const sheet = useMemo(() => inputSheet(experiment), [experiment]);
  return (
    <section className="frame" id="model">
      <h2>{t("model-headline")}</h2>
      <div className="model-notes">
        <div>
          <h3>{t("model-out")}</h3>
          <Sentences of={NOT_IN_THE_MODEL} />
        </div>
        <div>
          <h3>{t("model-know")}</h3>
          <Sentences of={KNOWN_LIMITATIONS} />
        </div>
        <div>
          <h3>{t("identified-title")}</h3>
          <p>{t("identified")}</p>
        </div>
        <div>
          <h3>{t("model-data")}</h3>
          <Sentences of={caveats} />
        </div>
      </div>
      <p>
        <button
          type="button"
          className="plain-button"
          onClick={() => saveFile(`infra-3-odd-${language}.md`, oddDocument(language), "text/markdown;charset=utf-8")}
        >
          {t("full-model")}
        </button>
      </p>
      <details>
        <summary>{t("all-assumptions")}</summary>
        <SheetTable sheet={sheet} caption={t("all-assumptions")} />
      </details>
    </section>
  );
}

function Sentences({ of }: { readonly of: readonly Bilingual[] }) {
  const say = useSay();
  return (
    <ul>
      {of.map((sentence) => (
        <li key={sentence.en}>{say(sentence)}</li>
      ))}
    </ul>
  );
}

function inputSheet(experiment: LabExperiment): Sheet {
  return {
    columns: [
      textColumn("input", "col-input"),
      textColumn("name", "col-symbol"),
      textColumn("unit", "col-unit"),
      numberColumn("low", "col-low"),
      numberColumn("base", "col-base"),
      numberColumn("high", "col-high"),
      numberColumn("matched_low", "col-matched-low"),
      numberColumn("matched_high", "col-matched-high"),
      textColumn("here", "col-here"),
      textColumn("grade", "col-grade"),
      textColumn("source", "col-source"),
      textColumn("calibrated", "col-calibrated"),
    ],
    rows: INPUTS.map((name) => {
      const input = describe(name);
      const setting = settingOf(experiment, name);
      // under the priors too, what matching to the most complete count would leave is shown beside them
      const matched = matchedRange(experiment.ranges === "prior" ? "matched:aiddata-all" : experiment.ranges, name);
      const meaning = GRADES[input.grade];
      return [
        input.name,
        name,
        input.unit,
        String(input.low),
        String(input.base),
        String(input.high),
        matched === undefined ? null : String(matched.low),
        matched === undefined ? null : String(matched.high),
        setting === "varies" ? pageMessages.varies : String(setting),
        { en: `${input.grade}: ${meaning.en}`, zh: `${input.grade}：${meaning.zh}` },
        input.source,
        pageMessages[`calibrated-${input.calibrated}`],
      ];
    }),
  };
}
