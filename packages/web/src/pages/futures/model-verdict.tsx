import type { Verdict } from "@plumbline/futures/analysis";
import { useText } from "../../ui/language.tsx";
import { pageMessages } from "./messages.ts";

/** What the model makes of a claim, as a mark and a word: full, crossed, open, or hatched where it cannot tell. */
export function ModelVerdict({ verdict }: { readonly verdict: Verdict }) {
  const t = useText(pageMessages);
  return (
    <span className="model-verdict">
      <VerdictMark verdict={verdict} />
      {t(verdict)}
    </span>
  );
}

/** The mark alone; what it means has to stand beside it in words. */
export function VerdictMark({ verdict }: { readonly verdict: Verdict }) {
  const isOutside = verdict === "by-construction" || verdict === "not-simulated";
  return (
    <svg
      className={`verdict-mark is-${verdict}`}
      viewBox="0 0 14 14"
      width="14"
      height="14"
      aria-hidden="true"
      focusable="false"
    >
      {verdict === "disagrees" ? <path d="M2.5 2.5l9 9M11.5 2.5l-9 9" /> : <circle cx="7" cy="7" r="5.5" />}
      {isOutside ? <path d="M2.6 8.6l6-6M4.4 11.4l7-7" /> : null}
    </svg>
  );
}
