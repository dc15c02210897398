import type { ProjectAnswer } from "@plumbline/core/contract";
import { useId } from "react";
import { CopyButton } from "../../../charts/copy-button.tsx";
import { useText } from "../../../ui/language.tsx";
import { wordsMessages } from "../words-messages.ts";
import { projectMessages } from "./messages.ts";

/** A report that names the record so that nobody has to search for it: to be completed, copied and sent. */
export function ReportError({ project }: { readonly project: ProjectAnswer }) {
  const t = useText(projectMessages);
  const w = useText(wordsMessages);
  const id = useId();
  const line = (name: string, value: string) => `${name}${w("colon")}${value}`;
  const text = [
    line(t("report-project"), `${project.key}${project.identifier === null ? "" : ` (${project.identifier})`}`),
    line(t("report-title"), project.title ?? w("untitled")),
    ...project.copies.map((copy) =>
      line(t("report-file"), `${copy.file} ${copy.name}${copy.line === null ? "" : `:${copy.line}`}`),
    ),
    line(t("report-snapshot"), project.snapshot),
    line(t("report-address"), window.location.href),
    "",
    line(t("report-wrong"), ""),
    line(t("report-right"), ""),
    line(t("report-source"), ""),
  ].join("\n");
  return (
    <>
      <p className="frame-how">{t("report-how")}</p>
      <label className="visually-hidden" htmlFor={id}>
        {t("report-text")}
      </label>
      <textarea id={id} className="report-text" readOnly rows={project.copies.length + 9} value={text} dir="auto" />
      <p className="raw-tools">
        <CopyButton text={() => text} label={t("report-copy")} />
      </p>
    </>
  );
}
