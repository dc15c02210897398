import { Link } from "wouter";
import { useText } from "../../ui/language.tsx";
import { useHref } from "../../ui/links.ts";
import { pageMessages } from "./messages.ts";
import "./view-tabs.css";

const VIEWS = [
  { id: "list", path: "/initiatives" },
  { id: "timeline", path: "/timeline" },
  { id: "relations", path: "/relations" },
] as const;

/** The three ways to look at the initiatives. */
export function ViewTabs({ here }: { readonly here: (typeof VIEWS)[number]["id"] }) {
  const t = useText(pageMessages);
  const href = useHref();
  return (
    <nav className="view-tabs" aria-label={t("views")}>
      {VIEWS.map((view) => (
        <Link key={view.id} href={href(view.path)} aria-current={view.id === here ? "page" : undefined}>
          {t(view.id)}
        </Link>
      ))}
    </nav>
  );
}
