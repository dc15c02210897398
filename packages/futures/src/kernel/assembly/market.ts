// Steps 1–5: allocation, offers, choice and price, first round of matching.
import { add, div, exp, expInside, inverseOrZero, log, lower, higher, madd, mul, power, splat, sub, one } from "./elementary";
import {
  C, CELL_BYTES, cells, chances, constant, countries, country, funder, funderRole, funders, K, L, lane, lumps, ofYear, role, S,
  STATE_FIELDS, tallied, Tl, Wk, WORK_FIELDS, Y,
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
  const unit = one();
  const rho = ofYear(Y.rho);
  const chi = ofYear(Y.chi);
  const alpha = lane(L.alpha);
  // in a loop of its own, as in `offer`: what waits for exp and log is short, so that several countries fit in the processor's window
  for (let i = 0; i < cn; i++) {
    const at = states + i * (STATE_FIELDS << 4);
    v128.store(at, power(v128.load(at, S.need << 4), alpha), S.needPower << 4);
  }
  let chance = chances == 0 ? 0 : chances + ((t * cn * fn) << 4);
  let cell = cells;
  let state = states;
  for (let i = 0; i < cn; i++) {
    const byC = v128.load(state, S.byC << 4);
    const byW = v128.load(state, S.byW << 4);
    // a division each: where a funder is alone its rival's share must be 1 to the last bit, or χ = 1 leaves it rounding noise
    const both = add(byC, byW);
    const present = f64x2.gt(both, splat(0));
    const rivalOfC = v128.and(div(byW, both), present);
    const rivalOfW = v128.and(div(byC, both), present);
    const x = v128.load(state, S.distressed << 4);
    const need = v128.load(state, S.needPower << 4);
    setRole(0, 0, mul(need, madd(x, sub(constant(K.distC), unit), unit)));
    setRole(0, 1, mul(need, madd(x, sub(constant(K.distW), unit), unit)));
    setRole(0, 2, need);
    setRole(1, 0, mul(madd(rho, rivalOfC, unit), sub(unit, mul(chi, rivalOfC))));
    setRole(1, 1, mul(madd(rho, rivalOfW, unit), sub(unit, mul(chi, rivalOfW))));
    setRole(1, 2, unit);
    for (let f = 0; f < fn; f++) {
      const work = works + ((f * WORK_FIELDS) << 4);
      let reference = mul(v128.load(cell, C.scoreFactor << 4), ofRole(0, f));
      let score = mul(reference, ofRole(1, f));
      if (chance != 0) {
        reference = v128.load(chance); // null N7: blind to need, politics and rivals
        score = reference;
        chance += 16;
      }
      v128.store(cell, reference, C.offeredReference << 4);
      v128.store(cell, score, C.offered << 4);
      v128.store(work, add(v128.load(work, Wk.scores << 4), score), Wk.scores << 4);
      v128.store(work, add(v128.load(work, Wk.scoresReference << 4), reference), Wk.scoresReference << 4);
      cell += CELL_BYTES;
    }
    state += STATE_FIELDS << 4;
  }
  for (let f = 0; f < fn; f++) {
    const work = works + ((f * WORK_FIELDS) << 4);
    v128.store(work, mul(v128.load(work, Wk.budget << 4), inverseOrZero(v128.load(work, Wk.scores << 4))), Wk.budget << 4);
    v128.store(work + (Wk.budgetReference << 4),
      mul(v128.load(work, Wk.budgetReference << 4), inverseOrZero(v128.load(work, Wk.scoresReference << 4))));
  }
}

/** Steps 3–5 (first round) for every country; then t_f of every funder. */
export function trade(): void {
  const zero = splat(0);
  const rivalled = v128.any_true(f64x2.gt(ofYear(Y.bert), zero));
  const priced = v128.any_true(f64x2.gt(add(ofYear(Y.bert), ofYear(Y.coll)), zero));
  const iterations = <i32>f64x2.extract_lane(constant(K.nashIter), 0);
  offer();
  if (rivalled) referenceMarket();
  postedMarket();
  if (priced) for (let i = 0; i < countries; i += 2) equilibrium(i, iterations);
  match(priced);
  for (let f = 0; f < funders; f++) {
    const work = funder + ((f * WORK_FIELDS) << 4);
    const wanted = v128.load(work, Wk.wanted << 4);
    const met = lower(one(), div(v128.load(work, Wk.unspent << 4), wanted));
    v128.store(work, v128.and(met, f64x2.gt(wanted, zero)), Wk.met << 4);
  }
}

/** Step 3: what standards and delays make of every country's offers; what it wants. */
function offer(): void {
  const unit = one();
  const zero = splat(0);
  const relaxing = mul(ofYear(Y.relax), lane(L.betaH));
  const conv = ofYear(Y.conv);
  const common = ofYear(Y.common);
  const distQ = sub(constant(K.distQ), unit);
  let state = country;
  for (let i = 0; i < countries; i++) {
    const output = v128.load(state, S.output << 4);
    const n = div(mul(splat(100), v128.load(state, S.byC << 4)), output);
    const postedW = mul(ofYear(Y.strictWPosted), exp(sub(zero, mul(relaxing, n))));
    const strictW = add(postedW, mul(conv, sub(common, postedW)));
    const strictM = mul(constant(K.sM), exp(sub(zero, mul(lane(L.betaH), n))));
    v128.store(state, strictW, S.strictW << 4);
    v128.store(state, strictM, S.strictM << 4);
    const demand = mul(mul(v128.load(state, S.demandFactor << 4), output), madd(v128.load(state, S.distressed << 4), distQ, unit));
    v128.store(state, demand, S.demand << 4);
    state += STATE_FIELDS << 4;
  }
  for (state = country; state < country + countries * (STATE_FIELDS << 4); state += STATE_FIELDS << 4) {
    const utilityW = exp(sub(zero, mul(ofYear(Y.delayStrictP), v128.load(state, S.strictW << 4))));
    const utilityM = exp(sub(zero, mul(ofYear(Y.delayStrictM), v128.load(state, S.strictM << 4))));
    v128.store(state, utilityW, S.utilityW << 4);
    v128.store(state, utilityM, S.utilityM << 4);
  }
}

/** 1 − the share in the reference market, and its inverse, for every cell. */
function referenceMarket(): void {
  const fn = funders;
  const works = funder;
  const prMax = constant(K.prMax);
  const unit = one();
  setRole(2, 0, ofYear(Y.utilityCReference));
  setRole(2, 1, ofYear(Y.utilityWReference));
  let row = cells;
  let state = country;
  for (let i = 0; i < countries; i++) {
    const demand = v128.load(state, S.demand << 4);
    setRole(2, 2, v128.load(state, S.utilityM << 4));
    let total = unit;
    let cell = row;
    for (let f = 0; f < fn; f++) {
      const money = mul(v128.load(cell, C.offeredReference << 4), v128.load(works + f * (WORK_FIELDS << 4), Wk.budgetReference << 4));
      const attraction = mul(mul(div(money, add(money, demand)), v128.load(cell, C.choiceFactor << 4)), ofRole(2, f));
      v128.store(cell, attraction, C.inverseReference << 4);
      total = add(total, attraction);
      cell += CELL_BYTES;
    }
    const perTotal = div(unit, total);
    for (let own = row; own < cell; own += CELL_BYTES) {
      const share = mul(v128.load(own, C.inverseReference << 4), perTotal);
      const notReference = sub(unit, lower(share, prMax));
      v128.store(own, notReference, C.notReference << 4);
      v128.store(own, div(unit, notReference), C.inverseReference << 4);
    }
    row = cell;
    state += STATE_FIELDS << 4;
  }
}

/** Step 4 at posted prices. */
function postedMarket(): void {
  const fn = funders;
  const works = funder;
  setRole(2, 0, ofYear(Y.utilityC));
  let cell = cells;
  let state = country;
  for (let i = 0; i < countries; i++) {
    const demand = v128.load(state, S.demand << 4);
    setRole(2, 1, v128.load(state, S.utilityW << 4));
    setRole(2, 2, v128.load(state, S.utilityM << 4));
    let total = one();
    for (let f = 0; f < fn; f++) {
      const money = mul(v128.load(cell, C.offered << 4), v128.load(works + f * (WORK_FIELDS << 4), Wk.budget << 4));
      v128.store(cell, money, C.offered << 4);
      const attraction = mul(mul(div(money, add(money, demand)), v128.load(cell, C.choiceFactor << 4)), ofRole(2, f));
      v128.store(cell, attraction, C.attraction << 4);
      v128.store(cell, attraction, C.posted << 4);
      v128.store(cell, splat(0), C.discount << 4);
      total = add(total, attraction);
      cell += CELL_BYTES;
    }
    v128.store(state, total, S.attractions << 4);
    state += STATE_FIELDS << 4;
  }
}

/** Leaves the share of a cell; what of it may collude, added to `together`. */
// @ts-ignore: decorator
@inline function shareOf(cell: i32, work: i32, perTotal: v128, together: v128): v128 {
  const share = mul(v128.load(cell, C.attraction << 4), perTotal);
  v128.store(cell, share, C.share << 4);
  return madd(share, v128.load(work, Wk.mayCollude << 4), together);
}

/**
 * A step of one price. Both sides of the reference's fraction are multiplied by i = 1 − min(P, prMax), so that unit division is
 * left a funder; at P = P^ref the step is still exactly zero. Keeps −μ, the discount.
 */
// @ts-ignore: decorator
@inline function priceStep(cell: i32, work: i32, perNotTogether: v128, togetherness: v128, prMax: v128, unit: v128): void {
  const share = v128.load(cell, C.share << 4);
  const bert = v128.load(work, Wk.bert << 4);
  const coll = v128.load(work, Wk.coll << 4);
  const discount = v128.load(cell, C.discount << 4);
  const notOwn = sub(unit, lower(share, prMax));
  const rivalry = mul(mul(bert, sub(v128.load(cell, C.notReference << 4), notOwn)), v128.load(cell, C.inverseReference << 4));
  const collusion = mul(coll, sub(mul(notOwn, perNotTogether), unit));
  const numerator = madd(discount, notOwn, add(rivalry, collusion));
  const denominator = add(madd(bert, share, notOwn), mul(mul(coll, togetherness), notOwn));
  v128.store(cell, sub(discount, div(numerator, denominator)), C.discount << 4);
}

/** The attraction at a cell's price. A discount stays within ±2/(1 − prMax), hence exp without its edges. */
// @ts-ignore: decorator
@inline function attractionOf(cell: i32): v128 {
  const attraction = mul(v128.load(cell, C.posted << 4), expInside(v128.load(cell, C.discount << 4)));
  v128.store(cell, attraction, C.attraction << 4);
  return attraction;
}

/**
 * The within-year equilibrium of prices in two countries, i and the next: `iterations` damped steps. A step waits for the one
 * before; the two countries do not wait for each other. Measured: contest takes a seventh less time,
 * and another seventh less since a price and the attraction at it are two loops, whose turns wait for less.
 */
function equilibrium(i: i32, iterations: i32): void {
  const unit = one();
  const prMax = constant(K.prMax);
  const begin = funder;
  const row = funders * CELL_BYTES;
  const end = begin + funders * (WORK_FIELDS << 4);
  const first = cells + i * row;
  const state = country + i * (STATE_FIELDS << 4);
  const nextState = state + (STATE_FIELDS << 4);
  let totalA = v128.load(state, S.attractions << 4);
  let totalB = v128.load(nextState, S.attractions << 4);
  for (let step = 0; step < iterations; step++) {
    const perTotalA = div(unit, totalA);
    const perTotalB = div(unit, totalB);
    let togetherA = splat(0);
    let togetherB = splat(0);
    let cell = first;
    for (let work = begin; work < end; work += WORK_FIELDS << 4) {
      togetherA = shareOf(cell, work, perTotalA, togetherA);
      togetherB = shareOf(cell + row, work, perTotalB, togetherB);
      cell += CELL_BYTES;
    }
    const perNotTogetherA = div(unit, sub(unit, lower(togetherA, prMax)));
    const perNotTogetherB = div(unit, sub(unit, lower(togetherB, prMax)));
    const togethernessA = mul(togetherA, perNotTogetherA);
    const togethernessB = mul(togetherB, perNotTogetherB);
    cell = first;
    for (let work = begin; work < end; work += WORK_FIELDS << 4) {
      priceStep(cell, work, perNotTogetherA, togethernessA, prMax, unit);
      priceStep(cell + row, work, perNotTogetherB, togethernessB, prMax, unit);
      cell += CELL_BYTES;
    }
    totalA = unit;
    totalB = unit;
    for (cell = first; cell < first + row; cell += CELL_BYTES) {
      totalA = add(totalA, attractionOf(cell));
      totalB = add(totalB, attractionOf(cell + row));
    }
  }
  v128.store(state, totalA, S.attractions << 4);
  v128.store(nextState, totalB, S.attractions << 4);
}

/** Surplus of step 4, and step 5, first round. */
function match(priced: bool): void {
  const fn = funders;
  const works = funder;
  const roles = funderRole;
  const unit = one();
  const zero = splat(0);
  const inverseBetaP = ofYear(Y.inverseBetaP);
  let row = cells;
  let state = country;
  for (let i = 0; i < countries; i++) {
    const output = v128.load(state, S.output << 4);
    const demand = v128.load(state, S.demand << 4);
    const total = v128.load(state, S.attractions << 4);
    const perTotal = div(unit, total);
    tallied(Tl.surplus, mul(output, mul(log(total), inverseBetaP)));
    tallied(Tl.output, output);
    let willing = zero;
    let unmet = zero;
    let cell = row;
    for (let f = 0; f < fn; f++) {
      const work = works + f * (WORK_FIELDS << 4);
      const share = mul(v128.load(cell, C.attraction << 4), perTotal);
      const chosen = mul(demand, share);
      const money = v128.load(cell, C.offered << 4);
      v128.store(cell, share, C.want << 4);
      v128.store(cell, lower(chosen, money), C.committed << 4);
      willing = add(willing, share);
      unmet = add(unmet, higher(zero, sub(chosen, money)));
      v128.store(work, add(v128.load(work, Wk.unspent << 4), higher(zero, sub(money, chosen))), Wk.unspent << 4);
      if (load<i32>(roles + (f << 2)) == 0) {
        // conduct may have been switched off since last year
        const markUp = priced ? sub(zero, mul(v128.load(cell, C.discount << 4), inverseBetaP)) : zero;
        v128.store(state, markUp, S.chineseMarkUp << 4);
      }
      cell += CELL_BYTES;
    }
    const perShare = mul(unmet, inverseOrZero(willing));
    for (let f = 0; f < fn; f++) {
      const work = works + f * (WORK_FIELDS << 4);
      const wanted = mul(perShare, v128.load(row, C.want << 4));
      v128.store(row, wanted, C.want << 4);
      v128.store(work, add(v128.load(work, Wk.wanted << 4), wanted), Wk.wanted << 4);
      row += CELL_BYTES;
    }
    state += STATE_FIELDS << 4;
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
      const index = i * funders + f;
      const cell = cells + index * CELL_BYTES;
      const second = mul(v128.load(funder + ((f * WORK_FIELDS + Wk.met) << 4)), v128.load(cell, C.want << 4));
      const projects = f64x2.floor(add(div(add(v128.load(cell, C.committed << 4), second), size), v128.load(lumpsAt + (index << 4))));
      const money = mul(projects, size);
      v128.store(cell, money, C.committed << 4);
      v128.store(cell, zero, C.want << 4);
      total = add(total, money);
    }
    const fits = v128.bitselect(div(demand, total), unit, f64x2.gt(total, demand));
    for (let f = 0; f < funders; f++) {
      const cell = cells + (i * funders + f) * CELL_BYTES;
      const work = funder + ((f * WORK_FIELDS + Wk.unspent) << 4);
      const money = mul(v128.load(cell, C.committed << 4), fits);
      v128.store(cell, money, C.committed << 4);
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
      const cell = cells + (i * funders + f) * CELL_BYTES;
      v128.store(cell, mul(v128.load(cell, C.committed << 4), affordable), C.committed << 4);
    }
  }
}
