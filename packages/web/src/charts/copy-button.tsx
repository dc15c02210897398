import { useState } from "react";
import { useText } from "../ui/language.tsx";
import { frameMessages } from "./frame-messages.ts";

/** Copies a text, and says so. */
export function CopyButton({ text, label }: { readonly text: () => string; readonly label: string }) {
  const t = useText(frameMessages);
  const [done, setDone] = useState<"no" | "copied" | "failed">("no");
  const copy = () => {
    navigator.clipboard.writeText(text()).then(
      () => setDone("copied"),
      () => setDone("failed"),
    );
  };
  return (
    <button type="button" className="plain-button" onClick={copy} onBlur={() => setDone("no")}>
      <span aria-live="polite">{done === "no" ? label : done === "copied" ? t("copied") : t("copy-failed")}</span>
    </button>
  );
}
