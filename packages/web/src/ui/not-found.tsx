import { Link } from "wouter";
import { useText } from "./language.tsx";
import { useHref } from "./links.ts";
import { shellMessages } from "./messages.ts";
import { Page } from "./page.tsx";

export function NotFound() {
  const t = useText(shellMessages);
  const href = useHref();
  return (
    <Page title={t("not-found")}>
      <p className="lead">
        {t("not-found-next")} <Link href={href("/")}>{t("overview")}</Link>
      </p>
    </Page>
  );
}
