import { useState } from "react";
import { Link, useLocation } from "wouter";
import { AsOf } from "./as-of.tsx";
import { useLanguage, useText } from "./language.tsx";
import { useHref, useSameIn } from "./links.ts";
import { Logo } from "./logo.tsx";
import { shellMessages } from "./messages.ts";
import { pages } from "./nav.ts";
import "./header.css";

/** Rooms without a place of their own in the navigation, by the first part of their path. */
const BELONGS: Readonly<Record<string, string>> = {
  timeline: "/initiatives",
  relations: "/initiatives",
  recipients: "/projects",
  providers: "/projects",
};

export function Header() {
  const t = useText(shellMessages);
  const href = useHref();
  const language = useLanguage();
  const [path] = useLocation();
  // The menu is open on one page; on the next it is closed.
  const [openAt, setOpenAt] = useState<string | null>(null);
  const open = openAt === path;
  const bare = path.replace(/^\/(?:en|zh)/, "") || "/";
  const here = BELONGS[bare.split("/")[1] ?? ""] ?? bare;
  return (
    <header className="site-header">
      <div className="site-header-row">
        <Link href={href("/")} className="site-name">
          <Logo />
          <span>Plumbline</span> <span lang="zh">准绳</span>
        </Link>
        <button
          type="button"
          className="menu-button"
          aria-expanded={open}
          aria-controls="main-navigation"
          onClick={() => setOpenAt(open ? null : path)}
        >
          {t("menu")}
        </button>
        <nav id="main-navigation" aria-label={t("main-navigation")} className={open ? "is-open" : ""}>
          <ul>
            {pages.map((page) => {
              const current = page.path === "/" ? here === "/" : here === page.path || here.startsWith(`${page.path}/`);
              return (
                <li key={page.id}>
                  <Link href={href(page.path)} aria-current={current ? "page" : undefined}>
                    {t(page.id)}
                  </Link>
                </li>
              );
            })}
          </ul>
        </nav>
        <div className="site-tools">
          <AsOf />
          <LanguageSwitch here={language} />
        </div>
      </div>
    </header>
  );
}

function LanguageSwitch({ here }: { readonly here: "en" | "zh" }) {
  const t = useText(shellMessages);
  const en = useSameIn("en");
  const zh = useSameIn("zh");
  return (
    <nav className="language-switch" aria-label={t("language")}>
      <Link href={en} lang="en" hrefLang="en" aria-current={here === "en" ? "true" : undefined}>
        EN
      </Link>
      <Link href={zh} lang="zh" hrefLang="zh" aria-current={here === "zh" ? "true" : undefined}>
        中文
      </Link>
    </nav>
  );
}
