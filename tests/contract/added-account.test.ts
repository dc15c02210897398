import { afterAll, beforeAll, expect, test } from "vitest";
import { embeddedRegister, type Observatory, observatoryApp, openObservatory, webDist } from "@plumbline/app";
import {
  activity,
  gcofFile,
  iatiFile,
  type TestStore,
  testStore,
  transaction,
} from "../../packages/app/src/jobs/test-store.ts";

// What the Sources page and the lists of parties say must be what their single pages say.

let store: TestStore;
let observatory: Observatory;
let ask: (path: string) => Promise<unknown>;

beforeAll(async () => {
  store = await testStore(
    {
      "gb.xml": iatiFile(
        // Found in settling (I15): the value date lies years from the payment
        activity(
          { id: "GB-GOV-1-LATE" },
          `<recipient-country code="KE" percentage="60"/><recipient-country code="UG" percentage="20"/>
           <transaction><transaction-type code="3"/><transaction-date iso-date="2013-05-10"/><value currency="GBP" value-date="2016-06-01">5</value></transaction>`,
        ),
        activity({ id: "GB-GOV-1-FAR" }, `<recipient-country code="789"/>${transaction("3", "7")}`),
        activity({ id: "GB-GOV-1-ANY" }, `<recipient-region code="998"/>${transaction("3", "8")}`),
        // Found in reading: no identifier, and so set aside
        "<iati-activity><title><narrative>No identifier</narrative></title></iati-activity>",
      ),
      "gcof.csv": gcofFile({
        project_id: "44823",
        recommended_for_research: "true",
        umbrella: "false",
        status: "Completion",
        title: "Medical teams",
        year: "2014",
        donor: "China",
        recipient_iso3: "UGA; KEN; UGA",
        flow: "Grant",
        usd_current: "100",
        usd_defl_2014: "100",
      }),
    },
    {
      "dac-recipients":
        'recipient,place,kind,name_en,name_zh\n789,,region,"Far East Asia, regional",远东亚洲（区域性）\n9998,,unspecified,"Developing countries, unspecified",发展中国家，未具体说明',
    },
  );
  observatory = await openObservatory(embeddedRegister, { store: store.store });
  const app = observatoryApp(observatory, { dist: webDist });
  ask = async (path) => {
    const response = await app.request(`http://127.0.0.1/api${path}`, { headers: { host: "127.0.0.1" } });
    expect(response.status, path).toBe(200);
    return response.json();
  };
});
afterAll(() => {
  observatory.close();
  store.remove();
});

test("the list of files counts what reading and settling found, as each file's page lists it", async () => {
  const { files, totals, rules } = (await ask("/files")) as {
    readonly files: readonly { readonly id: string; readonly errors: number; readonly warnings: number }[];
    readonly totals: { readonly errors: number; readonly warnings: number };
    readonly rules: readonly { readonly rule: string }[];
  };
  let settling = 0;
  for (const { id, errors, warnings } of files) {
    const file = (await ask(`/files/${id}`)) as { issuesInAll: number; issues: { rule: string }[] };
    expect(errors + warnings, id).toBe(file.issuesInAll);
    settling += file.issues.filter(({ rule }) => rule === "I15").length;
  }
  expect(settling).toBeGreaterThan(0);
  expect(totals.errors).toBeGreaterThan(0);
  const ids = rules.map(({ rule }) => rule);
  expect(ids).toContain("I9");
  expect(ids.indexOf("I9")).toBeLessThan(ids.indexOf("I15"));
});

test("regions are called by the DAC's names, also where they stand as a country or by a newer code; a country named twice is one", async () => {
  const { parties } = (await ask("/recipients")) as {
    readonly parties: readonly { id: string; type: string; name: { en: string; zh: string } }[];
  };
  const of = (id: string) => parties.find((party) => party.id === id);
  expect(of("789")).toMatchObject({
    type: "region",
    name: { en: "Far East Asia, regional", zh: "远东亚洲（区域性）" },
  });
  expect(of("region:998")?.name.en).toBe("Developing countries, unspecified");
  expect(parties.map(({ id }) => id)).toContain("KEN+UGA");
  expect(parties.filter(({ id }) => id.includes("+"))).toHaveLength(1);
});
