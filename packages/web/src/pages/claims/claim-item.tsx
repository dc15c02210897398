import type { ClaimAnswer } from "@plumbline/core/contract";
import { useEffect, useId, useRef } from "react";
import { Link } from "wouter";
import { useSay, useText } from "../../ui/language.tsx";
import { useHref } from "../../ui/links.ts";
import { ClaimDetail } from "./claim-detail.tsx";
import { pageMessages } from "./messages.ts";
import { VerdictMark } from "./verdict-mark.tsx";

interface ClaimItemProps {
  readonly claim: ClaimAnswer;
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** One claim of the list: its sentence, its verdict and what was computed; opened, all that stands behind it. */
export function ClaimItem({ claim, open, onToggle }: ClaimItemProps) {
  const t = useText(pageMessages);
  const say = useSay();
  const href = useHref();
  const detail = useId();
  const item = useRef<HTMLLIElement>(null);
  const openAtFirst = useRef(open);
  useEffect(() => {
    if (openAtFirst.current) item.current?.scrollIntoView({ block: "start" });
  }, []);
  const deciding = claim.readings.filter((reading) => reading.decides);
  const decisive = deciding.find((reading) => reading.holds === true) ?? deciding[0];
  return (
    <li ref={item} className={open ? "claim is-open" : "claim"} id={claim.id}>
      <h3>
        <button type="button" aria-expanded={open} aria-controls={detail} onClick={onToggle}>
          {say(claim.statement)}
        </button>
      </h3>
      <p className="claim-line">
        <Link
          className="claim-link"
          href={href("/claims", { claim: claim.id })}
          aria-label={`${t("link")}: ${claim.id}`}
        >
          {claim.id}
        </Link>
        <VerdictMark verdict={claim.verdict} />
        {claim.stated === null ? null : (
          <span>
            <span className="soft">{t("stated")}</span> {say(claim.stated)}
          </span>
        )}
        {decisive?.value == null ? null : (
          <span>
            <span className="soft">{t("computed")}</span> {say(decisive.value)}
            <span className="soft">{t("in-brackets", { name: say(decisive.name) })}</span>
          </span>
        )}
      </p>
      <div id={detail} className="claim-detail" hidden={!open}>
        {open ? <ClaimDetail claim={claim} /> : null}
      </div>
    </li>
  );
}
