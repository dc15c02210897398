import { type ReactNode, useEffect } from "react";
import { Link, useLocation } from "wouter";
import { Coded } from "./coded.tsx";
import { useSay, useText } from "./language.tsx";
import { shellMessages } from "./messages.ts";
import type { Asked } from "./question.ts";
import "./answered.css";

interface AnsweredProps<Answer> {
  readonly asked: Asked<Answer>;
  /** About how many lines of text the answer takes: room is kept for them while it is on its way. */
  readonly rows?: number;
  /** More to say where it could not be answered. */
  readonly onTrouble?: ReactNode;
  readonly children: (answer: Answer) => ReactNode;
}

/** Shows an answer, the room for it while it comes, or what went wrong and what to do next. */
export function Answered<Answer>({ asked, rows = 12, onTrouble, children }: AnsweredProps<Answer>) {
  const here = asked.answer !== null;
  useEffect(() => {
    if (here) toAnchor();
  }, [here]);
  return (
    <>
      {asked.problem === null ? null : <Trouble asked={asked}>{onTrouble}</Trouble>}
      {asked.answer === null ? (
        asked.problem === null ? (
          <Asking rows={rows} />
        ) : null
      ) : (
        <div
          className={asked.state === "asking" ? "answered is-stale" : "answered"}
          aria-busy={asked.state === "asking"}
        >
          {children(asked.answer)}
        </div>
      )}
    </>
  );
}

/** To the part that the address names, which was not there when the browser looked for it; whoever has moved already is left in peace. */
function toAnchor(): void {
  const id = window.location.hash.slice(1);
  if (id === "" || window.scrollY > 10) return;
  document.getElementById(id)?.scrollIntoView();
}

export function Asking({ rows }: { readonly rows: number }) {
  const t = useText(shellMessages);
  return (
    <output className="asking" aria-busy="true" style={{ minHeight: `${rows * 1.6}rem` }}>
      <span className="visually-hidden">{t("asking-label")}</span>
    </output>
  );
}

function Trouble<Answer>({ asked, children }: { readonly asked: Asked<Answer>; readonly children: ReactNode }) {
  const [path] = useLocation();
  const t = useText(shellMessages);
  const say = useSay();
  const problem = asked.problem;
  if (problem === null) return null;
  return (
    <div className="trouble" role="alert">
      <p className="trouble-title">{t("problem-title")}</p>
      <p>
        {say(problem.detail)} {problem.next === null ? null : <Coded text={say(problem.next)} />}
      </p>
      {children}
      {problem.status === 400 ? (
        <Link href={path}>{t("defaults")}</Link>
      ) : problem.status === 404 ? null : (
        <button type="button" className="plain-button" onClick={asked.again}>
          {t("try-again")}
        </button>
      )}
    </div>
  );
}
