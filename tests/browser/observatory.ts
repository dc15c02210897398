import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import {
  embeddedRegister,
  listen,
  type Observatory,
  observatoryApp,
  openObservatory,
  repositoryRoot,
  type RunningServer,
  webDist,
} from "@plumbline/app";

const PLACES = [
  process.env["CHROMIUM"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** Chromium on this machine, if there is one. */
export const chromiumPath = PLACES.find((path) => path !== undefined && existsSync(path));

/** Whether the browser tests run: Chromium is there, or they are demanded and must fail without it. */
export const browserTests = chromiumPath !== undefined || process.env["PLUMBLINE_REQUIRE_BROWSER"] === "1";

/** How long a page may take for one step: a bound for what hangs; a machine with other work is ten times slower than one without. */
export const PATIENCE_MS = 120_000;

/** The observatory on a free port with a browser beside it. */
export interface Visit {
  readonly url: string;
  readonly observatory: Observatory;
  /** A fresh page; `errors` collects everything that the console or a failed request says, `foreign` every request that would leave the machine. */
  readonly open: (options: {
    readonly width: number;
    readonly colorScheme?: "light" | "dark";
  }) => Promise<{ page: Page; context: BrowserContext; errors: string[]; foreign: string[] }>;
  readonly close: () => Promise<void>;
}

/** Made-up files that the visited store holds: titles of every kind, places of every precision, records that count and that do not. */
const FILES = join(repositoryRoot, "tests/browser/files");

/** Adds the files to a store as a user would. Throws with what was said where that fails; findings in the files are none. */
function addInto(store: string): void {
  const main = join(repositoryRoot, "packages/app/src/main.ts");
  const run = spawnSync(process.execPath, [main, "add", FILES, "--store", store], { encoding: "utf8" });
  if (run.status !== 0 && run.status !== 1) throw new Error(`plumbline add failed: ${run.stderr}`);
}

/**
 * Opens the observatory on the embedded register, with a store of made-up files (or none, with `empty`), and a headless browser. Throws where
 * Chromium is demanded and missing.
 */
export async function visit({ empty = false }: { readonly empty?: boolean } = {}): Promise<Visit> {
  if (chromiumPath === undefined)
    throw new Error("Chromium is demanded (PLUMBLINE_REQUIRE_BROWSER=1) and not there: install the package chromium");
  const folder = mkdtempSync(join(tmpdir(), "visit-"));
  const store = join(folder, "store");
  if (!empty) addInto(store);
  const observatory = await openObservatory(embeddedRegister, { store });
  const server: RunningServer = await listen(observatoryApp(observatory, { dist: webDist }), {
    host: "127.0.0.1",
    port: 0,
  });
  const browser: Browser = await chromium.launch({
    executablePath: chromiumPath,
    timeout: PATIENCE_MS,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  return {
    url: server.url,
    observatory,
    open: async ({ width, colorScheme = "light" }) => {
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        colorScheme,
        acceptDownloads: true,
        reducedMotion: "reduce",
      });
      context.setDefaultTimeout(PATIENCE_MS);
      const page = await context.newPage();
      const errors: string[] = [];
      const foreign: string[] = [];
      page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
      page.on("pageerror", (error) => errors.push(error.message));
      page.on(
        "requestfailed",
        (request) => request.failure()?.errorText !== "net::ERR_ABORTED" && errors.push(`${request.url()} failed`),
      );
      page.on("request", (request) => {
        if (
          !request.url().startsWith(server.url) &&
          !request.url().startsWith("data:") &&
          !request.url().startsWith("blob:")
        )
          foreign.push(request.url());
      });
      return { page, context, errors, foreign };
    },
    close: async () => {
      await browser.close();
      await server.close();
      observatory.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
