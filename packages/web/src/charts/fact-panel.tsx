import type { FactAnswer } from "@plumbline/core/contract";
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { createPortal } from "react-dom";
import { useText } from "../ui/language.tsx";
import { FactCard } from "./fact-card.tsx";
import { factMessages } from "./fact-messages.ts";
import "./fact-panel.css";

interface Shown {
  readonly fact: FactAnswer;
  readonly anchor: HTMLElement;
  /** Opened by a click, a tap or Enter: it stays, and has the focus. */
  readonly pinned: boolean;
}

interface Panel {
  /** The id of the pinned figure; null while none is. */
  readonly pinnedId: string | null;
  readonly glance: (fact: FactAnswer, anchor: HTMLElement) => void;
  readonly pin: (fact: FactAnswer, anchor: HTMLElement) => void;
  readonly leave: () => void;
}

const PanelContext = createContext<Panel | null>(null);

/** Holds the one small panel that a figure opens: at a glance on hover and focus, to stay on click, tap or Enter. */
export function FactPanelProvider({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<Shown | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const glance = useCallback((fact: FactAnswer, anchor: HTMLElement) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(
      () => setShown((before) => (before?.pinned === true ? before : { fact, anchor, pinned: false })),
      140,
    );
  }, []);
  const pin = useCallback((fact: FactAnswer, anchor: HTMLElement) => {
    clearTimeout(timer.current);
    setShown({ fact, anchor, pinned: true });
  }, []);
  const leave = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setShown((before) => (before?.pinned === true ? before : null)), 180);
  }, []);
  const stay = useCallback(() => clearTimeout(timer.current), []);
  const close = useCallback(() => {
    clearTimeout(timer.current);
    setShown((before) => {
      if (before?.pinned === true) before.anchor.focus();
      return null;
    });
    // The focus that comes back must not open it again.
    setTimeout(() => clearTimeout(timer.current), 0);
  }, []);
  const panel = useMemo(
    () => ({ pinnedId: shown?.pinned === true ? shown.anchor.id : null, glance, pin, leave }),
    [shown, glance, pin, leave],
  );
  return (
    <PanelContext value={panel}>
      {children}
      {shown === null ? null : <PanelBox shown={shown} stay={stay} leave={leave} close={close} />}
    </PanelContext>
  );
}

interface PanelBoxProps {
  readonly shown: Shown;
  readonly stay: () => void;
  readonly leave: () => void;
  readonly close: () => void;
}

function PanelBox({ shown, stay, leave, close }: PanelBoxProps) {
  const t = useText(factMessages);
  const box = useRef<HTMLDialogElement>(null);
  const [place, setPlace] = useState<{ readonly left: number; readonly top: number } | null>(null);

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    setPlace(placeBeside(shown.anchor.getBoundingClientRect(), element.offsetWidth, element.offsetHeight));
  }, [shown]);

  // Only what is in its place can take the focus.
  useEffect(() => {
    if (place === null || !shown.pinned) return;
    box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: "nearest" });
  }, [place, shown]);

  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (event.key === "Escape") close();
    };
    const outside = (event: PointerEvent) => {
      if (!(event.target instanceof Node) || box.current?.contains(event.target) === true) return;
      if (!shown.anchor.contains(event.target)) close();
    };
    const focusOut = (event: FocusEvent) => {
      if (shown.pinned && event.relatedTarget instanceof Node && element?.contains(event.relatedTarget) === false)
        close();
    };
    const element = box.current;
    element?.addEventListener("pointerenter", stay);
    element?.addEventListener("pointerleave", leave);
    element?.addEventListener("focusout", focusOut);
    document.addEventListener("keydown", key);
    document.addEventListener("pointerdown", outside);
    return () => {
      element?.removeEventListener("pointerenter", stay);
      element?.removeEventListener("pointerleave", leave);
      element?.removeEventListener("focusout", focusOut);
      document.removeEventListener("keydown", key);
      document.removeEventListener("pointerdown", outside);
    };
  }, [close, stay, leave, shown]);

  return createPortal(
    <dialog
      open
      ref={box}
      className="fact-panel"
      aria-label={t("panel-label")}
      tabIndex={-1}
      style={place === null ? { visibility: "hidden" } : { left: place.left, top: place.top }}
    >
      <FactCard fact={shown.fact} />
      {shown.pinned ? (
        <button type="button" className="fact-panel-close" onClick={close}>
          {t("close")}
        </button>
      ) : (
        <p className="fact-panel-hint">{t("pin-hint")}</p>
      )}
    </dialog>,
    document.body,
  );
}

/** Under the anchor where there is room, else above it, inside the window's width; in page coordinates. */
function placeBeside(anchor: DOMRect, width: number, height: number): { readonly left: number; readonly top: number } {
  const gap = 8;
  const room = document.documentElement.clientWidth;
  const left = Math.max(gap, Math.min(anchor.left, room - width - gap));
  const below = anchor.bottom + gap;
  const above = anchor.top - gap - height;
  const top = below + height > window.innerHeight && above > 0 ? above : below;
  return { left: left + window.scrollX, top: top + window.scrollY };
}

interface FactButtonProps {
  /** Without a fact behind it the content stands as plain text. */
  readonly fact: FactAnswer | undefined;
  readonly className?: string;
  /** Where the content alone does not say what the figure is. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** A figure that opens to the sentence that states it. */
export function FactButton({ fact, className, label, children }: FactButtonProps) {
  const panel = useContext(PanelContext);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const t = useText(factMessages);
  if (fact === undefined || panel === null) return <span className={className}>{children}</span>;
  const glance = () => {
    if (button.current !== null) panel.glance(fact, button.current);
  };
  return (
    <button
      ref={button}
      id={id}
      type="button"
      className={`fact-button ${className ?? ""}`}
      aria-label={label}
      aria-haspopup="dialog"
      aria-expanded={panel.pinnedId === id}
      onPointerEnter={(event) => {
        if (event.pointerType === "mouse") glance();
      }}
      onPointerLeave={panel.leave}
      onFocus={(event) => {
        if (event.currentTarget.matches(":focus-visible")) glance();
      }}
      onBlur={panel.leave}
      onClick={(event) => panel.pin(fact, event.currentTarget)}
    >
      {children}
      {label === undefined && fact.flags.includes("unverified") ? (
        <span className="fact-unverified"> {t("unverified")}</span>
      ) : null}
    </button>
  );
}
