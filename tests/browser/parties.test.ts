import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { browserTests, type Visit, visit } from "./observatory.ts";

describe.skipIf(!browserTests)("recipients, providers and the map of added files in a real browser", () => {
  let seen: Visit;
  beforeAll(async () => {
    seen = await visit();
  });
  afterAll(() => seen.close());

  test("a reader finds a recipient in the list, reads its money kind by kind, and goes on to its projects", async () => {
    const { page, context, errors } = await seen.open({ width: 1280 });
    await arrive(page, `${seen.url}/en/recipients`);
    const all = await page.locator(".parties li").count();
    expect(all).toBeGreaterThan(3);
    await page.getByRole("searchbox").fill("kenya");
    await page.waitForURL(/q=kenya/);
    expect(await page.locator(".parties li").count()).toBe(1);
    await page.getByRole("link", { name: "Kenya", exact: true }).click();
    await page.waitForURL(/\/en\/recipients\/KEN/);
    await settled(page);
    expect(await page.locator("h1").textContent()).toMatch(/^Kenya: \d+ projects, /);
    expect(await page.locator(".known").textContent()).toContain("2018");

    // Commitments and disbursements are two figures and two panels; of the commitments 480 million of 2021 are China's.
    const figures = await page.locator(".party-figures").textContent();
    expect(figures).toContain("Committed, 2021 US$");
    expect(figures).toMatch(/US\$481\sm/);
    expect(figures).toContain("Disbursed, current US$");
    const panels = await page.locator(".party-panel-name").allTextContents();
    expect(panels).toContain("Committed, 2021 US$");
    expect(panels).toContain("Disbursed, current US$");

    // The bars are of one kind at a time, and the address says which.
    const shares = page.locator(".party-shares").first();
    await page.getByRole("radio", { name: "Committed, 2021 US$" }).check();
    await page.waitForURL(/money=commitment-2021/);
    expect(await shares.locator("li").first().textContent()).toMatch(/US\$480\sm/);
    await page.getByRole("radio", { name: "Disbursed, current US$" }).check();
    await page.waitForURL(/money=disbursement-current/);
    expect(await shares.locator("li", { hasText: "China" }).textContent()).toContain("no amount published");

    // The embedded series stand apart, and say that they are others.
    const beside = await page.locator(".party-beside").textContent();
    expect(beside).toContain("never added");
    expect(beside).toContain("one sum for all years");

    await page.getByRole("link", { name: /^All \d+ projects$/ }).click();
    await page.waitForURL(/\/en\/projects\?recipient=KEN/);
    await settled(page);
    expect(await page.locator(".project-line").count()).toBeGreaterThan(1);
    expect(errors).toEqual([]);
    await context.close();
  });

  test("a region has a page that says it is one; an unknown id says what to do", async () => {
    const { page, context } = await seen.open({ width: 360 });
    await arrive(page, `${seen.url}/zh/recipients/region%3A298`);
    expect(await page.locator(".lead").textContent()).toContain("A10");
    expect(await page.locator(".known").count()).toBe(0);
    await arrive(page, `${seen.url}/zh/recipients/XXX`);
    expect(await page.getByRole("alert").textContent()).toContain("XXX");
    expect(await page.getByRole("alert").getByRole("link").getAttribute("href")).toBe("/zh/recipients");
    await context.close();
  });

  test("the table of a chart is its CSV: every row with one kind of money and its prices", async () => {
    const { page, context } = await seen.open({ width: 1280 });
    await arrive(page, `${seen.url}/en/providers`);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator(".frame-tools button", { hasText: "CSV" }).first().click(),
    ]);
    const rows: string[][] = parse(readFileSync(await download.path(), "utf8"), { bom: true });
    await page.getByRole("button", { name: "Table", exact: true }).click();
    expect(await page.locator("table tbody tr").count()).toBe(rows.length - 1);
    const china = rows.filter((row) => row[1] === "CHN");
    expect(china.map((row) => `${row[3]} ${row[4]}`)).toContain("Commitment constant 2021");
    expect(new Set(rows.map((row) => row[3]))).toEqual(new Set(["", "Commitment", "Disbursement", "Measure"]));
    await context.close();
  });

  test("the map shows added files beside the embedded series, on scales that only like kinds share", async () => {
    const { page, context, errors } = await seen.open({ width: 1280 });
    await arrive(page, `${seen.url}/en/map`);
    await page.getByRole("radio", { name: "both side by side" }).check();
    await page.waitForURL(/show=both/);
    await page.waitForSelector(".two-maps .map-frame >> nth=1");
    await settled(page);
    // Chinese commitments in prices of 2021 stand beside added commitments in the same: these may share a scale.
    await page.getByRole("radio", { name: "one scale for both" }).check();
    await page.waitForURL(/scale=shared/);
    expect(await page.locator(".side-by-side-maps").textContent()).toContain("same kind of money in the same prices");
    const legends = await page.locator(".two-maps .map-legend-sizes").allTextContents();
    expect(legends[0]).toBe(legends[1]);

    // One list for both, kept in step with both maps.
    await page.locator(".place-list button", { hasText: "Kenya" }).click();
    await page.waitForURL(/place=KEN/);
    expect(await page.locator(".place-card").textContent()).toMatch(/US\$481\sm/);
    expect(await page.locator(".two-maps circle.is-marked").count()).toBe(2);

    // Another kind of money: no common scale is offered any more, whatever the address says.
    await page.getByLabel("Which money").last().selectOption("disbursement-current");
    await page.waitForURL(/money=disbursement-current/);
    await settled(page);
    expect(await page.getByRole("radio", { name: "one scale for both" }).count()).toBe(0);
    expect(await page.locator(".side-by-side-maps").textContent()).toContain("cannot share one");
    const apart = await page.locator(".two-maps .map-legend-sizes").allTextContents();
    expect(apart[0]).not.toBe(apart[1]);

    // What has no country is listed with its amount; the address brings all of this back.
    const address = page.url();
    await page.reload();
    await settled(page);
    expect(page.url()).toBe(address);
    expect(await page.getByRole("radio", { name: "both side by side" }).isChecked()).toBe(true);
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe.skipIf(!browserTests)("recipients, profiles and the map before anything was added", () => {
  let seen: Visit;
  beforeAll(async () => {
    seen = await visit({ empty: true });
  });
  afterAll(() => seen.close());

  test("each says what would be here and the command that brings it", async () => {
    const { page, context } = await seen.open({ width: 360 });
    for (const path of ["/en/recipients", "/zh/providers", "/en/map?show=added", "/zh/map?show=both"]) {
      await arrive(page, `${seen.url}${path}`);
      expect(await page.locator(".nothing-added").textContent(), path).toContain("plumbline add");
    }
    expect(await page.locator(".map-frame").count()).toBe(1);
    await arrive(page, `${seen.url}/en/initiatives/bri`);
    await page.waitForSelector(".profile-nothing >> text=plumbline add");
    expect(await page.locator("#projects").count()).toBe(0);
    await context.close();
  });
});

/** Opens an address and waits until its page stands. */
async function arrive(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: "load" });
  await settled(page);
}

async function settled(page: Page): Promise<void> {
  await page.waitForSelector("main h1");
  await page.waitForFunction(() => document.querySelector("main [aria-busy='true']") === null);
}
