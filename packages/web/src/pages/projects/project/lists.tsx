import type { ProjectAnswer } from "@plumbline/core/contract";
import { Link } from "wouter";
import { dateText } from "../../../ui/date-text.ts";
import { useLanguage, useSay, useText } from "../../../ui/language.tsx";
import { useHref } from "../../../ui/links.ts";
import { Published } from "../published.tsx";
import { projectMessages } from "./messages.ts";
import { textPieces } from "./safe-link.ts";

type Of<Part extends keyof ProjectAnswer> = Pick<ProjectAnswer, Part>;

/** Everyone whom the record names, by role. */
export function Parties({ parties }: Of<"parties">) {
  const t = useText(projectMessages);
  const say = useSay();
  return (
    <dl className="record-list">
      {parties.map(({ role, name, ref, type, typeName }, index) => (
        // A record may name one party twice in one role.
        <div key={`${role.id} ${ref} ${name} ${index}`}>
          <dt>{say(role.name)}</dt>
          <dd>
            {name === null || name.trim() === "" ? (
              <span className="soft">{t("not-stated")}</span>
            ) : (
              <Published text={name} />
            )}
            <span className="amount-note">
              {[
                ref === null ? null : t("reference-code", { code: ref }),
                typeName === null ? (type === null ? null : t("party-type", { code: type })) : say(typeName),
              ]
                .filter((part) => part !== null)
                .join(" · ")}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** How amounts are divided between recipients and between sectors. */
export function Shares({ shares }: Of<"shares">) {
  const t = useText(projectMessages);
  const say = useSay();
  const all = [
    ...shares.recipients.map((one) => ({ ...one, what: t("recipients") })),
    ...shares.sectors.map((one) => ({ ...one, what: t("sectors") })),
  ];
  return (
    <>
      <p className="frame-how">{t("shares-how")}</p>
      <dl className="record-list">
        {all.map(({ what, id, name, share }) => (
          <div key={`${what} ${id}`}>
            <dt>{what}</dt>
            <dd className="share-row">
              <span>{say(name)}</span>
              <span className="tabular">{share === null ? "" : t("share-used", { share })}</span>
              {share === null ? null : (
                <span className="share-bar" style={{ width: `${Math.min(100, Number(share))}%` }} />
              )}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

export function Dates({ dates }: Of<"dates">) {
  const t = useText(projectMessages);
  const say = useSay();
  const language = useLanguage();
  return (
    <dl className="record-list">
      {dates.map(({ type, date, estimated }) => (
        <div key={`${type.id} ${date}`}>
          <dt>{say(type.name)}</dt>
          <dd>
            {dateText(date, language)}
            {estimated ? <span className="soft"> · {t("estimated")}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}

export function Terms({ terms }: Of<"terms">) {
  const say = useSay();
  return (
    <dl className="record-list">
      {terms.map(({ label, value, name }) => (
        <div key={label.en}>
          <dt>{say(label)}</dt>
          <dd>
            {name === null ? <bdi>{value}</bdi> : say(name)}
            {name === null || say(name) === value ? null : <bdi className="soft"> {value}</bdi>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Parents, parts and the like; those that are here are linked. */
export function Related({ related }: Of<"related">) {
  const say = useSay();
  const href = useHref();
  return (
    <dl className="record-list">
      {related.map(({ relation, ref, key }) => (
        <div key={`${relation.id} ${ref}`}>
          <dt>{say(relation.name)}</dt>
          <dd>
            {key === null ? (
              <bdi>{ref}</bdi>
            ) : (
              <Link href={href(`/projects/${encodeURIComponent(key)}`)}>
                <bdi>{ref}</bdi>
              </Link>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Documents as the publisher names them: words are words, and only web addresses are links. */
export function Documents({ documents }: Of<"documents">) {
  const t = useText(projectMessages);
  return (
    <>
      <p className="frame-how">{t("documents-how")}</p>
      <ul className="record-items">
        {documents.map((text) => (
          <li key={text}>
            <bdi>
              {textPieces(text).map((piece, index) =>
                piece.href === null ? (
                  // Pieces of one text have no identity but their order.
                  <span key={index}>{piece.text}</span>
                ) : (
                  <a key={index} href={piece.href} rel="noreferrer noopener">
                    {piece.text}
                  </a>
                ),
              )}
            </bdi>
          </li>
        ))}
      </ul>
    </>
  );
}

export function Issues({ issues }: Of<"issues">) {
  const t = useText(projectMessages);
  const say = useSay();
  return (
    <ul className="record-items">
      {issues.map(({ rule, line, severity, message }, index) => (
        // One message may be true of one line twice.
        <li key={`${rule} ${line} ${index}`}>
          <strong>{t(severity)}</strong>
          {line === null ? "" : ` · ${t("issue-line", { line })}`} · <bdi>{say(message)}</bdi>{" "}
          <span className="soft">[{rule}]</span>
        </li>
      ))}
    </ul>
  );
}
