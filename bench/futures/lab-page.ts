/** The lab's first picture as a reader sees it: from opening the page, and from moving a slider, in Chromium. */
import { loadavg } from "node:os";
import type { Page } from "playwright-core";
import { buildKernelIfNeeded } from "@plumbline/futures/build-kernel";
import { buildWebIfNeeded } from "../../packages/app/src/platform/web-build.ts";
import { chromiumPath, type Visit, visit } from "../../tests/browser/observatory.ts";
import { type Measured, report } from "./workload.ts";

const ROUNDS = 5;
/** Three scenarios × 200 paired draws within this, ms. */
const LIMIT_MS = 1000;

/** Milliseconds of one visit, each until the picture is on the screen. */
interface Pictures {
  readonly opened: number;
  /** Right after the first picture, while the side questions are still being worked out. */
  readonly moved: number;
}

/** Runs in the page before anything of it: writes on the document when the first picture of each experiment has been painted. */
function watchPictures(): void {
  const painted = (name: string, since: number) => {
    requestAnimationFrame(() =>
      setTimeout(() => {
        document.documentElement.dataset[name] = String(performance.now() - since);
      }),
    );
  };
  let first: string | undefined;
  let moved: number | undefined;
  addEventListener(
    "input",
    () => {
      moved ??= performance.now();
    },
    { capture: true },
  );
  const watcher = new MutationObserver(() => {
    const figure = document.querySelector<HTMLElement>("[data-output='M3'] [data-scenario='S1']");
    const mean = figure?.dataset["mean"];
    if (mean === undefined || mean === first) return;
    if (first === undefined) painted("opened", 0);
    else {
      painted("moved", moved ?? Number.NaN);
      watcher.disconnect();
    }
    first = mean;
  });
  watcher.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ["data-mean"] });
}

async function oneVisit(seen: Visit): Promise<Pictures> {
  const { page, context, errors } = await seen.open({ width: 1280 });
  try {
    await page.addInitScript(watchPictures);
    await page.goto(`${seen.url}/en/futures`);
    const opened = await noted(page, "opened");
    // At the slider's other end is another experiment, asked for while the side questions of the first are under way
    await page.locator("[data-input='camp'] input").focus();
    await page.keyboard.press("Home");
    const moved = await noted(page, "moved");
    if (errors.length > 0) throw new Error(errors.join("\n"));
    return { opened, moved };
  } finally {
    await context.close();
  }
}

async function noted(page: Page, name: string): Promise<number> {
  await page.locator(`html[data-${name}]`).waitFor({ state: "attached", timeout: 120_000 });
  return Number(await page.locator("html").getAttribute(`data-${name}`));
}

/** One second beside the page's first picture of 3 × 200 draws; nothing where there is no Chromium. */
export async function labPage(): Promise<Measured[]> {
  if (chromiumPath === undefined) {
    process.stdout.write("the lab's first picture in a browser: not measured, no Chromium here\n");
    return [];
  }
  buildKernelIfNeeded();
  await buildWebIfNeeded((line) => process.stderr.write(`${line}\n`));
  const seen = await visit({ empty: true });
  try {
    await oneVisit(seen); // the server has answered once
    const visits: Pictures[] = [];
    for (let round = 0; round < ROUNDS; round++) visits.push(await oneVisit(seen));
    const [load = 0] = loadavg();
    const rowOf = (what: string, of: (pictures: Pictures) => number): Measured => {
      const ms = visits.map(of).toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN;
      return {
        what: `scenario lab in Chromium, 3 scenarios × 200 paired draws painted, from ${what}, median of ${ROUNDS}, load ${load.toFixed(1)}; one second`,
        ours: "1.00 s",
        peer: `${(ms / 1000).toFixed(2)} s`,
        ratio: LIMIT_MS / ms,
        mustReach: 1,
      };
    };
    return [
      rowOf("opening the page with an empty browser cache", ({ opened }) => opened),
      rowOf("moving a slider", ({ moved }) => moved),
    ];
  } finally {
    await seen.close();
  }
}

if (import.meta.main) report(await labPage());
