import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readChecked } from "../platform/checked-register.ts";
import { embeddedRegister } from "../platform/paths.ts";
import { activity, gcdfFile, iatiFile, type TestStore, testStore, transaction } from "./test-store.ts";

/** The rules as they are published: the register's own table. */
const rules = readFileSync(join(embeddedRegister, "reference", "attribution-rules.csv"), "utf8");

let store: TestStore;

const says = (id: string, title: string, inner = "") =>
  activity({ id, reporter: "XX-1" }, `<description><narrative>${title}</narrative></description>${inner}`);
const starts = (year: number) => `<activity-date type="2" iso-date="${year}-01-01"/>`;
const paidBy = (name: string) =>
  transaction("2", "5", `<provider-org><narrative>${name}</narrative></provider-org>`, "2025-01-01");
const chinese = (id: string, more: Readonly<Record<string, string>> = {}) => ({
  "AidData Record ID": id,
  "Recommended For Aggregates": "Yes",
  Umbrella: "No",
  Status: "Completion",
  Title: `Road ${id}`,
  "Commitment Year": "2017",
  "Financier Country": "China",
  Recipient: "Kenya",
  "Recipient ISO-3": "KEN",
  Infrastructure: "Yes",
  "Amount (Constant USD 2021)": "500",
  ...more,
});

beforeAll(async () => {
  store = await testStore(
    {
      "words.xml": iatiFile(
        says("BRI-EN", "Part of the BELT\n  and Road, as agreed"),
        says("BRI-COMMA", "Signed at the ‘One Belt, One Road’ forum"),
        says("BRI-ZH", "本项目属共建一带一路项目"),
        says("BRI-NOT", "This is no project of the Belt and Road"),
        says("SEATBELT", "Seatbelt and roadside safety"),
        says("GREENBELT", "Planting of the green belt and road surface"),
        says("BANK", "Loan of Bank BRI through the Silk Road Fund on the old Silk Road"),
        says("GG-NEW", "A Global Gateway flagship", starts(2022)),
        says("GG-OLD", "A global gateway for telephone calls", starts(2009)),
        says("GG-GATEWAYS", "Two global gateways", starts(2022)),
        says(
          "LOBITO-BANK",
          "Rehabilitation of the Lobito railway",
          `${starts(2025)}${paidBy("Development Bank of Southern Africa")}`,
        ),
        says(
          "LOBITO-PORT",
          "Dredging of the port of Lobito",
          `${starts(2025)}${paidBy("Development Bank of Southern Africa")}`,
        ),
        says("LOBITO-CHN", "The Benguela railway from Lobito to Luau", `${starts(2025)}${paidBy("China Eximbank")}`),
        says(
          "LOBITO-OLD",
          "Repair of the Lobito railway",
          `${starts(1995)}${paidBy("Development Bank of Southern Africa")}`,
        ),
        activity({ id: "USAID", reporter: "us-gov-1" }),
        activity(
          { id: "DFC" },
          `${starts(2024)}<participating-org role="1" type="10"><narrative>U.S. International Development Finance Corporation</narrative></participating-org>`,
        ),
      ),
      "gcdf.csv": gcdfFile(
        chinese("1"),
        chinese("2", { "Commitment Year": "2016" }),
        chinese("3", { Infrastructure: "No" }),
        chinese("4", { Recipient: "Uganda", "Recipient ISO-3": "UGA" }),
        chinese("5", { "Recommended For Aggregates": "No" }),
        chinese("6", { Recipient: "Africa", "Recipient ISO-3": "", "Recipient Region": "Africa" }),
        chinese("7", { "Commitment Year": "2020", Title: "Belt and Road port" }),
      ),
    },
    {
      "attribution-rules": rules,
      "bri-memoranda": "place,year_signed,published_name\nKEN,2017,Kenya\nKEN,2019,Kenya again",
    },
  );
});
afterAll(() => store.remove());

async function attributedBy(rule: string): Promise<string[]> {
  const rows = await store.query(
    `SELECT p.identifier FROM snapshot.attributions AS a JOIN snapshot.projects AS p USING (number) WHERE a.rule = '${rule}' ORDER BY 1`,
  );
  return rows.map(({ identifier }) => identifier ?? "");
}

describe("R4: who says that a project belongs to an initiative, and by which words", () => {
  test("bri-named: the words stand by themselves, in either script; false friends are not taken for them", async () => {
    // BRI-NOT says that it does not belong: the rule does not understand that, and its text says so
    expect(await attributedBy("bri-named")).toEqual(["7", "BRI-COMMA", "BRI-EN", "BRI-NOT", "BRI-ZH"]);
    const [row] = await store.query(
      `SELECT a.* FROM snapshot.attributions AS a JOIN snapshot.projects AS p USING (number) WHERE p.identifier = 'BRI-EN'`,
    );
    expect(row).toMatchObject({ author: "stated", initiative: "bri", since: null });
    expect(row?.["why_en"]).toBe("Its description says “BELT and Road”.");
    expect(row?.["why_zh"]).toContain("说明");
    expect(row?.["quote"]).toBe("Part of the BELT and Road, as agreed");
    // File and line of the record
    expect(row?.["evidence"]).toMatch(/^[0-9a-f]{12}:3$/);
  });

  test("global-gateway-named: only since its launch, and not its plural", async () => {
    expect(await attributedBy("global-gateway-named")).toEqual(["GG-NEW"]);
  });

  test("lobito-announced: the railway, by those who announced it, since they did; for the corridor and for PGII", async () => {
    expect(await attributedBy("lobito-announced")).toEqual(["LOBITO-BANK"]);
    expect(await attributedBy("pgii-lobito-announced")).toEqual(["LOBITO-BANK"]);
    const rows = await store.query(
      "SELECT DISTINCT author, initiative, since, evidence FROM snapshot.attributions WHERE rule LIKE '%lobito-announced' ORDER BY ALL",
    );
    expect(rows).toEqual([
      {
        author: "announced",
        initiative: "lobito-corridor",
        since: "2025-12-17",
        evidence: "railway-gazette-2025-lobito",
      },
      { author: "announced", initiative: "pgii", since: "2024-06-13", evidence: "italy-2024-pgii-side-event" },
    ]);
    expect(await attributedBy("lobito-named")).toEqual([]);
  });

  test("usaid-reports and dfc-named: by who reports, and by the name of a party", async () => {
    expect(await attributedBy("usaid-reports")).toEqual(["USAID"]);
    expect(await attributedBy("dfc-named")).toEqual(["DFC"]);
  });

  test("A14, bri-memorandum: a rule of ours; infrastructure, one country, not before its memorandum, and only what counts", async () => {
    expect(await attributedBy("bri-memorandum")).toEqual(["1", "7"]);
    const [row] = await store.query(
      "SELECT * FROM snapshot.attributions WHERE rule = 'bri-memorandum' ORDER BY number LIMIT 1",
    );
    expect(row).toMatchObject({ author: "rule", since: "2017", quote: null, evidence: "bri-memoranda" });
    expect(row?.["why_en"]).toBe(
      "A rule of ours, and nobody's statement: the memorandum with Kenya is of 2017, the commitment of 2017.",
    );
    expect(row?.["why_zh"]).toContain("本项目自定的规则");
  });

  test("no total rests on an attribution: without any rules, every answer is the same", async () => {
    const without = await testStore({
      "gcdf.csv": gcdfFile(chinese("1"), chinese("7", { "Commitment Year": "2020", Title: "Belt and Road port" })),
    });
    const withRules = await testStore(
      { "gcdf.csv": gcdfFile(chinese("1"), chinese("7", { "Commitment Year": "2020", Title: "Belt and Road port" })) },
      { "attribution-rules": rules, "bri-memoranda": "place,year_signed,published_name\nKEN,2017,Kenya" },
    );
    try {
      const words = { by: ["recipient", "year"], prices: "constant:2021" };
      const answer = await withRules.ask("commitments", words);
      expect(answer).toEqual(await without.ask("commitments", words));
      expect(answer.coverage.money).toBe("1000");
      expect(await withRules.query("SELECT count(*) AS n FROM snapshot.attributions")).toEqual([{ n: "3" }]);
      expect(await without.query("SELECT count(*) AS n FROM snapshot.attributions")).toEqual([{ n: "0" }]);
    } finally {
      without.remove();
      withRules.remove();
    }
  });
});

test("every rule names an initiative of the register and a source of it, in both languages", async () => {
  const { register } = readChecked(embeddedRegister);
  const initiatives = new Set(register.initiatives.map(({ value }) => value.id));
  const sources = new Set([...register.sources, ...register.references].map(({ value }) => value.id));
  const rows = await store.query("SELECT * FROM snapshot.attribution_rules");
  expect(rows.length).toBe(17);
  for (const { rule, initiative, author, method, evidence, text_zh: zh, title_en: en } of rows) {
    expect(initiatives, rule ?? "").toContain(initiative);
    if (evidence !== null) expect(sources, rule ?? "").toContain(evidence);
    expect(["announced", "stated", "rule"]).toContain(author);
    expect(["words", "reporter", "provider", "memorandum"]).toContain(method);
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en?.length).toBeGreaterThan(5);
  }
});
