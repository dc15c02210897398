import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { embeddedRegister, type Observatory, observatoryApp, openObservatory, webDist } from "@plumbline/app";
import {
  activity,
  gcdfFile,
  gcofFile,
  iatiFile,
  type TestStore,
  testStore,
  transaction,
} from "../../packages/app/src/jobs/test-store.ts";

type Ask = (path: string) => Promise<Response>;

let store: TestStore;
let observatory: Observatory;
let ask: Ask;
let ajv: Ajv2020;

const HOSTILE_NAME = 'Röads\' "100%_" <b>; DROP TABLE projects; --';

beforeAll(async () => {
  store = await testStore(
    {
      "gb.xml": iatiFile(
        activity(
          { id: "GB-GOV-1-KENYA" },
          `<description><narrative>A road</narrative><narrative xml:lang="zh">一条公路</narrative></description>
         <participating-org role="1" ref="GB-GOV-1" type="10"><narrative>Treasury</narrative></participating-org>
         <activity-status code="2"/><activity-date type="2" iso-date="2013-01-01"/>
         <recipient-country code="KE" percentage="60"/><recipient-country code="UG" percentage="40"/><sector code="21020"/>
         <location><location-reach code="1"/><name><narrative>Nairobi</narrative></name><point><pos>-1.28 36.82</pos></point><exactness code="1"/></location>
         ${transaction("2", "1000")}${transaction("3", "250.50")}
         <related-activity ref="GB-GOV-1-PARENT" type="3"/>`,
        ),
        activity(
          { id: "GB-GOV-1-HOSTILE/1 ü" },
          `<recipient-region code="298"/>${transaction("2", "-7", `<provider-org><narrative>${HOSTILE_NAME.replaceAll("<", "&lt;")}</narrative></provider-org>`)}`,
        ),
        activity({ id: "GB-GOV-1-SECONDARY", reporting: 'secondary-reporter="1"' }, transaction("2", "99")),
        "<iati-activity><title><narrative>No identifier</narrative></title></iati-activity>",
      ),
      "gcof.csv": gcofFile({
        project_id: "30000",
        recommended_for_research: "true",
        umbrella: "false",
        status: "Completion",
        title: "Port of Mombasa",
        year: "2013",
        donor: "China",
        recipient_condensed: "Kenya",
        recipient_iso3: "KEN",
        flow: "Loan (excluding debt rescheduling)",
        flow_class: "OOF-like",
        crs_sector_code: "210",
        amount: "700",
        currency: "CNY",
        usd_current: "100",
        usd_defl_2014: "101",
      }),
      "gcdf.csv": gcdfFile({
        "AidData Record ID": "30001",
        "Recommended For Aggregates": "Yes",
        Umbrella: "No",
        Status: "Completion",
        Title: "Power plant",
        "Commitment Year": "2016",
        "Financier Country": "China",
        Recipient: "Uganda",
        "Recipient ISO-3": "UGA",
        "Sector Code": "230",
        Infrastructure: "Yes",
        "Amount (Constant USD 2021)": "500",
      }),
    },
    {
      // C13: twice as many dollars of 2021, and a fifth more of 2014
      "dac-deflators": "provider,year,deflator,kind\nGBR,2013,50,test\nGBR,2014,60,test\nGBR,2021,100,test",
    },
  );
  ({ observatory, ask } = await openOn(store.store));
  const document = (await (await ask("/openapi.json")).json()) as object;
  ajv = new Ajv2020({ strict: false, allErrors: false, validateFormats: false });
  ajv.addSchema(document, "openapi");
});
afterAll(() => {
  observatory.close();
  store.remove();
});

async function openOn(folder: string): Promise<{ observatory: Observatory; ask: Ask }> {
  const opened = await openObservatory(embeddedRegister, { store: folder });
  const app = observatoryApp(opened, { dist: webDist });
  return {
    observatory: opened,
    ask: async (path) => app.request(`http://127.0.0.1/api${path}`, { headers: { host: "127.0.0.1" } }),
  };
}

/** The answer at an address, after it was held against the OpenAPI document that the server hands out. */
async function answered<Answer>(path: string, address: string): Promise<Answer> {
  const response = await ask(address);
  expect(response.status, address).toBe(200);
  const escape = (part: string) =>
    part.replaceAll("~", "~0").replaceAll("/", "~1").replaceAll("{", "%7B").replaceAll("}", "%7D");
  const validate = ajv.compile({
    $ref: `openapi#/paths/${escape(path)}/get/responses/200/content/application~1json/schema`,
  });
  const answer: unknown = await response.json();
  expect(validate(answer), `${address}: ${ajv.errorsText(validate.errors)}`).toBe(true);
  return answer as Answer; // held against the contract just above
}

interface Listed {
  readonly total: number;
  readonly rows: readonly { readonly key: string; readonly title: string | null; readonly leftOut: string | null }[];
  readonly money: readonly {
    readonly measure: string;
    readonly prices: string;
    readonly low: string | null;
    readonly high: string | null;
  }[];
  readonly facets: Readonly<Record<string, readonly { readonly id: string; readonly projects: number }[]>>;
}

const list = (query: string) => answered<Listed>("/projects", `/projects${query}`);

describe("live answers are what the served OpenAPI document says", () => {
  test("lists, and every project, file and party that they name", async () => {
    const projects = await list("?counted=all");
    expect(projects.total).toBe(5);
    for (const { key } of projects.rows) {
      const project = await answered<{ copies: { file: string }[] }>("/projects/{id}", `/projects/${key}`);
      expect((await ask(`/projects/${key}/table.csv?lang=zh`)).status).toBe(200);
      for (const { file } of project.copies) await answered("/raw-records/{id}", `/raw-records/${key}?file=${file}`);
    }
    for (const role of ["recipient", "provider"]) {
      const { parties } = await answered<{ parties: { id: string }[] }>(`/${role}s`, `/${role}s`);
      expect(parties.length).toBeGreaterThan(1);
      for (const { id } of parties) {
        await answered(`/${role}s/{id}`, `/${role}s/${encodeURIComponent(id)}`);
        expect((await ask(`/${role}s/${encodeURIComponent(id)}/table.csv`)).status, id).toBe(200);
      }
    }
    const { files } = await answered<{ files: { id: string }[] }>("/files", "/files");
    expect(files.length).toBe(3);
    for (const { id } of files) {
      await answered("/files/{id}", `/files/${id}`);
      expect((await ask(`/files/${id}/table.csv`)).status).toBe(200);
    }
    await answered("/project-locations", "/project-locations?counted=all");
    await answered("/initiative-projects/{id}", "/initiative-projects/bri");
    for (const measure of ["commitment", "disbursement"])
      for (const prices of ["current", "2014", "2021"])
        await answered("/added-flows", `/added-flows?measure=${measure}&prices=${prices}&from=2010&to=2020`);
    for (const table of ["projects", "project-locations", "files", "recipients", "providers", "added-flows"])
      expect((await (await ask(`/${table}.csv`)).text()).split("\n").length, table).toBeGreaterThan(2);
  });
});

describe("what is asked is what is answered", () => {
  test("projects add up, measures and prices apart", async () => {
    const { money, total } = await list("");
    expect(total).toBe(4);
    // 1000 − 7 of IATI and 100 of GCOF in prices of the time; 500 of GCDF in those of 2021, 101 of GCOF in those of 2014
    const sums = money.map(({ measure, prices, low, high }) => [measure, prices, low, high]);
    // and, converted for comparison (C13), 1000 × 2 of 2021 and 1000 × 1.2 of 2014; the provider of the −7 has no deflator
    expect(sums).toContainEqual(["commitment", "2021", "2500", "2500"]);
    expect(sums).toContainEqual(["disbursement", "current", "250.5", "250.5"]);
    expect(sums).toContainEqual(["disbursement", "2021", "501", "501"]);
    // P3: GCDF does not hold the GCOF record, which may be gone
    expect(sums).toContainEqual(["commitment", "current", "993", "1093"]);
    expect(sums).toContainEqual(["commitment", "2014", "1200", "1301"]);
  });

  test("projects are counted in one way: in a facet, beside a party, and on the pages of parties", async () => {
    interface Party {
      readonly id: string;
      readonly projects: number;
      readonly others: readonly { readonly id: string; readonly projects: number }[];
      readonly sectors: readonly { readonly id: string; readonly projects: number }[];
    }
    const total = async (filters: Record<string, string>) =>
      (await list(`?limit=1&${new URLSearchParams(filters)}`)).total;
    const { facets } = await list("?limit=1");
    for (const [role, other] of [
      ["recipient", "provider"],
      ["provider", "recipient"],
    ] as const) {
      const { parties } = await answered<{ parties: Party[] }>(`/${role}s`, `/${role}s`);
      const counted = parties.filter(({ projects }) => projects > 0).map(({ id, projects }) => [id, projects]);
      expect(Object.fromEntries(counted)).toEqual(
        Object.fromEntries((facets[role] ?? []).map(({ id, projects }) => [id, projects])),
      );
      for (const { id } of parties) {
        const party = await answered<Party>(`/${role}s/{id}`, `/${role}s/${encodeURIComponent(id)}`);
        expect(party.projects, id).toBe(await total({ [role]: id }));
        for (const { id: beside, projects } of party.others)
          expect(projects, `${id} ${beside}`).toBe(await total({ [role]: id, [other]: beside }));
        for (const { id: sector, projects } of party.sectors)
          expect(projects, `${id} ${sector}`).toBe(await total({ [role]: id, sector }));
      }
    }
  });

  test("I22: AidData is one reporter, in its own releases and in IATI files, and is called by its name", async () => {
    const own = await testStore({
      "aiddata.xml": iatiFile(
        activity({ id: "US-501c3-522318905-SG-1" }, transaction("2", "1")).replaceAll(
          /(<reporting-org ref=")[^"]*/g,
          "$1US-501c3-522318905",
        ),
      ),
      "gcof.csv": gcofFile({ project_id: "1", recommended_for_research: "true", umbrella: "false", usd_current: "1" }),
    });
    const opened = await openOn(own.store);
    try {
      const { facets } = (await (await opened.ask("/projects?counted=all")).json()) as Listed;
      expect(facets["reporter"]).toEqual([
        { id: "US-501C3-522318905", name: { en: "AidData", zh: "AidData" }, projects: 2 },
      ]);
    } finally {
      opened.observatory.close();
      own.remove();
    }
  });

  test("a row without money says whether none is published, or none counts", async () => {
    const { rows } = await answered<{
      rows: { identifier: string; commitment: unknown; disbursement: unknown; notCounted: Record<string, number> }[];
    }>("/projects", "/projects?counted=all");
    const rowOf = (identifier: string) => rows.find((row) => row.identifier === identifier);
    expect(rowOf("GB-GOV-1-SECONDARY")).toMatchObject({
      commitment: null,
      disbursement: null,
      notCounted: { commitment: 1, disbursement: 0 },
    });
    expect(rowOf("GB-GOV-1-HOSTILE/1 ü")).toMatchObject({
      disbursement: null,
      notCounted: { commitment: 0, disbursement: 0 },
    });
  });

  test("a facet counts under the other filters, and what is chosen stays in it", async () => {
    const { facets, rows } = await list("?recipient=KEN");
    expect(rows.map(({ title }) => title ?? "").toSorted((a, b) => a.localeCompare(b))).toEqual([
      "Port of Mombasa",
      "Road of GB-GOV-1-KENYA",
    ]);
    expect(facets["recipient"]).toContainEqual(expect.objectContaining({ id: "UGA", projects: 2 }));
    expect(facets["source"]).toEqual([
      expect.objectContaining({ id: "aiddata-gcof", projects: 1 }),
      expect.objectContaining({ id: "iati", projects: 1 }),
    ]);
    const none = await list("?recipient=KEN&source=aiddata-gcdf");
    expect(none.total).toBe(0);
    expect(none.facets["source"]).toContainEqual(expect.objectContaining({ id: "aiddata-gcdf", projects: 0 }));
  });

  test("words are found in titles, identifiers, places and parties, in both scripts, whatever case and accents", async () => {
    const titles = async (words: string) =>
      (await list(`?counted=all&q=${encodeURIComponent(words)}`)).rows.map(({ title }) => title);
    expect(await titles("MOMBASA pört")).toEqual(["Port of Mombasa"]);
    expect(await titles("nairobi road")).toEqual(["Road of GB-GOV-1-KENYA"]);
    expect(await titles("gb-gov-1-kenya")).toEqual(["Road of GB-GOV-1-KENYA"]);
    expect(await titles("中国 uganda")).toEqual(["Power plant"]);
    expect(await titles("roads 100")).toEqual(["Road of GB-GOV-1-HOSTILE/1 ü"]);
    // "ombasa" begins no word
    expect(await titles("ombasa")).toEqual([]);
  });

  test("pages of a list make up the list", async () => {
    const all = (await list("?counted=all&order=title")).rows.map(({ key }) => key);
    const first = (await list("?counted=all&order=title&limit=2")).rows.map(({ key }) => key);
    const rest = (await list("?counted=all&order=title&offset=2")).rows.map(({ key }) => key);
    expect([...first, ...rest]).toEqual(all);
    expect((await list("?offset=10000000")).rows).toEqual([]);
  });

  test("flows are those of `ask`, with what is missing and left out", async () => {
    for (const [measure, prices, basis, years] of [
      ["commitment", "current", "current"],
      ["disbursement", "current", "current", "2013"],
      ["commitment", "2021", "constant:2021"],
      ["commitment", "2014", "constant:2014"],
      ["disbursement", "2021", "constant:2021"],
      ["disbursement", "current", "current"],
    ] as const) {
      const flows = await answered<{
        rows: { id: string; low: string; high: string; records: number }[];
        total: { records: number };
        missing: object[];
        leftOut: { rule: string; records: number }[];
      }>(
        "/added-flows",
        `/added-flows?measure=${measure}&prices=${prices}${years === undefined ? "" : `&from=${years}&to=${years}`}`,
      );
      const asked = await store.ask(`${measure}s`, {
        by: ["recipient"],
        prices: basis,
        where: years === undefined ? [] : [`year=${years}`],
      });
      expect(
        flows.rows
          .map(({ id, low, high, records }) => ({ recipient: id, low, high, records }))
          .toSorted((a, b) => (a.recipient < b.recipient ? -1 : 1)),
      ).toEqual(asked.rows);
      expect(flows.total.records).toBe(asked.coverage.records);
      expect(flows.missing).toEqual(asked.coverage.missing);
      expect(flows.leftOut.map(({ rule, records }) => [rule, records])).toEqual(
        asked.leftOut.map(({ rule, records }) => [rule, records]),
      );
    }
  });

  test("a file's money: as published = counted + left out", async () => {
    const { files } = await answered<{ files: { id: string; quarantined: number }[] }>("/files", "/files");
    const hundredths = (text: string) => BigInt(Math.round(Number(text) * 100));
    let lines = 0;
    for (const { id } of files) {
      const file = await answered<{
        settled: { published: string; counted: string; leftOut: { amount: string }[] }[];
        quarantine: object[];
        quarantineInAll: number;
      }>("/files/{id}", `/files/${id}`);
      expect(file.quarantine.length).toBe(file.quarantineInAll);
      for (const { published, counted, leftOut } of file.settled) {
        lines += 1;
        expect(hundredths(published)).toBe(
          leftOut.reduce((sum, { amount }) => sum + hundredths(amount), hundredths(counted)),
        );
      }
    }
    expect(lines).toBe(5);
    expect(files.some(({ quarantined }) => quarantined === 1)).toBe(true);
  });

  test("a record is shown as it stands in its file", async () => {
    const { rows } = await list("?q=nairobi");
    const key = rows[0]?.key ?? "";
    const project = await answered<{ copies: { file: string }[] }>("/projects/{id}", `/projects/${key}`);
    const raw = await answered<{ text: string | null; cut: boolean }>(
      "/raw-records/{id}",
      `/raw-records/${key}?file=${project.copies[0]?.file ?? ""}`,
    );
    expect(raw.text).toContain("<iati-identifier>GB-GOV-1-KENYA</iati-identifier>");
    expect(raw.cut).toBe(false);
  });
});

describe("what is hostile or unknown is refused, in both languages, and never reaches a query", () => {
  test.each([
    [`/projects?q=${"x".repeat(10_000)}`, 400],
    ["/projects?q=%00", 400],
    ["/projects?q=%1B%5B31m", 400],
    ["/projects?offset=1e12", 400],
    ["/projects?offset=-1", 400],
    ["/projects?limit=201", 400],
    ["/projects?limit=0", 400],
    ["/projects?infrastructure=maybe", 400],
    ["/projects?recipients=KEN", 400],
    [`/projects?${Array.from({ length: 300 }, (_, at) => `recipient=X${at}`).join("&")}`, 400],
    ["/projects?file=../../etc", 400],
    ["/project-locations?w=1&s=2", 400],
    ["/project-locations?w=1&s=2&e=3&n=1", 400],
    ["/added-flows?prices=yesterday", 400],
    ["/files/nothing", 400],
    ["/files/000000000000", 404],
    ["/projects/aiddata-99999", 404],
    [`/projects/${encodeURIComponent("' OR 1=1 --")}`, 404],
    [`/projects/${"x".repeat(301)}`, 400],
    ["/raw-records/aiddata-30000?file=000000000000", 404],
    ["/raw-records/aiddata-30000", 400],
    ["/recipients/%00", 400],
    [`/recipients/${encodeURIComponent("'; DROP TABLE projects; --")}`, 404],
    ["/providers/%25_", 404],
    ["/initiative-projects/nothing-of-the-kind", 404],
  ])("%s", async (address, status) => {
    const response = await ask(address);
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
    const problem = (await response.json()) as { detail: { en: string; zh: string }; next: { en: string; zh: string } };
    expect(problem.detail.en.length).toBeGreaterThan(10);
    expect(problem.detail.zh).toMatch(/\p{Script=Han}/u);
    expect(problem.next.zh).toMatch(/\p{Script=Han}/u);
  });

  test("what SQL and LIKE take for commands are words and codes like any other", async () => {
    for (const words of ["%", "_", "'", "\\", "'; DROP TABLE projects; --", "% OR 1=1", "$number", "{project}"])
      expect((await ask(`/projects?counted=all&q=${encodeURIComponent(words)}`)).status, words).toBe(200);
    expect((await list("?counted=all&q=%25")).total).toBe(5);
    expect((await list(`?provider=${encodeURIComponent("%")}`)).total).toBe(0);
    expect((await list(`?counted=all&provider=${encodeURIComponent(HOSTILE_NAME)}`)).total).toBe(1);
    await answered("/providers/{id}", `/providers/${encodeURIComponent(HOSTILE_NAME)}`);
    await answered("/added-flows", `/added-flows?provider=${encodeURIComponent(HOSTILE_NAME)}`);
  });
});

describe("a store that changes, is damaged or is not there", () => {
  test("files that are added while the server runs are there at the next question, with another ETag", async () => {
    const own = await testStore({ "one.xml": iatiFile(activity({ id: "GB-GOV-1-A" }, transaction("2", "1"))) });
    const opened = await openOn(own.store);
    try {
      const before = await opened.ask("/projects");
      expect(((await before.json()) as Listed).total).toBe(1);
      // A question in flight when the snapshot is replaced is answered by the one that it began with
      const inFlight = opened.ask("/projects?order=title");
      await own.add({ "two.xml": iatiFile(activity({ id: "GB-GOV-1-B" }, transaction("2", "1"))) });
      expect((await inFlight).status).toBe(200);
      const after = await opened.ask("/projects");
      expect(((await after.json()) as Listed).total).toBe(2);
      expect(after.headers.get("etag")).not.toBe(before.headers.get("etag"));
    } finally {
      opened.observatory.close();
      own.remove();
    }
  });

  test("a country that no file names, or without a store, answers with what the register knows; what nobody knows is not there", async () => {
    const none = mkdtempSync(join(tmpdir(), "no-store-"));
    const opened = await openOn(none);
    try {
      for (const [from, snapshot] of [
        [ask, expect.any(String)],
        [opened.ask, null],
      ] as const) {
        const nepal = await (await from("/recipients/NPL")).json();
        expect(nepal).toMatchObject({ snapshot, name: { en: "Nepal", zh: "尼泊尔" }, type: "place", projects: 0 });
        const { place, flows } = nepal as { place: { income: unknown[] }; flows: { measure: string }[] };
        expect(place.income.length).toBeGreaterThan(10);
        expect(flows.map(({ measure }) => measure)).toEqual(["dac-disbursements"]);
        expect((await from("/recipients/NPL/table.csv")).status).toBe(200);
        expect(await (await from("/providers/DEU")).json()).toMatchObject({ snapshot, type: "place", projects: 0 });
        for (const unknown of ["/recipients/XXX", "/providers/XXX", "/recipients/region:nowhere"])
          expect((await from(unknown)).status, unknown).toBe(404);
      }
    } finally {
      opened.observatory.close();
      rmSync(none, { recursive: true, force: true });
    }
    await answered("/recipients/{id}", "/recipients/NPL");
  });

  test("a damaged store is a finding and a problem of status 503; the register still answers", async () => {
    const folder = mkdtempSync(join(tmpdir(), "damaged-store-"));
    writeFileSync(join(folder, "current"), "1 0123456789abcdef\n");
    const opened = await openOn(folder);
    try {
      const refused = await opened.ask("/projects");
      expect(refused.status).toBe(503);
      const problem = (await refused.json()) as { detail: { zh: string } };
      expect(problem.detail.zh).toMatch(/\p{Script=Han}/u);
      expect((await opened.ask("/overview")).status).toBe(200);
      const { findings } = (await (await opened.ask("/findings")).json()) as { findings: { rule: string }[] };
      expect(findings.map(({ rule }) => rule)).toContain("store-unreadable");
      appendFileSync(join(folder, "current"), "");
      writeFileSync(join(folder, "current"), "99 x\n");
      expect((await opened.ask("/files")).status).toBe(503);
      rmSync(join(folder, "current"));
      expect((await opened.ask("/files")).status).toBe(200);
    } finally {
      opened.observatory.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
