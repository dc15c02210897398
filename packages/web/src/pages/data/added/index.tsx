import type { AddedFilesAnswer } from "@plumbline/core/contract";
import { Link } from "wouter";
import { Answered } from "../../../ui/answered.tsx";
import { FileName } from "../../../ui/file-name.tsx";
import { useLanguage, useSay, useText } from "../../../ui/language.tsx";
import { useHref } from "../../../ui/links.ts";
import { useQuestion } from "../../../ui/question.ts";
import { DropArea } from "./drop-area.tsx";
import { JobPanel } from "./job-panel.tsx";
import { isAtWork, type JobWatch, useJobWatch } from "./job-watch.ts";
import { addedMessages } from "./messages.ts";
import "./added.css";

/** Files of the reader's own: what is there, the place to drop more, and the job that adds them. */
export function AddedSection() {
  const t = useText(addedMessages);
  const files = useQuestion("files");
  const watch = useJobWatch();
  const job = watch.answer?.job ?? null;
  return (
    <section id="added">
      <h2>{t("title")}</h2>
      <Answered asked={files} rows={3}>
        {(answer) => <Summary answer={answer} />}
      </Answered>
      {watch.answer === null ? null : watch.answer.allowed ? (
        <DropArea limitBytes={watch.answer.limitBytes} busy={watch.sending || (job !== null && isAtWork(job))} />
      ) : (
        <Teach />
      )}
      <Refusal refusal={watch.refusal} />
      {job === null ? null : <JobPanel job={job} allowed={watch.answer?.allowed === true} sending={watch.sending} />}
    </section>
  );
}

function Summary({ answer }: { readonly answer: AddedFilesAnswer }) {
  const t = useText(addedMessages);
  const href = useHref();
  const language = useLanguage();
  const { totals } = answer;
  const number = (count: number) => count.toLocaleString(language === "zh" ? "zh-CN" : "en");
  if (answer.snapshot === null || totals.files === 0) return <p className="prose">{t("none")}</p>;
  const [before = "", after = ""] = t("some", {
    files: totals.files === 1 ? t("files-one") : t("files", { count: number(totals.files) }),
    kept: number(totals.kept),
    aside: number(totals.quarantined),
  }).split("{store}");
  return (
    <p className="prose">
      {before}
      <FileName name={answer.store} />
      {after} <Link href={href("/sources")}>{t("to-sources")}</Link> ·{" "}
      <Link href={href("/projects")}>{t("to-projects")}</Link>
    </p>
  );
}

function Teach() {
  const t = useText(addedMessages);
  return (
    <div className="teach prose">
      <p>{t("teach")}</p>
      <pre>
        <code>npm start -- --allow-add</code>
      </pre>
      <p>{t("teach-command")}</p>
      <pre>
        <code>npx plumbline add PATH…</code>
      </pre>
    </div>
  );
}

function Refusal({ refusal }: Pick<JobWatch, "refusal">) {
  const t = useText(addedMessages);
  const say = useSay();
  return (
    <div role="alert">
      {refusal === null ? null : (
        <div className="trouble">
          <p className="trouble-title">{t("refused")}</p>
          <p>
            {say(refusal.detail)} {refusal.next === null ? null : say(refusal.next)}
          </p>
        </div>
      )}
    </div>
  );
}
