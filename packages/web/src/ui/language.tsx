import type { Bilingual, Language } from "@plumbline/core/evidence";
import { createContext, type ReactNode, useContext, useMemo } from "react";

const LanguageContext = createContext<Language>("en");

export function LanguageProvider({
  language,
  children,
}: {
  readonly language: Language;
  readonly children: ReactNode;
}) {
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** Declares the sentences of a page: `{places}` are filled by the second argument of the text function. A missing language is a type error. */
export function messages<const Id extends string>(catalogue: Readonly<Record<Id, Bilingual>>) {
  return catalogue;
}

type Places = Readonly<Record<string, string | number>>;
export type TextOf<Id extends string> = (id: Id, places?: Places) => string;

/** The sentences of a catalogue in the reader's language: `const t = useText(pageMessages); t("title", { count: 3 })`. */
export function useText<Id extends string>(catalogue: Readonly<Record<Id, Bilingual>>): TextOf<Id> {
  const language = useLanguage();
  return useMemo(() => (id, places) => fill(catalogue[id][language], places), [catalogue, language]);
}

/** Picks the reader's language out of a text that comes from the register. */
export function useSay(): (text: Bilingual) => string {
  const language = useLanguage();
  return useMemo(() => (text) => text[language], [language]);
}

/** Sentences one after the other: a space between them in English, none in Chinese, whose full stop has its own. */
export function useSentences(): (...sentences: readonly (string | null)[]) => string {
  const language = useLanguage();
  return useMemo(
    () =>
      (...sentences) =>
        sentences.filter((each) => each !== null && each !== "").join(language === "zh" ? "" : " "),
    [language],
  );
}

function fill(text: string, places: Places | undefined): string {
  if (places === undefined) return text;
  return text.replaceAll(/\{([a-zA-Z]+)\}/g, (place, name: string) => String(places[name] ?? place));
}
