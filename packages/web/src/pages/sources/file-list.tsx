import type { AddedFile, AddedFilesAnswer } from "@plumbline/core/contract";
import { addedFilesSheet } from "@plumbline/core/sheets";
import { useDeferredValue, useMemo, useState } from "react";
import { ChartFrame } from "../../charts/frame.tsx";
import { freeText, oneOf, useAddressState } from "../../ui/address.ts";
import { Pick, SearchBox } from "../../ui/choice.tsx";
import { useText } from "../../ui/language.tsx";
import { percentOf } from "./account.ts";
import { FileBars } from "./file-bars.tsx";
import { sourcesMessages } from "./messages.ts";

const shows = ["all", "errors", "aside", "left-out"] as const;
const fields = { q: freeText, show: oneOf(shows, "all") };
const AT_FIRST = 40;

const isShown: Readonly<Record<(typeof shows)[number], (file: AddedFile) => boolean>> = {
  all: () => true,
  errors: (file) => file.errors > 0,
  aside: (file) => file.quarantined > 0,
  "left-out": (file) => file.leftOut > 0,
};

/** Every file that was added, to be searched and chosen by what went wrong with it. */
export function FileList({ answer }: { readonly answer: AddedFilesAnswer }) {
  const t = useText(sourcesMessages);
  const [state, change] = useAddressState(fields);
  const [all, setAll] = useState(false);
  const words = useDeferredValue(state.q);
  const { show } = state;
  const found = useMemo(
    () =>
      answer.files
        .filter((file) => isShown[show](file) && mentions(file, words))
        .toSorted((a, b) => b.records - a.records || b.bytes - a.bytes),
    [answer, show, words],
  );
  const sheet = useMemo(() => addedFilesSheet({ files: found }), [found]);
  const shown = all ? found : found.slice(0, AT_FIRST);
  const sum = (of: (file: AddedFile) => number) => answer.files.reduce((total, file) => total + of(file), 0);
  const leftOut = sum((file) => file.leftOut);
  const amounts = leftOut + sum((file) => file.counted);
  return (
    <ChartFrame
      headline={
        answer.totals.quarantined === 0 && leftOut > 0
          ? t("files-headline-clean", { share: percentOf(leftOut, amounts) })
          : t("files-headline")
      }
      how={t("files-how")}
      label={t("files-label", { count: shown.length })}
      sheet={sheet}
      csvOf="sheet"
      question={{ name: "files" }}
      method="settling"
      viewName={t("chart")}
      interactive
      controls={
        <div className="choices">
          <SearchBox label={t("search")} value={state.q} onChange={(q) => change({ q }, { replace: true })} />
          <Pick
            label={t("show")}
            value={show}
            options={shows.map((value) => ({ value, label: t(`show-${value}`) }))}
            onChange={(next) => change({ show: next })}
          />
          <p className="soft small sources-count" aria-live="polite">
            {t("shown-of", { shown: shown.length, all: answer.files.length })}
          </p>
        </div>
      }
    >
      {found.length === 0 ? <p>{t("none-match")}</p> : <FileBars files={shown} />}
      {shown.length < found.length ? (
        <button type="button" className="plain-button" onClick={() => setAll(true)}>
          {t("more", { all: found.length })}
        </button>
      ) : null}
    </ChartFrame>
  );
}

function mentions(file: AddedFile, words: string): boolean {
  const text = [...file.names, file.format, file.formatName.en, file.formatName.zh, file.version, file.hash]
    .join("\n")
    .toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
