import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { readRegister } from "@plumbline/ingest/register";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const paperFile = resolve(root, "../shared/paper/paper.txt");
const required = process.env["PLUMBLINE_REQUIRE_REAL"] === "1";

/** Text without white space: all else must be the paper's own characters. */
function bare(text: string): string {
  return text.replaceAll(/\s+/gu, "");
}

/** The paper divides words at line ends as "con‐" and "-nected": both hyphens are the printer's. */
function undivided(text: string): string {
  return text.replaceAll(/[-\u2010\u00ad]\s*\n\s*[-\u2010]?/gu, "");
}

test.skipIf(!required && !existsSync(paperFile))("every quote from the founding paper stands in it", () => {
  const paper = readFileSync(paperFile, "utf8");
  // "Asia-" at a line end may also be a hyphen of the text itself, so both ways of reading it count
  const pages = [bare(paper), bare(undivided(paper))];
  const quotes = paperQuotes(readRegister(resolve(root, "register")).register);
  expect(quotes.length).toBeGreaterThan(200);
  const missing = quotes.filter(({ quote }) => !pages.some((page) => page.includes(bare(quote))));
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
