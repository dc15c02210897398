import type { AddedFile } from "@plumbline/core/contract";
import { Link } from "wouter";
import { FileFolder, FileName, withoutFolder } from "../../ui/file-name.tsx";
import { useSay, useText } from "../../ui/language.tsx";
import { useHref } from "../../ui/links.ts";
import { useCount, useIssueWords } from "./file-words.ts";
import { sourcesMessages } from "./messages.ts";

/** A line for each file: its name, what was kept of its records, and how much of it counts. */
export function FileBars({ files }: { readonly files: readonly AddedFile[] }) {
  return (
    <ul className="file-bars">
      {files.map((file) => (
        <FileBar key={file.id} file={file} />
      ))}
    </ul>
  );
}

function FileBar({ file }: { readonly file: AddedFile }) {
  const t = useText(sourcesMessages);
  const say = useSay();
  const href = useHref();
  const count = useCount();
  const issueWords = useIssueWords();
  const [name = file.id, ...others] = file.names;
  const amounts = file.counted + file.leftOut;
  return (
    <li>
      <div className="file-bars-name">
        <FileFolder name={name} />
        <Link href={href(`/sources/${file.id}`)}>
          <FileName name={withoutFolder(name)} />
        </Link>
        <span className="soft small">
          {[
            say(file.formatName),
            ...(file.version === "" ? [] : [t("version", { version: file.version })]),
            ...(others.length === 0 ? [] : [`+${others.length}`]),
          ].join(" · ")}
        </span>
      </div>
      <div className="file-bars-tracks" aria-hidden="true">
        <Track part={file.kept} whole={file.records} />
        <Track part={file.counted} whole={amounts} />
      </div>
      <div className="file-bars-words small">
        <p>
          {file.records === 0
            ? t("no-records")
            : t("records-line", { kept: count(file.kept), records: count(file.records) })}
          {file.quarantined === 0 ? null : (
            <strong>{`${t("comma")}${t("aside-count", { count: count(file.quarantined) })}`}</strong>
          )}
        </p>
        <p>
          {amounts === 0
            ? t("nothing-counts")
            : t("counted-line", { counted: count(file.counted), all: count(amounts) })}
        </p>
        <p className={file.errors > 0 ? "is-wrong" : "soft"}>{issueWords(file)}</p>
      </div>
    </li>
  );
}

/** What is kept or counted, solid, and the rest hatched; an outline where there is nothing at all. */
function Track({ part, whole }: { readonly part: number; readonly whole: number }) {
  if (whole === 0) return <span className="file-track is-empty" />;
  return (
    <span className="file-track">
      <span className="file-track-kept" style={{ flexGrow: part }} />
      {part === whole ? null : <span className="file-track-rest hatch" style={{ flexGrow: whole - part }} />}
    </span>
  );
}
