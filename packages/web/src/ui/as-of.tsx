import { useEffect, useId, useRef, useState } from "react";
import { lens, useAddressState } from "./address.ts";
import { dateText } from "./date-text.ts";
import { useLanguage, useText } from "./language.tsx";
import { shellMessages } from "./messages.ts";
import { useQuestion } from "./question.ts";

/** The day that everything on the pages is seen from: the newest fact's, or one the reader chooses. */
export function AsOf() {
  const t = useText(shellMessages);
  const language = useLanguage();
  const version = useQuestion("version").answer;
  const [state, change] = useAddressState(lens);
  const [open, setOpen] = useState(false);
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return undefined;
    const outside = (event: PointerEvent) => {
      if (event.target instanceof Node && box.current?.contains(event.target) === false) setOpen(false);
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener("pointerdown", outside);
    document.addEventListener("keydown", escape);
    return () => {
      document.removeEventListener("pointerdown", outside);
      document.removeEventListener("keydown", escape);
    };
  }, [open]);

  const newest = version?.newestFact ?? null;
  const shown = state.asOf ?? newest;
  return (
    <div className="as-of" ref={box}>
      <button type="button" ref={button} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {shown === null ? "…" : t("as-of", { date: dateText(shown, language) })} <span aria-hidden="true">▾</span>
      </button>
      <div className="as-of-panel" id={id} hidden={!open}>
        <label htmlFor={`${id}-day`}>{t("as-of-label")}</label>
        <input
          id={`${id}-day`}
          type="date"
          value={shown ?? ""}
          max={newest ?? undefined}
          min="2007-01-01"
          onChange={(event) => {
            const chosen = event.target.value;
            change({ asOf: chosen === "" || chosen === newest ? null : chosen }, { replace: true });
          }}
        />
        <p>{t("as-of-help")}</p>
        {newest === null || state.asOf === null ? null : (
          <button type="button" className="plain-button" onClick={() => change({ asOf: null })}>
            {t("as-of-newest", { date: dateText(newest, language) })}
          </button>
        )}
      </div>
    </div>
  );
}
