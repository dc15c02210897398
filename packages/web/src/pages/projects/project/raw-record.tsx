import type { ProjectAnswer, RawRecordAnswer } from "@plumbline/core/contract";
import { useEffect, useMemo, useRef, useState } from "react";
import { CopyButton } from "../../../charts/copy-button.tsx";
import { Answered } from "../../../ui/answered.tsx";
import { Pick } from "../../../ui/choice.tsx";
import { useText } from "../../../ui/language.tsx";
import { useQuestion } from "../../../ui/question.ts";
import { useMeasuredWords } from "../measured-words.ts";
import { projectMessages } from "./messages.ts";
import { isXml, linePieces } from "./record-lines.ts";

/** Lines shown before the reader asks for all of them. */
const FEW_LINES = 300;

interface RawRecordProps {
  readonly project: ProjectAnswer;
  /** Which copy is shown; null: none is asked for yet. */
  readonly file: string | null;
  readonly onFile: (file: string | null) => void;
}

/** The record as it stands in its file: fetched only when somebody wants to see it. */
export function RawRecord({ project, file, onFile }: RawRecordProps) {
  const t = useText(projectMessages);
  const files = [...new Map(project.copies.map((copy) => [copy.file, copy.name]))];
  const first = files[0]?.[0];
  if (first === undefined) return null;
  if (file === null)
    return (
      <>
        <p className="frame-how">{t("raw-how")}</p>
        <button type="button" className="plain-button" onClick={() => onFile(first)}>
          {t("show-raw")}
        </button>
      </>
    );
  return (
    <>
      <p className="frame-how">{t("raw-how")}</p>
      <div className="choices">
        <Pick
          label={t("raw-which")}
          value={file}
          options={files.map(([value, label]) => ({ value, label }))}
          onChange={onFile}
          className="raw-files"
        />
        <button type="button" className="plain-button" onClick={() => onFile(null)}>
          {t("raw-hide")}
        </button>
      </div>
      <OneRecord key={file} projectKey={project.key} file={file} />
    </>
  );
}

function OneRecord({ projectKey, file }: { readonly projectKey: string; readonly file: string }) {
  const asked = useQuestion("raw-record", { file }, projectKey);
  return (
    <Answered asked={asked} rows={16}>
      {(record) => <RecordText record={record} />}
    </Answered>
  );
}

function RecordText({ record }: { readonly record: RawRecordAnswer }) {
  const t = useText(projectMessages);
  const words = useMeasuredWords();
  const [all, setAll] = useState(false);
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const lines = useMemo(() => record.text?.split(/\r?\n/) ?? [], [record.text]);
  const coloured = record.text !== null && isXml(record.text);
  const shown = all ? lines : lines.slice(0, FEW_LINES);
  return (
    <>
      {record.text === null ? (
        <p>{t("raw-none")}</p>
      ) : (
        <>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls has to be reachable by keyboard */}
          <section ref={box} className="raw-record" tabIndex={0} aria-label={t("raw-label")} dir="ltr">
            <pre>
              {shown.map((line, index) => (
                // Lines have no identity but their number.
                <code key={index} data-line={(record.line ?? 1) + index}>
                  {coloured
                    ? linePieces(line).map((piece, at) => (
                        <span key={at} className={`raw-${piece.kind}`}>
                          {piece.text}
                        </span>
                      ))
                    : line}
                  {"\n"}
                </code>
              ))}
            </pre>
          </section>
          <p className="raw-tools">
            <CopyButton text={() => record.text ?? ""} label={t("raw-copy")} />
            {lines.length > shown.length ? (
              <button type="button" className="plain-button" onClick={() => setAll(true)}>
                {t("raw-all-lines", { count: words.count(lines.length) })}
              </button>
            ) : null}
          </p>
          {record.cut ? <p className="soft small">{t("raw-cut")}</p> : null}
        </>
      )}
      {record.fields.length === 0 ? null : (
        <>
          <h3>{t("raw-fields")}</h3>
          <dl className="record-list raw-fields">
            {record.fields.map(({ name, value }) => (
              <div key={name}>
                <dt>
                  <bdi>{name}</bdi>
                </dt>
                <dd>
                  <bdi>{value}</bdi>
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </>
  );
}
