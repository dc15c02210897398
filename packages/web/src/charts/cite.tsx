import { type CitationFormat, type CitedDocument, citationFormats, cite } from "@plumbline/core/citation";
import { useState } from "react";
import { Choice } from "../ui/choice.tsx";
import { useLanguage, useText } from "../ui/language.tsx";
import { useQuestion } from "../ui/question.ts";
import { CopyButton } from "./copy-button.tsx";
import { frameMessages } from "./frame-messages.ts";
import "./cite.css";

const FORMAT_NAMES: Readonly<Record<CitationFormat, string>> = {
  apa: "APA",
  chicago: "Chicago",
  gbt7714: "GB/T 7714",
  bibtex: "BibTeX",
  ris: "RIS",
};

/** How to cite what is shown, pinned to the register's version; the address restores it. */
export default function Cite({ name, title }: { readonly name: string; readonly title: string }) {
  const t = useText(frameMessages);
  const language = useLanguage();
  const version = useQuestion("version").answer;
  const [format, setFormat] = useState<CitationFormat>(language === "zh" ? "gbt7714" : "apa");
  const [accessed] = useState(() => new Date().toISOString().slice(0, 10));
  const document: CitedDocument = {
    key: `plumbline-${name}`,
    type: "page",
    title,
    language,
    authors: [{ literal: "Plumbline 准绳" }],
    issued: version?.newestFact,
    accessed,
    url: window.location.href,
    version: version?.register,
  };
  const text = cite(document, format);
  return (
    <section className="cite" aria-label={t("cite-of", { title })}>
      <p className="soft small">{t("cite-this")}</p>
      <Choice
        label={t("cite-format")}
        value={format}
        options={citationFormats.map((value) => ({ value, label: FORMAT_NAMES[value] }))}
        onChange={setFormat}
      />
      <pre>{text}</pre>
      <CopyButton text={() => text} label={t("copy-citation")} />
    </section>
  );
}
