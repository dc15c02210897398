import { Words } from "../../ui/words.tsx";

const LANGUAGE_CODE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

/**
 * Text by strangers, in any language and direction: shown as text and nothing else, kept apart from what stands around it (right-to-left
 * and invisible direction marks end with it), with the language that its publisher states.
 */
export function Published({ text, language = null }: { readonly text: string; readonly language?: string | null }) {
  if (language !== null && LANGUAGE_CODE.test(language))
    return (
      <bdi className="published" lang={language}>
        {text}
      </bdi>
    );
  return (
    <bdi className="published">
      <Words text={text} />
    </bdi>
  );
}
