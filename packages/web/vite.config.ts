import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const here = fileURLToPath(new URL(".", import.meta.url));
const api = process.env["PLUMBLINE_API"] ?? "http://127.0.0.1:4173";

/** Rooms of the core and of the futures are pure: what a page or a worker does not use of them (schemas above all) stays out of its script. */
const hasSideEffects = (id: string): boolean =>
  !/[\\/]packages[\\/](?:core|futures)[\\/]src[\\/](?!ensemble[\\/]web-worker)/.test(id);

export default defineConfig({
  root: here,
  base: "/",
  plugins: [react()],
  server: { host: "127.0.0.1", proxy: { "/api": api } },
  worker: {
    format: "es",
    rolldownOptions: { treeshake: { moduleSideEffects: hasSideEffects } },
  },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    // A data: address in a style sheet would need a looser Content-Security-Policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { treeshake: { moduleSideEffects: hasSideEffects } },
  },
});
