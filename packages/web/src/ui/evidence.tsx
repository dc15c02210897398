import type { EvidenceAnswer } from "@plumbline/core/contract";
import { evidenceMessages } from "./evidence-messages.ts";
import { PAPER, sectionName } from "./section-names.ts";
import { useSay, useText } from "./language.tsx";
import { Words } from "./words.tsx";
import "./evidence.css";

/** Sets apart what follows; it ends a line and never begins one. */
const DOT = "\u00A0· ";

/** Where something is said: the sentence, the document, the place in it, and how far it can be trusted. */
export function EvidenceList({ evidence }: { readonly evidence: readonly EvidenceAnswer[] }) {
  if (evidence.length === 0) return null;
  return (
    <ul className="evidence">
      {evidence.map((item, index) => (
        <li key={`${item.source}-${index}`}>
          {item.quote === null ? null : (
            <blockquote>
              <Words text={item.quote} />
            </blockquote>
          )}
          <Place item={item} />
        </li>
      ))}
    </ul>
  );
}

function Place({ item }: { readonly item: EvidenceAnswer }) {
  const t = useText(evidenceMessages);
  const say = useSay();
  return (
    <p className="evidence-place">
      <Document item={item} />
      {item.page === null ? "" : t("page", { page: item.page })}
      {item.section === null ? null : (
        <>
          {t("comma")}
          <Words text={say(sectionName(item.section))} />
        </>
      )}
      {item.grade === null || item.source === PAPER ? null : (
        <>
          {DOT}
          <span className="evidence-grade">{t(item.grade)}</span>
        </>
      )}
      {item.cites.length === 0 ? null : (
        <>
          {DOT}
          {t("citing")}
          {item.cites.map((cited, index) => (
            <span key={cited.id}>
              {index === 0 ? t("colon-space") : t("semicolon")}
              <Words text={say(cited.titles)} />
              <Printed title={cited.title} shown={say(cited.titles)} />
            </span>
          ))}
        </>
      )}
    </p>
  );
}

/** What the sentence stands in. The founding paper, which most of the register quotes, goes by that name; its title is on its own page. */
function Document({ item }: { readonly item: EvidenceAnswer }) {
  const t = useText(evidenceMessages);
  const say = useSay();
  if (item.source === PAPER)
    return (
      <abbr className="evidence-paper" title={say(item.titles)}>
        {t("paper")}
      </abbr>
    );
  return (
    <>
      {item.url === null ? (
        <Words text={say(item.titles)} />
      ) : (
        <a href={item.url} rel="noreferrer">
          <Words text={say(item.titles)} />
        </a>
      )}
      <Printed title={item.title} shown={say(item.titles)} />
    </>
  );
}

/** The title as printed, beside the translation that is shown. */
function Printed({ title, shown }: { readonly title: string; readonly shown: string }) {
  if (title === shown) return null;
  return (
    <>
      {" "}
      <Words text={`[${title}]`} className="evidence-printed" />
    </>
  );
}
