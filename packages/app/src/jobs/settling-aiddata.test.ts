import { settleMessages, settleRules } from "@plumbline/store/projects";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "../platform/paths.ts";
import { afterEach, expect, test } from "vitest";
import { gcdfFile, gcofFile, type TestStore, testStore } from "./test-store.ts";

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
  recipient_condensed: "Kenya",
  recipient_iso3: "KEN",
  flow: "Loan",
  flow_class: "OOF-like",
  crs_sector_code: "210",
  ...more,
});
const gcdf = (more: Readonly<Record<string, string>>) => ({
  "Recommended For Aggregates": "Yes",
  Umbrella: "No",
  Status: "Completion",
  "Commitment Year": "2019",
  "Financier Country": "China",
  Recipient: "Kenya",
  "Recipient ISO-3": "KEN",
  "Flow Type": "Loan",
  "Flow Class": "ODA-like",
  "Sector Code": "210",
  ...more,
});
const constant2021 = { prices: "constant:2021" };

test("A1, A2, A3: recommended commitments count; pledges, lapsed ones, umbrellas and the rest are shown beside them", async () => {
  const store = await storeOf({
    "gcof.csv": gcofFile(
      gcof({ project_id: "1", usd_current: "100", usd_defl_2014: "110" }),
      gcof({ project_id: "2", usd_current: "20", recommended_for_research: "False" }),
      gcof({ project_id: "3", usd_current: "7", status: "Pipeline: Pledge", recommended_for_research: "False" }),
      gcof({ project_id: "4", usd_current: "5", status: "Cancelled", recommended_for_research: "False" }),
      gcof({ project_id: "5", usd_current: "1000", umbrella: "True", recommended_for_research: "False" }),
    ),
  });
  const { rows, leftOut } = await store.ask("commitments");
  expect(rows).toEqual([{ low: "100", high: "100", records: 1 }]);
  expect(leftOut).toEqual([
    { rule: "A1", records: 1, amount: "20" },
    { rule: "A2", records: 2, amount: "12" },
    { rule: "A3", records: 1, amount: "1000" },
  ]);
  expect((await store.ask("commitments", { prices: "constant:2014" })).rows[0]?.high).toBe("110");
});

test("A2: a pledge never was binding, a cancelled commitment was: two columns of the ladder", async () => {
  const store = await storeOf({
    "gcof.csv": gcofFile(
      gcof({ project_id: "3", usd_current: "7", status: "Pipeline: Pledge" }),
      gcof({ project_id: "4", usd_current: "5", status: "Suspended" }),
    ),
  });
  const ladder = await store.query(
    "SELECT measure, sum(usd) AS usd FROM snapshot.settled_records WHERE prices = 'current' AND position = 0 GROUP BY measure ORDER BY measure",
  );
  expect(ladder).toEqual([
    { measure: "lapsed", usd: "5" },
    { measure: "pledge", usd: "7" },
  ]);
});

test("A4: the adjusted amount drops rollovers, and what it drops is said", async () => {
  const store = await storeOf({
    "gcdf.csv": gcdfFile(
      gcdf({
        "AidData Record ID": "1",
        "Amount (Constant USD 2021)": "150",
        "Adjusted Amount (Constant USD 2021)": "134",
      }),
    ),
  });
  const { rows, leftOut, unit } = await store.ask("commitments", constant2021);
  expect(unit).toEqual({ type: "money", currency: "USD", priceBasis: { constantYear: 2021 } });
  expect([rows[0]?.high, leftOut]).toEqual(["134", [{ rule: "A4", records: 1, amount: "16" }]]);
});

test("A5: rescheduling moves no money; forgiveness under an umbrella is asked for by its rule", async () => {
  const store = await storeOf({
    "gcdf.csv": gcdfFile(
      gcdf({ "AidData Record ID": "1", "Flow Type": "Debt rescheduling" }),
      gcdf({
        "AidData Record ID": "2",
        "Flow Type": "Debt forgiveness",
        Umbrella: "Yes",
        "Recommended For Aggregates": "No",
        "Amount (Constant USD 2021)": "30",
      }),
    ),
  });
  const { rows, coverage, leftOut } = await store.ask("commitments", constant2021);
  expect(rows).toEqual([]);
  expect(coverage.missing).toEqual([{ reason: "not-applicable", records: 1 }]);
  expect(leftOut).toEqual([{ rule: "A3", records: 1, amount: "30" }]);
  const forgiven = await store.ask("commitments", { ...constant2021, where: ["rule=A3", "flow=Debt forgiveness"] });
  expect(forgiven.rows).toEqual([{ low: "30", high: "30", records: 1 }]);
});

test("A6: an estimated year or amount is carried along", async () => {
  const store = await storeOf({
    "gcdf.csv": gcdfFile(
      gcdf({
        "AidData Record ID": "1",
        "Amount (Constant USD 2021)": "85",
        "Amount Estimated": "Yes",
        "Commitment Date Estimated": "Yes",
      }),
    ),
  });
  const [estimate] = await store.query("SELECT detail FROM snapshot.applied_rules WHERE rule = 'A6'");
  expect(estimate).toEqual({ detail: "year, amount" });
  expect((await store.ask("commitments", constant2021)).rows[0]?.high).toBe("85");
});

test("A7: the class changes its method in 2018, and the break is seen", async () => {
  const store = await storeOf({
    "gcdf.csv": gcdfFile(
      gcdf({ "AidData Record ID": "1", "Commitment Year": "2017", "Amount (Constant USD 2021)": "1" }),
      gcdf({ "AidData Record ID": "2", "Commitment Year": "2018", "Amount (Constant USD 2021)": "2" }),
    ),
  });
  const { rows } = await store.ask("commitments", { ...constant2021, by: ["class"] });
  expect(rows.map((row) => [row["class"], row.high])).toEqual([
    ["ODA-like (from 2018)", "2"],
    ["ODA-like (to 2017)", "1"],
  ]);
});

test("A8: a record without an amount is counted, not zero", async () => {
  const store = await storeOf({
    "gcof.csv": gcofFile(gcof({ project_id: "1" }), gcof({ project_id: "2", usd_current: "3" })),
  });
  const { rows, coverage } = await store.ask("commitments");
  expect(rows).toEqual([{ low: "3", high: "3", records: 1 }]);
  expect(coverage.missing).toEqual([{ reason: "not-reported", records: 1 }]);
  expect((await store.ask("projects")).rows[0]?.high).toBe("2");
});

test("A9: infrastructure is what the flag says, whatever the sector", async () => {
  const store = await storeOf({
    "gcdf.csv": gcdfFile(
      gcdf({
        "AidData Record ID": "1",
        Infrastructure: "Yes",
        "Sector Code": "110",
        "Amount (Constant USD 2021)": "1",
      }),
      gcdf({ "AidData Record ID": "2", Infrastructure: "No", "Sector Code": "210", "Amount (Constant USD 2021)": "2" }),
    ),
  });
  const { rows } = await store.ask("commitments", { ...constant2021, where: ["infrastructure=yes"] });
  expect(rows).toEqual([{ low: "1", high: "1", records: 1 }]);
});

test("C15: a sector without a code is known by AidData's name for it, in any file of the release", async () => {
  const named = (id: string, name: string, amount: string) =>
    gcdf({
      "AidData Record ID": id,
      "Sector Code": "",
      "Sector Name": name,
      "Amount (Constant USD 2021)": amount,
    });
  const store = await storeOf({
    "described.csv": gcdfFile(
      named("1", "ENERGY", "1"),
      named("2", "INDUSTRY, MINING, CONSTRUCTION", "2"),
      named("3", "Trade Policies & Regulations", "4"),
      named("4", "AGRICULTURE, FORESTRY, FISHING", "8"),
      named("5", "WITCHCRAFT", "16"),
    ),
  });
  const { rows } = await store.ask("commitments", { by: ["sector"], ...constant2021 });
  expect(Object.fromEntries(rows.map((row) => [row["sector"], row.high]))).toEqual({
    "230": "1",
    "310": "8",
    "320": "2",
    "330": "4",
    unspecified: "16",
  });
});

test("A10: a region is a recipient", async () => {
  const store = await storeOf({
    "gcof.csv": gcofFile(
      gcof({
        project_id: "1",
        usd_current: "4",
        recipient_condensed: "Africa, regional",
        recipient_iso3: "",
        recipient_region: "Africa",
      }),
      gcof({ project_id: "2", usd_current: "6", recipient_iso3: "UGA; KEN" }),
    ),
  });
  const { rows } = await store.ask("commitments", { by: ["recipient"] });
  expect(rows.map((row) => [row["recipient"], row.high])).toEqual([
    ["KEN+UGA", "6"],
    ["region:Africa", "4"],
  ]);
});

test("A10: a country without a code is known by its copy in the release, or by its name; its region is not taken for it", async () => {
  const store = await storeOf({
    "described.csv": gcdfFile(
      gcdf({
        "AidData Record ID": "1",
        "Recipient ISO-3": "",
        Recipient: "Lao PDR",
        "Recipient Region": "Asia",
        "Amount (Constant USD 2021)": "9",
      }),
      gcdf({
        "AidData Record ID": "2",
        "Recipient ISO-3": "",
        Recipient: "Kenya",
        "Recipient Region": "Africa",
        "Amount (Constant USD 2021)": "5",
      }),
      gcdf({
        "AidData Record ID": "3",
        "Recipient ISO-3": "",
        Recipient: "Africa, regional",
        "Recipient Region": "Africa",
        "Amount (Constant USD 2021)": "2",
      }),
    ),
    "geolocated.csv": gcdfFile(
      gcdf({
        "AidData Record ID": "1",
        Recipient: "Lao PDR",
        "Recipient ISO-3": "LAO",
        "Amount (Constant USD 2021)": "9",
      }),
    ),
  });
  const { rows } = await store.ask("commitments", { by: ["recipient"], prices: "constant:2021" });
  expect(rows.map((row) => [row["recipient"], row.high])).toEqual([
    ["KEN", "5"],
    ["LAO", "9"],
    ["region:Africa", "2"],
  ]);
});

test("A11: there are no disbursements of AidData's, and their absence is said", async () => {
  const store = await storeOf({ "gcof.csv": gcofFile(gcof({ project_id: "1", usd_current: "4" })) });
  const { rows, leftOut } = await store.ask("disbursements");
  expect(rows).toEqual([]);
  expect(leftOut).toEqual([{ rule: "A11", records: 1, amount: null }]);
});

test("A13: Huawei's and the military's files are kept apart; locations and totals are no money of their own", async () => {
  const row = gcdf({ "AidData Record ID": "1", "Amount (Constant USD 2021)": "9" });
  const store = await storeOf({
    "gcdf.csv": gcdfFile(gcdf({ "AidData Record ID": "2", "Amount (Constant USD 2021)": "1" })),
    "AidDatas_Huawei_Finance.csv": gcdfFile(row),
    "ADM1.csv":
      "id,shapeID,shapeGroup,intersection_ratio,even_split_ratio,intersection_ratio_commitment_value\n2,X,KEN,1,1,1\n",
  });
  const { rows, leftOut } = await store.ask("commitments", constant2021);
  expect([rows[0]?.high, leftOut]).toEqual(["1", [{ rule: "A13", records: 1, amount: "9" }]]);
  const projects = await store.ask("projects");
  expect([projects.rows[0]?.high, projects.leftOut]).toEqual(["1", [{ rule: "A13", records: 1, amount: null }]]);
});

test("A14: China is not the Belt and Road: nothing is tagged so, and asking for it is refused with what can be asked", async () => {
  const store = await storeOf({ "gcof.csv": gcofFile(gcof({ project_id: "1", usd_current: "4" })) });
  await expect(store.ask("commitments", { where: ["initiative=bri"] })).rejects.toThrow(
    "There is no filter “initiative”",
  );
  expect((await store.ask("commitments", { by: ["provider"] })).rows[0]?.["provider"]).toBe("CHN");
});

test("P1: the same record in two files of a release counts once; the adjusted amount goes before the plain", async () => {
  const store = await storeOf({
    "whole.csv": gcdfFile(gcdf({ "AidData Record ID": "1", "Amount (Constant USD 2021)": "9" })),
    "again.csv": gcdfFile(
      gcdf({ "AidData Record ID": "1", "Amount (Constant USD 2021)": "9", "Adjusted Amount (Constant USD 2021)": "8" }),
    ),
  });
  const { rows, leftOut } = await store.ask("commitments", constant2021);
  expect(rows).toEqual([{ low: "8", high: "8", records: 1 }]);
  expect(leftOut).toEqual([
    { rule: "A4", records: 1, amount: "1" },
    { rule: "P1", records: 1, amount: "9" },
  ]);
});

test("P2, P3: the later release goes before the earlier; what it does not confirm is an upper bound", async () => {
  const store = await storeOf({
    "gcof.csv": gcofFile(
      gcof({ project_id: "1", usd_current: "100", usd_defl_2014: "1" }),
      gcof({ project_id: "2", usd_current: "10", usd_defl_2014: "1" }),
    ),
    "gcdf.csv": gcdfFile(
      gcdf({ "AidData Record ID": "1", "Amount (Constant USD 2021)": "130", "Amount (Nominal USD)": "120" }),
    ),
  });
  const { rows, leftOut } = await store.ask("commitments");
  expect(rows).toEqual([{ low: "120", high: "130", records: 2 }]);
  expect(leftOut).toEqual([{ rule: "P2", records: 1, amount: "100" }]);
  const constant = await store.ask("commitments", constant2021);
  expect(constant.rows[0]?.high).toBe("130");
  expect(constant.coverage.missing).toEqual([{ reason: "no-deflator", records: 1 }]);
});

test("every rule that is applied has its name in both languages and its place in the method", () => {
  const method = readFileSync(join(repositoryRoot, "docs/method/settling.md"), "utf8");
  const undocumented = Object.keys(settleRules).filter((rule) => !method.includes(`\n| ${rule} |`));
  expect(undocumented).toEqual([]);
  for (const { zh } of [...Object.values(settleRules), ...Object.values(settleMessages)])
    expect(zh).toMatch(/[\u4e00-\u9fff]/);
});
