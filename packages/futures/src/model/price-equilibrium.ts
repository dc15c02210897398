import { exp } from "../draws/index.ts";
import { at, sum, sumOver } from "./sum.ts";

/** A recipient's choice among funders and building nothing. */
export interface Choice {
  /** e_f and Z = 1 + Σe: attraction of each funder, and of all together with building nothing. */
  readonly attraction: readonly number[];
  readonly total: number;
  readonly share: readonly number[];
  /** μ_f, mark-up in units of utility: price = posted price + μ/β_p. */
  readonly markUp: readonly number[];
}

/** What moves prices away from those posted. */
export interface Rivalry {
  /** Strength of price rivalry for each funder, 0…1. */
  readonly bert: readonly number[];
  /** Strength of collusion, already ramped; acts on those who may collude (C and W). */
  readonly collusion: number;
  readonly mayCollude: readonly boolean[];
  /** Shares in the market without PGII money and conduct; read only where bert is above 0. */
  readonly referenceShare: readonly number[];
  readonly prMax: number;
  readonly iterations: number;
}

/** Choice at posted prices: logit with a no-project option of attraction 1. */
export function choiceAt(attraction: readonly number[], markUp: readonly number[]): Choice {
  const total = 1 + sum(attraction);
  return { attraction, total, share: attraction.map((e) => e / total), markUp };
}

/**
 * Step 4, the within-year logit-Bertrand equilibrium: mark-ups μ with μ_f = bert·[1/(1−P_f) − 1/(1−P_f^ref)] + collusion
 * term, by a fixed number of damped steps, every funder from the same shares. Mark-ups taken from last year's shares
 * instead would be a cobweb that explodes once a share passes one half (B.10.1).
 */
export function priceEquilibrium(posted: readonly number[], rivalry: Rivalry): Choice {
  const inverse = (share: number): number => 1 / (1 - Math.min(share, rivalry.prMax));
  let choice = choiceAt(
    posted,
    posted.map(() => 0),
  );
  for (let step = 0; step < rivalry.iterations; step++) {
    const { share, markUp } = choice;
    const together = sumOver(share, (p, f) => (at(rivalry.mayCollude, f) ? p : 0));
    const next = markUp.map((mu, f) => {
      const own = at(share, f);
      const bert = at(rivalry.bert, f);
      const coll = at(rivalry.mayCollude, f) ? rivalry.collusion : 0;
      const target =
        bert * (inverse(own) - inverse(at(rivalry.referenceShare, f))) + coll * (inverse(together) - inverse(own));
      const damping = 1 + bert * own * inverse(own) + coll * together * inverse(together);
      return mu + (target - mu) / damping;
    });
    choice = choiceAt(
      posted.map((a, f) => a * exp(-at(next, f))),
      next,
    );
  }
  return choice;
}
