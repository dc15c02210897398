import type { AddedFileAnswer } from "@plumbline/core/contract";
import { fileIssuesSheet } from "@plumbline/core/sheets";
import { useMemo, useState } from "react";
import { ChartFrame } from "../../../charts/frame.tsx";
import { type AddressField, maybeOneOf, useAddressState } from "../../../ui/address.ts";
import { Choice, Pick } from "../../../ui/choice.tsx";
import { FileName } from "../../../ui/file-name.tsx";
import { useSay, useSentences, useText } from "../../../ui/language.tsx";
import { useCount } from "../file-words.ts";
import { sourcesMessages } from "../messages.ts";

const severities = ["error", "warning"] as const;
/** Rules have ids such as "I14" or "currency-missing". */
const ruleId: AddressField<string | null> = {
  read: (text) => (text !== null && /^[A-Za-z0-9-]{1,60}$/.test(text) ? text : null),
  write: (value) => value,
};
const fields = { severity: maybeOneOf(severities), rule: ruleId };
const AT_FIRST = 60;

/** What is wrong in the file: errors first, by line, to be chosen by severity and rule. */
export function IssueList({ file }: { readonly file: AddedFileAnswer }) {
  const t = useText(sourcesMessages);
  const sentences = useSentences();
  const say = useSay();
  const count = useCount();
  const [state, change] = useAddressState(fields);
  const [all, setAll] = useState(false);
  const found = useMemo(
    () =>
      file.issues.filter(
        ({ severity, rule }) =>
          (state.severity === null || severity === state.severity) && (state.rule === null || rule === state.rule),
      ),
    [file, state.severity, state.rule],
  );
  const sheet = useMemo(() => fileIssuesSheet({ issues: found }), [found]);
  const inAll = (wanted: string) =>
    file.byRule.reduce((sum, { severity, issues }) => (severity === wanted ? sum + issues : sum), 0);
  if (file.issuesInAll === 0) return <h2>{t("issues-headline-none")}</h2>;
  const shown = all ? found : found.slice(0, AT_FIRST);
  const [errors, warnings] = [inAll("error"), inAll("warning")];
  const headline =
    errors === 0 ? "issues-headline-warnings" : warnings === 0 ? "issues-headline-errors" : "issues-headline";
  return (
    <ChartFrame
      headline={t(headline, {
        errors: errors === 1 ? t("errors-one") : t("errors", { count: count(errors) }),
        warnings: warnings === 1 ? t("warnings-one") : t("warnings", { count: count(warnings) }),
      })}
      how={
        file.issues.length < file.issuesInAll
          ? sentences(
              t("issues-how"),
              t("first-of", { shown: count(file.issues.length), all: count(file.issuesInAll) }),
            )
          : t("issues-how")
      }
      label={t("issues-label")}
      sheet={sheet}
      csvOf="sheet"
      question={{ name: "file", id: file.id }}
      part="issues"
      method="settling"
      viewName={t("list")}
      interactive
      controls={
        <div className="choices">
          <Choice
            label={t("severity")}
            value={state.severity ?? "any"}
            options={[
              { value: "any", label: t("any") },
              ...severities.map((value) => ({ value, label: `${t(value)} (${count(inAll(value))})` })),
            ]}
            onChange={(severity) => change({ severity: severities.find((one) => one === severity) ?? null })}
          />
          <Pick
            label={t("rule")}
            value={state.rule ?? "any"}
            options={[
              { value: "any", label: t("any") },
              ...ruleOptions(file).map(({ rule, title, issues }) => ({
                value: rule,
                label: `${say(title)} (${count(issues)})`,
              })),
            ]}
            onChange={(rule) => change({ rule: rule === "any" ? null : rule })}
          />
          <p className="soft small sources-count" aria-live="polite">
            {t("issues-shown", { shown: count(shown.length), all: count(file.issuesInAll) })}
          </p>
        </div>
      }
    >
      {found.length === 0 ? <p>{t("issues-none-match")}</p> : null}
      <ul className="file-findings">
        {shown.map(({ line, column, severity, rule, identifier, message }, at) => (
          // The same thing may be wrong twice on one line
          <li key={at} className={severity === "error" ? "is-error" : undefined}>
            <span className="file-findings-place">
              {line === null
                ? t("no-line")
                : column === null
                  ? t("line", { line })
                  : t("line-column", { line, column })}
            </span>
            <p>
              {say(message)}
              {identifier === null ? null : (
                <>
                  {" "}
                  <FileName name={identifier} />
                </>
              )}{" "}
              <span className="soft small">
                {t(severity)} · {rule}
              </span>
            </p>
          </li>
        ))}
      </ul>
      {shown.length < found.length ? (
        <button type="button" className="plain-button" onClick={() => setAll(true)}>
          {t("more", { all: count(found.length) })}
        </button>
      ) : null}
    </ChartFrame>
  );
}

/** Rules with all their issues, whatever the severity. */
function ruleOptions({ byRule }: AddedFileAnswer) {
  return [...Map.groupBy(byRule, ({ rule }) => rule).values()].flatMap((same) => {
    const [first] = same;
    return first === undefined ? [] : [{ ...first, issues: same.reduce((sum, { issues }) => sum + issues, 0) }];
  });
}
