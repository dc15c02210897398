import type { ProjectAnswer } from "@plumbline/core/contract";
import { useText } from "../../../ui/language.tsx";
import { Published } from "../published.tsx";
import { projectMessages } from "./messages.ts";

/** Longer texts are shown from their beginning first. */
const LONG = 1200;

/** Titles in other languages and descriptions, as published. */
export function Texts({ project }: { readonly project: ProjectAnswer }) {
  const others = project.titles.filter(({ text }) => text.trim() !== "" && text !== project.title);
  return (
    <div className="texts">
      {others.map(({ language, text }, index) => (
        // One title may stand in the record twice.
        <p key={`${language} ${index}`} className="texts-title">
          <Published text={text} language={language} />
          {language === null ? null : <span className="soft small"> ({language})</span>}
        </p>
      ))}
      {project.descriptions.map(({ language, text }, index) => (
        <Description key={`${language} ${index}`} text={text} language={language} />
      ))}
    </div>
  );
}

function Description({ text, language }: { readonly text: string; readonly language: string | null }) {
  const t = useText(projectMessages);
  if (text.length <= LONG)
    return (
      <p className="texts-description">
        <Published text={text} language={language} />
      </p>
    );
  return (
    <details className="texts-description">
      <summary>
        <Published text={`${text.slice(0, LONG / 3)}…`} language={language} />{" "}
        <span className="texts-more">{t("more")}</span>
      </summary>
      <Published text={text} language={language} />
    </details>
  );
}
