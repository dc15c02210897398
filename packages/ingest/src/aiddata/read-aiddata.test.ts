import type { Issue } from "@plumbline/core/evidence";
import { writeXlsx } from "hucre";
import { expect, test } from "vitest";
import type { FileSummary, Quarantined, Reading } from "../files/reading.ts";
import { aidDataFormat } from "./formats.ts";
import { readAidDataCsv, readAidDataWorkbook } from "./read-aiddata.ts";
import type { AidDataProject, AidDataRecord } from "./record.ts";

interface Read {
  readonly summary: FileSummary;
  readonly records: readonly AidDataRecord[];
  readonly quarantined: readonly Quarantined[];
  readonly issues: readonly Issue[];
}

async function collect(reading: Reading<AidDataRecord>): Promise<Read> {
  const records: AidDataRecord[] = [];
  const quarantined: Quarantined[] = [];
  const issues: Issue[] = [];
  for (;;) {
    const next = await reading.next();
    if (next.done === true) return { summary: next.value, records, quarantined, issues };
    records.push(...next.value.records);
    quarantined.push(...next.value.quarantined);
    issues.push(...next.value.issues);
  }
}

const readCsvText = (text: string | Uint8Array) => collect(readAidDataCsv([Buffer.from(text)], { file: "test.csv" }));
const projects = ({ records }: Read) =>
  records.filter((record): record is AidDataProject => record.type === "aiddata-project");
const ids = ({ issues }: Read) => issues.map(({ message }) => message.id);

// The names of GCOF 1.0's columns that are read, and rows of our own making.
const gcofColumns = [
  ..."project_id recommended_for_research umbrella year donor funding_agency implementing_agency recipient_condensed title".split(
    " ",
  ),
  ..."description status flow flow_class intent amount currency usd_defl_2014 usd_current crs_sector_code crs_sector_name".split(
    " ",
  ),
  ..."sources is_cofinanced recipient_agencies start_actual start_planned end_actual end_planned year_uncertain".split(
    " ",
  ),
  ..."recipient_iso3 recipient_region interest_rate maturity grace_period grant_element location_details".split(" "),
];
const gcofRow = (cells: Record<string, string>) =>
  gcofColumns.map((column) => `"${(cells[column] ?? "").replaceAll('"', '""')}"`).join(",");
const bridge = {
  project_id: "1",
  recommended_for_research: "True",
  umbrella: "0",
  year: "2009",
  donor: "China",
  recipient_condensed: "Elbonia",
  recipient_iso3: "ZZA",
  title: 'The "long" bridge, north',
  description: "Two\nlines",
  status: "Completion",
  flow_class: "OOF-like",
  amount: "1000.5",
  currency: "CNY",
  usd_current: "150",
  usd_defl_2014: "170.25",
  year_uncertain: "True",
  interest_rate: "2",
  maturity: "20",
};
const gcof = (...rows: Record<string, string>[]) =>
  `\uFEFF${[gcofColumns.join(","), ...rows.map((row) => gcofRow({ ...bridge, ...row }))].join("\r\n")}\r\n`;

test("GCOF 1.0: a row is read by its columns, with its line and amounts in each expression", async () => {
  const all = await readCsvText(
    gcof({}, { project_id: "2", status: "Pipeline: Pledge", recommended_for_research: "False" }),
  );
  expect(all.issues).toEqual([]);
  expect(projects(all)[0]).toEqual({
    type: "aiddata-project",
    line: 2,
    release: "gcof-1.0",
    id: "1",
    parentIds: [],
    status: "Completion",
    title: 'The "long" bridge, north',
    description: "Two\nlines",
    financier: "China",
    recipient: "Elbonia",
    flowClass: "OOF-like",
    recommended: true,
    umbrella: false,
    commitmentDateEstimated: true,
    cofinanced: false,
    measure: "commitment",
    commitmentYear: 2009,
    recipientCountries: ["ZZA"],
    amounts: [
      { basis: "original", adjusted: false, currency: "CNY", amount: { state: "known", value: "1000.5" } },
      { basis: "usd-current", adjusted: false, currency: "USD", amount: { state: "known", value: "150" } },
      { basis: "usd-2014", adjusted: false, currency: "USD", amount: { state: "known", value: "170.25" } },
    ],
    loan: { interestRatePercent: "2", maturityYears: "20" },
  });
  // The first row takes two lines.
  expect(projects(all)[1]?.line).toBe(4);
  expect(all.summary).toEqual({
    file: "test.csv",
    format: "aiddata-gcof",
    version: "1.0",
    records: 2,
    kept: 2,
    quarantined: 0,
    issues: { error: 0, warning: 0 },
    transactions: 2,
    published: {
      commitment: { CNY: "1000.5" },
      "commitment:usd-2014": { USD: "170.25" },
      "commitment:usd-current": { USD: "150" },
      pledge: { CNY: "1000.5" },
      "pledge:usd-2014": { USD: "170.25" },
      "pledge:usd-current": { USD: "150" },
    },
  });
});

test("A1: the recommendation is carried as stated; where it contradicts the status or an umbrella, that is said", async () => {
  const all = await readCsvText(
    gcof(
      { project_id: "1" },
      { project_id: "2", recommended_for_research: "False", umbrella: "1" },
      { project_id: "3", umbrella: "1" },
      { project_id: "4", status: "Cancelled" },
    ),
  );
  expect(projects(all).map(({ recommended, umbrella }) => [recommended, umbrella])).toEqual([
    [true, false],
    [false, true],
    [true, true],
    [true, false],
  ]);
  expect(all.issues.map(({ rule, message, at }) => [rule, message.id, at.id])).toEqual([
    ["A1", "row-recommended-umbrella", "3"],
    ["A1", "row-recommended-uncommitted", "4"],
  ]);
});

test("A2: pledges, suspended and cancelled records are kept, in measures of their own", async () => {
  const statuses = [
    "Pipeline: Pledge",
    "Pipeline: Commitment",
    "Implementation",
    "Completion",
    "Suspended",
    "Cancelled",
    "Rumour",
  ];
  const all = await readCsvText(
    gcof(...statuses.map((status, index) => ({ status, project_id: `${index}`, recommended_for_research: "False" }))),
  );
  expect(projects(all).map(({ measure }) => measure)).toEqual([
    "pledge",
    "commitment",
    "commitment",
    "commitment",
    "lapsed",
    "lapsed",
    "unknown",
  ]);
  expect(ids(all)).toEqual(["row-status-unknown"]);
  expect(all.summary.published["commitment"]).toEqual({ CNY: "3001.5" });
});

test("A6, A7: estimated years and the flow class are carried", async () => {
  const all = await readCsvText(
    gcof({ year_uncertain: "False", flow_class: "ODA-like" }, { project_id: "2", year: "200x" }),
  );
  expect(
    projects(all).map(({ commitmentDateEstimated, flowClass, commitmentYear }) => [
      commitmentDateEstimated,
      flowClass,
      commitmentYear,
    ]),
  ).toEqual([
    [false, "ODA-like", 2009],
    [true, "OOF-like", undefined],
  ]);
  expect(ids(all)).toEqual(["row-date-unreadable"]);
});

test("A8: an empty amount is missing and no issue; an unreadable one is missing and said; neither is zero", async () => {
  const all = await readCsvText(
    gcof(
      { amount: " ", usd_current: " ", usd_defl_2014: " ", currency: "" },
      { project_id: "2", amount: "1,5", usd_current: "9.2e+08" },
    ),
  );
  expect(projects(all).map(({ amounts }) => amounts.map(({ amount }) => amount))).toEqual([
    [0, 1, 2].map(() => ({ state: "missing", reason: "not-stated" })),
    [
      { state: "missing", reason: "unreadable", text: "1,5" },
      { state: "known", value: "920000000" },
      { state: "known", value: "170.25" },
    ],
  ]);
  expect(ids(all)).toEqual(["row-amount-unreadable"]);
});

test("A10: a region is no country, and is kept", async () => {
  const all = await readCsvText(
    gcof(
      { recipient_iso3: "", recipient_condensed: "Oceania, regional" },
      { project_id: "2", recipient_iso3: "RWA; Africa, regional; AGO" },
    ),
  );
  expect(projects(all).map(({ recipient, recipientCountries }) => [recipient, recipientCountries])).toEqual([
    ["Oceania, regional", []],
    ["Elbonia", ["RWA", "AGO"]],
  ]);
});

const gcdf = `AidData Record ID,Recommended For Aggregates,AidData Parent ID,Umbrella,Recipient,Recipient ISO-3,Commitment Year,Commitment Date Estimated,Status,Flow Class,Infrastructure,Amount (Original Currency),Original Currency,Amount Estimated,Amount (Constant USD 2021),Amount (Nominal USD),Adjusted Amount (Constant USD 2021)
53184,No,,Yes,Elbonia,ZZA,2010,Yes,Completion,ODA-like,,100,CNY,,20,18,
53185,Yes,53184,No,Elbonia,ZZA,2010,,Completion,ODA-like,Yes,60,CNY,Yes,12,11,10
`;

test("A3, A4, A9: parents, umbrellas, adjusted amounts and the infrastructure flag are carried", async () => {
  const all = await readCsvText(gcdf);
  expect(all.summary).toMatchObject({ format: "aiddata-gcdf", version: "3.0", kept: 2 });
  expect(projects(all)).toMatchObject([
    {
      id: "53184",
      recommended: false,
      umbrella: true,
      parentIds: [],
      infrastructure: false,
      commitmentDateEstimated: true,
    },
    {
      id: "53185",
      recommended: true,
      umbrella: false,
      parentIds: ["53184"],
      infrastructure: true,
      amountEstimated: true,
    },
  ]);
  expect(all.summary.published["commitment:adjusted-usd-2021"]).toEqual({ USD: "10" });
  // Columns of the full release that this file lacks are said, once each.
  expect(ids(all).every((id) => id === "table-column-missing")).toBe(true);
  expect(all.issues.find(({ message }) => message.args?.["column"] === "title")).toBeDefined();
});

test("A13: files with a geography hold recommended records only; R's dotted names and Python's years are read", async () => {
  const all =
    await readCsvText(`Level.of.precision,OSM.link,AidData.Record.ID,Amount.(Constant.USD.2021),Title,Status,Recipient.ISO-3,Infrastructure,Commitment.Year,Implementation.Start.Year,Completion.Year
PRECISE,https://osm.example/1,4,15087226.6044798,A hospital,Completion,AGO,Yes,2001,2004.0,NA
`);
  expect(all.summary).toMatchObject({ format: "aiddata-gcdf-geolocated", issues: { error: 0, warning: 0 } });
  expect(projects(all)).toMatchObject([
    {
      id: "4",
      recommended: true,
      startDate: "2004",
      locationPrecision: "PRECISE",
      locationLinks: "https://osm.example/1",
      infrastructure: true,
    },
  ]);
  expect(projects(all)[0]).not.toHaveProperty("endDate");
});

test("shares, totals and definitions are recognised, and are no projects", async () => {
  const shares = await collect(
    readAidDataCsv(
      [
        Buffer.from(
          "id,shapeID,shapeGroup,shapeName,intersection_ratio,even_split_ratio,intersection_ratio_commitment_value,even_split_ratio_commitment_value,centroid_longitude,centroid_latitude\n4,26B1,AGO,Luanda,0.31,0.5,10.5,,13.7,-9.6\n4,26B2,AGO,Bengo,0.69,0.5,,,13.7,-9.6\n",
        ),
      ],
      { file: "x_ADM1_Locations.csv" },
    ),
  );
  expect(shares.summary).toMatchObject({
    records: 2,
    transactions: 0,
    published: { "location-share:usd-2021": { USD: "10.5" } },
  });
  expect(shares.records[0]).toMatchObject({ projectId: "4", level: "ADM1", overlapShare: "0.31", evenShare: "0.5" });
  const totals = await readCsvText(
    '"commitment_year","flow_class","commitments_bn"\n2000,"ODA-like",1.44456741516452\n',
  );
  expect(totals.records).toEqual([
    { type: "aiddata-total", line: 2, amountUsd2021: "1444567415.16452", flowClass: "ODA-like", year: 2000 },
  ]);
  const dictionary = await readCsvText(
    '"column_name","column_class","field_name","description"\n"title","character","Title","What it is."\n',
  );
  expect(dictionary.records).toEqual([
    { type: "aiddata-definition", line: 2, column: "title", field: "Title", description: "What it is." },
  ]);
});

test("rows that can be no record are set aside, the others kept; records = kept + quarantined", async () => {
  const lines = gcof({}, { project_id: "" }, { project_id: "1" }, { project_id: "5" }).split("\r\n");
  const all = await readCsvText([...lines.slice(0, 4), "6,True", ...lines.slice(4)].join("\r\n"));
  expect(projects(all).map(({ id }) => id)).toEqual(["1", "5"]);
  expect(all.quarantined.map(({ reason }) => reason.id)).toEqual(["row-id-missing", "row-id-repeated", "row-width"]);
  expect(all.summary).toMatchObject({ records: 5, kept: 2, quarantined: 3, issues: { error: 3 } });
  // The money of rows that were set aside for their id is published all the same: four rows with 1000.5.
  expect(all.summary.published["commitment"]).toEqual({ CNY: "4002" });
  const wrong = await readCsvText(
    Buffer.from(gcof({ title: "Brücke" }, { project_id: "2" }).replace("\uFEFF", ""), "latin1"),
  );
  expect(wrong.quarantined.map(({ reason }) => reason.id)).toEqual(["row-encoding"]);
  expect(projects(wrong)).toHaveLength(1);
});

test("a quote that is never closed keeps the rows before it; an unknown header is said", async () => {
  const broken = `${gcof({}, { project_id: "2" })}"3,x`;
  const all = await readCsvText(broken);
  expect(projects(all)).toHaveLength(2);
  expect(all.issues).toMatchObject([{ severity: "error", at: { line: 6 }, message: { id: "csv-quote-open" } }]);
  expect(ids(await readCsvText("a,b\n1,2\n"))).toEqual(["table-unknown"]);
  expect(ids(await readCsvText("\n\n"))).toEqual(["table-empty"]);
  expect(aidDataFormat(gcofColumns.map((column) => column.replace("usd_defl_2014", "usd_deflated")))).toBeNull();
});

test("a workbook says the same as the CSV file, from whichever sheet holds the table", async () => {
  const values = [bridge, { ...bridge, project_id: "2", amount: "", title: "x" }].map((row: Record<string, string>) =>
    gcofColumns.map((column) => {
      const text = row[column] ?? "";
      if (text === "") return null;
      return /^-?[\d.]+$/.test(text) ? Number(text) : text;
    }),
  );
  const workbook = await writeXlsx({
    sheets: [
      { name: "About", rows: [["This is a workbook of our own"]] },
      { name: "Data", rows: [gcofColumns, ...values] },
    ],
  });
  const sheet = await collect(readAidDataWorkbook(workbook, { file: "test.xlsx" }));
  const csv = await readCsvText(gcof({}, { project_id: "2", amount: "", title: "x" }));
  const without = (all: Read) => projects(all).map((project) => ({ ...project, line: 0 }));
  expect(without(sheet)).toEqual(without(csv));
  expect(projects(sheet).map(({ line }) => line)).toEqual([2, 3]);
  expect(sheet.summary.published).toEqual(csv.summary.published);
});

test("a table of absurdly many columns is refused by its header, with one issue", async () => {
  const header = `project_id,recommended_for_research,usd_defl_2014,flow_class${",c".repeat(100_000)}\n1,True,5,x\n`;
  const reading = readAidDataCsv([Buffer.from(header)], { file: "wide.csv" });
  const { value: batch } = await reading.next();
  expect(batch).toMatchObject({ records: [], issues: [{ message: { id: "csv-too-wide", args: { limit: 1000 } } }] });
});
