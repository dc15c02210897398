import type { AddedFilesAnswer } from "@plumbline/core/contract";
import { Link } from "wouter";
import { Answered } from "../../ui/answered.tsx";
import { useSay, useText } from "../../ui/language.tsx";
import { useHref } from "../../ui/links.ts";
import { Page } from "../../ui/page.tsx";
import { useQuestion } from "../../ui/question.ts";
import { isAtWork, useJobWatch } from "../data/added/job-watch.ts";
import { FileList } from "./file-list.tsx";
import { useCount } from "./file-words.ts";
import { sourcesMessages } from "./messages.ts";
import { RuleList } from "./rule-list.tsx";
import "./sources.css";

/** Every file that was added: read, kept, set aside, and why. */
export default function Sources() {
  const t = useText(sourcesMessages);
  const asked = useQuestion("files");
  const { answer } = asked;
  return (
    <Page title={useHeadline(answer)} name={t("name")} lead={<Lead />}>
      <JobLine />
      <Answered asked={asked} rows={24}>
        {(files) =>
          files.files.length === 0 ? (
            <NothingYet />
          ) : (
            <>
              <FileList answer={files} />
              <RuleList answer={files} />
            </>
          )
        }
      </Answered>
    </Page>
  );
}

function useHeadline(answer: AddedFilesAnswer | null): string {
  const t = useText(sourcesMessages);
  const count = useCount();
  if (answer === null) return t("name");
  const { totals } = answer;
  if (totals.files === 0) return t("headline-none");
  const files = totals.files === 1 ? t("files-one") : t("files", { count: count(totals.files) });
  if (totals.quarantined === 0) return t("headline-all", { files, records: count(totals.records) });
  return t("headline", {
    files,
    records: count(totals.records),
    kept: count(totals.kept),
    aside: count(totals.quarantined),
  });
}

/** Which sources these are, and where the others stand. */
function Lead() {
  const t = useText(sourcesMessages);
  const href = useHref();
  const cited = useQuestion("version").answer?.counts["sources"];
  return (
    <>
      {t("lead")}
      <Link href={href("/data#sources")}>{cited === undefined ? t("cited-some") : t("cited", { count: cited })}</Link>
      {t("stop")}
    </>
  );
}

/** Says that files are being added right now, or that an add waits. */
function JobLine() {
  const t = useText(sourcesMessages);
  const say = useSay();
  const href = useHref();
  const job = useJobWatch().answer?.job ?? null;
  if (job === null || job.state === "done") return null;
  return (
    <p className="sources-job">
      {isAtWork(job) ? t("job-now", { stage: say(job.stage) }) : t("job-left")}{" "}
      <Link href={href("/data#added")}>{t("to-job")}</Link>
    </p>
  );
}

/** Before anything was added: what would stand here, and how it comes. */
function NothingYet() {
  const t = useText(sourcesMessages);
  const href = useHref();
  const allowed = useJobWatch().answer?.allowed === true;
  return (
    <div className="sources-empty">
      <div className="sources-empty-lines" aria-hidden="true">
        <span className="hatch" />
        <span className="hatch" />
        <span className="hatch" />
      </div>
      <div className="prose sources-teach">
        <p>{t("empty-what")}</p>
        {allowed ? (
          <p>
            <Link href={href("/data#added")}>{t("to-drop")}</Link>
          </p>
        ) : (
          <>
            <p>{t("empty-drop")}</p>
            <pre>
              <code>npm start -- --allow-add</code>
            </pre>
          </>
        )}
        <p>{t("empty-command")}</p>
        <pre>
          <code>npx plumbline add PATH…</code>
        </pre>
      </div>
    </div>
  );
}
