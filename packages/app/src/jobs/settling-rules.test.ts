import { settleRules } from "@plumbline/store/projects";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { activity, gcdfFile, gcofFile, iatiFile, type TestStore, testStore, transaction } from "./test-store.ts";

let opened: TestStore | null = null;
afterEach(() => {
  opened?.remove();
  opened = null;
});

const storeOf = async (files: Readonly<Record<string, string>>) => (opened = await testStore(files));
const gcof = (more: Readonly<Record<string, string>>) => ({
  recommended_for_research: "True",
  umbrella: "False",
  status: "Implementation",
  year: "2010",
  donor: "China",
  recipient_iso3: "KEN",
  ...more,
});
const gcdf = (more: Readonly<Record<string, string>>) => ({
  "Recommended For Aggregates": "Yes",
  Umbrella: "No",
  Status: "Completion",
  "Commitment Year": "2019",
  "Recipient ISO-3": "KEN",
  ...more,
});

test("every rule that settling applies has a test that begins with its name", () => {
  const tests = readdirSync(import.meta.dirname)
    .filter((name) => /^settling-.*\.test\.ts$/.test(name))
    .flatMap((name) => [...readFileSync(join(import.meta.dirname, name), "utf8").matchAll(/^test\("([^"]+)/gm)])
    .flatMap(([, title = ""]) => (/^[A-Z]\d+(?:, [A-Z]\d+)*(?=:)/.exec(title)?.[0] ?? "").split(", "));
  const named = new Set(tests);
  expect(Object.keys(settleRules).filter((rule) => !named.has(rule))).toEqual([]);
  // The list that was asked for: each is the first of its test
  const first = new Set(
    readdirSync(import.meta.dirname)
      .filter((name) => /^settling-.*\.test\.ts$/.test(name))
      .flatMap((name) => [...readFileSync(join(import.meta.dirname, name), "utf8").matchAll(/^test\("([A-Z]\d+)/gm)])
      .map(([, rule = ""]) => rule),
  );
  const numbers = (letter: string, last: number) => Array.from({ length: last }, (_, at) => `${letter}${at + 1}`);
  const wanted = [...numbers("I", 19), ...numbers("A", 14), ...numbers("P", 4)];
  expect(wanted.filter((rule) => !first.has(rule))).toEqual([]);
});

test("A3: the whole of which the parts are records of their own is left out, whatever else it says", async () => {
  const store = await storeOf({
    "gcdf.csv": gcdfFile(
      gcdf({ "AidData Record ID": "1", Umbrella: "Yes", "Amount (Constant USD 2021)": "100" }),
      gcdf({ "AidData Record ID": "2", "AidData Parent ID": "1", "Amount (Constant USD 2021)": "60" }),
      gcdf({ "AidData Record ID": "3", "AidData Parent ID": "1", "Amount (Constant USD 2021)": "40" }),
    ),
  });
  const { rows, leftOut } = await store.ask("commitments", { prices: "constant:2021" });
  expect([rows[0]?.high, leftOut]).toEqual(["100", [{ rule: "A3", records: 1, amount: "100" }]]);
  expect((await store.ask("projects")).rows[0]?.high).toBe("2");
});

test("A12: AidData's own conversion is kept, and the record says so: 650 yuan are its 96 dollars, not ours", async () => {
  const row = gcof({ project_id: "1", amount: "650", currency: "CNY", usd_current: "96", usd_defl_2014: "110" });
  const store = await storeOf({ "gcof.csv": gcofFile(row) });
  expect((await store.ask("commitments")).rows[0]?.high).toBe("96");
  const [applied] = await store.query(
    "SELECT currency, CAST(effect AS VARCHAR) AS effect, CAST(effect_usd AS VARCHAR) AS usd, detail FROM snapshot.applied_rules WHERE rule = 'A12'",
  );
  expect(applied).toEqual({
    currency: "CNY",
    effect: "650.000000000000000",
    usd: "96.000000000000000",
    detail: "2010",
  });
});

test("P3: what the later release does not hold is part of the upper bound only, and alone it is certain", async () => {
  const first = gcofFile(gcof({ project_id: "1", usd_current: "10" }), gcof({ project_id: "2", usd_current: "5" }));
  const store = await storeOf({ "gcof.csv": first });
  expect((await store.ask("commitments")).rows).toEqual([{ low: "15", high: "15", records: 2 }]);
  await store.add({ "gcdf.csv": gcdfFile(gcdf({ "AidData Record ID": "2", "Amount (Nominal USD)": "6" })) });
  // Record 2: 6 by the later release; record 1: 10, or nothing
  expect((await store.ask("commitments")).rows).toEqual([{ low: "6", high: "16", records: 2 }]);
});

test("P4: an amount of more than fifteen decimals is rounded half away from zero, flagged, and kept as it was written", async () => {
  const amounts = ["1.0000000000000005", "-1.0000000000000005", "0.00000000000000049"];
  const store = await storeOf({
    "a.xml": iatiFile(activity({ id: "GB-GOV-1-1" }, amounts.map((amount) => transaction("2", amount)).join(""))),
  });
  const kept = await store.query(
    "SELECT amount_text, CAST(amount AS VARCHAR) AS amount FROM snapshot.transactions ORDER BY position",
  );
  expect(kept).toEqual([
    { amount_text: "1.0000000000000005", amount: "1.000000000000001" },
    { amount_text: "-1.0000000000000005", amount: "-1.000000000000001" },
    { amount_text: "0.00000000000000049", amount: "0.000000000000000" },
  ]);
  expect((await store.issues()).filter(({ rule }) => rule === "P4").map(({ message }) => message.args)).toEqual([
    { detail: "1.0000000000000005" },
    { detail: "-1.0000000000000005" },
    { detail: "0.00000000000000049" },
  ]);
  expect((await store.ask("commitments")).rows[0]?.high).toBe("0");
});

test("I9: a short file that asks for millions of parts is not split by sector, and nothing is lost", async () => {
  const many = (element: string, code: (at: number) => string) =>
    Array.from({ length: 300 }, (_, at) => `<${element} code="${code(at)}" percentage="0.33"/>`).join("");
  const inner =
    many("recipient-country", (at) => `Z${at}`) +
    many("sector", (at) => String(10_000 + at * 100)) +
    transaction("2", "100.01");
  const store = await storeOf({ "a.xml": iatiFile(activity({ id: "GB-GOV-1-1" }, inner)) });
  const bySector = await store.ask("commitments", { by: ["sector"] });
  expect(bySector.rows).toEqual([{ sector: "unspecified", low: "100.01", high: "100.01", records: 1 }]);
  const byRecipient = await store.ask("commitments", { by: ["recipient"] });
  expect(byRecipient.rows.length).toBeGreaterThan(299);
  const cents = byRecipient.rows.reduce((sum, { high }) => sum + Math.round(Number(high) * 100), 0);
  expect(cents).toBe(10_001);
  const found = (await store.issues()).filter(({ message }) => message.id === "settle-too-many-parts");
  expect(found.length).toBeGreaterThan(0);
});
