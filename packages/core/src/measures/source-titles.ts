import type { Bilingual } from "../evidence/index.ts";
import type { Source } from "../register/index.ts";

/** A source's title in both languages, told apart by their script: as printed where that is all there is. */
export function sourceTitles(source: Source): Bilingual {
  const other = source.titleTranslated ?? source.title;
  return /\p{Script=Han}/u.test(source.title) ? { en: other, zh: source.title } : { en: source.title, zh: other };
}
