import type { ArgumentAnswer } from "@plumbline/core/contract";
import { useEffect } from "react";
import { Answered } from "../../ui/answered.tsx";
import { useLanguage, useText } from "../../ui/language.tsx";
import { useLensQuery } from "../../ui/lens-query.ts";
import { Page } from "../../ui/page.tsx";
import { useQuestion } from "../../ui/question.ts";
import { Words } from "../../ui/words.tsx";
import { ArgumentPart } from "./argument-part.tsx";
import { countStates, partTypes } from "./argument-points.ts";
import { Coverage } from "./coverage.tsx";
import { pageMessages } from "./messages.ts";
import "./paper.css";

export default function Paper() {
  const t = useText(pageMessages);
  const asked = useQuestion("argument");
  const counts = asked.answer === null ? null : countStates(asked.answer);
  const title =
    counts === null
      ? t("title")
      : t("title-counted", { all: counts.all, touched: counts.claims + counts.data, untouched: counts.untouched });
  return (
    <Page title={title} name={t("name")} lead={t("lead")}>
      <Answered asked={asked} rows={80}>
        {(answer) => <Argument answer={answer} />}
      </Answered>
    </Page>
  );
}

function Argument({ answer }: { readonly answer: ArgumentAnswer }) {
  const t = useText(pageMessages);
  const language = useLanguage();
  const facts = useQuestion("ledger", useLensQuery()).answer?.facts ?? {};
  const { title, titleTranslated } = answer.document;
  const [first, second] = [title, titleTranslated ?? ""].toSorted(
    (a, b) => Number(isIn(b, language)) - Number(isIn(a, language)),
  );
  useEffect(() => {
    const asked = window.location.hash.slice(1);
    if (asked !== "") document.getElementById(asked)?.scrollIntoView();
  }, []);
  return (
    <>
      <p className="paper-title">
        <span className="soft">{t("the-paper")}</span>
        <Words text={first ?? title} />
        {second === "" || second === undefined ? null : <Words text={second} className="soft small" />}
      </p>
      <Coverage answer={answer} />
      {partTypes.map((type) => (
        <section key={type}>
          <h2>{t(type)}</h2>
          <p className="frame-how">{t(`${type}-lead`)}</p>
          {answer.parts
            .filter((part) => part.type === type)
            .map((part) => (
              <ArgumentPart key={part.id} part={part} facts={facts} />
            ))}
        </section>
      ))}
    </>
  );
}

function isIn(text: string, language: "en" | "zh"): boolean {
  return /\p{Script=Han}/u.test(text) === (language === "zh");
}
