import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readRegister } from "@plumbline/ingest/register";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openStore, QueryError, type Store } from "@plumbline/store";

const root = mkdtempSync(join(tmpdir(), "store-"));
const write = (file: string, text: string) => {
  mkdirSync(join(root, file, ".."), { recursive: true });
  writeFileSync(join(root, file), text);
};
const reference = (id: string, columns: Record<string, string>, rows: string[]) => {
  const described = Object.entries(columns).map(
    ([name, unit]) => `  - { name: ${name}, meaning: { en: m, zh: 义 }, unit: "${unit}" }\n`,
  );
  write(
    `reference/${id}.yaml`,
    `id: ${id}\ntitle: { en: ${id}, zh: 表 }\ndescription: { en: d, zh: 说明 }\ncolumns:\n${described.join("")}` +
      "sources: [{ title: Source, licence: CC0 }]\nlicence: CC0\nmade_by: hand\ncaveats: [{ en: beware, zh: 注意 }]\n",
  );
  write(`reference/${id}.csv`, `${[Object.keys(columns).join(","), ...rows].join("\n")}\n`);
};
const claim = (id: string, query: string, verdict: string) =>
  write(
    `claims/${id}.yaml`,
    `id: ${id}
document: some-report
statement: { en: s, zh: 句 }
evidence: [{ source: some-report, cites: [other-report] }]
readings:
  - { id: plain, name: { en: n, zh: 名 }, query: "${query}", tests: { answer: { is: rounds-to, to: 26 } }, plain: true }
verdict: ${verdict}
reviewed: "2026-11-22"
why: { en: w, zh: 因 }
`,
  );

let store: Store;

beforeAll(async () => {
  write(
    "payers.yaml",
    `payers:
  - { id: G7, name: { en: G7, zh: 七国集团 }, side: other, members: [USA, EU] }
  - { id: USA, name: { en: US, zh: 美国 }, side: us }
  - { id: EU, name: { en: EU, zh: 欧盟 }, side: eu }
`,
  );
  write(
    "initiatives/pgii.yaml",
    `id: pgii
kind: initiative
side: other
name: { en: PGII, zh: 伙伴关系 }
summary: { en: s, zh: 述 }
sponsors: [G7]
launched: "2022-06"
status: { current: { state: unclear, text: { en: t, zh: 文 }, asOf: "2026", evidence: [{ source: some-report }] } }
named: { source: some-report, page: 9-10 }
money:
  - id: whole
    layer: paper
    label: { en: W, zh: 全 }
    kind: target
    amount: { upTo: 600bn, currency: USD }
    announced: "2022-06-26"
    window: "2022/2027"
    payers: [G7]
    recipients: { en: developing countries, zh: 发展中国家 }
    evidence: [{ source: some-report, page: 3, quote: six hundred }, { source: other-report }]
    links:
      - { type: disjoint, from: elsewhere, grade: certain, why: { en: w, zh: 因 }, layer: paper }
events:
  - { id: launch, layer: paper, date: "2022-06", label: { en: L, zh: 启 }, alsoConcerns: [b3w], evidence: [{ source: some-report }] }
`,
  );
  write(
    "tables/t.yaml",
    `id: t
title: { en: T, zh: 表 }
unit: { en: USD, zh: 美元 }
decimals: 1
rows: [{ id: a, name: { en: A, zh: 甲 }, group: income }]
columns: ["2012", share]
corrections: [{ id: fix, row: a, column: "2012", printed: "266.0", proposed: { low: "25.9", high: "26.3" }, used: "26.0", why: { en: w, zh: 因 } }]
evidence: [{ source: some-report }]
`,
  );
  write("tables/t.csv", "row,2012,share\na,266.0,n/a\n");
  claim("holds", "SELECT used AS answer FROM table_cells WHERE year = 2012", "holds");
  claim("moved", "SELECT printed AS answer FROM table_cells WHERE year = 2012", "holds");
  claim("wrong", "SELECT nothing AS answer FROM table_cells", "holds");
  claim("absent", "SELECT low AS answer FROM facts WHERE id = 'gone'", "holds");
  reference(
    "exchange-rates",
    { currency: "code", period: "month or year", units_per_usd: "units per USD", kind: "word", source: "word" },
    [
      "EUR,2021,0.845,year-average,x",
      "EUR,2022-05,0.95,month-average,x",
      "EUR,2022-06,0.94629492,month-average,x",
      "JPY,2020,106.8,year-average,x",
    ],
  );
  reference("plain-numbers", { code: "code", amount: "USD, current prices", free: "something" }, [
    "030,1234567890123456.25,1.5",
    "1,-2,",
  ]);
  reference("regions", { region: "code", parent: "code", level: "word", name_en: "name", name_zh: "name" }, [
    "019,,region,Americas,美洲",
  ]);
  reference("purpose-codes", { code: "code" }, ["100"]);
  reference("broken", { when: "year" }, ["soon"]);
  const { register, issues } = readRegister(root);
  expect(issues).toEqual([]);
  store = await openStore(register, { root });
});

afterAll(() => {
  store.close();
  rmSync(root, { recursive: true });
});

test("the register's tables hold what the register says; unknown is NULL", async () => {
  expect(await store.query("SELECT * FROM facts")).toEqual([
    {
      id: "whole",
      initiative: "pgii",
      layer: "paper",
      kind: "target",
      basis: "total",
      perspective: "provider",
      low: "0",
      high: "600000000000",
      currency: "USD",
      form: "up-to",
      announced_from: "2022-06-26",
      announced_to: "2022-06-26",
      window_from: "2022-01-01",
      window_to: "2027-12-31",
      label_en: "W",
      label_zh: "全",
      file: "initiatives/pgii.yaml",
    },
  ]);
  expect(await store.query("SELECT member FROM fact_payers WHERE payer = 'G7' ORDER BY ALL")).toEqual([
    { member: "EU" },
    { member: "USA" },
  ]);
  expect(await store.query("SELECT initiative FROM event_initiatives ORDER BY ALL")).toEqual([
    { initiative: "b3w" },
    { initiative: "pgii" },
  ]);
  expect(await store.query("SELECT from_fact, type, to_fact, grade FROM links")).toEqual([
    { from_fact: "whole", type: "disjoint", to_fact: "elsewhere", grade: "certain" },
  ]);
  expect(await store.query("SELECT launched_from, launched_to, as_of FROM initiatives")).toEqual([
    { launched_from: "2022-06-01", launched_to: "2022-06-30", as_of: "2026-12-31" },
  ]);
  expect(await store.query("SELECT column_id, year, printed, used FROM table_cells ORDER BY column_id")).toEqual([
    { column_id: "2012", year: "2012", printed: "266", used: "26" },
    { column_id: "share", year: null, printed: null, used: null },
  ]);
});

test("every mention of a source has its owner and a number of its own", async () => {
  expect(
    await store.query(
      "SELECT owner, owner_type, ordinal, source, page FROM evidence WHERE owner IN ('whole', 'pgii') ORDER BY ALL",
    ),
  ).toEqual([
    { owner: "pgii", owner_type: "initiative", ordinal: "1", source: "some-report", page: "9-10" },
    { owner: "pgii", owner_type: "initiative-status", ordinal: "2", source: "some-report", page: null },
    { owner: "whole", owner_type: "fact", ordinal: "1", source: "some-report", page: "3" },
    { owner: "whole", owner_type: "fact", ordinal: "2", source: "other-report", page: null },
  ]);
  expect(await store.query("SELECT owner, ordinal, cites FROM evidence_cites WHERE owner = 'holds'")).toEqual([
    { owner: "holds", ordinal: "1", cites: "other-report" },
  ]);
});

test("K4: a claim whose query fails is an issue beside the others, never a crash", async () => {
  const { claims, issues } = await store.claims();
  expect(claims.map(({ id, verdict }) => [id, verdict])).toEqual([
    ["absent", "not-checkable"],
    ["holds", "holds"],
    ["moved", "fails"],
    ["wrong", "not-checkable"],
  ]);
  expect(claims.find(({ id }) => id === "moved")?.readings[0]?.values).toEqual({ answer: "266" });
  expect(issues.map(({ at, message }) => [at.file, message.id])).toEqual([
    ["claims/absent.yaml", "claim-query-failed"],
    ["claims/moved.yaml", "claim-verdict-moved"],
    ["claims/wrong.yaml", "claim-query-failed"],
  ]);
});

test("a reference table that does not load is told; one that our questions need is there, empty", async () => {
  expect(store.issues.map(({ at }) => at.file)).toEqual(["reference/broken.csv", "reference/purpose-codes.csv"]);
  expect(await store.query("SELECT count(*) AS n FROM purpose_codes WHERE name_en IS NULL")).toEqual([{ n: "0" }]);
  expect((await store.countries()).countries).toEqual([]);
  const flows = await store.flows({ measure: "dac-disbursements", provider: "JPN" });
  expect(flows).toMatchObject({ rows: [], total: "0", located: "0", filters: { provider: "JPN", income: null } });
});

test("codes stay text and money stays exact", async () => {
  expect(await store.query("SELECT code, amount, free FROM plain_numbers ORDER BY code")).toEqual([
    { code: "030", amount: "1234567890123456.25", free: "1.5" },
    { code: "1", amount: "-2", free: null },
  ]);
  expect(
    await store.select("SELECT 1e22::DOUBLE AS big, -1.5e-9::DOUBLE AS small, 'nan'::DOUBLE AS none, true AS yes"),
  ).toEqual([{ big: "10000000000000000000000", small: "-0.0000000015", none: null, yes: "1" }]);
});

test("rates: the month, else the year, else the last one before, flagged; nothing before the first", async () => {
  const rates = await store.rates();
  expect(rates.rate("EUR", "2022-06-26")).toEqual({ perUsd: "0.94629492", date: "2022-06", stale: false });
  expect(rates.rate("EUR", "2021-03-01")).toEqual({ perUsd: "0.845", date: "2021", stale: false });
  expect(rates.rate("EUR", "2022-02-01")).toEqual({ perUsd: "0.845", date: "2021", stale: true });
  expect(rates.rate("EUR", "2026-11-22")).toEqual({ perUsd: "0.94629492", date: "2022-06", stale: true });
  expect(rates.rate("JPY", "2019-12-31")).toBeNull();
  expect(rates.rate("XXX", "2022-01-01")).toBeNull();
  expect(rates.rate("USD", "1990-01-01")).toEqual({ perUsd: "1", date: "1990-01-01", stale: false });
});

test("what comes from outside is one SELECT that reaches nothing but the store", async () => {
  const codeOf = async (sql: string) => {
    const error = await store.select(sql).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    if (!(error instanceof QueryError)) return null;
    expect(error.sql).toBe(sql);
    return error.code;
  };
  expect(await codeOf("SELECT 1; SELECT 2")).toBe("several-statements");
  for (const sql of [
    "CREATE TABLE x (a INTEGER)",
    "DELETE FROM facts",
    "INSERT INTO facts (id) VALUES ('x') RETURNING id",
    "SET enable_external_access = true",
    "ATTACH '/tmp/x.db'",
    "INSTALL httpfs",
    "EXPLAIN ANALYZE SELECT 1",
  ])
    expect(await codeOf(sql), sql).toBe("not-a-select");
  expect(await codeOf("SELECT $secret")).toBe("parameters");
  for (const sql of [
    `SELECT * FROM read_csv('${root}/payers.yaml')`,
    `SELECT * FROM read_text('${root}/payers.yaml')`,
    `SELECT * FROM '${root}/reference/regions.csv'`,
    "SELECT * FROM glob('/*')",
    "SELECT * FROM 'https://example.org/x.csv'",
    "SELECT nothing FROM facts",
    "COPY facts TO '/tmp/x.csv'",
    "SELEKT 1",
    "",
  ])
    expect(await codeOf(sql), sql).toBe("refused");
  expect(await store.query("SELECT count(*) AS n FROM facts")).toEqual([{ n: "1" }]);
  await expect(store.query("SET lock_configuration = false")).rejects.toThrow(QueryError);
});

test("a query without end is stopped, others go on meanwhile, and rows are capped", async () => {
  const endless = "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT count(*) FROM t";
  const [stopped, answered] = await Promise.allSettled([
    store.select(endless, { timeoutMs: 200 }),
    store.select("SELECT 1 AS one"),
  ]);
  expect(stopped).toMatchObject({ status: "rejected", reason: { code: "timeout" } });
  expect(answered).toEqual({ status: "fulfilled", value: [{ one: "1" }] });
  expect(await store.select("SELECT * FROM range(100000)", { maxRows: 3 })).toHaveLength(3);
});
