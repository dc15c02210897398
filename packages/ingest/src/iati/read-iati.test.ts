import type { Issue } from "@plumbline/core/evidence";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { FileSummary, Quarantined } from "../files/reading.ts";
import type { IatiActivity } from "./activity.ts";
import { type IatiOptions, readIati } from "./read-iati.ts";

interface Read {
  readonly summary: FileSummary;
  readonly activities: readonly IatiActivity[];
  readonly quarantined: readonly Quarantined[];
  readonly issues: readonly Issue[];
}

async function read(content: string | Uint8Array, options: Partial<IatiOptions> = {}, piece = 1 << 20): Promise<Read> {
  const bytes = Buffer.from(content);
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += piece) chunks.push(bytes.subarray(at, at + piece));
  const reading = readIati(chunks, { file: "test.xml", ...options });
  const activities: IatiActivity[] = [];
  const quarantined: Quarantined[] = [];
  const issues: Issue[] = [];
  for (;;) {
    const next = await reading.next();
    if (next.done === true) return { summary: next.value, activities, quarantined, issues };
    activities.push(...next.value.records);
    quarantined.push(...next.value.quarantined);
    issues.push(...next.value.issues);
  }
}

const fixture = (name: string) => readFileSync(join(import.meta.dirname, "fixtures", name));
const file = (...activities: string[]) =>
  `<iati-activities version="2.03">\n${activities.join("\n")}\n</iati-activities>`;
const activity = (id: string, inner = "", attributes = 'default-currency="USD"') =>
  `<iati-activity ${attributes}><iati-identifier>${id}</iati-identifier><reporting-org ref="R"/>${inner}</iati-activity>`;
const transaction = (value: string, type = "3", attributes = 'value-date="2020-01-01"') =>
  `<transaction><transaction-type code="${type}"/><transaction-date iso-date="2020-01-01"/><value ${attributes}>${value}</value></transaction>`;
const ids = ({ issues }: Read) => issues.map(({ message }) => message.id);

test("I23: a version 2.03 activity is read whole, each part with its line", async () => {
  const { activities, summary, issues } = await read(fixture("version-2.xml"));
  expect(issues).toEqual([]);
  expect(summary).toEqual({
    file: "test.xml",
    format: "iati-activities",
    version: "2.03",
    records: 1,
    kept: 1,
    quarantined: 0,
    issues: { error: 0, warning: 0 },
    transactions: 2,
    published: { "2": { USD: "1000000" }, "3": { EUR: "-2500.75" } },
  });
  expect(activities).toEqual([
    {
      type: "iati-activity",
      line: 4,
      column: 3,
      endLine: 78,
      endColumn: 18,
      version: "2.03",
      identifier: "ZZ-TEST-1-BRIDGE",
      otherIdentifiers: ["B-77"],
      reportingOrg: {
        ref: "ZZ-TEST-1",
        type: "40",
        secondaryReporter: true,
        names: [
          { text: "Bridge Bank", language: "en" },
          { text: "Banque des ponts", language: "fr" },
        ],
      },
      participatingOrgs: [
        {
          ref: "ZZ-TEST-2",
          type: "70",
          role: "4",
          activityId: "ZZ-TEST-2-B",
          names: [{ text: "Builders", language: "en" }],
        },
      ],
      titles: [
        { text: "A bridge over the river", language: "en" },
        { text: "Un pont sur la rivière", language: "fr" },
      ],
      descriptions: [{ type: "2", texts: [{ text: "To cross & return.", language: "en" }] }],
      status: "2",
      scope: "4",
      collaborationType: "1",
      dates: [
        { type: "1", date: "2020-01-01" },
        { type: "2", date: "2020-02-03" },
      ],
      countries: [{ code: "KE", percentage: "60" }],
      regions: [{ vocabulary: "1", code: "289", percentage: "40" }],
      sectors: [
        { vocabulary: "1", code: "21020", percentage: "100" },
        { vocabulary: "2", code: "210", percentage: "100" },
      ],
      locations: [
        {
          line: 24,
          ref: "L1",
          names: [{ text: "Riverside", language: "en" }],
          latitude: "-1.2833",
          longitude: "36.8167",
          exactness: "2",
          reach: "1",
          locationClass: "3",
          featureDesignation: "BDG",
          ids: [{ vocabulary: "G1", code: "184745" }],
          administrative: [{ vocabulary: "G1", code: "184742", level: "1" }],
        },
      ],
      policyMarkers: [{ vocabulary: "1", code: "6", significance: "1" }],
      relatedActivities: [{ ref: "ZZ-TEST-1-P", type: "1" }],
      budgets: [
        {
          line: 42,
          type: "2",
          status: "2",
          periodStart: "2020-01-01",
          periodEnd: "2020-12-31",
          amount: { state: "known", value: "1000" },
          currency: "USD",
          currencyFrom: "value",
          valueDate: "2020-01-01",
        },
      ],
      plannedDisbursements: [
        {
          line: 47,
          type: "1",
          periodStart: "2021-01-01",
          periodEnd: "2021-06-30",
          amount: { state: "known", value: "250.5" },
          currency: "EUR",
          currencyFrom: "activity",
          valueDate: "2021-01-01",
          provider: { ref: "ZZ-TEST-1", names: [], activityId: "ZZ-TEST-1-BRIDGE" },
          receiver: { ref: "ZZ-TEST-2", names: [], activityId: "ZZ-TEST-2-B" },
        },
      ],
      transactions: [
        {
          line: 54,
          position: 0,
          ref: "T1",
          type: "2",
          date: "2020-02-03",
          amount: { state: "known", value: "1000000" },
          currency: "USD",
          currencyFrom: "value",
          valueDate: "2020-02-04",
          description: [{ text: "Signature", language: "en" }],
          provider: { ref: "ZZ-TEST-1", names: [{ text: "Bridge Bank", language: "en" }], activityId: "ZZ-TEST-1-P" },
          receiver: {
            ref: "ZZ-TEST-2",
            type: "70",
            names: [{ text: "Builders", language: "en" }],
            activityId: "ZZ-TEST-2-B",
          },
          sectors: [{ vocabulary: "1", code: "21020" }],
          countries: ["KE"],
          regions: [],
          flowType: "10",
          financeType: "421",
          tiedStatus: "4",
          aidTypes: [
            { vocabulary: "1", code: "C01" },
            { vocabulary: "2", code: "3" },
          ],
          disbursementChannel: "2",
          humanitarian: true,
        },
        {
          line: 70,
          position: 1,
          type: "3",
          date: "2020-06-30",
          amount: { state: "known", value: "-2500.75" },
          currency: "EUR",
          currencyFrom: "activity",
          valueDate: "2020-06-30",
          description: [],
          sectors: [],
          countries: [],
          regions: [],
          aidTypes: [],
        },
      ],
      defaults: {
        flowType: "10",
        financeType: "421",
        tiedStatus: "5",
        aidTypes: [{ vocabulary: "1", code: "C01" }],
      },
      defaultCurrency: "EUR",
      language: "en",
      hierarchy: 2,
      humanitarian: false,
      lastUpdated: "2024-04-30",
    },
  ]);
});

test("I23: version 1 comes in the terms of version 2: letters, words, text dates, coordinates", async () => {
  const { activities, summary, issues } = await read(fixture("version-1.xml"));
  expect(issues).toEqual([]);
  // Commitment C 700, disbursement D 300.10 and loan repayment LR 12.
  expect(summary.published).toEqual({ "2": { GBP: "700" }, "3": { GBP: "300.1" }, "6": { USD: "12" } });
  expect(activities[0]).toMatchObject({
    version: "1.03",
    identifier: "ZZ-OLD-9",
    reportingOrg: { names: [{ text: "Old Ministry", language: "en" }], secondaryReporter: false },
    titles: [
      { text: "Roads", language: "en" },
      { text: "Routes", language: "fr" },
    ],
    participatingOrgs: [{ role: "1" }, { role: "4" }],
    dates: [
      { type: "2", date: "2009-04-01" },
      { type: "3", date: "2012-03" },
    ],
    sectors: [
      { vocabulary: "1", code: "21020" },
      { vocabulary: "99", code: "7" },
    ],
    policyMarkers: [{ vocabulary: "1", code: "2", significance: "0" }],
    locations: [
      {
        latitude: "-6.17",
        longitude: "35.74",
        precision: "2",
        featureDesignation: "PPL",
        ids: [{ vocabulary: "G1", code: "160196" }],
        administrative: [
          { vocabulary: "A4", code: "TZ", level: "0" },
          { vocabulary: "A1", code: "TZ-03", level: "1" },
        ],
      },
    ],
    budgets: [{ type: "2", status: "1" }],
    hierarchy: 1,
    transactions: [
      { type: "2", date: "2009-04-01" },
      { type: "3", date: "2010-01-31", valueDate: "2010" },
      { type: "6", date: "2011-01-31" },
    ],
  });
});

test("I23: a single activity as the root, without a version, is read by its content", async () => {
  const single = await read(activity("A", transaction("5", "D")));
  expect(single.summary).toMatchObject({ version: "", records: 1, kept: 1, published: { "3": { USD: "5" } } });
  expect(ids(single)).toEqual(["iati-version-missing"]);
  expect(ids(await read(file(activity("A")).replace("2.03", "3.7")))).toEqual(["iati-version-unknown"]);
});

test("I1: each letter of version 1 is one code of version 2; an unknown one stays and is said", async () => {
  const letters = ["IF", "C", "D", "E", "IR", "LR", "R", "QP", "QS", "CG", "zz"];
  const { activities, issues } = await read(
    file(activity("A", letters.map((letter) => transaction("1", letter)).join(""))),
  );
  const types = activities[0]?.transactions.map(({ type }) => type);
  expect(types).toEqual(["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "zz"]);
  expect(issues.map(({ rule, message }) => [rule, message.id])).toEqual([["I1", "transaction-type-unknown"]]);
});

test("I3, I4: amounts keep their sign and every decimal; sums are exact", async () => {
  const amounts = ["100", "-30", "0.1", "0.2", " +5.50 ", "9.2e+08", "123456789012345678.000000001"];
  const { activities, summary, issues } = await read(
    file(activity("A", amounts.map((amount) => transaction(amount)).join(""))),
  );
  const values = activities[0]?.transactions.map(({ amount }) =>
    amount.state === "known" ? amount.value : amount.reason,
  );
  expect(values).toEqual(["100", "-30", "0.1", "0.2", "5.5", "920000000", "123456789012345678.000000001"]);
  // 123456789012345678.000000001 + 920000000 + 100 − 30 + 0.1 + 0.2 + 5.5
  expect(summary.published).toEqual({ "3": { USD: "123456789932345753.800000001" } });
  expect(issues.map(({ message }) => message)).toEqual([
    { id: "amount-exponent", args: { text: "9.2e+08", value: "920000000" } },
  ]);
});

test("what is no amount is missing with its reason, never zero, and is not guessed", async () => {
  const texts = ["1,234", "12 000", "1.2.3", "USD 5", "", "Infinity", "0x10", "1e99", "１２"];
  const { activities, summary, issues } = await read(
    file(activity("A", texts.map((text) => transaction(text)).join(""))),
  );
  const amounts = activities[0]?.transactions.map(({ amount }) => amount) ?? [];
  expect(amounts).toHaveLength(texts.length);
  expect(amounts[0]).toEqual({ state: "missing", reason: "unreadable", text: "1,234" });
  expect(amounts[4]).toEqual({ state: "missing", reason: "not-stated" });
  expect(amounts.every(({ state }) => state === "missing")).toBe(true);
  expect(summary).toMatchObject({ transactions: 9, published: {}, issues: { error: 9, warning: 0 }, kept: 1 });
  expect(issues[0]).toEqual({
    rule: "I23",
    severity: "error",
    at: { file: "test.xml", line: 2, column: 181, id: "A" },
    message: { id: "amount-unreadable", args: { text: "1,234" } },
  });
});

test("I14: the value's currency, else the activity's, else none and an error; never a guess", async () => {
  const inner =
    transaction("1", "3", 'currency="kes" value-date="2020-01-01"') +
    transaction("2", "3", 'currency="" value-date="2020-01-01"');
  const withDefault = await read(file(activity("A", inner)));
  expect(withDefault.summary.published).toEqual({ "3": { KES: "1", USD: "2" } });
  expect(withDefault.issues).toEqual([]);
  const without = await read(file(activity("A", inner, "")));
  expect(without.summary.published).toEqual({ "3": { "": "2", KES: "1" } });
  expect(without.issues.map(({ rule, severity, message }) => [rule, severity, message.id])).toEqual([
    ["I14", "error", "currency-missing"],
  ]);
  expect(without.activities[0]?.transactions[1]).not.toHaveProperty("currency");
  expect(
    ids(await read(file(activity("A", transaction("1", "3", 'currency="Dollars" value-date="2020-01-01"'))))),
  ).toEqual(["currency-unreadable"]);
  expect(ids(await read(file(activity("A", transaction("1", "3", "")))))).toEqual(["value-date-missing"]);
});

test("I5: a budget without type is original, without status indicative", async () => {
  const budget = `<budget><period-start iso-date="2020-01-01"/><period-end iso-date="2020-12-31"/><value value-date="2020-01-01">1</value></budget>`;
  const { activities } = await read(file(activity("A", budget)));
  expect(activities[0]?.budgets[0]).toMatchObject({ type: "1", status: "1" });
});

test("I17: hierarchy is 1 unless stated", async () => {
  const levels = ["", ' hierarchy=""', ' hierarchy="3"', ' hierarchy="top"'];
  const all = await read(
    file(...levels.map((level, index) => activity(`A${index}`, "", `default-currency="USD"${level}`))),
  );
  expect(all.activities.map(({ hierarchy }) => hierarchy)).toEqual([1, 1, 3, 1]);
  expect(ids(all)).toEqual(["hierarchy-unreadable"]);
});

test("I18: without an identifier, or with two, an activity is set aside; its money still counts as published", async () => {
  const none = `<iati-activity default-currency="USD"><reporting-org ref="R"/>${transaction("7")}</iati-activity>`;
  const two = activity("A", `<iati-identifier>B</iati-identifier>${transaction("11")}`);
  const twice = activity("C", `<iati-identifier>C</iati-identifier>${transaction("13")}`);
  const all = await read(file(none, two, twice));
  expect(all.summary).toMatchObject({
    records: 3,
    kept: 1,
    quarantined: 2,
    transactions: 3,
    published: { "3": { USD: "31" } },
  });
  expect(all.quarantined).toEqual([
    { line: 2, reason: { id: "activity-identifier-missing" } },
    { line: 3, id: "A", reason: { id: "activity-identifier-contradictory", args: { first: "A", second: "B" } } },
  ]);
  expect(ids(all)).toEqual([
    "activity-identifier-missing",
    "activity-identifier-contradictory",
    "activity-identifier-repeated",
  ]);
});

test("I19: a publisher is secondary only where it says so", async () => {
  const all = await read(
    file(
      ...["", ' secondary-reporter="0"', ' secondary-reporter="1"', ' secondary-reporter="true"'].map(
        (said) => `<iati-activity><iati-identifier>A</iati-identifier><reporting-org ref="R"${said}/></iati-activity>`,
      ),
    ),
  );
  expect(all.activities.map(({ reportingOrg }) => reportingOrg?.secondaryReporter)).toEqual([false, false, true, true]);
});

test("a transaction with two types or amounts is marked as contradictory", async () => {
  const double = `<transaction><transaction-type code="1"/><transaction-type code="4"/><value value-date="2020-01-01">5</value><value>6</value><transaction-date iso-date="2020-01-01"/></transaction>`;
  const all = await read(file(activity("A", double)));
  expect(all.activities[0]?.transactions).toMatchObject([{ type: "1", amount: { value: "5" }, contradictory: true }]);
  expect(ids(all)).toEqual(["transaction-contradictory", "transaction-contradictory"]);
});

test("dates, percentages, coordinates and codes that cannot be read are left out and said", async () => {
  const all = await read(
    file(
      activity(
        "A",
        `<activity-date type="1" iso-date="2020-02-30"/><activity-date type="2" iso-date="2020"/>
        <sector code="110" percentage="a third"/><sector percentage="5"/>
        <location><point><pos>91 0</pos></point></location><location><coordinates latitude="" longitude=""/></location>
        <activity-status>Implementation</activity-status>`,
      ),
    ),
  );
  expect(ids(all)).toEqual([
    "date-unreadable",
    "percentage-unreadable",
    "code-missing",
    "coordinates-unreadable",
    "status-by-name",
  ]);
  const [only] = all.activities;
  expect(only?.dates).toEqual([{ type: "2", date: "2020" }]);
  expect(only?.sectors).toEqual([{ vocabulary: "1", code: "110" }]);
  expect(only?.locations[0]).not.toHaveProperty("latitude");
  expect(only?.status).toBe("2");
});

test("I23: a broken activity is set aside with its place; its neighbours are kept", async () => {
  const broken = activity("B", `${transaction("20")}<title>R&D</title>${transaction("40")}`);
  const all = await read(file(activity("A", transaction("1")), broken, activity("C", transaction("300"))));
  expect(all.activities.map(({ identifier }) => identifier)).toEqual(["A", "C"]);
  expect(all.quarantined).toEqual([{ line: 3, id: "B", reason: { id: "xml-ampersand" } }]);
  // What was read of the broken one before its break counts as published: 1 + 20 + 300.
  expect(all.summary).toMatchObject({
    records: 3,
    kept: 2,
    quarantined: 1,
    transactions: 3,
    published: { "3": { USD: "321" } },
  });
  expect(all.issues).toMatchObject([{ rule: "I23", severity: "error", at: { line: 3, id: "B" } }]);
  expect(all.activities[1]?.line).toBe(4);
});

test("I23: an activity whose very start tag is broken is a record that is set aside, and not lost", async () => {
  for (const tag of ["<iati-activity a=1>", "<iati-activity <", '<iati-activity a="1" a="2">']) {
    const broken = activity("B", transaction("5")).replace(/<iati-activity[^>]*>/, tag);
    const { summary, quarantined } = await read(file(activity("A", transaction("1")), broken, activity("C")));
    expect([summary.records, summary.kept, summary.published], tag).toEqual([3, 2, { "3": { USD: "1" } }]);
    expect(quarantined.map(({ line }) => line)).toEqual([3]);
  }
  const cut = await read(`${file(activity("A")).replace("</iati-activities>", "")}<iati-activity default-cur`);
  expect([cut.summary.records, cut.summary.kept]).toEqual([2, 1]);
  const wide = `<iati-activity ${Array.from({ length: 300 }, (_, at) => `a${at}="1"`).join(" ")}>x</iati-activity>`;
  const refused = await read(file(wide, activity("B")));
  expect([refused.summary.records, refused.summary.kept, ids(refused)]).toEqual([2, 1, ["xml-too-many-attributes"]]);
  const inside = await read(file(activity("A", "<title a=1>"), activity("B")));
  expect([inside.summary.records, inside.summary.kept]).toEqual([2, 1]);
});

test("I23: an activity that never ends does not swallow the next one", async () => {
  const open = activity("A", transaction("1")).replace("</iati-activity>", "");
  const all = await read(file(open, activity("B", transaction("2"))));
  expect(all.activities.map(({ identifier }) => identifier)).toEqual(["B"]);
  expect(all.quarantined).toMatchObject([{ id: "A", reason: { id: "activity-nested" } }]);
  expect(all.summary).toMatchObject({ records: 2, transactions: 2, published: { "3": { USD: "3" } } });
});

test("I23: an entity bomb costs the activity that uses it, and no more", async () => {
  const levels = Array.from({ length: 30 }, (_, index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(10)}">`).join(
    "",
  );
  const bomb = `<!DOCTYPE iati-activities [<!ENTITY e0 "x">${levels}<!ENTITY f SYSTEM "file:///etc/hostname">]>`;
  const all = await read(
    bomb + file(activity("A", "<title>&e30;</title>"), activity("B", "<title>&f;</title>"), activity("C")),
  );
  expect(all.activities.map(({ identifier }) => identifier)).toEqual(["C"]);
  expect(ids(all)).toEqual(["xml-entity-declared", "xml-entity-undefined", "xml-entity-undefined"]);
});

test("what is no activity file is named: organisations, other XML, other files, other encodings", async () => {
  const organisations = await read("<iati-organisations version='2.03'><iati-organisation/></iati-organisations>");
  expect(organisations.summary).toMatchObject({ format: "iati-organisations", records: 0 });
  expect(ids(organisations)).toEqual(["iati-organisations"]);
  expect(ids(await read("<rss><channel/></rss>"))).toEqual(["iati-not-iati"]);
  expect(ids(await read("{}"))).toEqual(["xml-not-xml"]);
  const utf16 = await read(Buffer.from(`\uFEFF${file(activity("Ä", transaction("1")))}`, "utf16le"));
  expect(utf16.activities.map(({ identifier }) => identifier)).toEqual(["Ä"]);
  const wrong = await read(Buffer.from(file(activity("A"), activity("Ä"), activity("C")), "latin1"));
  expect(wrong.activities.map(({ identifier }) => identifier)).toEqual(["A", "C"]);
  expect(ids(wrong)).toEqual(["xml-encoding-invalid"]);
});

test("an absurdly large activity is set aside without being held; the next is kept", async () => {
  const limits = { elements: 50, characters: 10_000 };
  const crowd = activity("A", "<sector code='1'/>".repeat(60));
  const wordy = activity("B", `<title>${"long ".repeat(4000)}</title>`);
  const all = await read(file(crowd, wordy, activity("C")), { limits });
  expect(all.activities.map(({ identifier }) => identifier)).toEqual(["C"]);
  expect(all.quarantined.map(({ reason }) => reason.id)).toEqual(["activity-too-large", "activity-too-large"]);
});

test("elements of other people's namespaces, and elements in the wrong place, say nothing", async () => {
  const inner = `<x:transaction xmlns:x="http://example.org"><value>9</value></x:transaction><result><transaction><value>8</value></transaction></result>`;
  expect((await read(file(activity("A", inner)))).summary).toMatchObject({ transactions: 0, published: {}, kept: 1 });
});

test("however a file is cut into pieces, it says the same", async () => {
  const content = fixture("version-2.xml");
  const whole = await read(content);
  for (const piece of [1, 13, 64, 1000]) expect(await read(content, {}, piece)).toEqual(whole);
});

test("I23: wherever a file is cut off, what came before is kept and every record is accounted for", async () => {
  const content = file(
    activity("A", transaction("1")),
    activity("B", transaction("2")),
    activity("C", transaction("4")),
  );
  const ends = [...content.matchAll(/<\/iati-activity>/g)].map(({ index }) => index + "</iati-activity>".length);
  const starts = [...content.matchAll(/<iati-activity /g)].map(({ index }) => index);
  const tags = [...content.matchAll(/<\/transaction>/g)].map(({ index }) => index + "</transaction>".length);
  for (let length = 0; length < content.length; length += 1) {
    const { summary, activities } = await read(content.slice(0, length));
    const whole = ends.filter((end) => end <= length).length;
    expect(
      activities.map(({ identifier }) => identifier),
      `${length}`,
    ).toEqual(["A", "B", "C"].slice(0, whole));
    expect(summary.records).toBe(summary.kept + summary.quarantined);
    expect(summary.records).toBeLessThanOrEqual(starts.filter((start) => start < length).length);
    expect(summary.transactions).toBe(tags.filter((end) => end <= length).length);
    expect(summary.issues.error).toBeGreaterThan(0);
  }
});
