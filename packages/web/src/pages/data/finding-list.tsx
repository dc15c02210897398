import type { FindingsAnswer } from "@plumbline/core/contract";
import { useSay, useText } from "../../ui/language.tsx";
import { pageMessages } from "./messages.ts";

/** What is wrong with the register's own files, each with its place; or that nothing is. */
export function FindingList({ answer }: { readonly answer: FindingsAnswer }) {
  const t = useText(pageMessages);
  const say = useSay();
  return (
    <>
      <p className="prose">{t(answer.findings.length === 0 ? "findings-none" : "findings-some")}</p>
      {answer.findings.length === 0 ? null : (
        <ul className="findings">
          {answer.findings.map((finding) => (
            <li key={`${finding.file}:${finding.line}:${finding.column} ${finding.rule} ${finding.message.en}`}>
              <code>{[finding.file, finding.line, finding.column].filter((part) => part !== null).join(":")}</code>
              <p>
                {say(finding.message)}{" "}
                <span className="soft small">
                  {t(finding.severity)} · {finding.rule}
                </span>
              </p>
            </li>
          ))}
        </ul>
      )}
      <p className="soft small">
        {t("findings-command")} <code>plumbline register check</code>
      </p>
    </>
  );
}
