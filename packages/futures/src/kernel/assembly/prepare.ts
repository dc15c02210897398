// What does not change in a run, the state it starts from, and what holds for unit year.
import { add, div, exp, higher, log, lower, madd, mul, splat, sub, one } from "./elementary";
import {
  A, B, C, CELL_BYTES, cells, classRole, classTable, constant, countries, country, countryIncome, countryTable,
  COUNTRY_FIELDS, delayClasses, draws, flagship, funder, FUNDER_FIELDS, funderRole, funders, funderTable,
  initialConstruction, initialDebt, initialPreparation, K, L, lane, ofCountry, ofFunder, movedChinese, ofYear, regionMean, regions,
  regionSize, countryRegion, S, setYear, STATE_FIELDS, switchedOn, tally, TALLY_FIELDS, Wk, WORK_FIELDS, Y,
} from "./layout";


/** The state that countries and funders start from. */
function copyCells(): void {
  const count = countries * funders;
  for (let k = 0; k < count; k++) {
    const cell = cells + k * CELL_BYTES;
    v128.store(cell, v128.load64_splat(initialDebt + (k << 3)), C.debt << 4);
    v128.store(cell, v128.load64_splat(initialPreparation + (k << 3)), C.preparation << 4);
    v128.store(cell, v128.load64_splat(initialConstruction + (k << 3)), C.construction << 4);
  }
}

/** Factors of scores and attractions that stay, and the initial state. */
export function prepare(): void {
  const betaA = lane(L.betaA);
  const betaP = lane(L.betaP);
  const betaS = lane(L.betaS);
  setYear(Y.inverseBetaP, div(one(), betaP));
  // −u0, the utility of building nothing with its sign turned
  const nothing = add(madd(constant(K.u0Price), betaP, mul(constant(K.u0Delay), lane(L.betaL))),
    madd(constant(K.u0Strict), betaS, constant(K.u0Constant)));
  for (let f = 0; f < funders; f++) {
    const mayCollude = load<i32>(funderRole + (f << 2)) == 2 ? splat(0) : one();
    v128.store(funder + ((f * WORK_FIELDS + Wk.mayCollude) << 4), mayCollude);
    const delay = mul(lane(L.betaL), ofFunder(f, A.delay));
    v128.store(funder + ((f * WORK_FIELDS + Wk.priceFactor) << 4), sub(sub(nothing, mul(betaP, ofFunder(f, A.price))), delay));
  }
  for (let i = 0; i < countries; i++) {
    const close = mul(betaA, ofCountry(i, B.alignment));
    const half = mul(splat(0.5), close);
    const income = load<i32>(countryIncome + (i << 2));
    const poverty = income == 0 ? constant(K.licBoost) : one();
    const tilt = mul(lane(L.gammaIP), ofCountry(i, B.indoPacific));
    const byC = mul(exp(sub(splat(0), half)), poverty);
    for (let f = 0; f < funders; f++) {
      const cell = i * funders + f;
      const role = load<i32>(funderRole + (f << 2));
      let score = poverty;
      let liking = splat(0);
      if (role == 0) {
        score = byC;
        liking = sub(splat(0), close);
      } else if (role == 1) {
        const flag = load<f64>(flagship + (cell << 3)) == 1 ? constant(K.flagOn) : constant(K.flagOff);
        const politics = add(half, add(tilt, mul(sub(one(), lane(L.phi)), flag)));
        score = mul(exp(politics), poverty);
        liking = close;
      }
      v128.store(cells + cell * CELL_BYTES, score, C.scoreFactor << 4);
      const utility = exp(add(liking, v128.load(funder + ((f * WORK_FIELDS + Wk.priceFactor) << 4))));
      v128.store(cells + cell * CELL_BYTES, utility, C.choiceFactor << 4);
    }
    const state = country + ((i * STATE_FIELDS) << 4);
    v128.store(state, ofCountry(i, B.output), S.output << 4);
    v128.store(state, ofCountry(i, B.need), S.need << 4);
    v128.store(state, ofCountry(i, B.distressed), S.distressed << 4);
    v128.store(state, ofCountry(i, B.sigma0), S.sigma << 4);
    v128.store(state, ofCountry(i, B.logitSigma0), S.level << 4);
    v128.store(state, ofCountry(i, B.byC), S.byC << 4);
    v128.store(state, ofCountry(i, B.byW), S.byW << 4);
    v128.store(state, splat(0), S.chineseMarkUp << 4);
    v128.store(state, mul(lane(L.qD), constant(K.qk0 + income)), S.demandFactor << 4);
    v128.store(state, mul(constant(K.mk0 + income), lane(L.G)), S.privateFactor << 4);
  }
  copyCells();
  for (let l = 0; l < TALLY_FIELDS; l++) v128.store(tally + (l << 4), splat(0));
}

/** Intensities as they act in year t, budgets, Chinese terms, regional means of standards. */
export function beginYear(t: i32): void {
  const rampYears = f64x2.extract_lane(constant(K.rampYears), 0);
  const acting = v128.load(switchedOn + (t << 4));
  const ramp = mul(acting, splat(rampYears > 0 ? min<f64>(1, <f64>t / rampYears) : 1));
  const contest = f64x2.extract_lane(constant(K.contestRamped), 0) != 0 ? ramp : acting;
  setYear(Y.rho, mul(lane(L.rho), contest));
  setYear(Y.bert, mul(lane(L.bert), contest));
  const camp = mul(lane(L.camp), contest);
  setYear(Y.camp, camp);
  setYear(Y.relax, mul(lane(L.relax), contest));
  setYear(Y.chi, mul(lane(L.chi), acting));
  const conv = mul(lane(L.conv), ramp);
  setYear(Y.conv, conv);
  setYear(Y.cof, mul(lane(L.cof), ramp));
  const harm = mul(lane(L.harm), ramp);
  setYear(Y.harm, harm);
  const dg = mul(lane(L.dg), ramp);
  const coll = mul(lane(L.coll), ramp);
  setYear(Y.coll, coll);
  const own = sub(one(), harm);
  setYear(Y.own, own);
  const common = add(lane(L.sC), mul(constant(K.starMix), sub(lane(L.sW), lane(L.sC))));
  setYear(Y.common, common);
  const strictC = add(lane(L.sC), mul(conv, sub(common, lane(L.sC))));
  setYear(Y.strictC, strictC);
  setYear(Y.strictWPosted, lower(one(), mul(lane(L.sW), add(one(), camp))));
  const delayed = mul(lane(L.betaL), lane(L.l1));
  const perStrictP = add(mul(delayed, own), lane(L.betaS));
  const perStrictM = add(delayed, lane(L.betaS));
  setYear(Y.delayStrictP, perStrictP);
  setYear(Y.delayStrictM, perStrictM);
  setYear(Y.utilityC, exp(sub(splat(0), mul(perStrictP, strictC))));
  // in the reference market nobody relaxes, converges or harmonises
  setYear(Y.utilityCReference, exp(sub(splat(0), mul(perStrictM, lane(L.sC)))));
  setYear(Y.utilityWReference, exp(sub(splat(0), mul(perStrictM, lower(one(), lane(L.sW))))));
  setYear(Y.overrunC, mul(add(one(), constant(K.W0)), exp(sub(splat(0), mul(lane(L.m1), strictC)))));
  setYear(Y.globalShock, v128.load(draws + t * (countries + 1) * 48));

  const growth = exp(mul(constant(K.growthE), splat(<f64>t)));
  const pgii = f64x2.gt(lane(L.pgii), splat(0.5));
  const exempt = f64x2.extract_lane(constant(K.mdbExempt), 0) != 0;
  for (let f = 0; f < funders; f++) {
    const work = funder + ((f * WORK_FIELDS) << 4);
    const role = load<i32>(funderRole + (f << 2));
    const amount = ofFunder(f, A.amount);
    let budget = mul(amount, growth);
    let reference = budget;
    if (role == 0) {
      budget = mul(mul(amount, lane(L.kC)), growth);
      reference = budget;
    } else if (role == 1) {
      const base = ofFunder(f, A.base);
      reference = mul(base, growth);
      const realised = mul(higher(base, mul(mul(amount, constant(K.PUB)), lane(L.kW))), growth);
      budget = v128.bitselect(realised, reference, pgii);
    }
    v128.store(work, budget, Wk.budget << 4);
    v128.store(work, reference, Wk.budgetReference << 4);
    v128.store(work, splat(0), Wk.scores << 4);
    v128.store(work, splat(0), Wk.scoresReference << 4);
    v128.store(work, splat(0), Wk.unspent << 4);
    v128.store(work, splat(0), Wk.wanted << 4);
    v128.store(work, role == 2 && exempt ? splat(0) : ofYear(Y.bert), Wk.bert << 4);
    v128.store(work, role == 2 ? splat(0) : coll, Wk.coll << 4);
    const green = ofFunder(f, A.green);
    v128.store(work, lower(constant(K.greenMax), role == 2 ? green : add(green, dg)), Wk.green << 4);
  }
  for (let k = 0; k < delayClasses; k++) {
    if (load<i32>(classRole + (k << 2)) == 0)
      v128.store(movedChinese + (k << 4), movedShare(k, mul(strictC, own)));
  }
  for (let r = 0; r < regions; r++) v128.store(regionMean + (r << 4), splat(0));
  for (let i = 0; i < countries; i++) {
    const place = regionMean + (load<i32>(countryRegion + (i << 2)) << 4);
    v128.store(place, add(v128.load(place), v128.load(country + ((i * STATE_FIELDS + S.sigma) << 4))));
  }
  for (let r = 0; r < regions; r++) {
    const place = regionMean + (r << 4);
    v128.store(place, div(v128.load(place), v128.load64_splat(regionSize + (r << 3))));
  }
}

/** Share of prepared projects that start in a year, 1 − e^(−1/ℓ). */
// @ts-ignore: decorator
@inline export function movedShare(k: i32, strictness: v128): v128 {
  const delay = add(v128.load64_splat(classTable + (k << 3)), mul(lane(L.l1), strictness));
  return sub(one(), exp(div(splat(-1), delay)));
}
