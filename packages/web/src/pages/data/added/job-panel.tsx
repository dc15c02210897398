import { Link } from "wouter";
import { FileName } from "../../../ui/file-name.tsx";
import { useLanguage, useSay, useText } from "../../../ui/language.tsx";
import { useHref } from "../../../ui/links.ts";
import { changeJob, isAtWork, type Job } from "./job-watch.ts";
import { addedMessages } from "./messages.ts";
import { timeLeft } from "./time-left.ts";

const SHOWN = 100;

interface JobPanelProps {
  readonly job: Job;
  /** Whether this server may change anything. */
  readonly allowed: boolean;
  /** This page is sending the files. */
  readonly sending: boolean;
}

/** A job: what it is doing, how far it is, how long it will take, what became of each file, and what can be done. */
export function JobPanel({ job, allowed, sending }: JobPanelProps) {
  const t = useText(addedMessages);
  const say = useSay();
  const atWork = isAtWork(job);
  const isLeft = job.state === "cancelled" || job.state === "failed" || job.state === "unfinished";
  return (
    <section className={`job is-${job.state}`} aria-label={t("job")}>
      <div className="job-head">
        <h3>{job.state === "done" ? t("done-files", { files: filesText(t, job.filesTotal) }) : say(job.stage)}</h3>
        {allowed ? <Buttons job={job} atWork={atWork} isLeft={isLeft} /> : null}
      </div>
      {atWork ? <Bar job={job} /> : null}
      {job.problem === null ? null : <p className="job-problem">{say(job.problem)}</p>}
      {atWork ? (
        <p className="soft small">
          {job.filesTotal > 0 && job.state !== "receiving"
            ? `${t("of-files", { done: job.filesDone, all: job.filesTotal })} · `
            : ""}
          {t(job.state === "receiving" && sending ? "stay-while-sending" : "may-close")}
        </p>
      ) : null}
      {isLeft ? (
        <p className="soft small">
          {job.state === "unfinished" && hasPaths(job)
            ? `${t("of-files", { done: job.filesDone, all: job.filesTotal })} · `
            : ""}
          {t(allowed ? "resume-how" : "resume-elsewhere")}
        </p>
      ) : null}
      <Files job={job} />
      <p className="visually-hidden" aria-live="polite">
        {announced(job, say, t)}
      </p>
    </section>
  );
}

/** What a terminal left is told by the paths that were named there, files or folders. */
const hasPaths = (job: Job) => job.files.some(({ id, outcome }) => id === null && outcome === null);

type Text = ReturnType<typeof useText<keyof typeof addedMessages>>;

function filesText(t: Text, count: number): string {
  return count === 1 ? t("files-one") : t("files", { count });
}

/** What is read aloud: the stage, and each quarter of it; not every moment. */
function announced(job: Job, say: ReturnType<typeof useSay>, t: Text): string {
  if (job.problem !== null) return `${say(job.stage)}${t("comma")}${say(job.problem)}`;
  if (job.state === "done") return t("done-files", { files: filesText(t, job.filesTotal) });
  const quarter = job.share === null ? 0 : Math.floor(job.share * 4) * 25;
  return quarter === 0 ? say(job.stage) : `${say(job.stage)}${t("comma")}${t("percent", { percent: quarter })}`;
}

function Buttons({ job, atWork, isLeft }: { readonly job: Job; readonly atWork: boolean; readonly isLeft: boolean }) {
  const t = useText(addedMessages);
  const act = (what: "cancel" | "resume" | "discard") => () => void changeJob(job.id, what);
  return (
    <p className="job-buttons">
      {atWork ? (
        <button type="button" className="plain-button" onClick={act("cancel")}>
          {t("cancel")}
        </button>
      ) : null}
      {isLeft ? (
        <>
          <button type="button" className="plain-button" onClick={act("resume")}>
            {t("resume")}
          </button>
          <button type="button" className="plain-button" onClick={act("discard")}>
            {t("discard")}
          </button>
        </>
      ) : null}
      {job.state === "done" ? (
        <button type="button" className="plain-button" onClick={act("discard")}>
          {t("clear")}
        </button>
      ) : null}
    </p>
  );
}

function Bar({ job }: { readonly job: Job }) {
  const t = useText(addedMessages);
  const say = useSay();
  const language = useLanguage();
  const percent = job.share === null ? null : Math.floor(job.share * 100);
  return (
    <div className="job-bar">
      <progress
        className="job-track"
        aria-label={`${t("progress")}${t("comma")}${say(job.stage)}`}
        max={100}
        value={percent ?? undefined}
      />
      <p className="tabular job-bar-words">
        {percent === null ? "" : t("percent", { percent })}
        {job.secondsLeft === null ? "" : ` · ${timeLeft(job.secondsLeft, language)}`}
      </p>
    </div>
  );
}

function Files({ job }: { readonly job: Job }) {
  const t = useText(addedMessages);
  const say = useSay();
  const href = useHref();
  if (job.files.length === 0) return null;
  const shown = job.files.slice(0, SHOWN);
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls has to be reachable by keyboard */}
      <section className="job-scroll" tabIndex={0} aria-label={t("file")}>
        <ul className="job-files">
          {shown.map(({ file, id, outcome }, at) => (
            // Two files of a job may have one name and one content
            <li key={at}>
              <FileName name={file} />
              <span className={outcome === null ? "soft" : undefined}>
                {outcome === null ? (hasPaths(job) ? "" : t("not-yet")) : say(outcome)}
              </span>
              {job.state === "done" && id !== null ? (
                <Link href={href(`/sources/${id}`)}>
                  {t("opened")}
                  <span className="visually-hidden">
                    {t("comma")}
                    <FileName name={file} />
                  </span>
                </Link>
              ) : null}
            </li>
          ))}
        </ul>
      </section>
      {job.files.length > shown.length ? (
        <p className="soft small">{t("more", { count: job.files.length - shown.length })}</p>
      ) : null}
    </>
  );
}
