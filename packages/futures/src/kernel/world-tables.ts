import { logit } from "../draws/index.ts";
import type { Constants, Country, Experiment, Funder, Role, Scenario, Parameters, World } from "../model/index.ts";
import { INTENSITY_NAMES, PARAMETER_NAMES } from "../model/index.ts";

/** What `layout` in assembly/layout.ts exports: a pointer for each table that the host writes or reads. */
export interface KernelExports {
  readonly memory: WebAssembly.Memory;
  readonly layout: (
    countries: number,
    funders: number,
    years: number,
    windows: number,
    regions: number,
    delayClasses: number,
  ) => void;
  /** Room for the uniforms of lumpy projects and of random allocation, 1 where they are wanted. */
  readonly layoutOptions: (lumpy: number, random: number) => void;
  readonly draw: (startYear: number, seedA: number, replicateA: number, seedB: number, replicateB: number) => void;
  readonly run: () => void;
  readonly place: (table: TableName) => number;
}

export const TABLE_NAMES = [
  "constants",
  "funderTable",
  "funderRole",
  "funderClass",
  "classTable",
  "classRole",
  "countryTable",
  "countryIncome",
  "countryRegion",
  "countryId",
  "flagship",
  "initialDebt",
  "initialPreparation",
  "initialConstruction",
  "regionSize",
  "windowLength",
  "lanes",
  "outputs",
] as const;
export type TableName = (typeof TABLE_NAMES)[number];

const ROLE_CODE: Readonly<Record<Role, number>> = { C: 0, W: 1, M: 2 };

/** Constants and switches in the order of `K` in assembly/layout.ts. */
function constantList(k: Constants, experiment: Experiment): number[] {
  const { variants } = experiment;
  return [
    k.PUB,
    k.growthE,
    k.rampYears,
    k.licBoost,
    k.flagOn,
    k.flagOff,
    k.distC,
    k.distW,
    k.distQ,
    k.sM,
    k.starMix,
    k.prMax,
    ...k.qk,
    ...k.u0,
    k.W0,
    k.sOmega,
    k.xcDistress,
    ...k.mk,
    k.sigmaRef,
    k.mDistress,
    k.gapMin,
    k.gapKeep,
    k.gapNew,
    k.gapPriv,
    ...k.gk,
    k.sY,
    k.wG,
    k.wI,
    k.outCap,
    k.outDistress,
    k.E2,
    k.E3,
    ...k.lam,
    k.exitP,
    k.greenMax,
    k.nashIter,
    Number(experiment.noise),
    Number(variants.mdbExemptFromBert),
    Number(variants.campaignOnce),
    Number(variants.contestRamped),
    Number(variants.costAtContract),
    Number(variants.regimeSwitching),
  ];
}

function byRole(country: Country, funders: readonly Funder[], role: Role): number {
  return funders.reduce(
    (total, funder, f) => (funder.role === role ? total + (country.lastCommittedBn[f] ?? 0) : total),
    0,
  );
}

function classKey(funder: Funder): string {
  return `${funder.role} ${funder.baseDelayYears}`;
}

/** Writes everything that all runs of an experiment share. */
export function writeWorld(kernel: KernelExports, world: World, experiment: Experiment): void {
  const { countries, funders } = world;
  const regions = [...new Set(countries.map((country) => country.region))];
  const classes = [...new Map(funders.map((funder) => [classKey(funder), funder])).values()];
  const { constants } = experiment;
  kernel.layout(
    countries.length,
    funders.length,
    experiment.years,
    experiment.windows.length,
    regions.length,
    classes.length,
  );
  kernel.layoutOptions(Number(experiment.variants.lumpyProjects), Number(experiment.variants.randomAllocation));
  const doubles = (table: TableName, values: readonly number[]): void =>
    new Float64Array(kernel.memory.buffer, kernel.place(table), values.length).set(values);
  const integers = (table: TableName, values: readonly number[]): void =>
    new Uint32Array(kernel.memory.buffer, kernel.place(table), values.length).set(values);
  doubles(
    "constants",
    constantList(constants, experiment).flatMap((value) => [value, value]),
  );
  doubles(
    "funderTable",
    funders.flatMap((f) => [
      f.amountBn,
      f.baseBn,
      f.postedPricePp,
      f.baseDelayYears,
      f.disbursedPerYear,
      1 - 1 / f.maturityYears,
      f.loanShare,
      1 - f.grantElement,
      f.greenShare,
    ]),
  );
  integers(
    "funderRole",
    funders.map((f) => ROLE_CODE[f.role]),
  );
  integers(
    "funderClass",
    funders.map((f) => classes.findIndex((c) => classKey(c) === classKey(f))),
  );
  doubles(
    "classTable",
    classes.map((c) => c.baseDelayYears),
  );
  integers(
    "classRole",
    classes.map((c) => ROLE_CODE[c.role]),
  );
  doubles(
    "countryTable",
    countries.flatMap((c) => [
      c.indoPacific,
      c.alignment,
      c.debtThreshold,
      c.outsideDebt,
      c.initialStandards,
      logit(c.initialStandards),
      c.outputBn,
      c.needBn ?? constants.gap0 * c.outputBn,
      c.distressed,
      byRole(c, funders, "C"),
      byRole(c, funders, "W"),
      0,
    ]),
  );
  integers(
    "countryIncome",
    countries.map((c) => c.income),
  );
  integers(
    "countryRegion",
    countries.map((c) => regions.indexOf(c.region)),
  );
  integers(
    "countryId",
    countries.map((c) => c.id),
  );
  doubles(
    "flagship",
    countries.flatMap((c) => c.flagship),
  );
  doubles(
    "initialDebt",
    countries.flatMap((c) => c.debtBn),
  );
  doubles(
    "initialPreparation",
    countries.flatMap((c) => c.preparationBn),
  );
  doubles(
    "initialConstruction",
    countries.flatMap((c) => c.constructionBn),
  );
  doubles(
    "regionSize",
    regions.map((region) => countries.filter((c) => c.region === region).length),
  );
  integers("windowLength", experiment.windows);
}

/** Writes one lane's parameters, intensities and budget, in the order of `L` in assembly/layout.ts. */
export function writeLane(
  lanes: Float64Array,
  which: 0 | 1,
  parameters: Parameters,
  scenario: Scenario,
  standardsValued: boolean,
): void {
  PARAMETER_NAMES.forEach((name, k) => {
    lanes[2 * k + which] = name === "beta_s" && standardsValued ? -parameters.beta_s : parameters[name];
  });
  INTENSITY_NAMES.forEach((name, k) => {
    lanes[2 * (PARAMETER_NAMES.length + k) + which] = scenario.intensities[name];
  });
  lanes[2 * (PARAMETER_NAMES.length + INTENSITY_NAMES.length) + which] = scenario.budget === "pgii" ? 1 : 0;
}
