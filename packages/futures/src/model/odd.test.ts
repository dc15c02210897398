import { expect, test } from "vitest";
import { BASE_CONSTANTS } from "./constants.ts";
import { INTENSITY_NAMES } from "./intensities.ts";
import { oddDocument } from "./odd.ts";
import { OUTPUT_NAMES } from "./outputs.ts";
import { PARAMETER_NAMES } from "./parameters.ts";
import { VARIANT_NAMES } from "./variants.ts";

test.each(["en", "zh"] as const)(
  "the description in %s names every input, constant, variant and output",
  (language) => {
    const text = oddDocument(language);
    const names = [...PARAMETER_NAMES, ...INTENSITY_NAMES, ...VARIANT_NAMES, ...Object.keys(BASE_CONSTANTS)];
    for (const name of names) expect(text, name).toContain(`\`${name}\``);
    for (const output of OUTPUT_NAMES) expect(text).toContain(`| ${output} |`);
    expect(text).not.toContain("undefined");
  },
);

test("the Chinese description is Chinese throughout: no paragraph is left in English", () => {
  const paragraphs = oddDocument("zh")
    .split("\n")
    .filter((line) => line.length > 0 && !line.startsWith("| "));
  for (const paragraph of paragraphs) expect(paragraph, paragraph).toMatch(/[\u4e00-\u9fff]/u);
});
