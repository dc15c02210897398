import { MODEL_VERSION } from "@plumbline/futures/draws";
import { CopyButton } from "../../charts/copy-button.tsx";
import { saveFile } from "../../charts/save-file.ts";
import type { LabExperiment } from "../../lab/lab-experiment.ts";
import { experimentFile } from "../../lab/lab-job.ts";
import { useText } from "../../ui/language.tsx";
import { useQuestion } from "../../ui/question.ts";
import { pageMessages } from "./messages.ts";

const FILE = "plumbline-lab.json";
const COMMAND = `plumbline futures run ${FILE} --out plumbline-lab`;

/** The experiment as a file, and the line that runs it elsewhere. */
export function Reproduce({ experiment }: { readonly experiment: LabExperiment }) {
  const t = useText(pageMessages);
  const register = useQuestion("version").answer?.register ?? "";
  const text = `${compact(experimentFile(experiment))}\n`;
  return (
    <section className="frame" id="reproduce">
      <h2>{t("reproduce-headline")}</h2>
      <p>{t("reproduce-text")}</p>
      <pre className="command">{COMMAND}</pre>
      <p className="reproduce-tools">
        <CopyButton text={() => COMMAND} label={t("copy-command")} />
        <button type="button" className="plain-button" onClick={() => saveFile(FILE, text, "application/json")}>
          {t("save-experiment")}
        </button>
        <CopyButton text={() => text} label={t("copy-experiment")} />
      </p>
      <details>
        <summary>{t("experiment-text")}</summary>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls has to be reachable by keyboard */}
        <pre className="experiment-text" tabIndex={0}>
          {text}
        </pre>
      </details>
      <p className="soft small">
        {t("versions", { model: MODEL_VERSION, seed: experiment.seed, draws: experiment.draws, register })}
      </p>
    </section>
  );
}

/** JSON with a line for each input, so that two experiments can be compared line by line. */
function compact(value: Readonly<Record<string, unknown>>): string {
  const isNested = (entry: unknown): entry is Readonly<Record<string, unknown>> =>
    typeof entry === "object" && entry !== null && !Array.isArray(entry);
  const lines = Object.entries(value).map(([key, entry]) => {
    if (!isNested(entry) || !Object.values(entry).some(isNested))
      return `  ${JSON.stringify(key)}: ${JSON.stringify(entry)}`;
    const inner = Object.entries(entry).map(([name, one]) => `    ${JSON.stringify(name)}: ${JSON.stringify(one)}`);
    return `  ${JSON.stringify(key)}: {\n${inner.join(",\n")}\n  }`;
  });
  return `{\n${lines.join(",\n")}\n}`;
}
