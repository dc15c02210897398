import { Link } from "wouter";
import { useText } from "../../ui/language.tsx";
import { useHref } from "../../ui/links.ts";
import { partyMessages } from "./messages.ts";
import "../initiatives/view-tabs.css";

const VIEWS = ["projects", "recipients", "providers"] as const;

/** The three ways to look at what has been added. */
export function ViewTabs({ here }: { readonly here: (typeof VIEWS)[number] }) {
  const t = useText(partyMessages);
  const href = useHref();
  return (
    <nav className="view-tabs" aria-label={t("views")}>
      {VIEWS.map((view) => (
        <Link key={view} href={href(`/${view}`)} aria-current={view === here ? "page" : undefined}>
          {t(`view-${view}`)}
        </Link>
      ))}
    </nav>
  );
}
