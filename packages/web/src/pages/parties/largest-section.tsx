import type { PartyAnswer } from "@plumbline/core/contract";
import { useMemo } from "react";
import { Link } from "wouter";
import { ChartFrame } from "../../charts/frame.tsx";
import { useText } from "../../ui/language.tsx";
import { useHref } from "../../ui/links.ts";
import { LargestProjects, largestSheet } from "./largest-projects.tsx";
import { partyMessages } from "./messages.ts";
import { oneMessages } from "./one-messages.ts";
import { usePartyWords } from "./party-words.ts";

/** A party's largest projects, and the way to all of them. */
export function LargestSection({ party }: { readonly party: PartyAnswer }) {
  const t = useText(oneMessages);
  const p = useText(partyMessages);
  const href = useHref();
  const words = usePartyWords();
  const sheet = useMemo(() => largestSheet(party.largest), [party]);
  if (party.largest.length === 0) return null;
  return (
    <ChartFrame
      headline={t("largest-headline")}
      how={t("largest-how")}
      label={t("largest-label")}
      sheet={sheet}
      csvOf="sheet"
      part="largest"
      question={{ name: party.role, id: party.id }}
      method="settling"
      viewName={p("list")}
      interactive
    >
      <LargestProjects rows={party.largest} about={party.role} />
      <p>
        <Link href={href("/projects", { [party.role]: encodeURIComponent(party.id) })}>
          {t("all-projects", { count: words.projects(party.projects) })}
        </Link>
      </p>
    </ChartFrame>
  );
}
