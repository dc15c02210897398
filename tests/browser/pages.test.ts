import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { overviewSheet } from "@plumbline/core/sheets";
import { browserTests, type Visit, visit } from "./observatory.ts";

describe.skipIf(!browserTests)("in a real browser", () => {
  let seen: Visit;
  beforeAll(async () => {
    seen = await visit();
  });
  afterAll(() => seen.close());

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
