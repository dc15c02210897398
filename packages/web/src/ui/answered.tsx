import type { ReactNode } from "react";
import { useSay, useText } from "./language.tsx";
import { shellMessages } from "./messages.ts";
import type { Asked } from "./question.ts";
import "./answered.css";

interface AnsweredProps<Answer> {
  readonly asked: Asked<Answer>;
  /** About how many lines of text the answer takes: room is kept for them while it is on its way. */
  readonly rows?: number;
  readonly children: (answer: Answer) => ReactNode;
}

/** Shows an answer, the room for it while it comes, or what went wrong and what to do next. */
export function Answered<Answer>({ asked, rows = 12, children }: AnsweredProps<Answer>) {
  return (
    <>
      {asked.problem === null ? null : <Trouble asked={asked} />}
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

export function Asking({ rows }: { readonly rows: number }) {
  const t = useText(shellMessages);
  return (
    <output className="asking" aria-busy="true" style={{ minHeight: `${rows * 1.6}rem` }}>
      <span className="visually-hidden">{t("asking-label")}</span>
    </output>
  );
}

function Trouble<Answer>({ asked }: { readonly asked: Asked<Answer> }) {
  const t = useText(shellMessages);
  const say = useSay();
  const problem = asked.problem;
  if (problem === null) return null;
  return (
    <div className="trouble" role="alert">
      <p className="trouble-title">{t("problem-title")}</p>
      <p>
        {say(problem.detail)} {problem.next === null ? null : say(problem.next)}
      </p>
      <button type="button" className="plain-button" onClick={asked.again}>
        {t("try-again")}
      </button>
    </div>
  );
}
