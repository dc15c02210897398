import { globalDraw, countryYearDraw } from "@plumbline/futures/draws";
import { type Experiment, OUTPUT_NAMES, type Parameters, type Scenario, type World } from "@plumbline/futures/model";

/**
 * The model as a careful TypeScript programmer would write it for speed without lanes: one run at a time, typed arrays, Math.exp,
 * nothing allocated within a year. Only for measuring against; the readable model is packages/futures/src/model.
 */
export function plainModel(
  world: World,
  experiment: Experiment,
): (p: Parameters, scenario: Scenario, seed: number, replicate: number) => Float64Array {
  const { countries, funders } = world;
  const k = experiment.constants;
  const N = countries.length;
  const F = funders.length;
  const cells = (): Float64Array => new Float64Array(N * F);
  const row = (): Float64Array => new Float64Array(N);
  const role = Int32Array.from(funders, (f) => (f.role === "C" ? 0 : f.role === "W" ? 1 : 2));
  const numbers = (of: (f: (typeof funders)[number]) => number): Float64Array => Float64Array.from(funders, of);
  const [PL, L0, H] = [
    numbers((f) => f.postedPricePp),
    numbers((f) => f.baseDelayYears),
    numbers((f) => f.disbursedPerYear),
  ];
  const [mat, loan, GE, green] = [
    numbers((f) => f.maturityYears),
    numbers((f) => f.loanShare),
    numbers((f) => f.grantElement),
    numbers((f) => f.greenShare),
  ];
  const income = Int32Array.from(countries, (c) => c.income);
  const align = Float64Array.from(countries, (c) => c.alignment);
  const ip = Float64Array.from(countries, (c) => c.indoPacific);
  const theta = Float64Array.from(countries, (c) => c.debtThreshold);
  const d0 = Float64Array.from(countries, (c) => c.outsideDebt);
  const sigma0 = Float64Array.from(countries, (c) => c.initialStandards);
  const flag = Float64Array.from(countries.flatMap((c) => c.flagship));
  const ids = Float64Array.from(countries, (c) => c.id);
  const names = [...new Set(countries.map((c) => c.region))];
  const region = Int32Array.from(countries, (c) => names.indexOf(c.region));
  const [V, VRef, a, P, want, c1, P1, P2, D, cPrev, s] = [
    cells(),
    cells(),
    cells(),
    cells(),
    cells(),
    cells(),
    cells(),
    cells(),
    cells(),
    cells(),
    cells(),
  ];
  const [Y, gap, x, sigma, sigma1, Q, qC] = [row(), row(), row(), row(), row(), row(), row()];
  const [E, ERef, total, totalRef, unspent, wanted, mu, e, ref, share, tf] = Array.from(
    { length: 11 },
    () => new Float64Array(F),
  ) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const [regionSum, regionCount] = [new Float64Array(names.length), new Float64Array(names.length)];
  const inverse = (p: number): number => 1 / (1 - Math.min(p, k.prMax));

  return (p, scenario, seed, replicate) => {
    const z = scenario.intensities;
    const output = new Float64Array(OUTPUT_NAMES.length * experiment.windows.length);
    countries.forEach((c, i) => {
      Y[i] = c.outputBn;
      gap[i] = c.needBn ?? k.gap0 * c.outputBn;
      x[i] = c.distressed;
      sigma[i] = c.initialStandards;
      for (let f = 0; f < F; f++) {
        D[i * F + f] = c.debtBn[f]!;
        P1[i * F + f] = c.preparationBn[f]!;
        P2[i * F + f] = c.constructionBn[f]!;
        cPrev[i * F + f] = c.lastCommittedBn[f]!;
      }
    });
    let [delivered, costs, surplus, sumY, priv, greens, distress, lic, overlap, chinese, price, pgii, strict, all] = [
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];
    const u0 = -k.u0[0]! * p.beta_p - k.u0[1]! * p.beta_l - k.u0[2]! * p.beta_s - k.u0[3]!;
    let window = 0;
    for (let t = 0; t < experiment.years; t++) {
      const year = experiment.startYear + t;
      const ramp = Math.min(1, t / k.rampYears);
      const [conv, cof, harm, dg, coll] = [z.conv * ramp, z.cof * ramp, z.harm * ramp, z.dg * ramp, z.coll * ramp];
      const g = Math.exp(k.growthE * t);
      for (let f = 0; f < F; f++) {
        const { amountBn, baseBn } = funders[f]!;
        ERef[f] = (role[f] === 0 ? amountBn * p.k_C : role[f] === 1 ? baseBn : amountBn) * g;
        E[f] = role[f] === 1 && scenario.budget === "pgii" ? Math.max(baseBn, amountBn * k.PUB * p.k_W) * g : ERef[f]!;
        total[f] = totalRef[f] = unspent[f] = wanted[f] = 0;
      }
      regionSum.fill(0);
      regionCount.fill(0);
      for (let i = 0; i < N; i++) {
        regionSum[region[i]!]! += sigma[i]!;
        regionCount[region[i]!]! += 1;
        let [byC, byW] = [0, 0];
        for (let f = 0; f < F; f++) {
          if (role[f] === 0) byC += cPrev[i * F + f]!;
          else if (role[f] === 1) byW += cPrev[i * F + f]!;
        }
        const both = byC + byW;
        const [rC, rW] = both === 0 ? [0, 0] : [byW / both, byC / both];
        const need = gap[i]! ** p.alpha * (income[i] === 0 ? k.licBoost : 1);
        for (let f = 0; f < F; f++) {
          let score = need;
          let answer = 1;
          if (role[f] === 0) {
            score *= Math.exp(-0.5 * p.beta_a * align[i]!) * (x[i] === 1 ? k.distC : 1);
            answer = (1 + z.rho * rC) * (1 - z.chi * rC);
          } else if (role[f] === 1) {
            score *=
              Math.exp(
                0.5 * p.beta_a * align[i]! +
                  p.gamma_IP * ip[i]! +
                  (1 - p.phi) * (flag[i * F + f] === 1 ? k.flagOn : k.flagOff),
              ) * (x[i] === 1 ? k.distW : 1);
            answer = (1 + z.rho * rW) * (1 - z.chi * rW);
          }
          VRef[i * F + f] = score;
          V[i * F + f] = score * answer;
          totalRef[f]! += score;
          total[f]! += score * answer;
        }
      }
      const common = p.s_C + k.starMix * (p.s_W - p.s_C);
      for (let i = 0; i < N; i++) {
        let byC = 0;
        for (let f = 0; f < F; f++) if (role[f] === 0) byC += cPrev[i * F + f]!;
        const n = (100 * byC) / Y[i]!;
        const sM = k.sM * Math.exp(-p.beta_H * n);
        const sW0 = Math.min(1, p.s_W * (1 + z.camp)) * Math.exp(-z.relax * p.beta_H * n);
        const [sC, sW] = [p.s_C + conv * (common - p.s_C), sW0 + conv * (common - sW0)];
        const q = k.qk[income[i]!]! * p.q_d * Y[i]! * (x[i] === 1 ? k.distQ : 1);
        Q[i] = q;
        const utility = (f: number, strictness: number, own: number): number => {
          const close = role[f] === 0 ? -align[i]! : role[f] === 1 ? align[i]! : 0;
          return Math.exp(
            p.beta_a * close -
              p.beta_p * PL[f]! -
              p.beta_l * (L0[f]! + p.l_1 * strictness * own) -
              p.beta_s * strictness -
              u0,
          );
        };
        if (z.bert > 0) {
          let zRef = 1;
          for (let f = 0; f < F; f++) {
            const money = totalRef[f] === 0 ? 0 : (ERef[f]! * VRef[i * F + f]!) / totalRef[f]!;
            const posted = role[f] === 0 ? p.s_C : role[f] === 1 ? Math.min(1, p.s_W) : sM;
            ref[f] = money === 0 ? 0 : (money / (money + q)) * utility(f, posted, 1);
            zRef += ref[f]!;
          }
          for (let f = 0; f < F; f++) ref[f] = ref[f]! / zRef;
        }
        let Z = 1;
        for (let f = 0; f < F; f++) {
          const money = total[f] === 0 ? 0 : (E[f]! * V[i * F + f]!) / total[f]!;
          V[i * F + f] = money;
          s[i * F + f] = role[f] === 0 ? sC : role[f] === 1 ? sW : sM;
          a[i * F + f] =
            money === 0 ? 0 : (money / (money + q)) * utility(f, s[i * F + f]!, role[f] === 2 ? 1 : 1 - harm);
          e[f] = a[i * F + f]!;
          mu[f] = 0;
          Z += e[f]!;
        }
        if (z.bert > 0 || coll > 0) {
          for (let step = 0; step < k.nashIter; step++) {
            let S = 0;
            for (let f = 0; f < F; f++) {
              share[f] = e[f]! / Z;
              if (role[f] !== 2) S += share[f]!;
            }
            const iS = inverse(S);
            Z = 1;
            for (let f = 0; f < F; f++) {
              const iP = inverse(share[f]!);
              const c = role[f] === 2 ? 0 : coll;
              const G = z.bert * (iP - inverse(ref[f]!)) + c * (iS - iP);
              mu[f]! += (G - mu[f]!) / (1 + z.bert * share[f]! * iP + c * S * iS);
              e[f] = a[i * F + f]! * Math.exp(-mu[f]!);
              Z += e[f]!;
            }
          }
        }
        surplus += (Y[i]! * Math.log(Z)) / p.beta_p;
        sumY += Y[i]!;
        let [U, willing] = [0, 0];
        for (let f = 0; f < F; f++) {
          if (role[f] === 0) qC[i] = PL[f]! + mu[f]! / p.beta_p;
          P[i * F + f] = e[f]! / Z;
          const chosen = q * P[i * F + f]!;
          willing += P[i * F + f]!;
          U += Math.max(0, chosen - V[i * F + f]!);
          unspent[f]! += Math.max(0, V[i * F + f]! - chosen);
          c1[i * F + f] = Math.min(chosen, V[i * F + f]!);
        }
        for (let f = 0; f < F; f++) {
          want[i * F + f] = U > 0 ? (U * P[i * F + f]!) / willing : 0;
          wanted[f]! += want[i * F + f]!;
        }
      }
      for (let f = 0; f < F; f++) tf[f] = wanted[f] === 0 ? 0 : Math.min(1, unspent[f]! / wanted[f]!);
      const zg = globalDraw(seed, replicate, year);
      let [allC, allW] = [0, 0];
      for (let i = 0; i < N; i++) {
        const draw = countryYearDraw(seed, replicate, year, ids[i]!);
        let [C, cC, cW, square, squareW] = [0, 0, 0, 0, 0];
        for (let f = 0; f < F; f++) {
          const c = c1[i * F + f]! + tf[f]! * want[i * F + f]!;
          cPrev[i * F + f] = c;
          C += c;
          if (role[f] === 0) cC += c;
          if (role[f] === 1) {
            cW += c;
            squareW += c * c;
          } else square += c * c;
        }
        allC += cC;
        allW += cW;
        let h = C === 0 ? 0 : ((1 - p.phi) * squareW + square + p.phi * cW * cW) / (C * C);
        h += cof * (1 - h);
        const eps = Math.exp(k.sOmega * draw.z2 - 0.5 * k.sOmega * k.sOmega);
        const kept = 1 - p.xc * (x[i] === 1 ? k.xcDistress : 1);
        let [got, PV, push] = [0, 0, 0];
        for (let f = 0; f < F; f++) {
          const cell = i * F + f;
          const own = role[f] === 2 ? 1 : 1 - harm;
          const c = cPrev[cell]!;
          const unit = (1 + p.c_s * s[cell]! * own + p.tau_d * (1 - h)) * (1 + k.W0) * Math.exp(-p.m_1 * s[cell]!);
          const preparing = (P1[cell]! + c) * kept;
          const mv = preparing * (1 - Math.exp(-1 / (L0[f]! + p.l_1 * s[cell]! * own)));
          P1[cell] = preparing - mv;
          const building = (P2[cell]! + mv) * kept;
          const db = H[f]! * building;
          P2[cell] = building - db;
          got += db / (unit * eps);
          D[cell] = D[cell]! * (1 - 1 / mat[f]!) + loan[f]! * db;
          PV += D[cell] * (1 - GE[f]!);
          costs += c * unit;
          greens += c * Math.min(k.greenMax, green[f]! + (role[f] === 2 ? 0 : dg));
          push += role[f] === 0 ? -c * (1 - s[cell]!) : (1 + z.camp) * c * s[cell]!;
          if (role[f] === 0) price += c * qC[i]!;
          if (role[f] === 1) strict += c * s[cell]!;
        }
        const M =
          (C - cC) * k.mk[income[i]!]! * p.G * Math.exp(p.b_sigma * (sigma[i]! - k.sigmaRef) - k.mDistress * x[i]!);
        const y = Y[i]!;
        const nextY =
          y *
          Math.exp(
            k.gk[income[i]!]! +
              k.sY * (k.wG * zg + k.wI * draw.z1) -
              0.5 * k.sY * k.sY +
              p.psi * Math.min(k.outCap, got / y) -
              k.outDistress * x[i]!,
          );
        gap[i] = Math.max(k.gapMin * y, k.gapKeep * gap[i]! + k.gapNew * y - got - k.gapPriv * M);
        Y[i] = nextY;
        const level = Math.log(sigma[i]! / (1 - sigma[i]!));
        const mean = regionSum[region[i]!]! / regionCount[region[i]!]!;
        const next =
          level +
          (C === 0 ? 0 : (p.e_1 * push) / C) +
          k.E2 * (mean - sigma[i]!) -
          k.E3 * (level - Math.log(sigma0[i]! / (1 - sigma0[i]!)));
        sigma1[i] = 1 / (1 + Math.exp(-next));
        const u = (PV / nextY + d0[i]!) / theta[i]!;
        const chance = 1 / (1 + Math.exp(k.lam[0]! - p.d_1 * (u - 1) + k.lam[1]! * draw.z1 + k.lam[2]! * zg));
        x[i] = x[i] === 1 ? (draw.uniform < k.exitP ? 0 : 1) : draw.uniform < chance ? 1 : 0;
        delivered += got;
        priv += M;
        distress += x[i]!;
        if (income[i] === 0) lic += C;
        chinese += cC;
        pgii += cW;
        all += C;
      }
      sigma.set(sigma1);
      for (let i = 0; i < N; i++) {
        let [cC, cW] = [0, 0];
        for (let f = 0; f < F; f++) {
          if (role[f] === 0) cC += cPrev[i * F + f]!;
          if (role[f] === 1) cW += cPrev[i * F + f]!;
        }
        overlap += Math.min(allC === 0 ? 0 : cC / allC, allW === 0 ? 0 : cW / allW);
      }
      if (experiment.windows[window] === t + 1) {
        const mean = sigma.reduce((total, v) => total + v, 0) / N;
        const spread = Math.sqrt(sigma.reduce((total, v) => total + (v - mean) ** 2, 0) / N);
        const high = sigma.reduce((count, v) => count + (v > 0.5 ? 1 : 0), 0) / N;
        output.set(
          [
            delivered,
            costs / all,
            surplus / sumY,
            priv / (priv + all),
            greens / all,
            distress / (N * (t + 1)),
            high,
            spread,
            lic / all,
            overlap / (t + 1),
            chinese,
            price / chinese,
            strict / pgii,
            all,
          ],
          14 * window,
        );
        window += 1;
      }
    }
    return output;
  };
}
