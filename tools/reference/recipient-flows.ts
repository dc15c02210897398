import { join } from "node:path";
import { panelSources, readOutlook } from "./recipient-panel-sources.ts";
import { readRecords } from "./published-file.ts";
import type { Bilingual, Column, ReferenceTable } from "./reference-table.ts";

/** Years before the first year of the model: their money fills its pipelines and debts. */
export const flowYears = [2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021] as const;

/** DAC three-digit sectors of transport, communications and energy; 230 until 2014, 231–236 since. */
const isInfrastructure = (sector: string): boolean => /^(?:210|220|23\d)$/.test(sector);

/** The model's funder that a provider of the flow tables belongs to. */
function funderOf(provider: { readonly id: string; readonly side: string }): string | undefined {
  if (provider.id === "GBR" || provider.id === "CAN") return "UCA";
  const bySide: Readonly<Record<string, string>> = { us: "USA", eu: "EU", japan: "JPN", multilateral: "MDB" };
  return bySide[provider.side];
}

/** Reads a column of a built table by its name. */
export function cellReader(table: ReferenceTable): (row: readonly string[], column: string) => string {
  const places = new Map(table.columns.map((column, index) => [column.name, index]));
  return (row, column) => {
    const index = places.get(column);
    if (index === undefined) throw new Error(`${table.id} has no column ${column}`);
    return row[index] ?? "";
  };
}

/** One amount of the flow table. */
export interface RecipientFlow {
  readonly place: string;
  readonly year: number;
  readonly funder: string;
  readonly amountUsd2021: number;
  readonly kind: "commitment" | "estimate" | "carried";
}

/** The tables that the panel and its flows are made from. */
export type Tables = (id: string) => ReferenceTable;

/** Chinese commitments to infrastructure projects with a location, by place and year. */
function chineseFlows(dataFolder: string, members: ReadonlySet<string>): RecipientFlow[] {
  const sums = new Map<string, number>();
  for (const record of readRecords(join(dataFolder, panelSources.chineseProjects.file ?? ""))) {
    const [place, year] = [record["Recipient.ISO-3"] ?? "", Number(record["Commitment.Year"])];
    const amount = Number(record["Amount.(Constant.USD.2021)"]);
    if (record.Infrastructure !== "Yes" || !members.has(place) || year < flowYears[0] || !(amount > 0)) continue;
    const key = `${place} ${year}`;
    sums.set(key, (sums.get(key) ?? 0) + amount);
  }
  return [...sums].map(([key, amountUsd2021]) => {
    const [place = "", year = ""] = key.split(" ");
    return { place, year: Number(year), funder: "CHN", amountUsd2021, kind: "commitment" };
  });
}

/** Share of transport, communications and energy in what all providers paid out, by place and year. */
export function infrastructureShares(tables: Tables): ReadonlyMap<string, number> {
  const table = tables("dac-disbursements-by-sector");
  const cell = cellReader(table);
  const sums = new Map<string, { all: number; part: number }>();
  for (const row of table.rows) {
    const key = `${cell(row, "place")} ${cell(row, "year")}`;
    const sum = sums.get(key) ?? { all: 0, part: 0 };
    sum.all += Number(cell(row, "amount_usd"));
    if (isInfrastructure(cell(row, "sector"))) sum.part += Number(cell(row, "amount_usd"));
    sums.set(key, sum);
  }
  return new Map([...sums].map(([key, { all, part }]) => [key, all > 0 ? Math.max(0, part / all) : 0]));
}

/** What the DAC's providers paid out, times the share of infrastructure in the recipient's year, in dollars of 2021. */
function dacFlows(dataFolder: string, tables: Tables, members: ReadonlySet<string>): RecipientFlow[] {
  const outlook = readOutlook(dataFolder);
  const prices = (year: number): number =>
    (outlook("USA", "NGDP_D", 2021) ?? Number.NaN) / (outlook("USA", "NGDP_D", year) ?? Number.NaN);
  const providers = tables("providers");
  const ofProvider = cellReader(providers);
  const funders = new Map(
    providers.rows.map((row) => {
      const id = ofProvider(row, "provider");
      return [id, funderOf({ id, side: ofProvider(row, "side") })];
    }),
  );
  const shares = infrastructureShares(tables);
  const flows = tables("dac-disbursements-by-recipient");
  const cell = cellReader(flows);
  const sums = new Map<string, number>();
  for (const row of flows.rows) {
    const [place, year] = [cell(row, "place"), Number(cell(row, "year"))];
    const funder = funders.get(cell(row, "provider"));
    if (funder === undefined || !members.has(place) || year < flowYears[0]) continue;
    const key = `${place} ${year} ${funder}`;
    const amount = Number(cell(row, "amount_usd")) * (shares.get(`${place} ${year}`) ?? 0) * prices(year);
    sums.set(key, (sums.get(key) ?? 0) + amount);
  }
  return [...sums].map(([key, amountUsd2021]) => {
    const [place = "", year = "", funder = ""] = key.split(" ");
    return { place, year: Number(year), funder, amountUsd2021: Math.max(0, amountUsd2021), kind: "estimate" };
  });
}

/** 2020 and 2021, for which no table by provider and recipient is at hand: the mean of 2017 to 2019. */
function carried(flows: readonly RecipientFlow[]): RecipientFlow[] {
  const means = new Map<string, number>();
  for (const { place, funder, year, amountUsd2021 } of flows)
    if (year >= 2017) means.set(`${place} ${funder}`, (means.get(`${place} ${funder}`) ?? 0) + amountUsd2021 / 3);
  return [2020, 2021].flatMap((year) =>
    [...means].map(([key, amountUsd2021]): RecipientFlow => {
      const [place = "", funder = ""] = key.split(" ");
      return { place, year, funder, amountUsd2021, kind: "carried" };
    }),
  );
}

/** All flows of the panel's members from 2013 to 2021; amounts that round to nought are left out. */
export function recipientFlows(dataFolder: string, tables: Tables, members: ReadonlySet<string>): RecipientFlow[] {
  const dac = dacFlows(dataFolder, tables, members);
  return [...chineseFlows(dataFolder, members), ...dac, ...carried(dac)].filter(
    ({ amountUsd2021 }) => Math.round(amountUsd2021) > 0,
  );
}

const column = (name: string, unit: string, en: string, zh: string): Column => ({ name, meaning: { en, zh }, unit });

const caveats: readonly Bilingual[] = [
  {
    en: "[A] No published file here crosses provider, sector and recipient. The amounts of the DAC's providers are estimates: what a provider paid out to a recipient in a year, times the share of transport, communications and energy (DAC 210, 220, 230–236) in what all providers together paid out there that year.",
    zh: "[A] 现有公开文件未同时按提供方、部门、受援国交叉列示。DAC 各提供方的金额为估计：该提供方当年对该国的拨付额，乘以当年全部提供方在该国支出中交通、通信与能源（DAC 210、220、230–236）所占份额。",
  },
  {
    en: "Chinese amounts are commitments, those of the others payments; the model reads both as commitments, which puts the others one to several years late (rule A11 forbids to compare the two: this table feeds a model, it is no comparison).",
    zh: "中国为承付额，其余为拨付额；模型一律当作承付额读入，故其余各方约滞后一至数年（规则 A11 禁止将两者相比：本表仅供模型使用，并非比较）。",
  },
  {
    en: "Chinese amounts are the projects that AidData marks as infrastructure and could place on a map, without rollovers of rescue loans: about two fifths of all flows in its totals of the same years. They are too low by what has no location.",
    zh: "中国金额仅含 AidData 标为基础设施且可在地图上定位的项目，不含救助贷款展期，约为其同期总额的五分之二；无法定位的部分未计，因而偏低。",
  },
  {
    en: "[A] 2020 and 2021 of the DAC's providers are the mean of 2017 to 2019 (kind “carried”): no table by provider and recipient reaches further here. Dollars of 2021 by the US GDP deflator of the IMF's outlook.",
    zh: "[A] DAC 各提供方 2020、2021 年取 2017–2019 年均值（kind 为 carried），因现有按提供方与受援国的表不及此两年。2021 年美元按国际货币基金组织所列美国 GDP 平减指数折算。",
  },
];

/** `recipient-flows.csv`: who put how much into whose infrastructure, before the model starts. */
export function flowTable(flows: readonly RecipientFlow[]): ReferenceTable {
  const totals = Object.fromEntries(
    ["CHN", "USA", "EU", "JPN", "UCA", "MDB"].map((funder) => [
      `total_usd2021_${funder}`,
      flows.reduce((sum, flow) => sum + (flow.funder === funder ? Math.round(flow.amountUsd2021) : 0), 0),
    ]),
  );
  return {
    id: "recipient-flows",
    title: {
      en: "Money for infrastructure by recipient, year and the model's funders, 2013–2021",
      zh: "按受援国、年份与模型出资方列示的基础设施资金，2013–2021",
    },
    description: {
      en: "What fills the pipelines and debts of the futures model before its first year, and what the backcast is held against: Chinese commitments from AidData, and estimates for the United States, the EU and its members, Japan, the United Kingdom with Canada, and multilateral lenders from the DAC's tables.",
      zh: "用于填充情景模型首年之前的在途项目与债务，并供回溯检验对照：中国承付额取自 AidData；美国、欧盟及成员国、日本、英国与加拿大、多边机构的金额由 DAC 各表估计。",
    },
    unit: { en: "constant 2021 US dollars", zh: "2021 年不变价美元" },
    columns: [
      column("place", "code", "Our place id; one of recipients.csv", "地点代码，见 recipients.csv"),
      column("year", "year", "Calendar year", "日历年"),
      column(
        "funder",
        "code",
        "Funder of the model: CHN, USA, EU, JPN, UCA (United Kingdom and Canada), MDB",
        "模型出资方：CHN、USA、EU、JPN、UCA（英国与加拿大）、MDB",
      ),
      column("amount_usd2021", "USD, constant 2021", "Amount, whole dollars", "金额，取整"),
      column(
        "kind",
        "word",
        "commitment (AidData), estimate (DAC payments × share of infrastructure) or carried (mean of 2017–2019) [A]",
        "commitment 承付额（AidData）、estimate 估计（DAC 支出 × 基础设施份额）、carried 沿用 2017–2019 年均值 [A]",
      ),
    ],
    keyColumns: 3,
    sources: [panelSources.chineseProjects, panelSources.outlook],
    licence: "ODC-By 1.0, AidData at William & Mary (China); CC BY 4.0, OECD (others); our layout CC BY 4.0",
    script: "recipient-panel.ts",
    date: "2026-11-22",
    coverage: { years: "2013–2021", places: new Set(flows.map((flow) => flow.place)).size, ...totals },
    caveats,
    rows: flows.map((flow) => [
      flow.place,
      String(flow.year),
      flow.funder,
      String(Math.round(flow.amountUsd2021)),
      flow.kind,
    ]),
  };
}
