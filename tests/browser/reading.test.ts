import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { browserTests, type Visit, visit } from "./observatory.ts";

describe.skipIf(!browserTests)("what a reader sees of the register", () => {
  let seen: Visit;
  beforeAll(async () => {
    seen = await visit({ empty: true });
  });
  afterAll(() => seen.close());

  /** A page of its own at an address, when everything on it has been answered. */
  async function at(path: string, width = 1280): Promise<Page> {
    const { page } = await seen.open({ width });
    await page.goto(`${seen.url}${path}`, { waitUntil: "load" });
    await page.waitForSelector("main h1");
    await page.waitForFunction(() => document.querySelector("main [aria-busy='true']") === null);
    return page;
  }

  test("whether chart or table is shown stands in the address, and the back button returns to it", async () => {
    const page = await at("/en/");
    const kinds = page.locator("section.frame", { has: page.locator(".kinds") });
    await kinds.getByRole("button", { name: "Table", exact: true }).click();
    await page.waitForURL(/[?&]table=kinds/);
    expect(await page.locator("main table").count()).toBe(1);
    const again = await at(new URL(page.url()).pathname + new URL(page.url()).search);
    expect(await again.locator("main table").count()).toBe(1);
    expect(await again.locator(".kinds").count()).toBe(0);
    await page.goBack();
    await page.waitForSelector(".kinds");
    expect(new URL(page.url()).search).toBe("");
    await page.context().close();
    await again.context().close();
  });

  test("a fact that the register flags is flagged wherever its amount stands", async () => {
    const flagged = Object.values((await seen.observatory.profile({ id: "b3w" })).facts).filter((fact) =>
      fact.flags.includes("unverified"),
    );
    expect(flagged.length).toBeGreaterThan(0);
    const page = await at("/en/initiatives/b3w");
    expect(await page.locator(".fact-card-flag", { hasText: "Unverified" }).count()).toBe(flagged.length);
    const mobilised = await at("/en/money?kind=mobilised");
    const rows = mobilised.locator(".overlap-amount");
    expect(await rows.count()).toBeGreaterThan(0);
    expect(await rows.filter({ hasText: "unverified" }).count()).toBe(await rows.count());
    expect(await mobilised.locator(".kind-index tr", { hasText: "private finance mobilised" }).innerText()).toContain(
      "2 unverified",
    );
    const overview = await at("/zh/");
    expect(await overview.locator(".kinds li", { hasText: "动员的私人资金" }).innerText()).toContain("2项未核实");
    for (const one of [page, mobilised, overview]) await one.context().close();
  });

  test("of amounts that do not rival each other none is shown first", async () => {
    const { conflicts, facts, others } = await seen.observatory.profile({ id: "pgii" });
    const factOf = (id: string) => facts.find((fact) => fact.id === id) ?? others[id];
    const parts = conflicts.filter(({ facts: ids }) =>
      ids.some((id) => factOf(id)?.links.some((link) => link.type === "part-of" && ids.includes(link.other))),
    );
    expect(parts.length).toBeGreaterThan(0);
    expect(parts.filter(({ headline }) => headline !== null)).toEqual([]);
    const page = await at("/en/initiatives/pgii");
    const shown = page.locator(".conflict", { hasText: "PGII: Japan's part" });
    expect(await shown.count()).toBeGreaterThan(0);
    expect(await shown.getByText("shown first").count()).toBe(0);
    await page.context().close();
  });

  test("the list of initiatives is seen from the chosen day", async () => {
    const all = seen.observatory.initiatives().initiatives;
    const later = all.filter((one) => one.launchedEarliest !== null && one.launchedEarliest > "2017-12-31");
    expect(later.length).toBeGreaterThan(10);
    const page = await at("/en/initiatives?asOf=2017-12-31");
    expect(await page.locator(".initiatives > li").count()).toBe(all.length - later.length);
    expect(await page.locator(".initiatives-as-of").innerText()).toContain(
      `${later.length} initiatives launched later`,
    );
    expect(await page.locator(".initiatives-name a", { hasText: /^Global Gateway$/ }).count()).toBe(0);
    await page.context().close();
  });

  test("on a phone the picture of relations lies within its width, every name in it", async () => {
    for (const language of ["en", "zh"]) {
      const page = await at(`/${language}/relations`, 360);
      const outside = await page.evaluate(() => {
        const frame = document.querySelector(".relation-scroll")?.getBoundingClientRect();
        return [...document.querySelectorAll(".relation-node text")]
          .filter((text) => frame === undefined || text.getBoundingClientRect().right > frame.right + 1)
          .map((text) => text.textContent);
      });
      expect(outside).toEqual([]);
      expect(await page.locator(".relation-node").count()).toBeGreaterThan(40);
      await page.context().close();
    }
  });

  test("the places in the paper are named in the reader's language, and the paper by that name", async () => {
    const page = await at("/en/paper");
    const places = await page.locator(".evidence-place").allInnerTexts();
    const own = places.filter((place) => place.startsWith("The paper, p."));
    expect(own.length).toBeGreaterThan(40);
    expect(own.filter((place) => /\p{Script=Han}/u.test(place.replaceAll(/\[[^\]]*\]/g, "")))).toEqual([]);
    await page.context().close();
  });

  test("pages with converted amounts say of which day the rates are", async () => {
    const rate = Object.values(seen.observatory.overview({}).facts).find((fact) => fact.rate?.stale === true)?.rate;
    for (const path of ["/en/", "/en/money"]) {
      const page = await at(path);
      const said = await page.locator(".lens-rates").innerText();
      expect(said).toContain(rate === undefined ? "at the rates of" : "last published rates");
      expect(said).toMatch(/20\d\d/);
      await page.context().close();
    }
  });

  test("headlines in Chinese lose nothing to the places where their lines may end", async () => {
    const page = await at("/zh/", 360);
    const headline = await page.locator("h1").textContent();
    expect(headline).toMatch(/^宣布的动员目标合计.+亿美元，其中不重复的资金为.+亿美元$/u);
    const broken = await page.evaluate(
      () =>
        [...document.querySelectorAll("h1 .unbroken, h2 .unbroken")].filter((one) => one.getClientRects().length > 1)
          .length,
    );
    expect(broken).toBe(0);
    expect(await page.locator("h1 .unbroken").count()).toBeGreaterThan(3);
    await page.context().close();
  });

  test("a dark page is printed in the colours of paper", async () => {
    const { page, context } = await seen.open({ width: 760, colorScheme: "dark" });
    await page.goto(`${seen.url}/en/initiatives/pgii`, { waitUntil: "load" });
    const mark = page.locator(".layer-mark.is-paper").first();
    await mark.waitFor();
    const colours = () =>
      mark.evaluate((one) => [getComputedStyle(one).color, getComputedStyle(one).backgroundColor].join(" on "));
    const dark = await colours();
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    expect(await colours()).toBe("rgb(0, 0, 0) on rgb(239, 235, 225)");
    expect(dark).not.toBe(await colours());
    await context.close();
  });

  test("a page that the chosen day does not change says so", async () => {
    for (const path of ["/en/claims", "/en/private-investment", "/en/relations"]) {
      const page = await at(`${path}?asOf=2018-01-01`);
      expect(await page.locator(".timeless").count(), path).toBe(1);
      await page.context().close();
    }
    const page = await at("/en/claims");
    expect(await page.locator(".timeless").count()).toBe(0);
    await page.context().close();
  });

  test("initiatives are found by every name that the register knows", async () => {
    const page = await at(`/zh/initiatives?q=${encodeURIComponent("全球投资和基础设施伙伴计划")}`);
    expect(await page.locator(".initiatives-name a").allInnerTexts()).toHaveLength(1);
    await page.context().close();
  });

  test("an address that names a part of a page leads there, though the part comes later than the page", async () => {
    for (const path of ["/en/initiatives/pgii#events", "/zh/timeline#year-2021"]) {
      const page = await at(path);
      const top = () =>
        page.evaluate(() => document.getElementById(location.hash.slice(1))?.getBoundingClientRect().top ?? null);
      await page.waitForFunction(() => window.scrollY > 0);
      expect(Math.abs((await top()) ?? 9999), path).toBeLessThan(60);
      await page.context().close();
    }
  });
});
