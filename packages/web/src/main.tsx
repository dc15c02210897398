import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./ui/app.tsx";
import { applySavedTheme } from "./ui/theme.ts";
import "./ui/base.css";

applySavedTheme();
const root = document.querySelector("#plumbline");
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
