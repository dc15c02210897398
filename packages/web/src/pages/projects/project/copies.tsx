import type { ProjectAnswer } from "@plumbline/core/contract";
import { Link } from "wouter";
import { useText } from "../../../ui/language.tsx";
import { useHref } from "../../../ui/links.ts";
import { useLeftOutWords } from "../rule-words.ts";
import { projectMessages } from "./messages.ts";

interface CopiesProps extends Pick<ProjectAnswer, "copies"> {
  readonly onRaw: (file: string) => void;
}

/** Every record that tells of the project: in which file, at which line, and whether it counts. */
export function Copies({ copies, onRaw }: CopiesProps) {
  const t = useText(projectMessages);
  const href = useHref();
  const leftOut = useLeftOutWords();
  return (
    <>
      <p className="frame-how">{t("copies-how")}</p>
      <ul className="record-items">
        {copies.map((copy) => (
          <li key={`${copy.file} ${copy.record}`} className="copy">
            <span>
              <Link href={href(`/sources/${copy.file}`)}>
                <bdi>{copy.name}</bdi>
              </Link>{" "}
              <span className="soft">{placeIn(copy, t)}</span>
            </span>
            <span className={copy.leftOut === null ? "" : "project-left-out"}>
              {copy.leftOut === null ? t("counted") : leftOut(copy.leftOut)}
            </span>
            <button type="button" className="plain-button" onClick={() => onRaw(copy.file)}>
              {t("show-raw")}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

type Copy = ProjectAnswer["copies"][number];

function placeIn({ record, line, endLine }: Copy, t: ReturnType<typeof useText<keyof typeof projectMessages>>): string {
  if (line === null) return t("copy-record", { record: record + 1 });
  return endLine === null || endLine === line ? t("copy-line", { line }) : t("copy-lines", { line, endLine });
}
