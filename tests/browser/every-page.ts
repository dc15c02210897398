import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import type { Visit } from "./observatory.ts";

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

/** Rules of axe whose answer depends on colours. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

/**
 * Reads every page in one tab, one address after the other, and returns what is wrong with each: its language, title, heading and width, what its
 * console or a failed request says, requests that would leave the machine, serious findings of axe; with `dark` also, when the system turns dark
 * while the page stands, a paper that stays light and contrasts that are lost.
 */
export async function everyPage(
  seen: Visit,
  {
    language,
    width,
    dark = false,
  }: { readonly language: "en" | "zh"; readonly width: number; readonly dark?: boolean },
): Promise<string[]> {
  const faults: string[] = [];
  const { page, context, errors, foreign } = await seen.open({ width });
  for (const path of PAGES) {
    const at = `${language}${path} ${width}`;
    await arrive(page, `${seen.url}/${language}${path}`);
    const facts = await page.evaluate(() => ({
      lang: document.documentElement.lang,
      title: document.title,
      heading: document.querySelector("main h1")?.textContent ?? "",
      overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    }));
    if (!facts.lang.startsWith(language)) faults.push(`${at}: lang is ${facts.lang}`);
    if (facts.title === "" || facts.heading.trim() === "") faults.push(`${at}: no title or heading`);
    // The page of one project is called as its publisher calls it
    if (language === "zh" && !path.startsWith("/projects/") && !/\p{Script=Han}/u.test(facts.heading))
      faults.push(`${at}: the heading is not Chinese: ${facts.heading}`);
    if (facts.overflow > 0) faults.push(`${at}: ${facts.overflow} px wider than the window`);
    // Evaluated, not added as a script: the page's policy lets no inline script in
    await page.evaluate(axeSource);
    faults.push(...(await axeFaults(page, null)).map((fault) => `${at}: ${fault}`));
    if (dark) faults.push(...(await darkFaults(page)).map((fault) => `${at} dark: ${fault}`));
    faults.push(...errors.splice(0).map((error) => `${at}: ${error}`));
    faults.push(...foreign.splice(0).map((url) => `${at}: asks ${url}`));
  }
  await context.close();
  return faults;
}

async function darkFaults(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: "dark" });
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const [red = 255, green = 255, blue = 255] = paper.match(/\d+/g)?.map(Number) ?? [];
  const faults = await axeFaults(page, COLOUR_RULES);
  await page.emulateMedia({ colorScheme: "light" });
  return red + green + blue > 200 ? [`the paper is ${paper}`, ...faults] : faults;
}

/** Opens an address and waits until its page stands: a heading, and nothing that is still being asked. */
async function arrive(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: "load" });
  await page.waitForSelector("main h1");
  await page.waitForFunction(() => document.querySelector("main [aria-busy='true']") === null);
}

/** Serious and critical findings of axe, with the first element of each. */
async function axeFaults(page: Page, rules: readonly string[] | null): Promise<string[]> {
  return page.evaluate(async (values) => {
    const { axe } = globalThis as unknown as {
      axe: {
        run: (
          root: Document,
          options: object,
        ) => Promise<{ violations: { id: string; impact: string; nodes: { target: string[] }[] }[] }>;
      };
    };
    const { violations } = await axe.run(document, values === null ? {} : { runOnly: { type: "rule", values } });
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => `${id}: ${nodes.length} × ${nodes[0]?.target.join(" ") ?? ""}`);
  }, rules);
}
