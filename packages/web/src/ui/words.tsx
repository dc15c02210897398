import { useLanguage } from "./language.tsx";

const HAN = /\p{Script=Han}/u;
const LATIN_WORD = /\p{Script=Latin}{3,}/u;

/** Text whose language is that of its source, such as a quote or a title: marked for screen readers and line breaks where it is not the page's. */
export function Words({ text, className }: { readonly text: string; readonly className?: string }) {
  const language = useLanguage();
  const own = HAN.test(text) ? "zh" : LATIN_WORD.test(text) ? "en" : language;
  return (
    <span className={className} lang={own === language ? undefined : own}>
      {text}
    </span>
  );
}
