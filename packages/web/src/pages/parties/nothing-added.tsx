import { Link } from "wouter";
import { useText } from "../../ui/language.tsx";
import { useHref } from "../../ui/links.ts";
import { partyMessages } from "./messages.ts";

/** Without a store: what would stand here, and the command that brings it. */
export function NothingAdded() {
  const t = useText(partyMessages);
  const href = useHref();
  return (
    <section className="prose nothing-added">
      <h2>{t("no-store")}</h2>
      <p>{t("no-store-list")}</p>
      <pre>
        <code>npx plumbline add PATH…</code>
      </pre>
      <p>
        {t("no-store-after")} <Link href={href("/map")}>{t("to-map")}</Link>
      </p>
    </section>
  );
}
