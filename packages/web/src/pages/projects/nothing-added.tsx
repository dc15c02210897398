import { useText } from "../../ui/language.tsx";
import { listMessages } from "./list/messages.ts";

/** Before anything was added: what would stand here, and how it comes. */
export function NothingAdded() {
  const t = useText(listMessages);
  return (
    <div className="nothing-added">
      <ol className="nothing-added-lines" aria-hidden="true">
        {[72, 54, 83, 61].map((percent) => (
          <li key={percent}>
            <span className="hatch" style={{ width: `${percent}%` }} />
            <span className="hatch" />
            <span className="hatch is-small" style={{ width: `${percent / 2}%` }} />
          </li>
        ))}
      </ol>
      <div className="prose">
        <p>{t("empty-what")}</p>
        <p>{t("empty-how")}</p>
        <pre>
          <code>npx plumbline add PATH…</code>
        </pre>
        <p>{t("empty-drop")}</p>
        <pre>
          <code>npm start -- --allow-add</code>
        </pre>
        <p className="soft">{t("empty-example")}</p>
      </div>
    </div>
  );
}
