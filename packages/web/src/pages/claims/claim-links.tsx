import type { Bilingual } from "@plumbline/core/evidence";
import { Link } from "wouter";
import { useSay } from "../../ui/language.tsx";
import { useHref } from "../../ui/links.ts";
import { VerdictMark } from "./verdict-mark.tsx";
import "./claim-links.css";

interface ClaimLinksProps {
  readonly claims: readonly { readonly id: string; readonly statement: Bilingual; readonly verdict: string }[];
}

/** Claims in short, each with its verdict and the way to its page. */
export function ClaimLinks({ claims }: ClaimLinksProps) {
  const say = useSay();
  const href = useHref();
  return (
    <ul className="claim-links">
      {claims.map((claim) => (
        <li key={claim.id}>
          <VerdictMark verdict={claim.verdict} />
          <Link href={href("/claims", { claim: claim.id })}>{say(claim.statement)}</Link>
        </li>
      ))}
    </ul>
  );
}
