import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sectionName } from "./section-names.ts";

const register = join(import.meta.dirname, "../../../../register");

/** The sections that the register's files name, as they are written there. */
function sectionsOfRegister(): ReadonlySet<string> {
  const files = readdirSync(register, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".yaml"));
  const found = files.flatMap((file) =>
    [...readFileSync(join(register, file), "utf8").matchAll(/\bsection: (?:"([^"]*)"|([^"\n,}]+))/g)].map(
      ([, quoted, bare = ""]) => quoted ?? bare.trim(),
    ),
  );
  return new Set(found);
}

test("every section of the paper that the register cites has a name for readers of English", () => {
  const sections = [...sectionsOfRegister()].filter((section) => /\p{Script=Han}/u.test(section));
  expect(sections.length).toBeGreaterThan(10);
  expect(sections.filter((section) => /\p{Script=Han}/u.test(sectionName(section).en))).toEqual([]);
});

test("a section that is not listed stands as its source has it", () => {
  expect(sectionName("Annex 7")).toEqual({ en: "Annex 7", zh: "Annex 7" });
});

test("a footnote is named after its section", () => {
  expect(sectionName("一、导论（脚注③）")).toEqual({
    en: "section 1 (Introduction), footnote 3",
    zh: "一、导论（脚注③）",
  });
});
