import type { DuckDBConnection } from "@duckdb/node-api";
import { type AnswerCells, answerRows } from "../../snapshot/answer-rows.ts";
import type { Units } from "../money-units.ts";
import type { PublishedRow } from "../published-tables.ts";
import { AIDDATA } from "../secondary-publishers.ts";
import { aidDataSectorCode } from "./aiddata-sectors.ts";
import { type Applied, type SettleContext, writeSettled } from "./settle-context.ts";
import type { SettleRule } from "./rule-names.ts";
import { UNSPECIFIED } from "./shares.ts";
import { splitMoney } from "./splits.ts";

export type StoredProject = PublishedRow<"aiddata_projects">;
export type StoredAmount = PublishedRow<"aiddata_amounts">;

/** In which prices AidData states amounts in dollars: its basis, and ours. */
const pricesOf = { "usd-current": "current", "usd-2014": "2014", "usd-2021": "2021" } as const;
type Basis = keyof typeof pricesOf;

interface Candidate {
  readonly project: StoredProject;
  readonly basis: Basis;
  readonly chosen: StoredAmount;
  /** A4: what the adjusted amount leaves out. */
  readonly rollover: Units;
  readonly reported: Units | null;
  readonly currency: string | null;
}

/** Settles AidData's projects: each record once, in each price basis that is stated for it. */
export async function settleAidData(connection: DuckDBConnection, context: SettleContext): Promise<void> {
  // The columns of each answer are those of the published table, as its shape types them
  const projects = (await answerRows(
    connection,
    "SELECT * EXCLUDE (description, sources) FROM aiddata_projects ORDER BY file, record",
  )) as readonly AnswerCells[] as readonly StoredProject[];
  const amounts = (await answerRows(
    connection,
    "SELECT * FROM aiddata_amounts ORDER BY file, record, position",
  )) as readonly AnswerCells[] as readonly StoredAmount[];
  const amountsOf = Map.groupBy(amounts, ({ file, record }) => `${file ?? ""} ${record ?? 0}`);
  const names = await answerRows(
    connection,
    "SELECT hash, string_agg(name, ' ' ORDER BY name) AS names FROM file_names GROUP BY hash",
  );
  const setApart = new Set(names.filter(({ names: all }) => isSetApart(String(all))).map(({ hash }) => String(hash)));
  const newest = new Set(projects.filter(({ release }) => release === "gcdf-3.0").map(({ identifier }) => identifier));
  const byIdentifier = Map.groupBy(projects, ({ identifier }) => identifier ?? "");
  for (const [, told] of byIdentifier) {
    const copies = placedLikeTheirCopies(told);
    settleOnce(copies, { newest, setApart }, context);
    const candidates = copies.flatMap((project) =>
      candidatesOf(project, amountsOf.get(`${project.file ?? ""} ${project.record ?? 0}`) ?? []),
    );
    for (const [, same] of Map.groupBy(candidates, ({ basis }) => basis)) {
      const ordered = same.toSorted(better);
      for (const [index, candidate] of ordered.entries()) {
        const first = ordered[0];
        const again =
          index === 0 || first === undefined ? null : first.project.release === candidate.project.release ? "P1" : "P2";
        const apart = setApart.has(candidate.project.file ?? "") ? "A13" : null;
        settleCandidate(candidate, again ?? apart, isConfirmed(candidate.project, newest), context);
      }
    }
  }
}

/** A10: some files of a release name the country and give no code of it; what another file of the release has for the same record holds for both. */
function placedLikeTheirCopies(copies: readonly StoredProject[]): readonly StoredProject[] {
  const hasCodes = ({ recipient_countries: codes }: StoredProject) => codes !== null && codes !== "";
  return copies.map((project) => {
    if (hasCodes(project)) return project;
    const other = copies.find(
      (copy) => hasCodes(copy) && copy.release === project.release && copy.recipient === project.recipient,
    );
    return other === undefined ? project : { ...project, recipient_countries: other.recipient_countries };
  });
}

/** A13: military and Huawei files have the same columns; their names tell them apart. */
export function isSetApart(fileNames: string): boolean {
  return /huawei|military/i.test(fileNames);
}

/** The one amount of a record that counts, for each price basis that its file has a column for; A4: the adjusted one where it is stated. */
export function candidatesOf(project: StoredProject, amounts: readonly StoredAmount[]): Candidate[] {
  return (Object.keys(pricesOf) as Basis[]).flatMap((basis) => {
    const plain = amounts.find((each) => each.basis === basis && each.adjusted !== true);
    const adjusted = amounts.find((each) => each.basis === basis && each.adjusted === true);
    const chosen = adjusted !== undefined && adjusted.amount !== null ? adjusted : (plain ?? adjusted);
    if (chosen === undefined) return [];
    const rollover = plain?.amount != null && adjusted?.amount != null ? plain.amount - adjusted.amount : 0n;
    const original =
      basis === "usd-current"
        ? amounts.find((each) => each.basis === "original" && each.adjusted === chosen.adjusted)
        : undefined;
    const stated = original ?? chosen;
    return [
      {
        project,
        basis,
        chosen,
        rollover,
        reported: stated.amount,
        currency: stated.currency === "" ? null : stated.currency,
      },
    ];
  });
}

/** An amount before none, the later release before the earlier, the adjusted before the plain; then by file, whatever the order of adding. */
function better(a: Candidate, b: Candidate): number {
  return (
    Number(b.chosen.amount !== null) - Number(a.chosen.amount !== null) ||
    later(b.project) - later(a.project) ||
    Number(b.chosen.adjusted === true) - Number(a.chosen.adjusted === true) ||
    compare(a.project.file ?? "", b.project.file ?? "")
  );
}

/** AidData's releases in the order of their years: GCOF 1.0 (2017), GCDF 3.0 (2023). Record ids were carried over. */
const later = ({ release }: StoredProject) => (release === "gcof-1.0" ? 2017 : 2023);

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** P3: a record of the earlier release of which the later one, where there is one in the store, knows nothing may have been found not to exist. */
function isConfirmed({ release, identifier }: StoredProject, newest: ReadonlySet<string | null>): boolean {
  return release !== "gcof-1.0" || newest.size === 0 || newest.has(identifier);
}

/** Which rule keeps a record out of commitments; null: it counts. */
export function aidDataExclusion(project: StoredProject): "A1" | "A2" | "A3" | null {
  if (project.umbrella === true) return "A3";
  if (project.measure !== "commitment") return "A2";
  return project.recommended === true ? null : "A1";
}

/** The project itself, once for all its copies: the latest release tells. */
function settleOnce(
  copies: readonly StoredProject[],
  { newest, setApart }: { readonly newest: ReadonlySet<string | null>; readonly setApart: ReadonlySet<string> },
  context: SettleContext,
): void {
  const ordered = copies.toSorted((a, b) => later(b) - later(a) || compare(a.file ?? "", b.file ?? ""));
  for (const [index, project] of ordered.entries()) {
    const first = ordered[0];
    const again = index === 0 || first === undefined ? null : first.release === project.release ? "P1" : "P2";
    const apart = setApart.has(project.file ?? "") ? "A13" : null;
    const leftOut = again ?? apart ?? aidDataExclusion(project);
    const record = {
      ...recordOf(project, context),
      position: -1,
      prices: "current",
      measure: "project",
      certain: isConfirmed(project, newest),
    };
    writeSettled(
      context,
      {
        ...record,
        left_out: leftOut,
        currency: null,
        reported: null,
        usd: null,
        missing: null,
        rate: null,
        rate_period: null,
      },
      splitMoney(null, null, ...placesOf(project, context)),
      leftOut === null ? [] : [{ rule: leftOut }],
    );
  }
}

function settleCandidate(
  { project, basis, chosen, rollover, reported, currency }: Candidate,
  again: SettleRule | null,
  certain: boolean,
  context: SettleContext,
): void {
  const usd = chosen.amount;
  const leftOut = again ?? aidDataExclusion(project);
  const applied: Applied[] = [];
  if (leftOut !== null)
    applied.push({
      rule: leftOut,
      effect: reported === null ? null : -reported,
      effectUsd: usd === null ? null : -usd,
    });
  if (rollover !== 0n) applied.push({ rule: "A4", effectUsd: -rollover });
  if (project.date_estimated === true || project.amount_estimated === true) {
    const what = [project.date_estimated === true ? "year" : "", project.amount_estimated === true ? "amount" : ""];
    applied.push({ rule: "A6", effectUsd: usd, detail: what.filter((each) => each !== "").join(", ") });
  }
  if (basis === "usd-current" && currency !== null && currency !== "USD" && usd !== null)
    applied.push({ rule: "A12", effect: reported, effectUsd: usd, detail: String(project.commitment_year ?? "") });
  if (!certain && leftOut === null) applied.push({ rule: "P3", effectUsd: usd });
  const rescheduled = /rescheduling/i.test(project.flow_type ?? "");
  const record = {
    ...recordOf(project, context),
    position: 0,
    prices: pricesOf[basis],
    measure: project.measure === "commitment" ? "commitment" : (project.measure ?? "unclassified"),
    left_out: leftOut,
    certain,
    currency,
    reported,
    usd,
    // A5: rescheduling moves no money; A8: help in kind states none
    missing: usd !== null ? null : rescheduled ? "not-applicable" : "not-reported",
    rate: null,
    rate_period: null,
  };
  writeSettled(context, record, splitMoney(reported, usd, ...placesOf(project, context)), applied);
}

function recordOf(project: StoredProject, { codes }: SettleContext) {
  // "China (People's Republic of)" in some files
  const financier = (project.financier ?? "China").replace(/ \(.*\)$/, "");
  return {
    file: project.file,
    record: project.record,
    line: project.line,
    identifier: project.identifier,
    entity: `aiddata:${project.identifier ?? ""}`,
    source: `aiddata-${project.release ?? ""}`.replace(/-[\d.]+$/, ""),
    title: project.title,
    reporter: AIDDATA,
    provider: codes.placeNamed(financier) ?? financier,
    status: project.status,
    year: project.commitment_year,
    date: project.commitment_date,
    flow: project.flow_type,
    flow_class: flowClass(project),
    infrastructure: project.infrastructure,
  };
}

/** A7: the classes of 2018 and later are measured in another way than those before. */
export function flowClass({
  flow_class: name,
  commitment_year: year,
}: Pick<StoredProject, "flow_class" | "commitment_year">): string | null {
  if (name === null) return null;
  return year !== null && year >= 2018 ? `${name} (from 2018)` : `${name} (to 2017)`;
}

/**
 * A10: a country without a code is known by its name; a region is a recipient. Several countries without shares are one recipient together:
 * nothing says how they divide it. A sector without a code is known by AidData's name for it (C15).
 */
function placesOf(project: StoredProject, { codes }: SettleContext) {
  const stated = (project.recipient_countries ?? "").split(";").filter((code) => code !== "");
  // A file may name one country twice.
  const countries = [...new Set(stated.map(codes.place))].sort();
  const named = countries.length > 0 || project.recipient === null ? null : codes.placeNamed(project.recipient);
  if (named !== null) countries.push(named);
  const region = project.recipient_region ?? project.recipient;
  const recipient = countries.length > 0 ? countries.join("+") : region === null ? UNSPECIFIED : `region:${region}`;
  const sectorCode =
    project.sector_code ?? (project.sector_name === null ? null : aidDataSectorCode(project.sector_name));
  const sector = (sectorCode === null ? null : codes.category(sectorCode)) ?? UNSPECIFIED;
  return [[{ code: recipient, weight: 1n }], [{ code: sector, weight: 1n }]] as const;
}
