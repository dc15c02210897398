import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { readRegister } from "@plumbline/ingest/register";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const paperFile = resolve(root, "../shared/paper/paper.txt");
const required = process.env["PLUMBLINE_REQUIRE_REAL"] === "1";

/** White space and line-end hyphens aside; everything else must be the paper's own characters. */
function bare(text: string): string {
  return text.replaceAll(/[-\u00ad]\s*\n\s*/g, "").replaceAll(/\s+/gu, "");
}

/** A quote in YAML has lost its line ends: a hyphen before white space is taken away on both sides as well. */
function loose(text: string): string {
  return bare(text.replaceAll(/-\s+/g, ""));
}

test.skipIf(!required && !existsSync(paperFile))("every quote from the founding paper stands in it", () => {
  const paper = readFileSync(paperFile, "utf8");
  const pages = [bare(paper), loose(paper)];
  const quotes = paperQuotes(readRegister(resolve(root, "register")).register);
  expect(quotes.length).toBeGreaterThan(200);
  const missing = quotes.filter(
    ({ quote }) => !pages.some((page) => page.includes(bare(quote)) || page.includes(loose(quote))),
  );
  expect(missing.map(({ file, quote }) => `${file}: ${quote}`)).toEqual([]);
});

interface Quote {
  readonly file: string;
  readonly quote: string;
}

/** Every `{source: li-xie-2022, quote}` wherever it stands in the register. */
function paperQuotes(register: ReturnType<typeof readRegister>["register"]): Quote[] {
  const everything = Object.values(register).flatMap((list: readonly { file: string; value: unknown }[]) => [...list]);
  const found: Quote[] = [];
  const walk = (value: unknown, file: string): void => {
    if (typeof value !== "object" || value === null) return;
    if ("source" in value && value.source === "li-xie-2022" && "quote" in value && typeof value.quote === "string")
      found.push({ file, quote: value.quote });
    for (const item of Object.values(value)) walk(item, file);
  };
  for (const { file, value } of everything) walk(value, file);
  return found;
}
