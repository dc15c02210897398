// Steps 1–5: allocation, offers, choice and price, first round of matching.
import { add, div, exp, expInside, inverseOrZero, log, lower, higher, madd, mul, power, splat, sub, one } from "./elementary";
import {
  chances, choiceFactor, committed, constant, countries, country, funder, funderRole, funders, K, L, lane, offered,
  lumps, offeredReference, ofYear, role, S, scoreFactor, STATE_FIELDS, tallied, Tl, want, Wk, WORK_FIELDS, Y,
} from "./layout";

// @ts-ignore: decorator
@inline function setRole(kind: i32, which: i32, value: v128): void { v128.store(role + ((kind * 3 + which) << 4), value); }
// @ts-ignore: decorator
@inline function ofRole(kind: i32, f: i32): v128 {
  return v128.load(role + ((kind * 3 + load<i32>(funderRole + (f << 2))) << 4));
}

/** Step 2. Leaves scores in `offered`, and in each funder the money a unit of score gets. */
export function allocate(t: i32): void {
  // globals cost two loads every time they are read
  const fn = funders;
  const cn = countries;
  const works = funder;
  const states = country;
  const offeredAt = offered;
  const referenceAt = offeredReference;
  const scoreAt = scoreFactor;
  const unit = one();
  const rho = ofYear(Y.rho);
  const chi = ofYear(Y.chi);
  const alpha = lane(L.alpha);
  const chancesAt = chances == 0 ? 0 : chances + ((t * cn * fn) << 4);
  for (let i = 0; i < cn; i++) {
    const state = states + ((i * STATE_FIELDS) << 4);
    const byC = v128.load(state, S.byC << 4);
    const byW = v128.load(state, S.byW << 4);
    // a division each: where a funder is alone its rival's share must be 1 to the last bit, or χ = 1 leaves it rounding noise
    const both = add(byC, byW);
    const present = f64x2.gt(both, splat(0));
    const rivalOfC = v128.and(div(byW, both), present);
    const rivalOfW = v128.and(div(byC, both), present);
    const x = v128.load(state, S.distressed << 4);
    const need = power(v128.load(state, S.need << 4), alpha);
    setRole(0, 0, mul(need, madd(x, sub(constant(K.distC), unit), unit)));
    setRole(0, 1, mul(need, madd(x, sub(constant(K.distW), unit), unit)));
    setRole(0, 2, need);
    setRole(1, 0, mul(madd(rho, rivalOfC, unit), sub(unit, mul(chi, rivalOfC))));
    setRole(1, 1, mul(madd(rho, rivalOfW, unit), sub(unit, mul(chi, rivalOfW))));
    setRole(1, 2, unit);
    for (let f = 0; f < fn; f++) {
      const work = works + ((f * WORK_FIELDS) << 4);
      const cell = (i * fn + f) << 4;
      let reference = mul(v128.load(scoreAt + cell), ofRole(0, f));
      let score = mul(reference, ofRole(1, f));
      if (chancesAt != 0) {
        reference = v128.load(chancesAt + cell); // null N7: blind to need, politics and rivals
        score = reference;
      }
      v128.store(referenceAt + cell, reference);
      v128.store(offeredAt + cell, score);
      v128.store(work, add(v128.load(work, Wk.scores << 4), score), Wk.scores << 4);
      v128.store(work, add(v128.load(work, Wk.scoresReference << 4), reference), Wk.scoresReference << 4);
    }
  }
  for (let f = 0; f < fn; f++) {
    const work = works + ((f * WORK_FIELDS) << 4);
    v128.store(work, mul(v128.load(work, Wk.budget << 4), inverseOrZero(v128.load(work, Wk.scores << 4))), Wk.budget << 4);
    v128.store(work + (Wk.budgetReference << 4),
      mul(v128.load(work, Wk.budgetReference << 4), inverseOrZero(v128.load(work, Wk.scoresReference << 4))));
  }
}

/** 1 − the share in the reference market, and its inverse, for every funder of country i. */
function referenceMarket(i: i32, demand: v128): void {
  const prMax = constant(K.prMax);
  const unit = one();
  let total = unit;
  setRole(2, 0, ofYear(Y.utilityCReference));
  setRole(2, 1, ofYear(Y.utilityWReference));
  for (let f = 0; f < funders; f++) {
    const work = funder + ((f * WORK_FIELDS) << 4);
    const cell = (i * funders + f) << 4;
    const money = mul(v128.load(offeredReference + cell), v128.load(work, Wk.budgetReference << 4));
    const attraction = mul(mul(div(money, add(money, demand)), v128.load(choiceFactor + cell)), ofRole(2, f));
    v128.store(work, attraction, Wk.inverseReference << 4);
    total = add(total, attraction);
  }
  const perTotal = div(unit, total);
  for (let f = 0; f < funders; f++) {
    const work = funder + ((f * WORK_FIELDS) << 4);
    const share = mul(v128.load(work, Wk.inverseReference << 4), perTotal);
    const notReference = sub(unit, lower(share, prMax));
    v128.store(work, notReference, Wk.notReference << 4);
    v128.store(work, div(unit, notReference), Wk.inverseReference << 4);
  }
}

/**
 * The within-year equilibrium of prices: `iterations` damped steps. Both sides of the reference's fraction are multiplied by
 * i = 1 − min(P, prMax), so that unit division is left a funder; at P = P^ref the step is still exactly zero.
 * Keeps −μ, the discount. It stays within ±2/(1 − prMax), hence exp without its edges. Returns Z.
 */
function equilibrium(first: v128, iterations: i32): v128 {
  const unit = one();
  const zero = splat(0);
  const prMax = constant(K.prMax);
  const begin = funder;
  const end = begin + funders * (WORK_FIELDS << 4);
  let total = first;
  for (let step = 0; step < iterations; step++) {
    const perTotal = div(unit, total);
    let together = zero;
    for (let work = begin; work < end; work += WORK_FIELDS << 4) {
      const share = mul(v128.load(work, Wk.attraction << 4), perTotal);
      v128.store(work, share, Wk.share << 4);
      together = madd(share, v128.load(work, Wk.mayCollude << 4), together);
    }
    const perNotTogether = div(unit, sub(unit, lower(together, prMax)));
    const togetherness = mul(together, perNotTogether);
    total = unit;
    for (let work = begin; work < end; work += WORK_FIELDS << 4) {
      const share = v128.load(work, Wk.share << 4);
      const bert = v128.load(work, Wk.bert << 4);
      const coll = v128.load(work, Wk.coll << 4);
      const discount = v128.load(work, Wk.discount << 4);
      const notOwn = sub(unit, lower(share, prMax));
      const rivalry = mul(mul(bert, sub(v128.load(work, Wk.notReference << 4), notOwn)), v128.load(work, Wk.inverseReference << 4));
      const collusion = mul(coll, sub(mul(notOwn, perNotTogether), unit));
      const numerator = madd(discount, notOwn, add(rivalry, collusion));
      const denominator = add(madd(bert, share, notOwn), mul(mul(coll, togetherness), notOwn));
      const next = sub(discount, div(numerator, denominator));
      v128.store(work, next, Wk.discount << 4);
      const attraction = mul(v128.load(work, Wk.posted << 4), expInside(next));
      v128.store(work, attraction, Wk.attraction << 4);
      total = add(total, attraction);
    }
  }
  return total;
}

/** Steps 3–5 (first round) for every country; then t_f of every funder. */
export function trade(): void {
  // globals cost two loads every time they are read
  const fn = funders;
  const cn = countries;
  const works = funder;
  const states = country;
  const offeredAt = offered;
  const choiceAt = choiceFactor;
  const committedAt = committed;
  const wantAt = want;
  const roles = funderRole;
  const unit = one();
  const zero = splat(0);
  const priced = v128.any_true(f64x2.gt(add(ofYear(Y.bert), ofYear(Y.coll)), zero));
  const rivalled = v128.any_true(f64x2.gt(ofYear(Y.bert), zero));
  const iterations = <i32>f64x2.extract_lane(constant(K.nashIter), 0);
  const inverseBetaP = ofYear(Y.inverseBetaP);
  const relaxing = mul(ofYear(Y.relax), lane(L.betaH));
  const conv = ofYear(Y.conv);
  const common = ofYear(Y.common);
  const distQ = sub(constant(K.distQ), unit);
  for (let i = 0; i < cn; i++) {
    const state = states + ((i * STATE_FIELDS) << 4);
    const output = v128.load(state, S.output << 4);
    const n = div(mul(splat(100), v128.load(state, S.byC << 4)), output);
    const postedW = mul(ofYear(Y.strictWPosted), exp(sub(zero, mul(relaxing, n))));
    const strictW = add(postedW, mul(conv, sub(common, postedW)));
    const strictM = mul(constant(K.sM), exp(sub(zero, mul(lane(L.betaH), n))));
    v128.store(state, strictW, S.strictW << 4);
    v128.store(state, strictM, S.strictM << 4);
    const utilityM = exp(sub(zero, mul(ofYear(Y.delayStrictM), strictM)));
    const demand = mul(mul(v128.load(state, S.demandFactor << 4), output), madd(v128.load(state, S.distressed << 4), distQ, unit));
    setRole(2, 2, utilityM);
    if (rivalled) referenceMarket(i, demand);
    setRole(2, 0, ofYear(Y.utilityC));
    setRole(2, 1, exp(sub(zero, mul(ofYear(Y.delayStrictP), strictW))));
    let total = unit;
    for (let f = 0; f < fn; f++) {
      const work = works + ((f * WORK_FIELDS) << 4);
      const cell = (i * fn + f) << 4;
      const money = mul(v128.load(offeredAt + cell), v128.load(work, Wk.budget << 4));
      v128.store(offeredAt + cell, money);
      const attraction = mul(mul(div(money, add(money, demand)), v128.load(choiceAt + cell)), ofRole(2, f));
      v128.store(work, attraction, Wk.attraction << 4);
      total = add(total, attraction);
    }
    if (priced) {
      for (let f = 0; f < fn; f++) {
        const work = works + ((f * WORK_FIELDS) << 4);
        v128.store(work, zero, Wk.discount << 4);
        v128.store(work, v128.load(work, Wk.attraction << 4), Wk.posted << 4);
      }
      total = equilibrium(total, iterations);
    } else v128.store(state, zero, S.chineseMarkUp << 4); // conduct may have been switched off since last year
    const perTotal = div(unit, total);
    v128.store(state, demand, S.demand << 4);
    tallied(Tl.surplus, mul(output, mul(log(total), inverseBetaP)));
    tallied(Tl.output, output);
    let willing = zero;
    let unmet = zero;
    for (let f = 0; f < fn; f++) {
      const work = works + ((f * WORK_FIELDS) << 4);
      const cell = (i * fn + f) << 4;
      const share = mul(v128.load(work, Wk.attraction << 4), perTotal);
      const chosen = mul(demand, share);
      const money = v128.load(offeredAt + cell);
      v128.store(wantAt + cell, share);
      v128.store(committedAt + cell, lower(chosen, money));
      willing = add(willing, share);
      unmet = add(unmet, higher(zero, sub(chosen, money)));
      v128.store(work, add(v128.load(work, Wk.unspent << 4), higher(zero, sub(money, chosen))), Wk.unspent << 4);
      if (priced && load<i32>(roles + (f << 2)) == 0)
        v128.store(state, sub(zero, mul(v128.load(work, Wk.discount << 4), inverseBetaP)), S.chineseMarkUp << 4);
    }
    const perShare = mul(unmet, inverseOrZero(willing));
    for (let f = 0; f < fn; f++) {
      const work = works + ((f * WORK_FIELDS) << 4);
      const cell = (i * fn + f) << 4;
      const wanted = mul(perShare, v128.load(wantAt + cell));
      v128.store(wantAt + cell, wanted);
      v128.store(work, add(v128.load(work, Wk.wanted << 4), wanted), Wk.wanted << 4);
    }
  }
  for (let f = 0; f < fn; f++) {
    const work = works + ((f * WORK_FIELDS) << 4);
    const wanted = v128.load(work, Wk.wanted << 4);
    const met = lower(unit, div(v128.load(work, Wk.unspent << 4), wanted));
    v128.store(work, v128.and(met, f64x2.gt(wanted, zero)), Wk.met << 4);
  }
}

/**
 * Lumpy projects: commitments, second round included, become whole projects of 0.5 bn, rounded at random; then cut to what a
 * country wants and to what a funder has. Leaves no wishes for the second round.
 */
export function lump(t: i32): void {
  if (lumps == 0) return;
  const lumpsAt = lumps + ((t * countries * funders) << 4);
  const size = splat(0.5);
  const unit = one();
  const zero = splat(0);
  for (let f = 0; f < funders; f++) v128.store(funder + ((f * WORK_FIELDS + Wk.unspent) << 4), zero);
  for (let i = 0; i < countries; i++) {
    const demand = v128.load(country + ((i * STATE_FIELDS + S.demand) << 4));
    let total = zero;
    for (let f = 0; f < funders; f++) {
      const cell = (i * funders + f) << 4;
      const second = mul(v128.load(funder + ((f * WORK_FIELDS + Wk.met) << 4)), v128.load(want + cell));
      const projects = f64x2.floor(add(div(add(v128.load(committed + cell), second), size), v128.load(lumpsAt + cell)));
      const money = mul(projects, size);
      v128.store(committed + cell, money);
      v128.store(want + cell, zero);
      total = add(total, money);
    }
    const fits = v128.bitselect(div(demand, total), unit, f64x2.gt(total, demand));
    for (let f = 0; f < funders; f++) {
      const cell = (i * funders + f) << 4;
      const work = funder + ((f * WORK_FIELDS + Wk.unspent) << 4);
      const money = mul(v128.load(committed + cell), fits);
      v128.store(committed + cell, money);
      v128.store(work, add(v128.load(work), money));
    }
  }
  for (let f = 0; f < funders; f++) {
    const work = funder + ((f * WORK_FIELDS) << 4);
    // money a unit of score gets times all scores is the budget again
    const budget = mul(v128.load(work, Wk.budget << 4), v128.load(work, Wk.scores << 4));
    const total = v128.load(work, Wk.unspent << 4);
    const affordable = v128.bitselect(div(budget, total), unit, f64x2.gt(total, budget));
    for (let i = 0; i < countries; i++) {
      const cell = (i * funders + f) << 4;
      v128.store(committed + cell, mul(v128.load(committed + cell), affordable));
    }
  }
}
