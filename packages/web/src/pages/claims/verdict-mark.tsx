import { nameOf, verdictNames } from "@plumbline/core/sheets";
import { useSay } from "../../ui/language.tsx";
import "./verdict-mark.css";

export const verdictOrder = ["holds", "holds-under-reading", "overtaken", "fails", "not-checkable"] as const;
export type VerdictName = (typeof verdictOrder)[number];

/** A verdict as a mark and a word: never by colour alone. */
export function VerdictMark({ verdict }: { readonly verdict: string }) {
  const say = useSay();
  return (
    <span className="verdict">
      <VerdictSign verdict={verdict} />
      {say(nameOf(verdictNames, verdict))}
    </span>
  );
}

/** The mark alone: full, half, crossed, open, or hatched like everything that nobody has published. */
export function VerdictSign({ verdict }: { readonly verdict: string }) {
  return (
    <svg
      className={`verdict-sign is-${verdict}`}
      viewBox="0 0 14 14"
      width="14"
      height="14"
      aria-hidden="true"
      focusable="false"
    >
      {verdict === "fails" ? <path d="M2.5 2.5l9 9M11.5 2.5l-9 9" /> : <circle cx="7" cy="7" r="5.5" />}
      {verdict === "holds-under-reading" ? <path className="is-filled" d="M7 1.5a5.5 5.5 0 0 0 0 11z" /> : null}
      {verdict === "overtaken" ? <path d="M7 7V3.5M7 7l2.5 1.5" /> : null}
      {verdict === "not-checkable" ? <path d="M2.6 8.6l6-6M4.4 11.4l7-7" /> : null}
    </svg>
  );
}
