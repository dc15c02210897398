import type { Language } from "@plumbline/core/evidence";
import { useMemo } from "react";
import { useLocation, useSearch } from "wouter";
import { lens, withQuery } from "./address.ts";
import { useLanguage } from "./language.tsx";

/**
 * Addresses of other pages: `href("/initiatives/pgii")` in the reader's language, with the lens (as-of date, currency, layer, mode)
 * that this page is seen through. `query` sets more of the other page's state.
 */
export function useHref(): (path: string, query?: Readonly<Record<string, string>>) => string {
  const language = useLanguage();
  const search = useSearch();
  return useMemo(() => {
    const here = new URLSearchParams(search);
    return (path, query = {}) => {
      const [bare = path, hash] = path.split("#");
      const next = new URLSearchParams();
      for (const name of Object.keys(lens)) {
        const text = here.get(name);
        if (text !== null) next.set(name, text);
      }
      for (const [name, text] of Object.entries(query)) next.set(name, text);
      next.sort();
      const address = withQuery(`/${language}${bare === "/" ? "/" : bare}`, next);
      return hash === undefined ? address : `${address}#${hash}`;
    };
  }, [language, search]);
}

/** This very page, state and all, in another language. */
export function useSameIn(language: Language): string {
  const [path] = useLocation();
  const search = useSearch();
  const rest = path.replace(/^\/(?:en|zh)(?=\/|$)/, "");
  return withQuery(`/${language}${rest === "" ? "/" : rest}`, new URLSearchParams(search));
}
