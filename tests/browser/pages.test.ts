import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { overviewSheet } from "@plumbline/core/sheets";
import { browserTests, type Visit, visit } from "./observatory.ts";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Every address that a reader can be at, below /en or /zh. */
const PAGES = [
  "/",
  "/initiatives",
  "/timeline",
  "/relations",
  "/initiatives/pgii",
  "/initiatives/bri",
  "/initiatives/aagc",
  "/money",
  "/private-investment",
  "/paper",
  "/claims",
  "/map",
  "/map?measure=dac-disbursements",
  "/map?show=added&money=commitment-current&marks=memoranda",
  "/map?show=both&scale=shared&place=KEN",
  "/recipients",
  "/recipients/KEN",
  "/recipients/region%3A298",
  "/providers",
  "/providers/CHN",
  "/projects",
  "/projects?counted=all&q=lakeside&recipient=KEN",
  "/projects?show=map&counted=all",
  "/projects/aiddata-990001",
  "/projects/iati-0d66a387b7cdf340",
  "/sources",
  "/futures",
  "/data",
];

describe.skipIf(!browserTests)("in a real browser", () => {
  let seen: Visit;
  beforeAll(async () => {
    seen = await visit();
  });
  afterAll(() => seen.close());

  for (const language of ["en", "zh"] as const) {
    for (const width of [1280, 360] as const) {
      test(`every page in ${language} at ${width} px: loads, stays inside its width, says nothing wrong, leaves nothing for axe`, async () => {
        const faults: string[] = [];
        for (const path of PAGES) {
          const { page, context, errors, foreign } = await seen.open({ width });
          await arrive(page, `${seen.url}/${language}${path}`);
          const facts = await page.evaluate(() => ({
            lang: document.documentElement.lang,
            title: document.title,
            heading: document.querySelector("main h1")?.textContent ?? "",
            overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
          }));
          const at = `${language}${path} ${width}`;
          if (!facts.lang.startsWith(language)) faults.push(`${at}: lang is ${facts.lang}`);
          if (facts.title === "" || facts.heading.trim() === "") faults.push(`${at}: no title or heading`);
          // The page of one project is called as its publisher calls it
          if (language === "zh" && !/^\/projects\/(?!no-such)/.test(path) && !/\p{Script=Han}/u.test(facts.heading))
            faults.push(`${at}: the heading is not Chinese: ${facts.heading}`);
          if (facts.overflow > 0) faults.push(`${at}: ${facts.overflow} px wider than the window`);
          faults.push(...errors.map((error) => `${at}: ${error}`), ...foreign.map((url) => `${at}: asks ${url}`));
          faults.push(...(await axeFaults(page)).map((fault) => `${at}: ${fault}`));
          await context.close();
        }
        expect(faults).toEqual([]);
      }, 240_000);
    }
  }

  test("dark mode: no page loses its contrast", async () => {
    const faults: string[] = [];
    for (const path of PAGES) {
      const { page, context } = await seen.open({ width: 1280, colorScheme: "dark" });
      await arrive(page, `${seen.url}/en${path}`);
      const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const [red = 255, green = 255, blue = 255] = background.match(/\d+/g)?.map(Number) ?? [];
      if (red + green + blue > 200) faults.push(`${path}: the paper is ${background}`);
      faults.push(...(await axeFaults(page)).map((fault) => `${path}: ${fault}`));
      await context.close();
    }
    expect(faults).toEqual([]);
  }, 240_000);

  test("the keyboard reaches the content, a figure's panel, and closes it again", async () => {
    const { page, context } = await seen.open({ width: 1280 });
    await page.goto(`${seen.url}/en/`, { waitUntil: "networkidle" });
    await page.keyboard.press("Tab");
    const first = await page.evaluate(() => document.activeElement?.textContent ?? "");
    expect(first.toLowerCase()).toContain("skip");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.closest("main") !== null || location.hash !== "")).toBe(
      true,
    );
    const trigger = page.locator("main button[aria-haspopup='dialog'], main [data-fact]").first();
    await trigger.focus();
    await page.keyboard.press("Enter");
    const panel = page.locator("[role='dialog'], .fact-panel").first();
    await panel.waitFor({ state: "visible" });
    expect((await panel.textContent())?.length).toBeGreaterThan(40);
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "hidden" });
    await context.close();
  });

  test("the address holds the state: language switch and reload keep it", async () => {
    const { page, context } = await seen.open({ width: 1280 });
    await page.goto(`${seen.url}/en/money?layer=paper&currency=EUR`, { waitUntil: "networkidle" });
    await page.locator("header a[hreflang='zh'], header a:has-text('中文')").first().click();
    await page.waitForFunction(() => document.documentElement.lang.startsWith("zh"));
    expect(page.url()).toContain("/zh/money");
    expect(page.url()).toContain("layer=paper");
    expect(page.url()).toContain("currency=EUR");
    await context.close();
  });

  test("a downloaded CSV is what the page shows", async () => {
    const { page, context } = await seen.open({ width: 1280 });
    await page.goto(`${seen.url}/zh/`, { waitUntil: "networkidle" });
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator("main a", { hasText: "CSV" }).first().click(),
    ]);
    const text = readFileSync(await download.path(), "utf8");
    const rows: string[][] = parse(text, { bom: true });
    const sheet = overviewSheet(seen.observatory.overview({}));
    expect(rows).toHaveLength(sheet.rows.length + 1);
    expect(rows[0]?.join("")).toMatch(/\p{Script=Han}/u);
    expect(text).toContain("m04");
    await page.locator("main button", { hasText: "数据表" }).first().click();
    const shown = await page.locator("main table tbody").first().locator("tr").count();
    expect(shown).toBe(sheet.rows.length);
    await context.close();
  });
});

/** Opens an address and waits until its page stands: a heading, and nothing that is still being asked. */
async function arrive(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: "load" });
  await page.waitForSelector("main h1");
  await page.waitForFunction(() => document.querySelector("main [aria-busy='true']") === null);
}

/** Serious and critical findings of axe, with the first element of each. */
async function axeFaults(page: Page): Promise<string[]> {
  // Evaluated, not added as a script: the page's policy lets no inline script in.
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run: (
          root: Document,
        ) => Promise<{ violations: { id: string; impact: string; nodes: { target: string[] }[] }[] }>;
      };
    };
    const { violations } = await axe.run(document);
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => `${id}: ${nodes.length} × ${nodes[0]?.target.join(" ") ?? ""}`);
  });
}
