import type { AddedFileAnswer } from "@plumbline/core/contract";
import { shownName } from "@plumbline/core/sheets";
import { lazy, Suspense } from "react";
import { Link, useParams } from "wouter";
import { Answered } from "../../../ui/answered.tsx";
import { FileName } from "../../../ui/file-name.tsx";
import { useSay, useText } from "../../../ui/language.tsx";
import { useHref } from "../../../ui/links.ts";
import { Page } from "../../../ui/page.tsx";
import { useQuestion } from "../../../ui/question.ts";
import { bytesText } from "../../data/added/time-left.ts";
import { sourcesMessages } from "../messages.ts";
import { Account } from "./account-table.tsx";
import { FileFigures } from "./file-figures.tsx";
import { IssueList } from "./issue-list.tsx";
import { Quarantine } from "./quarantine.tsx";
import "../sources.css";

const Cite = lazy(() => import("../../../charts/cite.tsx"));

/** One file: what became of each record and of each amount, and what is wrong with it. */
export default function SourceFile() {
  const { id } = useParams<{ id: string }>();
  return /^[0-9a-f]{12}$/.test(id) ? <KnownFile id={id} /> : <NoFile />;
}

/** An address that can be no file's. */
function NoFile() {
  const t = useText(sourcesMessages);
  const href = useHref();
  return (
    <Page title={t("no-file")} lead={t("no-file-text")}>
      <p className="file-back">
        <Link href={href("/sources")}>{t("back")}</Link>
      </p>
    </Page>
  );
}

function KnownFile({ id }: { readonly id: string }) {
  const t = useText(sourcesMessages);
  const href = useHref();
  const asked = useQuestion("file", undefined, id);
  const name = asked.answer === null ? t("loading") : shownName(asked.answer.names[0] ?? asked.answer.id);
  return (
    <Page title={name} lead={asked.answer === null ? undefined : <Lead file={asked.answer} />}>
      <p className="file-back">
        <Link href={href("/sources")}>{t("back")}</Link>
      </p>
      <Answered asked={asked} rows={40}>
        {(file) => <FileParts file={file} />}
      </Answered>
    </Page>
  );
}

function Lead({ file }: { readonly file: AddedFileAnswer }) {
  const t = useText(sourcesMessages);
  const say = useSay();
  const others = file.names.slice(1).map(shownName).join(t("list-comma"));
  return (
    <>
      {[
        say(file.formatName),
        ...(file.version === "" ? [] : [t("version", { version: file.version })]),
        bytesText(file.bytes),
      ].join(" · ")}
      {others === "" ? null : (
        <>
          {" · "}
          <bdi>{t("also-named", { names: others })}</bdi>
        </>
      )}
    </>
  );
}

function FileParts({ file }: { readonly file: AddedFileAnswer }) {
  const t = useText(sourcesMessages);
  const href = useHref();
  return (
    <>
      {file.format === "unknown" ? <p className="prose">{t("unknown-file")}</p> : null}
      <FileFigures file={file} />
      {file.format === "unknown" ? null : <Account file={file} />}
      <Quarantine file={file} />
      <IssueList file={file} />
      {file.kept === 0 ? null : (
        <section>
          <h2>{t("projects-title")}</h2>
          <p className="prose">
            {t("projects-text")} <Link href={href("/projects", { file: file.id })}>{t("to-projects")}</Link>
          </p>
        </section>
      )}
      <section className="file-foot">
        <p className="soft small">
          {t("issues-command")} <FileName name={`npx plumbline issues --file ${quoted(file.names[0] ?? "")}`} />
        </p>
        <p className="soft small file-hash">{t("fingerprint", { hash: file.hash })}</p>
        <Suspense fallback={null}>
          <Cite name={`file-${file.id}`} title={shownName(file.names[0] ?? file.id)} />
        </Suspense>
      </section>
    </>
  );
}

/** A name as a shell takes it. */
const quoted = (name: string) => (/^[\w./-]+$/.test(name) ? name : `'${name.replaceAll("'", String.raw`'\''`)}'`);
