import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BACKCAST_FOUND } from "@plumbline/futures/backcast";
import { buildKernelIfNeeded, KERNEL_FILE } from "@plumbline/futures/build-kernel";
import { differences } from "@plumbline/futures/comparison";
import { type EnsembleResults, localWorker, runEnsemble } from "@plumbline/futures/ensemble";
import { designOfFile, readExperimentFile } from "@plumbline/futures/experiment-file";
import { OUTPUT_NAMES } from "@plumbline/futures/model";
import { browserTests, type Visit, visit } from "./observatory.ts";

const CONTRASTS = ["S1", "S3", "S0"] as const;

/** What the page saves of its comparison. */
interface SavedComparison {
  readonly draws: number;
  readonly outcomes: readonly {
    readonly id: (typeof OUTPUT_NAMES)[number];
    readonly differences: Readonly<
      Record<(typeof CONTRASTS)[number], { readonly mean: number; readonly error: number; readonly positive: number }>
    >;
  }[];
}

async function saved(page: Page, name: RegExp, within = "main"): Promise<string> {
  const downloading = page.waitForEvent("download");
  await page.locator(within).getByRole("button", { name }).first().click();
  const download = await downloading;
  return readFileSync(await download.path(), "utf8");
}

/** The experiment that the page saved, run here by the same kernel in one thread. */
async function runHere(text: string, seen: Visit): Promise<EnsembleResults> {
  buildKernelIfNeeded();
  const reading = readExperimentFile(text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  const { experiment, levers, sample } = reading.value;
  const { world } = seen.observatory.futuresWorld();
  const job = {
    world: { ...world, countries: world.countries.map((country) => ({ ...country, needBn: country.needBn })) },
    experiment,
    design: designOfFile(reading.value),
    levers,
    seed: sample.seed,
    replicates: sample.replicates,
  };
  return runEnsemble(job, [localWorker(job, new WebAssembly.Module(readFileSync(KERNEL_FILE)))]);
}

/** Opens the lab and waits until it shows this many draws. */
async function openLab(page: Page, address: string, draws: number): Promise<void> {
  await page.goto(address, { waitUntil: "load" });
  await page.locator(`[data-ready="${draws}"]`).waitFor({ timeout: 120_000 });
}

describe.skipIf(!browserTests)("the scenario lab in a real browser", () => {
  let seen: Visit;
  beforeAll(async () => {
    seen = await visit();
  });
  afterAll(() => seen.close());

  test("numbers appear, and are those of the saved experiment run in Node: the same bytes", async () => {
    const { page, context, errors } = await seen.open({ width: 1280 });
    await openLab(page, `${seen.url}/en/futures?set=camp-0.1&seed=7`, 200);
    const comparison = JSON.parse(await saved(page, /^JSON$/, ".frame")) as SavedComparison;
    const here = await runHere(await saved(page, /Save the experiment/), seen);
    expect(comparison.draws).toBe(200);
    const window = here.job.experiment.windows.indexOf(14);
    for (const scenario of CONTRASTS) {
      const expected = differences(here, scenario, "S2", OUTPUT_NAMES, window);
      for (const { output, difference, error } of expected) {
        const shown = comparison.outcomes.find(({ id }) => id === output)?.differences[scenario];
        expect(shown, `${scenario} ${output}`).toMatchObject({
          mean: difference.moments.mean,
          error,
          positive: difference.positive,
        });
      }
    }
    const text = await page.locator("[data-output='M3'] [data-scenario='S1'] .outcome-figure").textContent();
    expect(text).toMatch(/^−0\.\d+ ± 0\.\d+$/);
    expect(errors).toEqual([]);
    await context.close();
  }, 180_000);

  test("a slider moves the address and the numbers; its release brings back the first ones", async () => {
    const { page, context } = await seen.open({ width: 1280 });
    await openLab(page, `${seen.url}/en/futures`, 200);
    const figure = page.locator("[data-output='M3'] [data-scenario='S1']");
    const before = await figure.getAttribute("data-mean");
    const slider = page.locator("[data-input='camp'] input");
    await slider.focus();
    await page.keyboard.press("Home");
    await page.waitForFunction(
      (old) => document.querySelector("[data-output='M3'] [data-scenario='S1']")?.getAttribute("data-mean") !== old,
      before,
    );
    expect(page.url()).toContain("set=camp-0");
    expect(Number(await figure.getAttribute("data-mean"))).toBeGreaterThan(Number(before));
    await page.locator("[data-input='camp']").getByRole("button", { name: "Let it vary" }).click();
    await page.waitForFunction(
      (old) => document.querySelector("[data-output='M3'] [data-scenario='S1']")?.getAttribute("data-mean") === old,
      before,
    );
    expect(page.url()).not.toContain("set=");
    await context.close();
  }, 180_000);

  test("the three futures stand beside each other first, and say how sure each difference is", async () => {
    const { page, context, errors } = await seen.open({ width: 360 });
    await openLab(page, `${seen.url}/zh/futures`, 200);
    expect(await page.locator(".glance thead th .glance-name").allTextContents()).toEqual(["竞争", "平行发展", "合作"]);
    const cells = page.locator(".glance tbody").nth(1).locator("td");
    expect(await cells.nth(0).getAttribute("data-direction")).toBe("lower-in");
    expect(await cells.nth(2).getAttribute("data-direction")).toBe("either-way");
    const figure = await page.locator("[data-output='M3'] [data-scenario='S1'] .outcome-figure").textContent();
    expect(await cells.nth(0).locator(".glance-figure").textContent()).toBe(figure);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(errors).toEqual([]);
    await context.close();
  }, 180_000);

  test("what an address cannot mean is said and left out, and nothing of it is run", async () => {
    const { page, context, errors } = await seen.open({ width: 1280 });
    const hostile = encodeURIComponent("<img src=x onerror=alert(1)>".repeat(9));
    await openLab(page, `${seen.url}/en/futures?draws=500&set=camp-9,beta_p-0.4,${hostile}&country=XXX`, 200);
    const said = page.locator(".misread");
    expect(await said.locator("li").allTextContents()).toEqual([
      "draws may be 200, 1000, 10000; not “500”.",
      expect.stringContaining("“9” is no value of Values and standards campaign (camp), which lies between 0 and 0.4"),
      expect.stringMatching(/is not written as input-value/),
      expect.stringContaining("country may be the three-letter code"),
    ]);
    expect(await said.locator("img").count()).toBe(0);
    expect(await page.locator("[data-input='beta_p'] .input-said").textContent()).toBe("held at 0.4");
    await page.getByRole("button", { name: "All as at first" }).click();
    await page.waitForFunction(() => document.querySelectorAll(".misread li").length === 2);
    expect(errors).toEqual([]);
    await context.close();
  }, 180_000);

  test("a slider that is dragged for long asks for few addresses, and for its last one", async () => {
    const { page, context } = await seen.open({ width: 1280 });
    await openLab(page, `${seen.url}/en/futures`, 200);
    await page.evaluate(() => {
      const replace = history.replaceState.bind(history);
      history.replaceState = (...words) => {
        document.documentElement.dataset["changes"] = String(
          Number(document.documentElement.dataset["changes"] ?? 0) + 1,
        );
        replace(...words);
      };
    });
    const slider = page.locator("[data-input='camp'] input");
    await slider.scrollIntoViewIfNeeded();
    const box = await slider.boundingBox();
    if (box === null) throw new Error("the slider is not on the page");
    const [left, y] = [box.x + 12, box.y + box.height / 2];
    await page.mouse.move(left, y);
    await page.mouse.down();
    await page.mouse.move(left + box.width * 0.6, y, { steps: 60 });
    await page.mouse.up();
    const last = await slider.inputValue();
    expect(Number(last)).toBeGreaterThan(0.15);
    await page.waitForURL((url) => url.searchParams.get("set") === `camp-${last}`);
    const changes = Number(await page.locator("html").getAttribute("data-changes"));
    expect(changes).toBeGreaterThan(0);
    expect(changes).toBeLessThan(30);
    await context.close();
  }, 180_000);

  test("the backcast says where the model fails, with the numbers that are kept with it", async () => {
    const { page, context, errors } = await seen.open({ width: 1280 });
    await openLab(page, `${seen.url}/en/futures`, 200);
    expect(await page.locator(".backcast section").count()).toBe(4);
    expect(await page.locator(".backcast-found li").first().textContent()).toContain("fell to 0.63 and 0.17 times");
    expect(JSON.parse(await saved(page, /^JSON$/, ".frame:has(.backcast)"))).toEqual(BACKCAST_FOUND);
    const csv: string[][] = parse(await saved(page, /^CSV$/, ".frame:has(.backcast)"), { bom: true });
    expect(csv).toHaveLength(1 + 9 + 2 + 2);
    expect(errors).toEqual([]);
    await context.close();
  }, 180_000);

  test("who gains and who loses is worked out once the reader comes there, and is on the map, in the lists and in the table", async () => {
    const { page, context, errors } = await seen.open({ width: 1280 });
    await openLab(page, `${seen.url}/en/futures?country=KEN`, 200);
    expect(await page.locator(".recipient-map").count()).toBe(0);
    await page.waitForFunction(
      () => {
        document.querySelector(".recipients")?.scrollIntoView();
        return document.querySelector(".recipient-map path.is-loss") !== null;
      },
      undefined,
      { timeout: 120_000 },
    );
    await page.locator(".recipients progress").waitFor({ state: "detached", timeout: 120_000 });
    expect(await page.locator(".one-country h3").textContent()).toBe("Kenya");
    expect(await page.locator(".gainers li").count()).toBeGreaterThanOrEqual(10);
    const csv: string[][] = parse(await saved(page, /^CSV$/, ".recipients .frame"), { bom: true });
    expect(csv).toHaveLength(1 + seen.observatory.futuresWorld().places.length);
    expect(errors).toEqual([]);
    await context.close();
  }, 300_000);

  test("more draws refine the first ones, can be stopped, and go on", async () => {
    const { page, context } = await seen.open({ width: 1280 });
    await openLab(page, `${seen.url}/zh/futures`, 200);
    await page.getByRole("radio", { name: "10,000", exact: true }).check();
    await page.locator("progress").waitFor();
    await page.getByRole("button", { name: "停止" }).click();
    await page.locator("[data-ready='stopped']").waitFor();
    expect(page.url()).toContain("draws=10000");
    await page.getByRole("radio", { name: "1,000", exact: true }).check();
    await page.locator("[data-ready='1000']").waitFor({ timeout: 120_000 });
    expect(await page.locator(".outcomes").getAttribute("data-draws")).toBe("1000");
    await context.close();
  }, 240_000);

  test("twelve verdicts with their tests, a condition on request, and the table that the CSV holds", async () => {
    const { page, context } = await seen.open({ width: 1280 });
    await openLab(page, `${seen.url}/en/futures`, 200);
    const rows = page.locator(".verdicts > li");
    await rows.first().waitFor();
    expect(await rows.count()).toBe(12);
    const verdicts = await rows.evaluateAll((items) => items.map((item) => item.getAttribute("data-verdict")));
    expect(verdicts.slice(10)).toEqual(["by-construction", "not-simulated"]);
    expect(
      verdicts.slice(0, 10).every((verdict) => ["agrees", "disagrees", "undetermined"].includes(verdict ?? "")),
    ).toBe(true);
    const third = rows.nth(2);
    await third.getByRole("button", { name: "When does it hold?" }).click();
    await third.locator(".verdict-condition").waitFor();
    const frame = page.locator(".frame", { has: page.locator(".verdicts") });
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      frame.getByRole("button", { name: "CSV" }).click(),
    ]);
    const csv: string[][] = parse(readFileSync(await download.path(), "utf8"), { bom: true });
    const heading = await frame.locator("h2").textContent();
    await frame.getByRole("button", { name: "Table", exact: true }).click();
    const table = page.locator(".frame", { hasText: heading ?? "" }).locator("tbody tr");
    expect(await table.count()).toBe(csv.length - 1);
    await context.close();
  }, 180_000);

  test("the claims under seven other structures, on the same draws and from matched ranges, and their table", async () => {
    const { page, context, errors } = await seen.open({ width: 360 });
    await openLab(page, `${seen.url}/zh/futures?ranges=matched:gfdc`, 200);
    const frame = page.locator(".frame", { has: page.locator(".structures") });
    await frame.locator("thead th").nth(8).waitFor({ timeout: 120_000 });
    expect(await frame.locator("tbody tr").count()).toBe(11);
    expect(await frame.locator("tbody tr[data-claim='C1'] td.is-flipped").count()).toBe(1);
    expect(await page.locator("[data-input='q_d'] .input-matched").count()).toBe(1);
    expect(await page.locator("[data-input='phi'] .input-matched").count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    const csv: string[][] = parse(await saved(page, /^CSV$/, ".frame:has(.structures)"), { bom: true });
    expect(csv).toHaveLength(1 + 13 * 8);
    expect(errors).toEqual([]);
    await context.close();
  }, 240_000);

  test("only luck: every figure has its error, and no input is blamed", async () => {
    const { page, context, errors } = await seen.open({ width: 1280 });
    await openLab(page, `${seen.url}/en/futures?vary=luck&set=camp-0.3`, 200);
    const comparison = JSON.parse(await saved(page, /^JSON$/, ".frame")) as SavedComparison;
    const here = await runHere(await saved(page, /Save the experiment/), seen);
    expect(here.job.replicates).toBe(200);
    const column = here.job.experiment.scenarios.map(({ id }) => id);
    expect(column).toEqual(["S0", "S1", "S2", "S3"]);
    expect(comparison.outcomes.find(({ id }) => id === "M3")?.differences.S1.positive).toBe(0);
    expect(await page.getByText("Nothing varies but luck").count()).toBe(1);
    expect(errors).toEqual([]);
    await context.close();
  }, 180_000);

  test("the first page carries nothing of the lab", async () => {
    const { page, context } = await seen.open({ width: 1280 });
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(`${seen.url}/en/`, { waitUntil: "networkidle" });
    expect(asked.filter((url) => /futures|worker|kernel|\.wasm/.test(url))).toEqual([]);
    await context.close();
  });
});
