import type { AddedFileAnswer } from "@plumbline/core/contract";
import { quarantineSheet } from "@plumbline/core/sheets";
import { useMemo, useState } from "react";
import { ChartFrame } from "../../../charts/frame.tsx";
import { FileName } from "../../../ui/file-name.tsx";
import { useSay, useSentences, useText } from "../../../ui/language.tsx";
import { useCount } from "../file-words.ts";
import { sourcesMessages } from "../messages.ts";

const AT_FIRST = 20;

/** Records that could not be kept, each with its line and reason. */
export function Quarantine({ file }: { readonly file: AddedFileAnswer }) {
  const t = useText(sourcesMessages);
  const sentences = useSentences();
  const say = useSay();
  const count = useCount();
  const [all, setAll] = useState(false);
  const sheet = useMemo(() => quarantineSheet(file), [file]);
  if (file.quarantineInAll === 0) return null;
  const shown = all ? file.quarantine : file.quarantine.slice(0, AT_FIRST);
  return (
    <ChartFrame
      headline={
        file.quarantineInAll === 1
          ? t("aside-headline-one")
          : t("aside-headline", { count: count(file.quarantineInAll) })
      }
      how={
        file.quarantine.length < file.quarantineInAll
          ? sentences(
              t("aside-how"),
              t("first-of", { shown: count(file.quarantine.length), all: count(file.quarantineInAll) }),
            )
          : t("aside-how")
      }
      label={t("aside-label")}
      sheet={sheet}
      csvOf="sheet"
      question={{ name: "file", id: file.id }}
      part="set-aside"
      method="settling"
      viewName={t("list")}
      interactive
    >
      <ul className="file-findings">
        {shown.map(({ line, identifier, reason }, at) => (
          // Two records of a file may look alike
          <li key={at}>
            <span className="file-findings-place">{line === null ? t("no-line") : t("line", { line })}</span>
            <p>
              {say(reason)}
              {identifier === null ? null : (
                <>
                  {" "}
                  <FileName name={identifier} />
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
      {shown.length < file.quarantine.length ? (
        <button type="button" className="plain-button" onClick={() => setAll(true)}>
          {t("more", { all: count(file.quarantine.length) })}
        </button>
      ) : null}
    </ChartFrame>
  );
}
