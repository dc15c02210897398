import type { VersionAnswer } from "@plumbline/core/contract";
import { Answered } from "../../ui/answered.tsx";
import { dateText } from "../../ui/date-text.ts";
import { useLanguage, useText } from "../../ui/language.tsx";
import { useQuestion } from "../../ui/question.ts";
import { pageMessages } from "./messages.ts";

const counted = [
  "initiatives",
  "facts",
  "events",
  "statements",
  "sources",
  "claims",
  "notes",
  "series",
  "tables",
  "referenceTables",
] as const;

/** What is running, and on which facts. */
export function Versions() {
  const t = useText(pageMessages);
  return (
    <section id="versions">
      <h2>{t("versions")}</h2>
      <Answered asked={useQuestion("version")} rows={8}>
        {(version) => <VersionTable version={version} />}
      </Answered>
      <p>
        <a href="/api/openapi.json">{t("api")}</a>
      </p>
    </section>
  );
}

function VersionTable({ version }: { readonly version: VersionAnswer }) {
  const t = useText(pageMessages);
  const language = useLanguage();
  return (
    <dl className="versions">
      <dt>{t("software")}</dt>
      <dd>{version.software}</dd>
      <dt>{t("register-version")}</dt>
      <dd>
        <code>{version.register}</code>
      </dd>
      <dt>{t("newest-fact")}</dt>
      <dd>{dateText(version.newestFact, language)}</dd>
      {counted.map((name) => {
        const count = version.counts[name];
        return count === undefined ? null : (
          <div key={name}>
            <dt>{t(`count-${name}`)}</dt>
            <dd>{count}</dd>
          </div>
        );
      })}
    </dl>
  );
}
