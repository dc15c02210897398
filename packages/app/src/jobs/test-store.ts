import { type AskAnswer, type AskedWords, askProjects, listIssues, readAsk } from "@plumbline/store/projects";
import { openSnapshot } from "@plumbline/store/snapshot";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { addFiles } from "./add-files.ts";
import type { JobProgress } from "./progress.ts";
import type { SettleInputs } from "./settle-plan.ts";

/** Progress that nobody reads. */
export const silent: JobProgress = {
  begin() {},
  moved() {},
  step() {},
  problem() {},
  waiting() {},
  end() {},
};

/** A store made of files written in a test, with reference tables whose rates are easy to reckon with by hand. */
export interface TestStore {
  readonly folder: string;
  readonly store: string;
  readonly settling: SettleInputs;
  readonly ask: (measure: string, words?: Omit<AskedWords, "measure">) => Promise<AskAnswer>;
  /** Rows of a query over `snapshot.<table>`. */
  readonly query: (sql: string) => Promise<readonly Readonly<Record<string, string | null>>[]>;
  readonly issues: () => ReturnType<typeof listIssues>;
  /** Adds more files; in the order given. */
  readonly add: (files: Readonly<Record<string, string>>) => Promise<void>;
  readonly remove: () => void;
}

/** `references`: further reference tables by their ids, as CSV. */
export async function testStore(
  files: Readonly<Record<string, string>>,
  references: Readonly<Record<string, string>> = {},
): Promise<TestStore> {
  const folder = mkdtempSync(join(tmpdir(), "projects-"));
  const store = join(folder, "store");
  const registerRoot = writeReferences(join(folder, "register"), references);
  const withSnapshot = async <T>(
    work: (database: Awaited<ReturnType<typeof openSnapshot>>["database"]) => Promise<T>,
  ) => {
    const { database } = await openSnapshot(store);
    try {
      return await work(database);
    } finally {
      database.close();
    }
  };
  const settling = { registerRoot, asOf: "2024-06-30" };
  const add = async (more: Readonly<Record<string, string>>) => {
    const paths = Object.entries(more).map(([name, content]) => write(join(folder, "files", name), content));
    await addFiles({ paths, store, settling, progress: silent });
  };
  await add(files);
  return {
    folder,
    store,
    settling,
    ask: (measure, words = {}) =>
      withSnapshot(async (database) => {
        const question = readAsk({ measure, ...words });
        if ("problem" in question) throw new Error(question.problem.en);
        return askProjects(database, question);
      }),
    query: (sql) => withSnapshot((database) => database.query(sql)),
    issues: () => withSnapshot((database) => listIssues(database, null)),
    add,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** An IATI file of version 2.03. */
export function iatiFile(...activities: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities version="2.03">\n${activities.join("\n")}\n</iati-activities>\n`;
}

export interface TestActivity {
  readonly id: string;
  readonly reporter?: string;
  readonly attributes?: string;
  /** Attributes of the reporting-org. */
  readonly reporting?: string;
}

export function activity(
  { id, reporter = "GB-GOV-1", attributes = "", reporting = "" }: TestActivity,
  inner = "",
): string {
  return `<iati-activity default-currency="USD" ${attributes}>
    <iati-identifier>${id}</iati-identifier>
    <reporting-org ref="${reporter}" type="10" ${reporting}><narrative>Reporter</narrative></reporting-org>
    <title><narrative>Road of ${id}</narrative></title>
    ${inner}
  </iati-activity>`;
}

/** A transaction; type 2 is a commitment, 3 a disbursement. */
export function transaction(
  type: string,
  value: string,
  inner = "",
  date = "2013-05-10",
  valueAttributes = "",
): string {
  return `<transaction><transaction-type code="${type}"/><transaction-date iso-date="${date}"/>
    <value value-date="${date}" ${valueAttributes}>${value}</value>${inner}</transaction>`;
}

/** A GCOF table; columns that a row does not name are empty. */
export function gcofFile(...rows: readonly Readonly<Record<string, string>>[]): string {
  const columns = [
    "project_id",
    "recommended_for_research",
    "umbrella",
    "status",
    "title",
    "year",
    "year_uncertain",
    "donor",
    "recipient_condensed",
    "recipient_iso3",
    "recipient_region",
    "flow",
    "flow_class",
    "intent",
    "crs_sector_code",
    "amount",
    "currency",
    "usd_current",
    "usd_defl_2014",
  ];
  return table(columns, rows);
}

/** A GCDF table with the columns of the whole release that settling looks at. */
export function gcdfFile(...rows: readonly Readonly<Record<string, string>>[]): string {
  const columns = [
    "AidData Record ID",
    "AidData Parent ID",
    "Recommended For Aggregates",
    "Umbrella",
    "Status",
    "Title",
    "Commitment Year",
    "Financier Country",
    "Recipient",
    "Recipient ISO-3",
    "Recipient Region",
    "Flow Type",
    "Flow Class",
    "Sector Code",
    "Sector Name",
    "Infrastructure",
    "Commitment Date Estimated",
    "Amount Estimated",
    "Amount (Constant USD 2021)",
    "Adjusted Amount (Constant USD 2021)",
    "Amount (Nominal USD)",
  ];
  return table(columns, rows);
}

function table(columns: readonly string[], rows: readonly Readonly<Record<string, string>>[]): string {
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))]
    .map((cells) => `${cells.map((cell) => `"${cell}"`).join(",")}\n`)
    .join("");
}

function write(path: string, content: string): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

function writeReferences(root: string, more: Readonly<Record<string, string>>): string {
  const reference = (id: string, csv: string) => {
    const [header = "", ...rows] = csv.trim().split("\n");
    const columns = header
      .split(",")
      .map((name) => `  - { name: ${name}, meaning: { en: m, zh: 义 } }\n`)
      .join("");
    write(
      join(root, "reference", `${id}.yaml`),
      `id: ${id}\ntitle: { en: ${id}, zh: 表 }\ndescription: { en: d, zh: 说明 }\ncolumns:\n${columns}` +
        "sources: [{ title: Source, licence: CC0 }]\nlicence: CC0\nmade_by: hand\n",
    );
    write(join(root, "reference", `${id}.csv`), `${[header, ...rows].join("\n")}\n`);
  };
  const country = (place: string, iso2: string, name: string) =>
    `${place},${iso2},${place},000,000,${name},名,001,,,0,0,0,shape`;
  reference(
    "countries",
    [
      "place,iso2,iso3,m49,shape,name_en,name_zh,m49_region,m49_subregion,m49_intermediate,indo_pacific,lon,lat,point_from",
      country("KEN", "KE", "Kenya"),
      country("UGA", "UG", "Uganda"),
      country("CHN", "CN", "China"),
      country("GBR", "GB", "United Kingdom"),
      country("JPN", "JP", "Japan"),
    ].join("\n"),
  );
  reference("regions", "region,parent,level,name_en,name_zh\n002,,region,Africa,非洲");
  reference(
    "purpose-codes",
    `code,level,category,group,status,social_infrastructure,economic_infrastructure,name_en,name_zh
210,category,210,200,active,0,1,Transport & storage,运输
230,category,230,200,active,0,1,Energy,能源
21020,purpose,210,200,active,0,1,Road transport,公路
23010,purpose,230,200,active,0,1,Energy policy,能源政策`,
  );
  reference(
    "providers",
    "provider,place,dac_code,kind,side,g7,name_en,name_zh\nGBR,GBR,12,country,other,1,United Kingdom,英国\nCHN,CHN,,country,china,0,China,中国\nJPN,JPN,701,country,japan,1,Japan,日本\nadb,,915,multilateral,multilateral,0,Asian Development Bank,亚洲开发银行",
  );
  // Half a pound, and four tenths of one, to the dollar
  reference(
    "exchange-rates",
    `currency,period,units_per_usd,kind,source
GBP,2013-05,0.5,month-average,test
GBP,2013,0.8,year-average,test
GBP,2015-05,0.4,month-average,test`,
  );
  // Of Japan as in the DAC's own example: prices × exchange rate = 1/3 × 1/2. Of Britain 2013 and 2015 only
  reference(
    "dac-deflators",
    `provider,year,deflator,kind
JPN,1966,10,own
JPN,2006,60,own
GBR,2013,103.991133,own
GBR,2015,105.674972,own
multilateral,2013,50,own
multilateral,2015,100,own`,
  );
  reference("income-groups", "place,fiscal_year,data_year,income_group\nKEN,2013,2011,L\nUGA,2013,2011,L");
  reference("regimes", "place,year,regime\nKEN,2013,2");
  for (const [id, csv] of Object.entries(more)) reference(id, csv);
  return root;
}
