import { Link } from "wouter";
import { useText } from "./language.tsx";
import { useHref } from "./links.ts";
import { shellMessages } from "./messages.ts";
import { pages } from "./nav.ts";
import { Page } from "./page.tsx";

export function NotFound() {
  const t = useText(shellMessages);
  const href = useHref();
  return (
    <Page title={t("not-found")}>
      <p className="lead">{t("not-found-next")}</p>
      <ul className="not-found">
        {pages.map((page) => (
          <li key={page.id}>
            <Link href={href(page.path)}>{t(page.id)}</Link>
          </li>
        ))}
      </ul>
    </Page>
  );
}
