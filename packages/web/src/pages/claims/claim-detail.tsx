import type { ClaimAnswer } from "@plumbline/core/contract";
import { nameOf, verdictNames } from "@plumbline/core/sheets";
import type { ReactNode } from "react";
import { dateText } from "../../ui/date-text.ts";
import { EvidenceList } from "../../ui/evidence.tsx";
import { useLanguage, useSay, useText } from "../../ui/language.tsx";
import { LayerMark } from "../../ui/layer-mark.tsx";
import { AboutList } from "./about-list.tsx";
import { ClaimReading } from "./claim-reading.tsx";
import { pageMessages } from "./messages.ts";

/** All that stands behind a verdict: the quote, each reading with its numbers and query, the reason, and what is noted beside it. */
export function ClaimDetail({ claim }: { readonly claim: ClaimAnswer }) {
  const t = useText(pageMessages);
  const say = useSay();
  return (
    <>
      <Part title={t("where-said")} mark={<LayerMark layer="paper" />}>
        <EvidenceList evidence={claim.evidence} />
      </Part>
      {claim.fault === null ? null : (
        <p className="trouble">
          {t("fault")} <code>{claim.fault}</code>
        </p>
      )}
      {claim.readings.length === 0 ? null : (
        <Part title={t("readings")}>
          {claim.readings.map((reading) => (
            <ClaimReading key={reading.id} reading={reading} />
          ))}
        </Part>
      )}
      <Part title={t("why")} mark={<LayerMark layer="ours" />}>
        <p>{say(claim.why)}</p>
      </Part>
      {claim.wouldNeed === null ? null : (
        <Part title={t("would-need")}>
          <p>{say(claim.wouldNeed)}</p>
        </Part>
      )}
      {claim.toHold === null ? null : (
        <Part title={t("to-hold")} mark={<LayerMark layer="ours" />}>
          <p>{say(claim.toHold)}</p>
        </Part>
      )}
      {claim.overtakenBy.length === 0 ? null : (
        <Part title={t("overtaken-by")} mark={<LayerMark layer="later" />}>
          <ul>
            {claim.overtakenBy.map((newer) => (
              <li key={newer.id}>{say(newer.label)}</li>
            ))}
          </ul>
        </Part>
      )}
      {claim.seeAlso.length === 0 ? null : (
        <Part title={t("see-also")}>
          <EvidenceList evidence={claim.seeAlso} />
        </Part>
      )}
      {claim.notes.length === 0 ? null : (
        <Part title={t("notes")} mark={<LayerMark layer="ours" />}>
          {claim.notes.map((note) => (
            <div key={note.id} className="claim-note">
              <p className="claim-note-title">{say(note.title)}</p>
              <p>{say(note.text)}</p>
              <p className="soft">
                {t("note-test")} {say(note.test)}
              </p>
            </div>
          ))}
        </Part>
      )}
      {claim.about.length === 0 ? null : (
        <Part title={t("about")}>
          <AboutList ids={claim.about} />
        </Part>
      )}
      <Reviewed claim={claim} />
    </>
  );
}

function Part({
  title,
  mark,
  children,
}: {
  readonly title: string;
  readonly mark?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className="claim-part">
      <h4>
        {title} {mark}
      </h4>
      <div>{children}</div>
    </section>
  );
}

function Reviewed({ claim }: { readonly claim: ClaimAnswer }) {
  const t = useText(pageMessages);
  const say = useSay();
  const date = dateText(claim.reviewed.on, useLanguage());
  return (
    <p className="soft small">
      {claim.reviewed.verdict === claim.verdict
        ? t("reviewed", { date })
        : t("reviewed-as", { date, verdict: say(nameOf(verdictNames, claim.reviewed.verdict)) })}
    </p>
  );
}
