import * as fc from "fast-check";
import { expect, test } from "vitest";
import { activity, gcdfFile, gcofFile, iatiFile, type TestStore, testStore, transaction } from "./test-store.ts";

/** An activity in parts, so that they can stand in another order or in another file. */
interface Made {
  readonly id: string;
  readonly reporter: string;
  readonly attributes: string;
  readonly reporting: string;
  readonly about: string;
  readonly transactions: readonly string[];
}

const written = ({ id, reporter, attributes, reporting, about, transactions }: Made) =>
  activity({ id, reporter, attributes, reporting }, about + transactions.join(""));

const share = (element: string, codes: readonly string[]) =>
  fc
    .subarray([...codes])
    .chain((chosen) =>
      fc.tuple(
        ...chosen.map((code) =>
          fc
            .option(fc.integer({ min: 1, max: 80 }), { nil: undefined })
            .map((percent) => `<${element} code="${code}"${percent === undefined ? "" : ` percentage="${percent}"`}/>`),
        ),
      ),
    )
    .map((shares) => shares.join(""));

/** Transactions of one activity differ in their amounts: two equal ones in one copy are two payments, in two copies one (I18). */
const payments = fc.uniqueArray(fc.integer({ min: -50_000, max: 500_000 }), { maxLength: 6 }).chain((cents) =>
  fc.tuple(
    ...cents.map((amount) =>
      fc
        .record({
          type: fc.constantFrom("1", "2", "3", "4", "12", "77"),
          currency: fc.constantFrom("", 'currency="GBP"', 'currency="XTS"'),
          date: fc.constantFrom("2013-05-10", "2014-01-02", "2099-01-01"),
          inner: fc.constantFrom("", '<recipient-country code="UG"/>', '<sector code="23010"/>'),
        })
        .map(({ type, currency, date, inner }) => transaction(type, String(amount / 100), inner, date, currency)),
    ),
  ),
);

const activities = fc.array(
  fc.record({
    // Few identifiers: copies of one activity, parents and children among them
    id: fc.constantFrom("GB-GOV-1-A", "GB-GOV-1-B", "GB-GOV-1-C", "GB-GOV-1-D"),
    reporter: fc.constantFrom("GB-GOV-1", "XX-NGO"),
    attributes: fc.constantFrom(
      "",
      'hierarchy="2"',
      'last-updated-datetime="2014-01-01"',
      'hierarchy="2" last-updated-datetime="2015-01-01"',
    ),
    reporting: fc.constantFrom("", "", "", 'secondary-reporter="1"'),
    about: fc
      .tuple(
        share("recipient-country", ["KE", "UG", "CN"]),
        share("sector", ["21020", "23010"]),
        fc.constantFrom("", "", '<related-activity ref="GB-GOV-1-A" type="1"/>'),
      )
      .map((parts) => parts.join("")),
    transactions: payments,
  }),
  { minLength: 8, maxLength: 24 },
);

/** Everything that can be asked of money here, and of projects, as text; with what is left out, or the rows alone. */
async function answers(store: TestStore, rowsOnly: boolean): Promise<string> {
  const asked = [
    await store.ask("commitments", { by: ["recipient", "sector"] }),
    await store.ask("commitments", { by: ["provider", "year"], prices: "constant:2015" }),
    await store.ask("disbursements", { by: ["recipient", "currency"] }),
    await store.ask("projects", { by: rowsOnly ? [] : ["recipient", "sector", "year"] }),
  ];
  return JSON.stringify(rowsOnly ? asked.map(({ rows }) => rows) : asked, null, 1);
}

async function settled(files: Readonly<Record<string, string>>, rowsOnly = false): Promise<string> {
  const store = await testStore(files);
  try {
    return await answers(store, rowsOnly);
  } finally {
    store.remove();
  }
}

/** Items in another order, which the numbers decide. */
function reordered<T>(items: readonly T[], numbers: readonly number[]): T[] {
  return items
    .map((item, index) => ({ item, key: numbers[index % numbers.length] ?? 0, index }))
    .sort((a, b) => a.key - b.key || b.index - a.index)
    .map(({ item }) => item);
}

const order = fc.array(fc.nat(1000), { minLength: 7, maxLength: 31 });
/** Each run makes stores of its own: few runs of many records. A failure is not made smaller, since that would take minutes. */
const runs = { numRuns: 3, seed: 20261123, endOnFailure: true };

test("the order of activities in a file, and of transactions in an activity, leaves no trace in any answer", async () => {
  await fc.assert(
    fc.asyncProperty(activities, order, async (made, numbers) => {
      const mixed = reordered(made, numbers).map((each) => ({
        ...each,
        transactions: reordered(each.transactions, numbers),
      }));
      const inOrder = await settled({ "a.xml": iatiFile(...made.map(written)) });
      expect(await settled({ "a.xml": iatiFile(...mixed.map(written)) })).toBe(inOrder);
    }),
    runs,
  );
});

test("I18: an activity in one file, cut between two files, or told twice is the same money and the same project", async () => {
  await fc.assert(
    fc.asyncProperty(activities, fc.nat(6), async (made, cut) => {
      // Copies of one activity say the same of it here; copies that differ are in the test above
      const alone = made.map((each, index) => ({ ...each, id: `GB-GOV-1-${index}`, attributes: "" }));
      const file = (from: number, to: number) =>
        iatiFile(...alone.map((each) => written({ ...each, transactions: each.transactions.slice(from, to) })));
      const whole = await settled({ "a.xml": file(0, 99) }, true);
      expect(await settled({ "a.xml": file(0, cut), "b.xml": file(cut, 99) }, true)).toBe(whole);
      expect(await settled({ "a.xml": file(0, 99), "b.xml": `${file(0, 99)}<!-- again -->` }, true)).toBe(whole);
    }),
    runs,
  );
});

test("P1: rows of AidData's in another order, or over two files of a release, give the same answers", async () => {
  const row = fc.record({
    id: fc.integer({ min: 1, max: 12 }).map(String),
    status: fc.constantFrom("Completion", "Implementation", "Pipeline: Pledge", "Cancelled"),
    amount: fc.option(fc.integer({ min: 1, max: 900 }).map(String), { nil: "" }),
    recipient: fc.constantFrom("KEN", "UGA", "UGA; KEN"),
  });
  const rows = fc.uniqueArray(row, { minLength: 4, maxLength: 12, selector: ({ id }) => id });
  const gcof = (of: readonly { id: string; status: string; amount: string; recipient: string }[]) =>
    gcofFile(
      ...of.map(({ id, status, amount, recipient }) => ({
        project_id: id,
        recommended_for_research: "True",
        umbrella: "False",
        status,
        year: "2010",
        recipient_iso3: recipient,
        usd_current: amount,
        usd_defl_2014: amount,
      })),
    );
  const gcdf = (of: readonly { id: string; status: string; amount: string; recipient: string }[]) =>
    gcdfFile(
      ...of.map(({ id, status, amount, recipient }) => ({
        "AidData Record ID": id,
        "Recommended For Aggregates": "Yes",
        Umbrella: "No",
        Status: status,
        "Commitment Year": "2010",
        "Recipient ISO-3": recipient,
        "Amount (Constant USD 2021)": amount,
        "Amount (Nominal USD)": amount,
      })),
    );
  await fc.assert(
    fc.asyncProperty(rows, rows, order, fc.nat(12), async (first, later, numbers, cut) => {
      const whole = await settled({ "first.csv": gcof(first), "later.csv": gcdf(later) });
      const mixed = { "first.csv": gcof(reordered(first, numbers)), "later.csv": gcdf(reordered(later, numbers)) };
      expect(await settled(mixed)).toBe(whole);
      const apart = {
        "first.csv": gcof(first),
        "one.csv": gcdf(later.slice(0, cut)),
        "two.csv": gcdf(later.slice(cut)),
      };
      expect(await settled(apart)).toBe(whole);
    }),
    runs,
  );
});
