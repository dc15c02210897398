import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readingMessages, schemaSentences } from "./messages.ts";

const core = join(import.meta.dirname, "../../../core/src");

test("every sentence that a schema of the register says has its own message in both languages", () => {
  const said = ["register", "money"].flatMap((folder) =>
    readdirSync(join(core, folder))
      .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts") && !name.startsWith("check"))
      .flatMap((name) => schemaMessages(readFileSync(join(core, folder, name), "utf8"))),
  );
  expect(said.length).toBeGreaterThan(8);
  expect(said.filter((sentence) => schemaSentences[sentence] === undefined)).toEqual([]);
});

function schemaMessages(source: string): string[] {
  const given = source.matchAll(/message: (?:"([^"]+)"|'([^']+)')|\.regex\(\/.*\/, "([^"]+)"\)/g);
  return [...given].map(([, a, b, c]) => a ?? b ?? c ?? "");
}

test("both languages have the same places to fill", () => {
  for (const [id, { en, zh }] of Object.entries(readingMessages)) {
    expect(places(zh), id).toEqual(places(en));
    expect(zh, id).toMatch(/[\u4e00-\u9fff]/);
  }
});

function places(text: string): string[] {
  return [...new Set(text.match(/\{[a-zA-Z]+\}/g) ?? [])].sort();
}
