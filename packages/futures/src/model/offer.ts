import { exp } from "../draws/index.ts";
import type { Conduct, Setting } from "./setting.ts";
import { type CountryState, lastCommittedByRole } from "./state.ts";
import { at } from "./sum.ts";
import type { Role } from "./world.ts";

/** The conditions under which each funder offers its money to one country. */
export interface Offer {
  /** Chinese commitments of last year, per cent of output (n). */
  readonly chinesePresencePercent: number;
  readonly strictness: readonly number[];
  readonly delayYears: readonly number[];
}

/** hm_f: what harmonised procedures leave of a funder's own ones. */
export function ownProcedures(conduct: Conduct, role: Role): number {
  return role === "M" ? 1 : 1 - conduct.z.harm;
}

/** Step 3. Strictness answers to Chinese presence and to the common standard; delay follows strictness. */
export function offer(setting: Setting, conduct: Conduct, state: CountryState): Offer {
  const { parameters: p, constants: k } = setting;
  const { camp, relax, conv } = conduct.z;
  const n = (100 * lastCommittedByRole(setting, state, "C")) / state.outputBn;
  const unconverged: Record<Role, number> = {
    C: p.s_C,
    W: Math.min(1, p.s_W * (1 + camp)) * exp(-relax * p.beta_H * n),
    M: k.sM * exp(-p.beta_H * n),
  };
  const common = p.s_C + k.starMix * (p.s_W - p.s_C); // from the parameters, not from this year's offers
  const strictness = setting.world.funders.map(({ role }) => {
    const own = unconverged[role];
    return role === "M" ? own : own + conv * (common - own);
  });
  const delayYears = setting.world.funders.map(
    (funder, f) => funder.baseDelayYears + p.l_1 * at(strictness, f) * ownProcedures(conduct, funder.role),
  );
  return { chinesePresencePercent: n, strictness, delayYears };
}
