import { useState } from "react";
import { recall, remember } from "./memory.ts";

export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

const KEY = "plumbline-theme";

function savedTheme(): Theme {
  const saved = recall(KEY);
  return themes.find((theme) => theme === saved) ?? "system";
}

function apply(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
}

/** Before the first paint of the pages: the reader's own choice of light or dark, where there is one. */
export function applySavedTheme(): void {
  apply(savedTheme());
}

export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(savedTheme);
  return [
    theme,
    (next) => {
      remember(KEY, next);
      apply(next);
      setTheme(next);
    },
  ];
}
