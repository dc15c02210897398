import { afterEach, expect, test } from "vitest";
import { activity, iatiFile, type TestStore, testStore, transaction } from "./test-store.ts";

let opened: TestStore | null = null;
afterEach(() => {
  opened?.remove();
  opened = null;
});

async function storeOf(...files: readonly string[]): Promise<TestStore> {
  opened = await testStore(Object.fromEntries(files.map((content, index) => [`file${index}.xml`, content])));
  return opened;
}
const one = (inner: string) => storeOf(iatiFile(activity({ id: "GB-GOV-1-1" }, inner)));
/** Amount of each group of a one-field answer. */
const amounts = (rows: readonly Readonly<Record<string, unknown>>[], field: string) =>
  Object.fromEntries(rows.map((row) => [String(row[field]), row["high"]]));
const rules = (store: TestStore, rule: string) =>
  store.query(
    `SELECT rule, position, measure, detail, finding, CAST(effect AS VARCHAR) AS effect, CAST(effect_usd AS VARCHAR) AS effect_usd
     FROM snapshot.applied_rules WHERE rule = '${rule}' ORDER BY ALL`,
  );

test("I1: each transaction type lands in one measure", async () => {
  const types = Array.from({ length: 13 }, (_, index) => transaction(String(index + 1), String(2 ** index)));
  const store = await one(types.join("") + transaction("77", "5"));
  const measures = await store.query(
    "SELECT measure, sum(usd) AS usd FROM snapshot.settled_records WHERE position >= 0 GROUP BY measure",
  );
  // Types 3 and 4 together are what went out: 4 + 8 = 12
  expect(Object.fromEntries(measures.map(({ measure, usd }) => [measure, usd]))).toEqual({
    "incoming-funds": "1",
    commitment: "2",
    disbursement: "12",
    interest: "16",
    repayment: "32",
    reimbursement: "64",
    "equity-purchase": "128",
    "equity-sale": "256",
    guarantee: "512",
    "incoming-commitment": "1024",
    pledge: "2048",
    "incoming-pledge": "4096",
    unclassified: "5",
  });
  const { rows, leftOut } = await store.ask("disbursements");
  expect(rows).toEqual([{ low: "12", high: "12", records: 2 }]);
  expect(leftOut).toEqual([{ rule: "I1", records: 1, amount: "5" }]);
});

test("I2: a project with commitments only has no spending, and no zero in its place", async () => {
  const store = await one(transaction("2", "100"));
  const answer = await store.ask("disbursements", { by: ["recipient"] });
  expect(answer.rows).toEqual([]);
  expect(answer.coverage).toEqual({ records: 0, money: null, missing: [] });
  expect((await store.ask("disbursements")).rows).toEqual([]);
});

test("I3: commitments are incremental: +100 and −30 are 70", async () => {
  const store = await one(transaction("2", "100") + transaction("2", "-30", "", "2013-06-01"));
  expect((await store.ask("commitments")).rows).toEqual([{ low: "70", high: "70", records: 2 }]);
});

test("I4: a refund is netted, not dropped; gross leaves it out and says so", async () => {
  const store = await one(transaction("3", "100") + transaction("3", "-30", "", "2013-06-01"));
  const net = await store.ask("disbursements", { basis: "net" });
  const gross = await store.ask("disbursements", { basis: "gross" });
  expect([net.rows[0]?.high, net.leftOut]).toEqual(["70", []]);
  expect([gross.rows[0]?.high, gross.leftOut]).toEqual(["100", [{ rule: "I4", records: 1, amount: "-30" }]]);
  expect(await rules(store, "I4")).toMatchObject([
    { effect: "-30.000000000000000", effect_usd: "-30.000000000000000" },
  ]);
});

const budget = (start: string, end: string, value: string, attributes = "") =>
  `<budget ${attributes}><period-start iso-date="${start}"/><period-end iso-date="${end}"/><value value-date="${start}">${value}</value></budget>`;
const budgetYears = (store: TestStore) =>
  store.query(
    `SELECT measure, year, left_out, status, sum(reported) AS reported FROM snapshot.settled_budgets GROUP BY ALL ORDER BY ALL`,
  );

test("I5: budgets are a measure of their own; without a status they are indicative", async () => {
  const store = await one(budget("2013-01-01", "2013-12-31", "500") + transaction("2", "100"));
  expect((await store.ask("commitments")).rows[0]?.high).toBe("100");
  expect(await budgetYears(store)).toEqual([
    { measure: "budget", year: "2013", left_out: null, status: "1", reported: "500" },
  ]);
});

test("I6: a revised budget replaces the original of its period; two originals are both kept and flagged", async () => {
  const store = await one(
    budget("2013-01-01", "2013-12-31", "530", 'type="1"') +
      budget("2013-01-01", "2013-12-31", "530", 'type="2"') +
      budget("2014-01-01", "2014-12-31", "1") +
      budget("2014-01-01", "2014-12-31", "2"),
  );
  expect((await budgetYears(store)).map(({ year, left_out, reported }) => [year, left_out, reported])).toEqual([
    ["2013", "I6", "530"],
    ["2013", null, "530"],
    ["2014", null, "3"],
  ]);
  expect((await store.issues()).filter(({ rule }) => rule === "I6")).toHaveLength(2);
});

test("I7: a budget over two years is split by days", async () => {
  // 1 October to 30 September: 92 of 365 days in the first year. 1200 × 92 ÷ 365 = 302.4657…, the rest is 897.53
  const store = await one(budget("2013-10-01", "2014-09-30", "1200"));
  expect((await budgetYears(store)).map(({ year, reported }) => [year, reported])).toEqual([
    ["2013", "302.47"],
    ["2014", "897.53"],
  ]);
});

test("I8: plans are neither budgets nor spending; what is dated in the future has not happened", async () => {
  const plan = budget("2013-01-01", "2013-12-31", "40").replaceAll("budget", "planned-disbursement");
  const store = await one(
    plan + budget("2013-01-01", "2013-12-31", "500") + transaction("3", "7") + transaction("3", "9", "", "2099-01-01"),
  );
  expect((await budgetYears(store)).map(({ measure, reported }) => [measure, reported])).toEqual([
    ["budget", "500"],
    ["planned-disbursement", "40"],
  ]);
  const { rows, leftOut } = await store.ask("disbursements");
  expect([rows[0]?.high, leftOut]).toEqual(["7", [{ rule: "I8", records: 1, amount: "9" }]]);
});

const country = (code: string, percentage?: string) =>
  `<recipient-country code="${code}" ${percentage === undefined ? "" : `percentage="${percentage}"`}/>`;
const region = (code: string, percentage?: string) =>
  `<recipient-region code="${code}" ${percentage === undefined ? "" : `percentage="${percentage}"`}/>`;
const sector = (code: string, percentage: string, vocabulary = "1") =>
  `<sector vocabulary="${vocabulary}" code="${code}" percentage="${percentage}"/>`;

test("I9: countries of a transaction count before the activity's; a silent one among speaking ones is flagged", async () => {
  const activityLevel = country("KE", "60") + country("UG", "40");
  const store = await one(activityLevel + transaction("2", "100", country("UG")) + transaction("2", "10"));
  // 100 to Uganda by the transaction's own word; 10 by the activity's: 6 and 4
  expect(amounts((await store.ask("commitments", { by: ["recipient"] })).rows, "recipient")).toEqual({
    KEN: "6",
    UGA: "104",
  });
  expect((await rules(store, "I9")).map(({ position, finding }) => [position, finding])).toEqual([
    ["1", "settle-split-mixed"],
  ]);
  expect((await store.issues()).filter(({ rule }) => rule === "I9")).toHaveLength(1);
});

test("I10: sectors in two vocabularies count once", async () => {
  const store = await one(
    sector("21020", "70") +
      sector("23010", "30") +
      sector("210", "70", "2") +
      sector("230", "30", "2") +
      transaction("2", "1000"),
  );
  const { rows } = await store.ask("commitments", { by: ["sector"] });
  expect(amounts(rows, "sector")).toEqual({ "210": "700", "230": "300" });
});

test("I10: what is no code of the DAC's is no sector, and says so", async () => {
  const store = await one(
    sector("2", "33.33") + sector("1", "33.33") + sector("0", "33.33") + transaction("2", "1000"),
  );
  const { rows } = await store.ask("commitments", { by: ["sector"] });
  expect(amounts(rows, "sector")).toEqual({ unspecified: "1000" });
  expect(await rules(store, "I10")).not.toEqual([]);
});

test("I11: shares of less than 100 leave a remainder; more are rebased; parts make the whole exactly", async () => {
  const store = await storeOf(
    iatiFile(
      activity({ id: "GB-GOV-1-LESS" }, country("KE", "60") + country("UG", "30") + transaction("2", "100")),
      activity({ id: "GB-GOV-1-MORE" }, country("KE", "100") + country("UG", "100") + transaction("2", "33.33")),
      activity({ id: "GB-GOV-1-BLANK" }, country("KE") + country("UG") + transaction("2", "0.01")),
    ),
  );
  const of = async (id: string) =>
    amounts((await store.ask("commitments", { by: ["recipient"], where: [`id=${id}`] })).rows, "recipient");
  expect(await of("GB-GOV-1-LESS")).toEqual({ KEN: "60", UGA: "30", unallocated: "10" });
  // Half of 33.33 is 16.665, rounded away from zero; the other part is the rest
  expect(await of("GB-GOV-1-MORE")).toEqual({ KEN: "16.67", UGA: "16.66" });
  expect(await of("GB-GOV-1-BLANK")).toEqual({ KEN: "0.01", UGA: "0" });
  expect((await store.ask("commitments")).rows[0]?.high).toBe("133.34");
  const found = (await store.issues()).filter(({ rule }) => rule === "I11").map(({ message }) => message.id);
  expect(found).toEqual(["settle-shares-unallocated", "settle-shares-imputed", "settle-shares-imputed"]);
});

test("I12: countries beside regions, three cases", async () => {
  const store = await storeOf(
    iatiFile(
      activity({ id: "GB-GOV-1-A" }, country("KE") + region("298") + transaction("2", "100")),
      activity({ id: "GB-GOV-1-B" }, country("KE", "100") + region("298", "100") + transaction("2", "100")),
      activity({ id: "GB-GOV-1-C" }, country("KE", "40") + region("298", "60") + transaction("2", "100")),
    ),
  );
  const of = async (id: string) =>
    amounts((await store.ask("commitments", { by: ["recipient"], where: [`id=${id}`] })).rows, "recipient");
  expect(await of("GB-GOV-1-A")).toEqual({ KEN: "100" });
  expect(await of("GB-GOV-1-B")).toEqual({ KEN: "100" });
  expect(await of("GB-GOV-1-C")).toEqual({ KEN: "40", "region:298": "60" });
});

test("I13: money without a place is kept as unspecified", async () => {
  const store = await one(transaction("2", "100"));
  expect((await store.ask("commitments", { by: ["recipient", "sector"] })).rows).toEqual([
    { recipient: "unspecified", sector: "unspecified", low: "100", high: "100", records: 1 },
  ]);
});

test("I14: the value's currency, else the activity's; none is no dollar; converted at the value date", async () => {
  const store = await storeOf(
    iatiFile(
      activity(
        { id: "GB-GOV-1-1" },
        transaction("2", "100", "", "2013-05-10", 'currency="GBP"') + transaction("2", "1"),
      ),
      activity({ id: "GB-GOV-1-2" }, transaction("2", "50")).replace('default-currency="USD"', ""),
    ),
  );
  // 100 pounds at half a pound to the dollar are 200 dollars
  const { rows, leftOut, coverage } = await store.ask("commitments");
  expect(rows).toEqual([{ low: "201", high: "201", records: 2 }]);
  expect(leftOut).toEqual([{ rule: "I14", records: 1, amount: null }]);
  expect(coverage.missing).toEqual([]);
  expect((await rules(store, "I14")).map(({ detail }) => detail)).toContain("GBP 0.5 = USD 1, 2013-05");
});

test("I15: a value date far from the transaction's is flagged with what the other would give; after the last rate, the last one", async () => {
  const far = `<transaction><transaction-type code="2"/><transaction-date iso-date="2015-05-01"/><value currency="GBP" value-date="2013-05-01">10</value></transaction>`;
  const store = await one(far + transaction("2", "4", "", "2020-01-01", 'currency="GBP"'));
  // 10 ÷ 0.5 = 20 at the value date, 10 ÷ 0.4 = 25 at the transaction's; 4 ÷ 0.4 = 10 at the last rate
  expect((await store.ask("commitments")).rows[0]?.high).toBe("30");
  const found = await rules(store, "I15");
  expect(found.map(({ finding, effect_usd: effect }) => [finding, effect])).toEqual([
    ["settle-value-date-far", "5.000000000000000"],
    ["settle-rate-stale", null],
  ]);
});

test("I16: no rate is no zero: the record is counted as missing", async () => {
  const store = await one(transaction("2", "5", "", "2013-05-10", 'currency="XTS"') + transaction("2", "1"));
  const { rows, coverage } = await store.ask("commitments", { by: ["currency"] });
  expect(rows).toEqual([{ currency: "USD", low: "1", high: "1", records: 1 }]);
  expect(coverage).toEqual({ records: 1, money: "1", missing: [{ reason: "no-exchange-rate", records: 1 }] });
});

test("I17: told at two levels, the lowest counts, measure by measure", async () => {
  const related = (ref: string, type: string) => `<related-activity ref="${ref}" type="${type}"/>`;
  const store = await storeOf(
    iatiFile(
      activity(
        { id: "GB-GOV-1-P", attributes: 'hierarchy="1"' },
        related("GB-GOV-1-C", "2") + transaction("2", "100") + transaction("3", "5"),
      ),
      activity({ id: "GB-GOV-1-C", attributes: 'hierarchy="2"' }, related("GB-GOV-1-P", "1") + transaction("2", "60")),
    ),
  );
  const commitments = await store.ask("commitments");
  expect([commitments.rows[0]?.high, commitments.leftOut]).toEqual([
    "60",
    [{ rule: "I17", records: 1, amount: "100" }],
  ]);
  // Only the parent tells of spending, so that it counts
  expect((await store.ask("disbursements")).rows[0]?.high).toBe("5");
  expect((await store.ask("projects")).rows[0]?.high).toBe("1");
});

test("I18: one identifier in several files is one activity: transactions are joined by what they say", async () => {
  const in2013 = transaction("3", "10") + transaction("3", "10");
  const in2014 = transaction("3", "7", "", "2014-02-02");
  const store = await storeOf(
    iatiFile(activity({ id: "GB-GOV-1-1", attributes: 'last-updated-datetime="2013-12-31"' }, country("KE") + in2013)),
    iatiFile(
      activity(
        { id: "GB-GOV-1-1", attributes: 'last-updated-datetime="2014-12-31"' },
        country("UG") + transaction("3", "10") + in2014,
      ),
    ),
  );
  // Two equal payments of 10 in one file are two; the 10 of the other file is one of them again. The newest says: Uganda
  const { rows, leftOut } = await store.ask("disbursements", { by: ["recipient"] });
  expect(rows).toEqual([{ recipient: "UGA", low: "27", high: "27", records: 3 }]);
  expect(leftOut).toEqual([{ rule: "I18", records: 1, amount: "10" }]);
  expect((await store.issues()).some(({ message }) => message.id === "settle-identifier-conflict")).toBe(true);
  expect((await store.ask("projects")).rows[0]?.high).toBe("1");
});

test("I19: secondary reporters are shown, and never part of a total", async () => {
  const store = await storeOf(
    iatiFile(
      activity({ id: "XX-1", reporter: "XX-1", reporting: 'secondary-reporter="1"' }, transaction("2", "100")),
      activity({ id: "AID-1", reporter: "US-501c3-522318905" }, transaction("2", "10")),
      activity({ id: "GB-GOV-1-1" }, transaction("2", "1")),
    ),
  );
  const { rows, leftOut } = await store.ask("commitments");
  expect([rows[0]?.high, leftOut]).toEqual(["1", [{ rule: "I19", records: 2, amount: "110" }]]);
  const shown = await store.ask("commitments", { where: ["rule=I19"], by: ["reporter"] });
  expect(amounts(shown.rows, "reporter")).toEqual({ "XX-1": "100", "US-501C3-522318905": "10" });
});

test("I22: one organisation has one id, however it is referred to", async () => {
  const by = (provider: string) => transaction("2", "1", `<provider-org ${provider}</provider-org>`);
  const store = await one(
    by('ref=" gb ">') +
      by('ref="GB-GOV-1">') +
      by('ref="GB-1"><narrative>Department for International Development</narrative>') +
      by("><narrative>United Kingdom</narrative>") +
      by('ref="XM-DAC-915">') +
      // A channel code that the table of providers does not have: the name tells
      by('ref="XM-DAC-46004"><narrative>The ASIAN Development Bank</narrative>') +
      // A charity's register is no government
      by('ref="GB-CHC-285776"><narrative>CAFOD</narrative>') +
      by("><narrative> A Trust </narrative>"),
  );
  const { rows } = await store.ask("commitments", { by: ["provider"] });
  expect(amounts(rows, "provider")).toEqual({ GBR: "4", adb: "2", "GB-CHC-285776": "1", "A Trust": "1" });
});

test("I23: of what was set aside the money is not forgotten", async () => {
  const nameless = activity({ id: "" }, transaction("2", "50"));
  const store = await storeOf(iatiFile(nameless, activity({ id: "GB-GOV-1-1" }, transaction("2", "1"))));
  const { rows, leftOut } = await store.ask("commitments");
  expect([rows[0]?.high, leftOut]).toEqual(["1", [{ rule: "I23", records: 1, amount: "50" }]]);
});

test("drill-down: the rows behind a total add up to it, and each leads to its line", async () => {
  const store = await one(
    country("KE", "33.3") +
      country("UG", "66.7") +
      sector("21020", "50") +
      sector("23010", "50") +
      transaction("2", "100.01") +
      transaction("2", "0.07"),
  );
  const total = await store.ask("commitments");
  const records = await store.ask("commitments", { by: ["recipient", "sector"], records: true });
  const cents = records.rows.reduce((sum, { high }) => sum + Math.round(Number(high) * 100), 0);
  expect(cents).toBe(10008);
  expect(total.rows).toEqual([{ low: "100.08", high: "100.08", records: 2 }]);
  expect(records.rows[0]).toMatchObject({ file: "file0.xml", id: "GB-GOV-1-1", currency: "USD" });
  expect(records.rows.every(({ line }) => typeof line === "number" && line > 1)).toBe(true);
});
