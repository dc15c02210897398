import type { FindingsAnswer } from "@plumbline/core/contract";
import { Link } from "wouter";
import { useSay, useText } from "./language.tsx";
import { useHref } from "./links.ts";
import { shellMessages } from "./messages.ts";
import { useQuestion } from "./question.ts";
import "./unread-files.css";

type Finding = FindingsAnswer["findings"][number];

/** Findings for which a file, or an entry of it, is left out of every answer. */
const UNREAD: ReadonlySet<string> = new Set(["register-file", "register-yaml", "register-csv", "register-schema"]);
const SHOWN = 3;

/** Says on every page which files of the register could not be read, so that no figure is silently smaller. */
export function UnreadFiles() {
  const version = useQuestion("version").answer;
  return version === null || version.findings === 0 ? null : <Notice />;
}

function Notice() {
  const t = useText(shellMessages);
  const href = useHref();
  const { answer } = useQuestion("findings");
  const unread = (answer?.findings ?? []).filter((finding) => UNREAD.has(finding.rule));
  if (unread.length === 0) return null;
  const files = new Set(unread.map((finding) => finding.file));
  return (
    <aside className="unread-files" aria-label={t("unread-label")}>
      <p>
        {t("unread", { count: files.size })} <Link href={href("/data#findings")}>{t("unread-all")}</Link>
      </p>
      <FindingLines findings={firstOfEach(unread).slice(0, SHOWN)} />
    </aside>
  );
}

/** Why there is nothing under this id: what was found in its own file, if that could not be read. */
export function UnreadFile({ id }: { readonly id: string }) {
  const { answer } = useQuestion("findings");
  const own = (answer?.findings ?? []).filter(
    (finding) => UNREAD.has(finding.rule) && finding.file.endsWith(`/${id}.yaml`),
  );
  return own.length === 0 ? null : <FindingLines findings={own} />;
}

function FindingLines({ findings }: { readonly findings: readonly Finding[] }) {
  const say = useSay();
  return (
    <ul>
      {findings.map((finding) => (
        <li key={`${finding.file}:${finding.line}:${finding.column} ${finding.message.en}`}>
          <code>{[finding.file, finding.line, finding.column].filter((part) => part !== null).join(":")}</code>{" "}
          {say(finding.message)}
        </li>
      ))}
    </ul>
  );
}

function firstOfEach(findings: readonly Finding[]): readonly Finding[] {
  return [...Map.groupBy(findings, (finding) => finding.file).values()].flatMap((own) => own.slice(0, 1));
}
