import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { registerRules } from "@plumbline/core/register";
import { expect, test } from "vitest";

const page = readFileSync(resolve(import.meta.dirname, "../../docs/method/register-rules.md"), "utf8");
const documented = [...page.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, rule]) => rule ?? "");

test("every rule of the register is documented, and every documented rule exists", () => {
  const reading = ["register-file", "register-yaml", "register-csv", "register-schema"];
  const store = ["store-reference-table", "store-claim-query", "store-claim-verdict"];
  expect(documented.toSorted()).toEqual([...Object.keys(registerRules), ...reading, ...store].toSorted());
});
