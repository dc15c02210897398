import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { browserTests, type Visit, visit } from "./observatory.ts";

describe.skipIf(!browserTests)("the projects' pages in a real browser", () => {
  let seen: Visit;
  beforeAll(async () => {
    seen = await visit();
  });
  afterAll(() => seen.close());

  for (const width of [1280, 360] as const)
    test(`at ${width} px a reader searches, filters, goes back, opens a project and reads its raw record`, async () => {
      const { page, context, errors } = await seen.open({ width });
      await arrive(page, `${seen.url}/en/projects?counted=all`);
      const all = await page.locator(".project-line").count();
      expect(all).toBeGreaterThan(6);

      await page.getByRole("searchbox").fill("lakeside");
      await page.waitForURL(/q=lakeside/);
      await settled(page);
      await page.waitForFunction((before) => document.querySelectorAll(".project-line").length < before, all);
      const found = await page.locator(".project-line").count();
      expect(found).toBe(2);

      if (width === 360) await page.locator(".facets-toggle").click();
      await page
        .locator(".facet", { hasText: "Recipient" })
        .getByLabel(/Uganda/)
        .check();
      await page.waitForURL(/recipient=UGA/);
      await page.waitForFunction(() => document.querySelectorAll(".project-line").length === 1);
      expect(await page.locator(".chip").allTextContents()).toEqual([
        expect.stringContaining("lakeside"),
        expect.stringContaining("Uganda"),
      ]);

      await page.goBack();
      await page.waitForFunction((before) => document.querySelectorAll(".project-line").length === before, found);
      expect(page.url()).not.toContain("recipient=");
      await page.goBack();
      await page.waitForFunction((before) => document.querySelectorAll(".project-line").length === before, all);
      expect(await page.getByRole("searchbox").inputValue()).toBe("");
      await page.goForward();
      await page.waitForFunction((before) => document.querySelectorAll(".project-line").length === before, found);

      await page.getByRole("link", { name: "Lakeside road, first section" }).click();
      await page.waitForURL(/\/en\/projects\//);
      await settled(page);
      expect(await page.locator("h1").textContent()).toBe("Lakeside road, first section");
      const amounts = await page.locator(".amount-rows").textContent();
      expect(amounts).toContain("1,200,000 GBP");
      expect(amounts).toContain("May 2013");
      expect(amounts).toContain("no exchange rate");

      const claims = await page.locator(".attributions").textContent();
      expect(claims).toContain("stated in the data");
      expect(claims).toContain("Part of the Belt and Road Initiative");
      expect(claims).toMatch(/roads\.xml, line \d+/);

      await page.locator("#raw").getByRole("button", { name: "Show the record" }).click();
      await page.waitForSelector(".raw-record code");
      const record = await page.locator(".raw-record").textContent();
      expect(record).toContain("<iati-identifier>GB-TEST-ROAD-1</iati-identifier>");
      expect(record).not.toContain("GB-TEST-RTL-3");
      expect(await page.locator(".raw-record code").first().getAttribute("data-line")).toBe("4");
      expect(page.url()).toMatch(/raw=[0-9a-f]{12}/);
      await page.reload();
      await page.waitForSelector(".raw-record code");
      const report = await page.getByLabel("Text of the report").inputValue();
      expect(report).toMatch(/[0-9a-f]{12} .*roads\.xml:4/);

      await page.getByRole("link", { name: "All projects" }).click();
      await page.waitForURL(/\/en\/projects$/);
      await page.getByRole("link", { name: "Lakeside road, first section" }).waitFor();
      await page.getByRole("searchbox").fill("lakeside");
      await page.waitForURL(/q=lakeside/);
      await page.waitForFunction(() => document.querySelectorAll(".project-line").length === 1);
      await page.getByRole("link", { name: "Lakeside road, first section" }).click();
      await page.getByRole("link", { name: "Back to the list" }).click();
      await page.waitForURL(/\/en\/projects\?q=lakeside$/);
      expect(errors).toEqual([]);
      await context.close();
    });

  test("titles are text, whatever they hold: markup, another direction, nothing, or very much", async () => {
    const { page, context, errors, foreign } = await seen.open({ width: 360 });
    await arrive(page, `${seen.url}/en/projects?counted=all`);
    const list = page.locator(".project-lines");
    expect(await list.textContent()).toContain(`<img src=x onerror="document.title='taken'">`);
    expect(await list.locator("img, script").count()).toBe(0);
    expect(await page.title()).not.toContain("taken");
    expect(await list.textContent()).toContain("(without a title)");
    const arabic = list.locator("bdi.published", { hasText: "مشروع" });
    expect(await arabic.evaluate((element) => getComputedStyle(element).unicodeBidi)).toContain("isolate");
    const longest = await page.getByRole("link", { name: /Improvement of the connection/ }).boundingBox();
    expect(longest?.height).toBeLessThan(100);
    await page.getByRole("link", { name: /<img src=x/ }).click();
    await settled(page);
    expect(await page.locator("h1").textContent()).toContain("<script>");
    expect(await page.locator("h1").locator("img, script").count()).toBe(0);
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
    await context.close();
  });

  test("what does not count says why, and only counts where it is asked for", async () => {
    const { page, context } = await seen.open({ width: 1280 });
    await arrive(page, `${seen.url}/en/projects`);
    expect(await page.locator(".project-line.is-left-out").count()).toBe(0);
    expect(await page.locator("h1").textContent()).toMatch(/\d+ projects count .* \d+ more are left out/);
    await page.getByRole("radio", { name: /^left out/ }).check();
    await page.waitForURL(/counted=left-out/);
    await page.waitForSelector(".project-line.is-left-out");
    const words = await page.locator(".project-lines").textContent();
    expect(words).toContain("repeats what others publish (I19)");
    expect(words).toContain("pledged, suspended or cancelled (A2)");
    await context.close();
  });

  test("the map shows how well each place is known, and its list leads to the project", async () => {
    const { page, context } = await seen.open({ width: 1280 });
    await arrive(page, `${seen.url}/en/projects?show=map`);
    await page.waitForSelector(".place-marks .is-exact");
    expect(await page.locator(".map-frame .place-marks > .is-exact").count()).toBe(1);
    expect(await page.locator(".map-frame .place-marks > .is-approximate .ring").count()).toBe(1);
    expect(await page.locator(".map-frame .place-marks > .is-area").count()).toBe(1);
    expect(await page.locator(".places-caption").textContent()).toContain("do not express a position");
    expect(await page.locator(".place-entries li").count()).toBe(3);
    await page.getByRole("button", { name: "Zoom in" }).click();
    await page.waitForURL(/view=/);
    await page.locator(".map-frame").focus();
    await page.keyboard.press("0");
    await page.waitForFunction(() => !location.search.includes("view="));
    await page.locator(".place-entries a").first().click();
    await page.waitForURL(/\/en\/projects\/[^?]/);
    await context.close();
  });

  test("the CSV holds the rows of the list, in the reader's language", async () => {
    const { page, context } = await seen.open({ width: 1280 });
    await arrive(page, `${seen.url}/zh/projects?counted=all&q=lakeside`);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator("main a", { hasText: "CSV" }).first().click(),
    ]);
    const rows: string[][] = parse(readFileSync(await download.path(), "utf8"), { bom: true });
    expect(rows[0]?.[0]).toBe("标题");
    expect(rows.slice(1).map(([title]) => title)).toEqual(
      (await page.locator(".project-line h3").allTextContents()).map((title) => title.trim()),
    );
    await context.close();
  });

  test("a key that nobody knows helps the reader on", async () => {
    const { page, context } = await seen.open({ width: 360 });
    await arrive(page, `${seen.url}/en/projects/no-such-project`);
    await page.getByRole("alert").waitFor();
    expect(await page.locator("h1").textContent()).toBe("There is no such project here");
    await page.getByRole("searchbox").fill("GB-TEST-ROAD-1");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/en\/projects\?.*q=GB-TEST-ROAD-1/);
    await page.waitForSelector(".project-line");
    expect(await page.locator(".project-line").count()).toBe(1);
    await context.close();
  });
});

describe.skipIf(!browserTests)("the projects' page before anything was added", () => {
  test("it says what would be here and the one command that brings it", async () => {
    const seen = await visit({ empty: true });
    try {
      for (const language of ["en", "zh"] as const) {
        const { page, context, errors } = await seen.open({ width: 360 });
        await arrive(page, `${seen.url}/${language}/projects`);
        const text = (await page.locator("main").textContent()) ?? "";
        expect(text).toContain("plumbline add PATH…");
        expect(text).toContain("npm start -- --allow-add");
        expect(errors).toEqual([]);
        await context.close();
      }
    } finally {
      await seen.close();
    }
  });
});

async function arrive(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: "load" });
  await settled(page);
}

/** A heading, and nothing that is still being asked. */
async function settled(page: Page): Promise<void> {
  await page.waitForSelector("main h1");
  await page.waitForFunction(() => document.querySelector("main [aria-busy='true']") === null);
}
