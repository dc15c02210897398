import {
  type DistressRating,
  type Outlook,
  readDebtCapacity,
  readExternalDebt,
  readOutlook,
  readPastRatings,
  readRatings,
  readRegions,
  readWorldBankGdp,
} from "./recipient-panel-sources.ts";
import { places } from "./place-list.ts";
import { cellReader, infrastructureShares, type RecipientFlow, type Tables } from "./recipient-flows.ts";

/** Developing countries that are left out of the panel, and why. */
export const leftOut: Readonly<Record<string, { readonly en: string; readonly zh: string }>> = {
  ASM: { en: "a territory of a PGII state", zh: "PGII 国家的属地" },
  BGR: { en: "a member of the EU, which is a funder", zh: "欧盟成员，欧盟为出资方" },
  CHN: { en: "a funder", zh: "出资方" },
  PRK: { en: "no GDP in any file here", zh: "现有文件均无其国内生产总值" },
  RUS: { en: "no recipient of the DAC list, and a lender itself", zh: "不在 DAC 受援国名单，且自身为出资方" },
};

/** Venezuela has had no income group since fiscal year 2022; its last one is carried on [A]. */
const carriedGroups: Readonly<Record<string, string>> = { VEN: "UM" };

/** [A] Countries along the corridors that the PGII states name first, and who names them: Lobito, Luzon, India–Middle East–Europe. */
const flagships: Readonly<Record<string, string>> = {
  AGO: "USA EU",
  COD: "USA EU",
  ZMB: "USA EU",
  PHL: "USA JPN",
  IND: "USA EU",
  JOR: "USA EU",
};

interface Marked {
  readonly text: string;
  readonly state: string;
}

const fixed = (value: number, digits: number): string => String(Number(value.toFixed(digits)));

/** GDP of 2021 in bn dollars of 2021. */
function gdp2021(place: string, outlook: Outlook, worldBank: ReturnType<typeof readWorldBankGdp>): Marked {
  const published = outlook(place, "NGDPD", 2021);
  if (published !== undefined) return { text: fixed(published, 3), state: "imf" };
  const years = worldBank.get(place);
  const last = Math.max(...[...(years?.keys() ?? [])].filter((year) => year <= 2021));
  const value = years?.get(last);
  if (value === undefined) throw new Error(`${place}: no GDP`);
  return { text: fixed(value / 1e9, 3), state: last === 2021 ? "world-bank" : `carried-from-${last}` };
}

/** GDP of 2013 in bn dollars of 2021: real growth between, else dollars of 2013 at the prices of the United States. */
function gdp2013(place: string, now: number, outlook: Outlook, worldBank: ReturnType<typeof readWorldBankGdp>): Marked {
  const [then, later] = [outlook(place, "NGDP_R", 2013), outlook(place, "NGDP_R", 2021)];
  if (then !== undefined && later !== undefined) return { text: fixed((now * then) / later, 3), state: "imf-growth" };
  const growth = [2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021].map((year) => outlook(place, "NGDP_RPCH", year));
  const chained = growth.reduce<number | undefined>(
    (product, percent) => (product === undefined || percent === undefined ? undefined : product * (1 + percent / 100)),
    1,
  );
  if (chained !== undefined) return { text: fixed(now / chained, 3), state: "imf-growth" };
  const dollars = worldBank.get(place)?.get(2013);
  const prices = (outlook("USA", "NGDP_D", 2021) ?? Number.NaN) / (outlook("USA", "NGDP_D", 2013) ?? Number.NaN);
  return dollars === undefined
    ? { text: fixed(now, 3), state: "carried" }
    : { text: fixed((dollars * prices) / 1e9, 3), state: "us-prices" };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = Number.NaN, high = Number.NaN] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return (low + high) / 2;
}

interface Member {
  readonly place: string;
  readonly group: string;
  readonly groupState: string;
  readonly region: string;
}

/** General government gross debt, % of GDP; where missing, the median of the region's countries of the same income group [A]. */
function debts(members: readonly Member[], outlook: Outlook, year: number): ReadonlyMap<string, Marked> {
  const published = (member: Member): number | undefined => outlook(member.place, "GGXWDG_NGDP", year);
  return new Map(
    members.map((member) => {
      const own = published(member);
      if (own !== undefined) return [member.place, { text: fixed(own, 2), state: "imf" }];
      const alike = members.filter((other) => other.group === member.group && other.region === member.region);
      const values = (alike.some((other) => published(other) !== undefined) ? alike : members).flatMap(
        (other) => published(other) ?? [],
      );
      return [member.place, { text: fixed(median(values), 2), state: "imputed" }];
    }),
  );
}

/** The panel's members: low- and middle-income economies of fiscal year 2023 on the DAC list, and Venezuela. */
export function panelMembers(dataFolder: string, tables: Tables): Member[] {
  const groups = tables("income-groups");
  const cell = cellReader(groups);
  const recipients = tables("dac-recipients");
  const recipientPlace = cellReader(recipients);
  const listed = new Set(recipients.rows.map((row) => recipientPlace(row, "place")));
  const regions = readRegions(dataFolder);
  const current = new Map(
    groups.rows
      .filter((row) => cell(row, "fiscal_year") === "2023")
      .map((row) => [cell(row, "place"), cell(row, "income_group")]),
  );
  return places.flatMap(({ id }): Member[] => {
    const group = current.get(id) ?? carriedGroups[id];
    const region = regions.get(id);
    if (group === undefined || group === "H" || !listed.has(id) || id in leftOut) return [];
    if (region === undefined) throw new Error(`${id} has no region`);
    return [{ place: id, group, groupState: current.has(id) ? "published" : "carried", region }];
  });
}

const REGIME_SCORES: readonly number[] = [-1, -1 / 3, 1 / 3, 1];

/** Rows of the panel, in the order of its columns. */
export function panelRows(
  dataFolder: string,
  tables: Tables,
  members: readonly Member[],
  flows: readonly RecipientFlow[],
): string[][] {
  const outlook = readOutlook(dataFolder);
  const worldBank = readWorldBankGdp(dataFolder);
  const [now, then] = [debts(members, outlook, 2021), debts(members, outlook, 2013)];
  const external = readExternalDebt(dataFolder);
  const capacity = readDebtCapacity(dataFolder);
  const ratings = readRatings(dataFolder);
  const pastRatings = [2013, 2018].map((year) => readPastRatings(dataFolder, year));
  const shares = infrastructureShares(tables);
  const lookup = (id: string, key: string, value: string, where: Readonly<Record<string, string>> = {}) => {
    const table = tables(id);
    const cell = cellReader(table);
    const rows = table.rows.filter((row) => Object.entries(where).every(([name, text]) => cell(row, name) === text));
    return new Map(rows.map((row) => [cell(row, key), cell(row, value)]));
  };
  const indoPacific = lookup("countries", "place", "indo_pacific");
  const formerGroups = lookup("income-groups", "place", "income_group", { fiscal_year: "2013" });
  const regimes = lookup("regimes", "place", "regime", { year: "2021" });
  const memoranda = lookup("bri-memoranda", "place", "year_signed");
  const commitments = lookup("chinese-commitments-by-country", "place", "commitments_usd2021_with_rollovers");
  const commitmentStates = lookup("chinese-commitments-by-country", "place", "state");
  const payments = new Map<string, number>();
  const disbursements = tables("dac-disbursements-by-recipient");
  const ofPayment = cellReader(disbursements);
  for (const row of disbursements.rows) {
    const place = ofPayment(row, "place");
    payments.set(place, (payments.get(place) ?? 0) + Number(ofPayment(row, "amount_usd")));
  }
  const ratingOf = (list: ReadonlyMap<string, DistressRating> | undefined, place: string): string =>
    list?.get(place) ?? "";

  return members.map(({ place, group, groupState, region }) => {
    const known = places.find((one) => one.id === place);
    if (known === undefined) throw new Error(`no place ${place}`);
    const gdp = gdp2021(place, outlook, worldBank);
    const former = gdp2013(place, Number(gdp.text), outlook, worldBank);
    const [debt, formerDebt] = [now.get(place), then.get(place)];
    const owed = external.get(place);
    const regime = regimes.get(place) ?? "";
    const signed = memoranda.get(place) ?? "";
    const regimeScore = regime === "" ? 0 : (REGIME_SCORES[Number(regime)] ?? Number.NaN);
    const incomeStep = ["L", "LM", "UM"].indexOf(group);
    const years = [2013, 2014, 2015, 2016, 2017, 2018, 2019].flatMap((year) => shares.get(`${place} ${year}`) ?? []);
    return [
      place,
      known.nameEn,
      known.nameZh,
      known.m49 === "" ? "9001" : String(Number(known.m49)),
      group,
      groupState,
      formerGroups.get(place) ?? "",
      region,
      indoPacific.get(place) ?? "",
      gdp.text,
      gdp.state,
      former.text,
      former.state,
      debt?.text ?? "",
      debt?.state ?? "",
      formerDebt?.text ?? "",
      formerDebt?.state ?? "",
      owed === undefined ? "" : String(Math.round(owed.allUsd)),
      owed === undefined ? "" : String(Math.round(owed.chinaUsd)),
      capacity.get(place)?.capacity ?? "",
      String(capacity.get(place)?.year ?? ""),
      ratings.get(place)?.rating ?? "",
      ratings.get(place)?.published ?? "",
      ratingOf(pastRatings[0], place),
      ratingOf(pastRatings[1], place),
      regime,
      signed,
      commitments.get(place) ?? "",
      commitmentStates.get(place) ?? "no-record",
      String(
        flows.reduce(
          (sum, flow) => sum + (flow.place === place && flow.funder === "CHN" ? Math.round(flow.amountUsd2021) : 0),
          0,
        ),
      ),
      payments.has(place) ? String(payments.get(place)) : "",
      years.length === 0 ? "" : fixed(years.reduce((sum, share) => sum + share, 0) / years.length, 4),
      fixed(0.5 * regimeScore + (signed === "" ? 0.25 : -0.25), 3),
      fixed(0.22 + 0.06 * incomeStep + 0.06 * (regime === "" ? 1.5 : Number(regime)), 3),
      flagships[place] ?? "",
    ];
  });
}
