import type { AddedFile } from "@plumbline/core/contract";
import { useMemo } from "react";
import { useLanguage, useText } from "../../ui/language.tsx";
import { sourcesMessages } from "./messages.ts";

/** Counts with their thousands apart, in the reader's language. */
export function useCount(): (count: number) => string {
  const language = useLanguage();
  return useMemo(() => (count) => count.toLocaleString(language === "zh" ? "zh-CN" : "en"), [language]);
}

/** "3 errors, 1 warning", or that there is nothing to report. */
export function useIssueWords(): (file: Pick<AddedFile, "errors" | "warnings">) => string {
  const t = useText(sourcesMessages);
  const count = useCount();
  return useMemo(
    () =>
      ({ errors, warnings }) => {
        const words = [
          ...(errors === 0 ? [] : [errors === 1 ? t("errors-one") : t("errors", { count: count(errors) })]),
          ...(warnings === 0 ? [] : [warnings === 1 ? t("warnings-one") : t("warnings", { count: count(warnings) })]),
        ];
        return words.length === 0 ? t("nothing-wrong") : words.join(t("list-comma"));
      },
    [t, count],
  );
}
