import { z } from "zod";
import { type InputIssue, issuesOf, type Reading, shown } from "./input-issue.ts";

/** C is China (at most one), W the PGII states, M multilateral banks. */
export type Role = "C" | "W" | "M";
/** 0 low, 1 lower-middle, 2 upper-middle income; a country is never re-classified. */
export type Income = 0 | 1 | 2;

export interface Funder {
  readonly id: string;
  readonly role: Role;
  /** Money a year at full realisation, bn constant-2021 USD (A). */
  readonly amountBn: number;
  /** What a PGII state gave before PGII, bn a year; 0 for others. */
  readonly baseBn: number;
  /** Posted price, percentage points (PL). */
  readonly postedPricePp: number;
  /** Preparation time without standards, years (L0). */
  readonly baseDelayYears: number;
  /** Share of the construction pipeline disbursed a year (H). */
  readonly disbursedPerYear: number;
  readonly maturityYears: number;
  readonly loanShare: number;
  readonly grantElement: number;
  readonly greenShare: number;
}

export interface Country {
  readonly id: number;
  readonly name: string;
  readonly income: Income;
  readonly region: string;
  readonly indoPacific: 0 | 1;
  /** −1 with China … 1 with the PGII states. */
  readonly alignment: number;
  /** By funder; read for W only. */
  readonly flagship: readonly number[];
  /** Debt ratio at which distress is an even bet on the debt term alone (θ). */
  readonly debtThreshold: number;
  /** Debt ratio owed outside the model (d0). */
  readonly outsideDebt: number;
  readonly initialStandards: number;
  readonly outputBn: number;
  /** Absent: gap0 of output. */
  readonly needBn: number | undefined;
  readonly distressed: 0 | 1;
  readonly debtBn: readonly number[];
  readonly preparationBn: readonly number[];
  readonly constructionBn: readonly number[];
  readonly lastCommittedBn: readonly number[];
}

export interface World {
  readonly name: string;
  readonly funders: readonly Funder[];
  readonly countries: readonly Country[];
}

const number = z.number();
const share = number.min(0).max(1);
const notNegative = number.min(0);
const flag = z.literal([0, 1]);
const INCOMES = ["LIC", "LMIC", "UMIC"] as const;

const funderSchema = z.object({
  id: z.string().min(1),
  role: z.enum(["C", "W", "M"]),
  A: notNegative,
  base: notNegative.optional(),
  PL: number,
  L0: notNegative,
  H: share,
  mat: number.min(1),
  loan: share,
  GE: number.min(-1).max(1),
  green: share,
});

const countrySchema = z.object({
  id: z
    .int()
    .min(1)
    .max(2 ** 32 - 1),
  name: z.string().optional(),
  income: z.enum(INCOMES),
  region: z.string(),
  indoPacific: flag,
  align: number.min(-1).max(1),
  flagship: z.array(flag),
  theta: number.gt(0),
  d0: notNegative,
  sigma0: number.gt(0).lt(1),
  Y: number.gt(0),
  gap: notNegative.optional(),
  x: flag.optional(),
  D: z.array(notNegative).optional(),
  P1: z.array(notNegative).optional(),
  P2: z.array(notNegative).optional(),
  cPrev: z.array(notNegative).optional(),
});

/** Extra keys (sources, remarks, codes) are allowed: a world file is also a data sheet. */
const worldSchema = z.object({
  schema: z.literal("infra3/world/1"),
  name: z.string(),
  funders: z.array(funderSchema).min(1),
  countries: z.array(countrySchema).min(1),
});

const list = z.array(z.unknown()).optional().catch(undefined);
/** What contradictions are looked for in, whatever else may be wrong with the file. */
const looseSchema = z
  .object({
    funders: z
      .array(
        z
          .object({ id: z.string().catch(""), role: z.string().catch(""), base: z.unknown().optional() })
          .catch({ id: "", role: "", base: undefined }),
      )
      .catch([]),
    countries: z
      .array(
        z
          .object({
            id: z.number().optional().catch(undefined),
            flagship: list,
            D: list,
            P1: list,
            P2: list,
            cPrev: list,
          })
          .catch({}),
      )
      .catch([]),
  })
  .catch({ funders: [], countries: [] });

function contradictions(file: z.infer<typeof looseSchema>): InputIssue[] {
  const issues: InputIssue[] = [];
  const say = (path: (string | number)[], found: unknown, en: string, zh: string): void => {
    issues.push({ path, found: shown(found), message: { en, zh } });
  };
  const chinese = file.funders.filter((funder) => funder.role === "C");
  if (chinese.length > 1)
    say(["funders"], chinese.length, "at most one funder may have role C", "角色为 C 的出资方至多一个");
  file.funders.forEach((funder, f) => {
    if (funder.role === "W" && funder.base === undefined)
      say(["funders", f, "base"], undefined, "a funder of role W needs its base", "角色为 W 的出资方须给出 base");
    if (funder.id !== "" && file.funders.findIndex((other) => other.id === funder.id) < f)
      say(["funders", f, "id"], funder.id, "this id is used twice", "编号重复");
  });
  const seen = new Set<number>();
  file.countries.forEach((country, i) => {
    if (country.id !== undefined) {
      if (seen.has(country.id)) say(["countries", i, "id"], country.id, "this id is used twice", "编号重复");
      seen.add(country.id);
    }
    for (const key of ["flagship", "D", "P1", "P2", "cPrev"] as const) {
      const given = country[key];
      if (given !== undefined && file.funders.length > 0 && given.length !== file.funders.length)
        say(
          ["countries", i, key],
          given,
          `must have one entry for each of the ${file.funders.length} funders`,
          `应为 ${file.funders.length} 个出资方各给一项`,
        );
    }
  });
  return issues;
}

/** Reads a world file (`infra3/world/1`, B.7). Never throws: everything wrong is in the issues. */
export function readWorld(input: unknown): Reading<World> {
  const parsed = worldSchema.safeParse(input);
  const issues = contradictions(looseSchema.parse(input));
  if (!parsed.success) return { ok: false, issues: [...issuesOf(parsed.error, input), ...issues] };
  if (issues.length > 0) return { ok: false, issues };
  const zeros = parsed.data.funders.map(() => 0);
  return {
    ok: true,
    value: {
      name: parsed.data.name,
      funders: parsed.data.funders.map((f) => ({
        id: f.id,
        role: f.role,
        amountBn: f.A,
        baseBn: f.base ?? 0,
        postedPricePp: f.PL,
        baseDelayYears: f.L0,
        disbursedPerYear: f.H,
        maturityYears: f.mat,
        loanShare: f.loan,
        grantElement: f.GE,
        greenShare: f.green,
      })),
      countries: parsed.data.countries.map((c) => ({
        id: c.id,
        name: c.name ?? String(c.id),
        income: c.income === "LIC" ? 0 : c.income === "LMIC" ? 1 : 2,
        region: c.region,
        indoPacific: c.indoPacific,
        alignment: c.align,
        flagship: c.flagship,
        debtThreshold: c.theta,
        outsideDebt: c.d0,
        initialStandards: c.sigma0,
        outputBn: c.Y,
        needBn: c.gap,
        distressed: c.x ?? 0,
        debtBn: c.D ?? zeros,
        preparationBn: c.P1 ?? zeros,
        constructionBn: c.P2 ?? zeros,
        lastCommittedBn: c.cPrev ?? zeros,
      })),
    },
  };
}
