// Where everything lies in memory. Every quantity that may differ between the two runs is a v128: lane 0, lane 1.
// Tables "by cell" are [country][funder]; sizes are set once by `layout`, pointers are read by the host.

export let countries: i32 = 0;
export let funders: i32 = 0;
export let years: i32 = 0;
export let windows: i32 = 0;
export let regions: i32 = 0;
export let delayClasses: i32 = 0;

// Tables whose place is known when the kernel is compiled: an access is one instruction, without reading a pointer first.
export const constants: i32 = <i32>memory.data(1024, 16); // v128 [K], the same in both lanes; written by the host
export const lanes: i32 = <i32>memory.data(544, 16); // v128 [L]: parameters, intensities, budget; written by the host
export const year: i32 = <i32>memory.data(384, 16); // v128 [Y]
export const tally: i32 = <i32>memory.data(224, 16); // v128 [Tl]
export const role: i32 = <i32>memory.data(144, 16); // v128 [3 kinds][3 roles]

// Written by the host. f64 unless said.
export let funderTable: i32 = 0; // [funder][FUNDER_FIELDS]
export let funderRole: i32 = 0; // i32: 0 C, 1 W, 2 M
export let funderClass: i32 = 0; // i32: funders of one role and base delay share a class
export let classTable: i32 = 0; // [class] base delay
export let classRole: i32 = 0; // i32
export let countryTable: i32 = 0; // [country][COUNTRY_FIELDS]
export let countryIncome: i32 = 0; // i32
export let countryRegion: i32 = 0; // i32
export let countryId: i32 = 0; // u32
export let flagship: i32 = 0; // by cell
export let initialDebt: i32 = 0; // by cell
export let initialPreparation: i32 = 0; // by cell
export let initialConstruction: i32 = 0; // by cell
export let regionSize: i32 = 0; // [region]
export let windowLength: i32 = 0; // i32

// Written by the kernel.
export let outputs: i32 = 0; // v128 [window][14]
export let draws: i32 = 0; // v128 [year][1 + country][3]: z1, cost luck, uniform; place 0 is the global draw
export let switchedOn: i32 = 0; // v128 [year]: 1 where conduct is on
export let lumps: i32 = 0; // v128 [year][cell], uniforms; only with lumpy projects
export let chances: i32 = 0; // v128 [year][cell], uniforms; only with random allocation

// Working tables, v128.
export let cells: i32 = 0; // [country][funder][CELL_FIELDS], and a row to spare: prices are found for two countries at a time
export let plainPreparation: i32 = 0; // by cell, in units of the contract year's cost
export let plainConstruction: i32 = 0; // by cell, the same
export let country: i32 = 0; // [country][STATE_FIELDS], and a row to spare
export let funder: i32 = 0; // [funder][WORK_FIELDS]
export let moved: i32 = 0; // [country][class]
export let movedChinese: i32 = 0; // [class], the same for all countries
export let regionMean: i32 = 0; // [region]

export const FUNDER_FIELDS: i32 = 9;
export const COUNTRY_FIELDS: i32 = 12;
export const CELL_BYTES: i32 = 256;
export const STATE_FIELDS: i32 = 24;
export const WORK_FIELDS: i32 = 12;
export const TALLY_FIELDS: i32 = 14;

let next: i32 = 0;

function take(bytes: i32): i32 {
  const place = next;
  next = (next + bytes + 15) & ~15;
  return place;
}

export function layout(n: i32, f: i32, t: i32, w: i32, r: i32, k: i32): void {
  countries = n; funders = f; years = t; windows = w; regions = r; delayClasses = k;
  next = (<i32>__heap_base + 15) & ~15;
  const count = n * f;
  funderTable = take(f * FUNDER_FIELDS * 8); funderRole = take(f * 4); funderClass = take(f * 4);
  classTable = take(k * 8); classRole = take(k * 4);
  countryTable = take(n * COUNTRY_FIELDS * 8);
  countryIncome = take(n * 4); countryRegion = take(n * 4); countryId = take(n * 4);
  flagship = take(count * 8); initialDebt = take(count * 8);
  initialPreparation = take(count * 8); initialConstruction = take(count * 8);
  regionSize = take(r * 8); windowLength = take(w * 4);
  outputs = take(w * 14 * 16); draws = take(t * (n + 1) * 3 * 16); switchedOn = take(t * 16);
  cells = take((n + 1) * f * CELL_BYTES);
  plainPreparation = take(count * 16); plainConstruction = take(count * 16);
  country = take((n + 1) * STATE_FIELDS * 16); funder = take(f * WORK_FIELDS * 16);
  moved = take(n * k * 16); movedChinese = take(k * 16); regionMean = take(r * 16);
  lumps = 0; chances = 0;
  reserve(next);
}

/** Room for the uniforms of options, by year and cell; call it after `layout`. */
export function layoutOptions(lumpy: i32, random: i32): void {
  const bytes = years * countries * funders * 16;
  if (lumpy != 0) lumps = take(bytes);
  if (random != 0) chances = take(bytes);
  reserve(next);
}

/** Makes the memory reach to `end`. */
export function reserve(end: i32): void {
  const missing = ((end + 0xffff) >>> 16) - memory.size();
  if (missing > 0) memory.grow(missing);
}

// Constants (B.9) in the order in which src/kernel/world-tables.ts writes them.
export const enum K {
  PUB, growthE, rampYears, licBoost, flagOn, flagOff, distC, distW, distQ, sM, starMix, prMax,
  qk0, qk1, qk2, u0Price, u0Delay, u0Strict, u0Constant, W0, sOmega, xcDistress, mk0, mk1, mk2, sigmaRef, mDistress,
  gapMin, gapKeep, gapNew, gapPriv, gk0, gk1, gk2, sY, wG, wI, outCap, outDistress, E2, E3, lamLevel, lamOwn, lamGlobal,
  exitP, greenMax, nashIter, noise, mdbExempt, campaignOnce, contestRamped, costAtContract, regimeSwitching,
}

// One run's inputs: 23 parameters, 10 intensities, budget (1 with PGII, 0 without).
export const enum L {
  betaP, betaL, betaS, betaA, qD, kC, kW, alpha, gammaIP, phi, sC, sW, betaH, cS, m1, l1, tauD, G, bSigma, e1, xc, d1, psi,
  rho, bert, camp, relax, chi, conv, cof, harm, dg, coll, pgii,
}

/** Fields of the funder table. */
export const enum A { amount, base, price, delay, hazard, debtKept, loan, owed, green }

/** Fields of the country table. */
export const enum B { indoPacific, alignment, theta, outsideDebt, sigma0, logitSigma0, output, need, distressed, byC, byW, spare }

/** State of a country and what one step leaves for the next. */
export const enum S {
  output, need, distressed, sigma, level, byC, byW, // the state
  strictW, strictM, demand, chineseMarkUp, demandFactor, privateFactor,
  byM, perTotal, perCostC, perCostW, perCostM, delivered, presentValue, utilityW, utilityM, attractions, needPower,
}

/** What a country and a funder have with each other, by the step that needs it: a field a lane pair, four a cache line. */
export const enum C {
  scoreFactor, choiceFactor, offered, offeredReference,
  attraction, want, committed, posted,
  discount, share, notReference, inverseReference,
  preparation, construction, debt, spare,
}

/** Work space of a funder within a year. */
export const enum Wk { budget, budgetReference, scores, scoresReference, bert, coll, unspent, wanted, met, green, priceFactor, mayCollude }

/** What holds for all countries in a year. */
export const enum Y {
  rho, bert, camp, relax, chi, conv, cof, harm, dg, coll, own, strictC, strictWPosted, common, delayStrictP, delayStrictM,
  utilityC, utilityWReference, overrunC, inverseBetaP, globalShock, utilityCReference, spare1, spare2,
}

export const enum Tl { delivered, cost, surplus, output, privateMoney, green, distressed, lowIncome, overlap, chinese, chinesePrice, pgii, pgiiStrictness, committed }

// @ts-ignore: decorator
@inline export function constant(k: i32): v128 { return v128.load(constants + (k << 4)); }
// @ts-ignore: decorator
@inline export function lane(l: i32): v128 { return v128.load(lanes + (l << 4)); }
// @ts-ignore: decorator
@inline export function ofCountry(i: i32, field: i32): v128 {
  return v128.load64_splat(countryTable + ((i * COUNTRY_FIELDS + field) << 3));
}
// @ts-ignore: decorator
@inline export function ofFunder(f: i32, field: i32): v128 {
  return v128.load64_splat(funderTable + ((f * FUNDER_FIELDS + field) << 3));
}
// @ts-ignore: decorator
@inline export function ofYear(y: i32): v128 { return v128.load(year + (y << 4)); }
// @ts-ignore: decorator
@inline export function setYear(y: i32, value: v128): void { v128.store(year + (y << 4), value); }
// @ts-ignore: decorator
@inline export function tallied(l: i32, value: v128): void {
  v128.store(tally + (l << 4), f64x2.add(v128.load(tally + (l << 4)), value));
}
