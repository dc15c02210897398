import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { embeddedRegister, observatoryApp, openObservatory, runProgram, webDist } from "@plumbline/app";

let copy: string;
let copies = 0;
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "plumbline-register-"));
});
afterAll(() => rmSync(copy, { recursive: true }));

interface Heard {
  readonly code: number;
  readonly documents: unknown[];
  readonly answers: string[];
  readonly said: string[];
}

async function run(...argv: string[]): Promise<Heard> {
  const documents: unknown[] = [];
  const answers: string[] = [];
  const said: string[] = [];
  const code = await runProgram(argv, {}, (language, json) => ({
    language,
    json,
    answer: (text) => answers.push(text),
    document: (value) => documents.push(JSON.parse(JSON.stringify(value))),
    say: (text) => said.push(text[language]),
  }));
  return { code, documents, answers, said };
}

/** A fresh copy of the register with one file changed. */
function registerWith(file: string, change: (text: string) => string): string {
  const root = join(copy, `register-${(copies += 1)}`);
  cpSync(embeddedRegister, root, { recursive: true });
  const before = readFileSync(join(root, file), "utf8");
  const after = change(before);
  expect(after, "the change changes nothing").not.toBe(before);
  writeFileSync(join(root, file), after);
  return root;
}

test("register check: the embedded register has no findings, exit 0", async () => {
  const { code, documents } = await run("register", "check", "--json");
  expect(code).toBe(0);
  expect(documents).toHaveLength(1);
  expect(documents[0]).toMatchObject({ findings: [], counts: { claims: 45 } });
});

test("register check: every finding as file:line:column with what to do, exit 1", async () => {
  const root = registerWith("initiatives/pgii.yaml", (text) =>
    text.replace("whole: m04", "whole: m99").replace("currency: EUR", "currency: EURO"),
  );
  const { code, answers } = await run("register", "check", "--register", root);
  expect(code).toBe(1);
  expect(answers.some((line) => /^initiatives\/pgii\.yaml:\d+:\d+: error: /.test(line))).toBe(true);
});

test("ledger --json has the documented shape", async () => {
  const { code, documents } = await run(
    "ledger",
    "--json",
    "--initiative",
    "pgii",
    "--initiative",
    "global-gateway",
    "--kind",
    "target",
    "--layer",
    "paper",
  );
  expect(code).toBe(0);
  expect(documents[0]).toMatchObject({ asOf: "2022-08-15", currency: "USD", rateDate: "2022-08-15", mode: "default" });
  const [kind] = (documents[0] as { kinds: Record<string, unknown>[] }).kinds;
  expect(kind).toMatchObject({
    kind: "target",
    basis: "total",
    distinct: { low: "600000000000", high: "600000000000", status: "bounded" },
    contradictions: [],
  });
  const entries = (kind?.["entries"] ?? []) as { id: string }[];
  expect(entries.map(({ id }) => id).toSorted()).toEqual(["m04", "m05", "m06", "m16"]);
});

test("ledger: exit 1 where facts contradict each other, with a smallest set of them", async () => {
  const root = registerWith("initiatives/pgii.yaml", (text) => text.replace("exactly: 600bn", "exactly: 100bn"));
  const { code, documents } = await run("ledger", "--json", "--kind", "target", "--layer", "paper", "--register", root);
  expect(code).toBe(1);
  const [kind] = (documents[0] as { kinds: { distinct: unknown; contradictions: string[][] }[] }).kinds;
  expect(kind?.distinct).toEqual({ low: null, high: null, status: "contradiction" });
  expect(kind?.contradictions[0]).toContain("m04");
});

test("I16: before the first exchange rate an amount is left out by name, and the sums are floors, never 0 to 0", async () => {
  const { documents } = await run(
    "ledger",
    "--json",
    "--currency",
    "EUR",
    "--as-of",
    "2016-06-01",
    "--initiative",
    "eu-aitf",
    "--register",
    registerWith("reference/exchange-rates.csv", (text) =>
      text.replaceAll(/^USD.*$/gm, "").replaceAll(/^EUR,(19|200|201).*\n/gm, ""),
    ),
  );
  for (const kind of (
    documents[0] as {
      kinds: {
        coverage: { live: number; counted: number };
        gross: { high: string | null };
        distinct: { status: string };
      }[];
    }
  ).kinds) {
    if (kind.coverage.counted === kind.coverage.live) continue;
    expect(kind.gross.high).toBeNull();
    expect(kind.distinct.status).toBe("at-least");
  }
});

test("table check private-investment: exactly one suspect, exit 1; a sound table exits 0", async () => {
  const { code, documents } = await run("table", "check", "private-investment", "--json");
  expect(code).toBe(1);
  const { suspects, constraints } = documents[0] as {
    suspects: unknown[];
    constraints: { residuals: Record<string, string> }[];
  };
  expect(suspects).toHaveLength(1);
  expect(suspects[0]).toMatchObject({
    row: "upper_middle_income",
    column: "2012",
    printed: "266.0",
    proposed: { low: "25.85", high: "26.35" },
  });
  expect(constraints[0]?.residuals).toMatchObject({ "2010": "0.0", "2012": "239.9", "2013": "-0.1" });
  const root = registerWith("tables/private-investment.csv", (text) => text.replace("266.0", "26.0"));
  expect((await run("table", "check", "private-investment", "--json", "--register", root)).code).toBe(0);
});

test("claims: exit 0 as reviewed; exit 1 when a changed table moves a verdict", async () => {
  const fine = await run("claims", "--json");
  expect(fine.code).toBe(0);
  const claims = fine.documents[0] as {
    id: string;
    verdict: string;
    readings: { holds: boolean | null }[];
    query: string | null;
  }[];
  expect(claims).toHaveLength(45);
  expect(claims.find(({ id }) => id === "c01")).toMatchObject({ verdict: "holds-under-reading" });
  const root = registerWith("tables/private-investment.csv", (text) => text.replace("156.2", "110.3"));
  const moved = await run("claims", "--register", root);
  expect(moved.code).toBe(1);
  expect(moved.said.join("\n")).toContain("claims/c01.yaml");
});

describe("wrong use exits 2 and says what to do", () => {
  test.each([
    [["ledger", "--initiative", "no-such-thing"], "no-such-thing"],
    [["ledger", "--currency", "XXX"], "XXX"],
    [["table", "check", "no-such-table"], "private-investment"],
  ])("%s", async (argv, hint) => {
    const { code, said } = await run(...argv);
    expect(code).toBe(2);
    expect(said.join("\n")).toContain(hint);
  });
  test.each([
    [["ledger", "--as-of", "yesterday"]],
    [["ledger", "--kind", "gold"]],
    [["nonsense"]],
    [["serve", "--port", "99999"]],
  ])("%s", async (argv) => {
    expect((await run(...argv)).code).toBe(2);
  });
});

test("a broken register file stops nothing but itself: the findings name it, every question is answered", async () => {
  const root = registerWith("initiatives/aagc.yaml", (text) => `${text}\n  broken: [`);
  writeFileSync(join(root, "claims", "c02.yaml"), "id: c02\nstatement: <script>alert(1)</script>\n");
  const observatory = await openObservatory(root);
  const { findings } = observatory.findings();
  expect(
    findings.filter(({ file }) => file === "initiatives/aagc.yaml" || file === "claims/c02.yaml").length,
  ).toBeGreaterThanOrEqual(2);
  for (const { line, message } of findings) {
    expect(line).not.toBe(0);
    expect(message.zh).toMatch(/\p{Script=Han}/u);
  }
  const app = observatoryApp(observatory, { dist: webDist });
  for (const question of [
    "version",
    "overview",
    "ledger",
    "initiatives",
    "initiatives/pgii",
    "relations",
    "timeline",
    "claims",
    "argument",
    "tables/private-investment",
    "flows/dac-disbursements",
    "findings",
  ]) {
    expect(
      (await app.request(`http://127.0.0.1/api/${question}`, { headers: { host: "127.0.0.1" } })).status,
      question,
    ).toBe(200);
  }
  expect((await observatory.claims()).claims).toHaveLength(44);
  observatory.close();
});
