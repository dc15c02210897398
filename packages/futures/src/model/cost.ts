import { exp } from "../draws/index.ts";
import type { Offer } from "./offer.ts";
import { ownProcedures } from "./offer.ts";
import type { Conduct, Setting } from "./setting.ts";
import { at, sum } from "./sum.ts";

/** What a unit of infrastructure costs in one country this year, beside its plain price. */
export interface Cost {
  /** Concentration of lenders, 1 = one voice (h). */
  readonly concentration: number;
  /** κ_f: standards and fragmentation. */
  readonly standardsFactor: readonly number[];
  /** ω_f: expected overrun. */
  readonly overrunFactor: readonly number[];
  /** ε_i: luck, common to all funders; mean 1. */
  readonly luck: number;
}

/** Step 6. PGII states count as one lender as far as they co-ordinate (φ); co-financing moves everyone towards one voice. */
export function cost(
  setting: Setting,
  conduct: Conduct,
  terms: Offer,
  committedBn: readonly number[],
  z2: number,
): Cost {
  const { parameters: p, constants: k, world } = setting;
  const total = sum(committedBn);
  let pgii = 0;
  let pgiiSquares = 0;
  let otherSquares = 0;
  world.funders.forEach(({ role }, f) => {
    const share = total === 0 ? 0 : at(committedBn, f) / total;
    if (role === "W") {
      pgii += share;
      pgiiSquares += share * share;
    } else otherSquares += share * share;
  });
  const plain = (1 - p.phi) * pgiiSquares + otherSquares + p.phi * pgii * pgii;
  const concentration = plain + conduct.z.cof * (1 - plain);
  return {
    concentration,
    standardsFactor: world.funders.map(
      ({ role }, f) =>
        1 + p.c_s * at(terms.strictness, f) * ownProcedures(conduct, role) + p.tau_d * (1 - concentration),
    ),
    overrunFactor: world.funders.map((_, f) => (1 + k.W0) * exp(-p.m_1 * at(terms.strictness, f))),
    luck: exp(k.sOmega * z2 - 0.5 * k.sOmega * k.sOmega),
  };
}

/** κωε: what a unit costs with this funder. */
export function unitCost(costs: Cost, f: number): number {
  return at(costs.standardsFactor, f) * at(costs.overrunFactor, f) * costs.luck;
}
