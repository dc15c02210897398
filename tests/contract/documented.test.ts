import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  commandNames,
  embeddedRegister,
  observatoryApp,
  openObservatory,
  repositoryRoot,
  webDist,
} from "@plumbline/app";
import { ledgerRules } from "@plumbline/core/ledger";
import { moneyKinds } from "@plumbline/core/money";

const page = (name: string) => readFileSync(join(repositoryRoot, "docs", name), "utf8");

/** What a page does not name. */
function undocumented(names: readonly string[], text: string, written: (name: string) => string): string[] {
  return names.filter((name) => !text.includes(written(name)));
}

test("every command is on the command line's page", () => {
  const names = commandNames();
  expect(names).toContain("register check");
  const text = page("user/commands.md") + page("user/projects.md") + page("user/futures.md");
  expect(undocumented(names, text, (name) => `plumbline ${name}`)).toEqual([]);
  expect(undocumented(["register burn"], text, (name) => `plumbline ${name}`)).toEqual(["register burn"]);
});

test("every address of the API is on its page", async () => {
  const observatory = await openObservatory(embeddedRegister);
  const answer = await observatoryApp(observatory, { dist: webDist }).request("http://127.0.0.1/api/openapi.json", {
    headers: { host: "127.0.0.1" },
  });
  observatory.close();
  const { paths } = (await answer.json()) as { paths: Record<string, unknown> };
  expect(Object.keys(paths).length).toBeGreaterThan(20);
  expect(undocumented(Object.keys(paths), page("user/api.md"), (path) => `\`${path}\``)).toEqual([]);
});

test("every rule of the ledger is in its method", () => {
  expect(undocumented(Object.keys(ledgerRules), page("method/ledger.md"), (rule) => rule)).toEqual([]);
});

test("every kind of money is in the method's glossary", () => {
  expect(undocumented(moneyKinds, page("method/kinds.md"), (kind) => `\`${kind}\``)).toEqual([]);
});
