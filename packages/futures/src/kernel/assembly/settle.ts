// Steps 5 (second round) to 12, and the totals of the year.
import { add, div, exp, higher, inverseOrZero, lower, madd, mul, splat, sub, one } from "./elementary";
import { movedShare } from "./prepare";
import {
  A, B, C, CELL_BYTES, cells, classRole, constant, countries, country, COUNTRY_FIELDS, countryIncome, countryRegion,
  countryTable, delayClasses, draws, funder, funderClass, FUNDER_FIELDS, funderRole, funders, funderTable, K, L, lane, ofCountry, ofFunder,
  initialConstruction, initialPreparation, moved, movedChinese, ofYear, outputs, plainConstruction, plainPreparation, regionMean, S, STATE_FIELDS, tallied, tally, Tl, Wk, WORK_FIELDS, Y,
} from "./layout";


/**
 * What follows a year's choices, step by step for all countries rather than country by country: a country's own steps wait for
 * each other, those of several countries do not. Measured: a run takes a tenth
 * less time; an exp whose result the same turn of a loop needs is worth a loop of its own.
 */
export function settle(t: i32): void {
  commit();
  build(t);
  grow(t);
  standards();
  owe(t);
  overlap();
}

/** Steps 5, second round, and 6: what is committed, and what a unit of it costs. */
function commit(): void {
  // globals cost two loads every time they are read
  const fn = funders;
  const works = funder;
  const roles = funderRole;
  const incomes = countryIncome;
  const unit = one();
  const zero = splat(0);
  const own = ofYear(Y.own);
  const overrun = add(unit, constant(K.W0));
  const phi = lane(L.phi);
  const costC = mul(mul(lane(L.cS), own), ofYear(Y.strictC));
  let cell = cells;
  let state = country;
  for (let i = 0; i < countries; i++) {
    let byC = zero;
    let byW = zero;
    let byM = zero;
    let squaresW = zero;
    let squaresOther = zero;
    for (let f = 0; f < fn; f++) {
      const met = v128.load(works + f * (WORK_FIELDS << 4), Wk.met << 4);
      const money = add(v128.load(cell, C.committed << 4), mul(met, v128.load(cell, C.want << 4)));
      v128.store(cell, money, C.committed << 4);
      const square = mul(money, money);
      const which = load<i32>(roles + (f << 2));
      if (which == 1) {
        byW = add(byW, money);
        squaresW = add(squaresW, square);
      } else {
        squaresOther = add(squaresOther, square);
        if (which == 0) byC = add(byC, money);
        else byM = add(byM, money);
      }
      cell += CELL_BYTES;
    }
    const total = add(byC, add(byW, byM));
    const perTotal = inverseOrZero(total);
    const squares = add(add(mul(sub(unit, phi), squaresW), squaresOther), mul(phi, mul(byW, byW)));
    const plain = mul(squares, mul(perTotal, perTotal));
    const concentration = add(plain, mul(ofYear(Y.cof), sub(unit, plain)));
    const shared = madd(lane(L.tauD), sub(unit, concentration), unit);
    const strictW = v128.load(state, S.strictW << 4);
    const strictM = v128.load(state, S.strictM << 4);
    const costW = mul(mul(lane(L.cS), own), strictW);
    const unitC = mul(add(costC, shared), ofYear(Y.overrunC));
    const unitW = mul(add(costW, shared), mul(overrun, exp(sub(zero, mul(lane(L.m1), strictW)))));
    const unitM = mul(madd(lane(L.cS), strictM, shared), mul(overrun, exp(sub(zero, mul(lane(L.m1), strictM)))));
    v128.store(state, byC, S.byC << 4);
    v128.store(state, byW, S.byW << 4);
    v128.store(state, byM, S.byM << 4);
    v128.store(state, perTotal, S.perTotal << 4);
    v128.store(state, div(unit, unitC), S.perCostC << 4);
    v128.store(state, div(unit, unitW), S.perCostW << 4);
    v128.store(state, div(unit, unitM), S.perCostM << 4);
    tallied(Tl.cost, add(mul(byC, unitC), add(mul(byW, unitW), mul(byM, unitM))));
    if (load<i32>(incomes + (i << 2)) == 0) tallied(Tl.lowIncome, total);
    tallied(Tl.chinese, byC);
    tallied(Tl.chinesePrice, mul(byC, v128.load(state, S.chineseMarkUp << 4)));
    tallied(Tl.pgii, byW);
    tallied(Tl.pgiiStrictness, mul(byW, strictW));
    tallied(Tl.committed, total);
    state += STATE_FIELDS << 4;
  }
}

/** Step 7, and the debts of step 11: projects prepared, built and paid for. */
function build(t: i32): void {
  const fn = funders;
  const works = funder;
  const roles = funderRole;
  const classes = funderClass;
  const classCount = delayClasses;
  const classRoles = classRole;
  const chinese = movedChinese;
  let movedAt = moved;
  const terms = funderTable;
  const unit = one();
  const own = ofYear(Y.own);
  const costed = f64x2.extract_lane(constant(K.costAtContract), 0) != 0;
  let cell = cells;
  let state = country;
  let draw = draws + t * (countries + 1) * 48;
  for (let i = 0; i < countries; i++) {
    const strictW = v128.load(state, S.strictW << 4);
    const strictM = v128.load(state, S.strictM << 4);
    for (let k = 0; k < classCount; k++) {
      const which = load<i32>(classRoles + (k << 2));
      const strictness = which == 1 ? mul(strictW, own) : strictM;
      v128.store(movedAt, which == 0 ? v128.load(chinese + (k << 4)) : movedShare(k, strictness));
      movedAt += 16;
    }
    state += STATE_FIELDS << 4;
  }
  movedAt = moved;
  state = country;
  for (let i = 0; i < countries; i++) {
    draw += 48;
    const x = v128.load(state, S.distressed << 4);
    const kept = sub(unit, lower(unit, mul(lane(L.xc), madd(x, sub(constant(K.xcDistress), unit), unit))));
    let delivered = splat(0);
    let presentValue = splat(0);
    let green = splat(0);
    for (let f = 0; f < fn; f++) {
      const own = terms + f * (FUNDER_FIELDS << 3);
      const money = v128.load(cell, C.committed << 4);
      const preparing = mul(add(v128.load(cell, C.preparation << 4), money), kept);
      const started = mul(preparing, v128.load(movedAt + (load<i32>(classes + (f << 2)) << 4)));
      v128.store(cell, sub(preparing, started), C.preparation << 4);
      const building = mul(add(v128.load(cell, C.construction << 4), started), kept);
      const disbursed = mul(v128.load64_splat(own, A.hazard << 3), building);
      v128.store(cell, sub(building, disbursed), C.construction << 4);
      delivered = add(delivered, mul(disbursed, v128.load(state + (load<i32>(roles + (f << 2)) << 4), S.perCostC << 4)));
      const owed = add(mul(v128.load(cell, C.debt << 4), v128.load64_splat(own, A.debtKept << 3)), mul(v128.load64_splat(own, A.loan << 3), disbursed));
      v128.store(cell, owed, C.debt << 4);
      presentValue = add(presentValue, mul(owed, v128.load64_splat(own, A.owed << 3)));
      green = add(green, mul(money, v128.load(works + f * (WORK_FIELDS << 4), Wk.green << 4)));
      cell += CELL_BYTES;
    }
    const luck = v128.load(draw, 16);
    delivered = costed ? costedDelivery(i, t, kept, luck) : div(delivered, luck);
    v128.store(state, delivered, S.delivered << 4);
    v128.store(state, presentValue, S.presentValue << 4);
    tallied(Tl.delivered, delivered);
    tallied(Tl.green, green);
    movedAt += classCount << 4;
    state += STATE_FIELDS << 4;
  }
}

/** Steps 8 and 9: private money, need, output. */
function grow(t: i32): void {
  const incomes = countryIncome;
  const globalShock = ofYear(Y.globalShock);
  const growthDrift = mul(mul(splat(0.5), constant(K.sY)), constant(K.sY));
  let state = country;
  let draw = draws + t * (countries + 1) * 48;
  for (let i = 0; i < countries; i++) {
    draw += 48;
    const output = v128.load(state, S.output << 4);
    const x = v128.load(state, S.distressed << 4);
    const sigma = v128.load(state, S.sigma << 4);
    const funded = add(v128.load(state, S.byW << 4), v128.load(state, S.byM << 4));
    const delivered = v128.load(state, S.delivered << 4);

    const pull = sub(mul(lane(L.bSigma), sub(sigma, constant(K.sigmaRef))), mul(constant(K.mDistress), x));
    const privateMoney = mul(mul(funded, v128.load(state, S.privateFactor << 4)), exp(pull));
    const need = sub(sub(add(mul(constant(K.gapKeep), v128.load(state, S.need << 4)), mul(constant(K.gapNew), output)), delivered),
      mul(constant(K.gapPriv), privateMoney));
    const shock = sub(mul(constant(K.sY), add(mul(constant(K.wG), globalShock), mul(constant(K.wI), v128.load(draw)))), growthDrift);
    const built = mul(lane(L.psi), lower(constant(K.outCap), div(delivered, output)));
    const income = load<i32>(incomes + (i << 2));
    const growth = sub(add(add(constant(K.gk0 + income), shock), built), mul(constant(K.outDistress), x));
    v128.store(state, mul(output, exp(growth)), S.output << 4);
    v128.store(state, higher(mul(constant(K.gapMin), output), need), S.need << 4);
    tallied(Tl.privateMoney, privateMoney);
    state += STATE_FIELDS << 4;
  }
}

/** Step 10: standards. */
function standards(): void {
  const regionsAt = countryRegion;
  const meansAt = regionMean;
  const unit = one();
  const strictC = ofYear(Y.strictC);
  const loudness = f64x2.extract_lane(constant(K.campaignOnce), 0) != 0 ? unit : add(unit, ofYear(Y.camp));
  let state = country;
  for (let i = 0; i < countries; i++) {
    const sigma = v128.load(state, S.sigma << 4);
    const byC = v128.load(state, S.byC << 4);
    const byW = v128.load(state, S.byW << 4);
    const byM = v128.load(state, S.byM << 4);
    const up = add(mul(byW, v128.load(state, S.strictW << 4)), mul(byM, v128.load(state, S.strictM << 4)));
    const push = mul(sub(mul(loudness, up), mul(byC, sub(unit, strictC))), v128.load(state, S.perTotal << 4));
    const level = v128.load(state, S.level << 4);
    const mean = v128.load(meansAt + (load<i32>(regionsAt + (i << 2)) << 4));
    const nextLevel = sub(add(add(level, mul(lane(L.e1), push)), mul(constant(K.E2), sub(mean, sigma))),
      mul(constant(K.E3), sub(level, ofCountry(i, B.logitSigma0))));
    v128.store(state, div(unit, add(unit, exp(sub(splat(0), nextLevel)))), S.sigma << 4);
    v128.store(state, nextLevel, S.level << 4);
    state += STATE_FIELDS << 4;
  }
}

/** Step 11: who falls into distress, and who leaves it. */
function owe(t: i32): void {
  const unit = one();
  const globalShock = ofYear(Y.globalShock);
  let state = country;
  let draw = draws + t * (countries + 1) * 48;
  for (let i = 0; i < countries; i++) {
    draw += 48;
    const x = v128.load(state, S.distressed << 4);
    const perOutput = div(v128.load(state, S.presentValue << 4), v128.load(state, S.output << 4));
    const burden = div(add(perOutput, ofCountry(i, B.outsideDebt)), ofCountry(i, B.theta));
    const safety = add(add(sub(constant(K.lamLevel), mul(lane(L.d1), sub(burden, unit))), mul(constant(K.lamOwn), v128.load(draw))),
      mul(constant(K.lamGlobal), globalShock));
    const chance = div(unit, add(unit, exp(safety)));
    const uniform = v128.load(draw, 32);
    const enters = f64x2.lt(uniform, chance);
    const stays = f64x2.ge(uniform, constant(K.exitP));
    const nextX = v128.and(unit, v128.bitselect(stays, enters, f64x2.gt(x, splat(0.5))));
    v128.store(state, nextX, S.distressed << 4);
    tallied(Tl.distressed, nextX);
    state += STATE_FIELDS << 4;
  }
}

/**
 * Cost fixed when the contract is signed: the same pipeline in plain units, each entering at the cost of its own year; what was
 * there at the start, at the first year's. What it delivers this year.
 */
function costedDelivery(i: i32, t: i32, kept: v128, luck: v128): v128 {
  const state = country + i * (STATE_FIELDS << 4);
  let delivered = splat(0);
  for (let f = 0; f < funders; f++) {
    const index = i * funders + f;
    const cell = index << 4;
    const perMoney = div(v128.load(state + (load<i32>(funderRole + (f << 2)) << 4), S.perCostC << 4), luck);
    let preparing = v128.load(plainPreparation + cell);
    let building = v128.load(plainConstruction + cell);
    if (t == 0) {
      preparing = mul(v128.load64_splat(initialPreparation + (index << 3)), perMoney);
      building = mul(v128.load64_splat(initialConstruction + (index << 3)), perMoney);
    }
    preparing = mul(add(preparing, mul(v128.load(cells + index * CELL_BYTES, C.committed << 4), perMoney)), kept);
    const started = mul(preparing, v128.load(moved + ((i * delayClasses + load<i32>(funderClass + (f << 2))) << 4)));
    v128.store(plainPreparation + cell, sub(preparing, started));
    building = mul(add(building, started), kept);
    const disbursed = mul(ofFunder(f, A.hazard), building);
    v128.store(plainConstruction + cell, sub(building, disbursed));
    delivered = add(delivered, disbursed);
  }
  return delivered;
}

/** Adds this year's overlap of China and PGII. */
function overlap(): void {
  let allC = splat(0);
  let allW = splat(0);
  for (let i = 0; i < countries; i++) {
    const state = country + i * (STATE_FIELDS << 4);
    allC = add(allC, v128.load(state, S.byC << 4));
    allW = add(allW, v128.load(state, S.byW << 4));
  }
  const perC = inverseOrZero(allC);
  const perW = inverseOrZero(allW);
  let shared = splat(0);
  for (let i = 0; i < countries; i++) {
    const state = country + i * (STATE_FIELDS << 4);
    shared = add(shared, lower(mul(v128.load(state, S.byC << 4), perC), mul(v128.load(state, S.byW << 4), perW)));
  }
  tallied(Tl.overlap, shared);
}

// @ts-ignore: decorator
@inline function sum(l: i32): v128 { return v128.load(tally + (l << 4)); }

/** Writes the fourteen outputs of a window that ends after `yearsDone` years; 0/0 gives NaN, which the host reads as null. */
export function closeWindow(window: i32, yearsDone: i32): void {
  const place = outputs + ((window * 14) << 4);
  const n = splat(<f64>countries);
  let mean = splat(0);
  let high = splat(0);
  for (let i = 0; i < countries; i++) {
    const sigma = v128.load(country + ((i * STATE_FIELDS + S.sigma) << 4));
    mean = add(mean, sigma);
    high = add(high, v128.and(one(), f64x2.gt(sigma, splat(0.5))));
  }
  mean = div(mean, n);
  let squares = splat(0);
  for (let i = 0; i < countries; i++) {
    const away = sub(v128.load(country + ((i * STATE_FIELDS + S.sigma) << 4)), mean);
    squares = add(squares, mul(away, away));
  }
  const committedSum = sum(Tl.committed);
  const privateSum = sum(Tl.privateMoney);
  const chinese = sum(Tl.chinese);
  let posted = splat(0);
  for (let f = 0; f < funders; f++) if (load<i32>(funderRole + (f << 2)) == 0) posted = ofFunder(f, A.price);
  v128.store(place, sum(Tl.delivered));
  v128.store(place, div(sum(Tl.cost), committedSum), 16);
  v128.store(place, div(sum(Tl.surplus), sum(Tl.output)), 32);
  v128.store(place, div(privateSum, add(privateSum, committedSum)), 48);
  v128.store(place, div(sum(Tl.green), committedSum), 64);
  v128.store(place, div(sum(Tl.distressed), mul(n, splat(<f64>yearsDone))), 80);
  v128.store(place, div(high, n), 96);
  v128.store(place, f64x2.sqrt(div(squares, n)), 112);
  v128.store(place, div(sum(Tl.lowIncome), committedSum), 128);
  v128.store(place, div(sum(Tl.overlap), splat(<f64>yearsDone)), 144);
  v128.store(place, chinese, 160);
  v128.store(place, add(posted, div(sum(Tl.chinesePrice), chinese)), 176);
  v128.store(place, div(sum(Tl.pgiiStrictness), sum(Tl.pgii)), 192);
  v128.store(place, committedSum, 208);
}
