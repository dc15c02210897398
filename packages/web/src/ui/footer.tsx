import { Link, useLocation } from "wouter";
import { dateText } from "./date-text.ts";
import { useLanguage, useText } from "./language.tsx";
import { useHref } from "./links.ts";
import { shellMessages } from "./messages.ts";
import { useQuestion } from "./question.ts";
import { themes, useTheme } from "./theme.ts";
import "./footer.css";

export function Footer() {
  const t = useText(shellMessages);
  const href = useHref();
  const language = useLanguage();
  const [path] = useLocation();
  const version = useQuestion("version").answer;
  const [theme, setTheme] = useTheme();
  return (
    <footer className="site-footer">
      <div className="site-footer-row">
        <div className="site-footer-words">
          <p>
            {version === null
              ? "…"
              : t("snapshot", {
                  hash: version.register,
                  date: dateText(version.newestFact, language),
                  version: version.software,
                })}
            {version === null || version.findings === 0 ? null : (
              <>
                {" · "}
                <Link href={href("/data#findings")}>{t("findings", { count: version.findings })}</Link>
              </>
            )}
          </p>
          <p>{t("own-words")}</p>
          <p>{t("licence")}</p>
          {path.endsWith("/map") ? <p>{t("boundary-caption")}</p> : null}
        </div>
        <fieldset className="theme-switch">
          <legend>{t("theme")}</legend>
          {themes.map((id) => (
            <label key={id}>
              <input type="radio" name="theme" value={id} checked={theme === id} onChange={() => setTheme(id)} />
              <span>{t(id)}</span>
            </label>
          ))}
        </fieldset>
      </div>
    </footer>
  );
}
