"""INFRA-3 vectorised in NumPy over runs, countries and funders; a peer to measure against and an independent check.

    python3 infra3_numpy.py INPUT.json      INPUT: {"world", "experiment", "scenarios", "batch", "repeats"} as bench/futures/python.ts writes it
Prints one JSON object: runs a second by scenario (NumPy's own generator included) and the outputs without noise.
"""
import json, sys, time
import numpy as np

job = json.load(open(sys.argv[1]))
world, ex = job["world"], job["experiment"]
p, k = ex["parameters"], ex["constants"]
F, C = world["funders"], world["countries"]
n, m = len(C), len(F)
f = lambda key: np.array([x[key] for x in F], float)
c = lambda key: np.array([x[key] for x in C], float)
role = np.array([x["role"] for x in F])
isC, isW, isM = role == "C", role == "W", role == "M"
income = np.array([x["income"] for x in C])
align = c("alignment")[:, None]
close = np.where(isC, -align, np.where(isW, align, 0.0))
flag = np.where(np.array([x["flagship"] for x in C]) == 1, k["flagOn"], k["flagOff"])
by_income = lambda key: np.array(k[key])[income]
regions = sorted({x["region"] for x in C})
R = np.array([[x["region"] == r for x in C] for r in regions], float)
R /= R.sum(1, keepdims=True)
where = np.array([regions.index(x["region"]) for x in C])
stack = lambda key: np.array([x[key] for x in C], float)
tilt = np.where(isW, np.exp(p["gamma_IP"] * c("indoPacific")[:, None] + (1 - p["phi"]) * flag), 1.0)
static_score = np.exp(0.5 * p["beta_a"] * close) * np.where(income == 0, k["licBoost"], 1.0)[:, None] * tilt
u0 = -np.dot(k["u0"], [p["beta_p"], p["beta_l"], p["beta_s"], 1.0])
static_choice = p["beta_a"] * close - p["beta_p"] * f("postedPricePp") - u0
logit = lambda q: np.log(q / (1 - q))
logistic = lambda v: 1 / (1 + np.exp(-v))


def safe(a, b):
    return np.divide(a, b, out=np.zeros(np.broadcast(a, b).shape), where=b != 0)


def run(z, budget, batch, rng):
    one = np.ones((batch, 1))
    Y, gap, x, sigma = (one * v for v in (c("outputBn"), c("needBn"), c("distressed"), c("initialStandards")))
    P1, P2, D, prev = (np.repeat(stack(s)[None], batch, 0) for s in ("preparationBn", "constructionBn", "debtBn", "lastCommittedBn"))
    acc, out = dict.fromkeys("delivered cost surplus Y M green distress lic overlap C price W strict all".split(), 0.0), []
    for t in range(ex["years"]):
        ramp = min(1, t / k["rampYears"])
        conv, cof, harm, dg, coll = (z[q] * ramp for q in ("conv", "cof", "harm", "dg", "coll"))
        g = np.exp(k["growthE"] * t)
        amount, base = f("amountBn"), f("baseBn")
        e_base = np.where(isC, amount * p["k_C"], np.where(isW, base, amount)) * g
        e_pgii = np.where(isW, np.maximum(base, amount * k["PUB"] * p["k_W"]) * g, e_base)
        byC, byW = prev[:, :, isC].sum(2), prev[:, :, isW].sum(2)
        rC, rW = safe(byW, byC + byW), safe(byC, byC + byW)
        answer = lambda r: (1 + z["rho"] * r) * (1 - z["chi"] * r)
        dist = x[:, :, None] == 1
        ref_score = (gap ** p["alpha"])[:, :, None] * static_score * np.where(dist, np.where(isC, k["distC"], np.where(isW, k["distW"], 1.0)), 1.0)
        score = ref_score * np.where(isC, answer(rC)[:, :, None], np.where(isW, answer(rW)[:, :, None], 1.0))
        share_out = lambda s, e: s * safe(e, s.sum(1))[:, None]
        V = share_out(score, e_base if budget == "base" else e_pgii)
        presence = 100 * byC / Y
        common = p["s_C"] + k["starMix"] * (p["s_W"] - p["s_C"])
        sM = k["sM"] * np.exp(-p["beta_H"] * presence)
        sW0 = min(1, p["s_W"] * (1 + z["camp"])) * np.exp(-z["relax"] * p["beta_H"] * presence)
        toward = lambda s: s + conv * (common - s)
        by_role = lambda a, b, d: np.where(isC, a, np.where(isW, b[:, :, None] if np.ndim(b) else b, d[:, :, None]))
        s = by_role(toward(p["s_C"]), toward(sW0), sM)
        own = np.where(isM, 1.0, 1 - harm)
        Q = by_income("qk") * p["q_d"] * Y * np.where(x == 1, k["distQ"], 1.0)

        def attraction(V, s, own):
            delay = f("baseDelayYears") + p["l_1"] * s * own
            return V / (V + Q[:, :, None]) * np.exp(static_choice - p["beta_l"] * delay - p["beta_s"] * s), delay

        a, delay = attraction(V, s, own)
        mu, e = np.zeros_like(a), a
        Z = 1 + e.sum(2, keepdims=True)
        if z["bert"] > 0 or coll > 0:
            inv = lambda q: 1 / (1 - np.minimum(q, k["prMax"]))
            ref, _ = attraction(share_out(ref_score, e_base), by_role(p["s_C"], min(1, p["s_W"]), sM), 1.0)
            inv_ref = inv(ref / (1 + ref.sum(2, keepdims=True)))
            for _ in range(k["nashIter"]):
                P = e / Z
                S = P[:, :, ~isM].sum(2, keepdims=True)
                iP, iS, cl = inv(P), inv(S), np.where(isM, 0.0, coll)
                G = z["bert"] * (iP - inv_ref) + cl * (iS - iP)
                mu = mu + (G - mu) / (1 + z["bert"] * P * iP + cl * S * iS)
                e = a * np.exp(-mu)
                Z = 1 + e.sum(2, keepdims=True)
        P = e / Z
        acc["surplus"] += (Y * np.log(Z[:, :, 0]) / p["beta_p"]).sum(1)
        acc["Y"] += Y.sum(1)
        chosen = Q[:, :, None] * P
        unmet, unspent = np.maximum(0, chosen - V).sum(2), np.maximum(0, V - chosen).sum(1)
        want = unmet[:, :, None] * P / P.sum(2, keepdims=True)
        t_f = np.minimum(1, safe(unspent, want.sum(1)))
        com = np.minimum(chosen, V) + t_f[:, None] * want
        total, cC, cW = com.sum(2), com[:, :, isC].sum(2), com[:, :, isW].sum(2)
        sh = safe(com, total[:, :, None])
        h = (1 - p["phi"]) * (sh[:, :, isW] ** 2).sum(2) + (sh[:, :, ~isW] ** 2).sum(2) + p["phi"] * sh[:, :, isW].sum(2) ** 2
        h = h + cof * (1 - h)
        if rng is None:
            zg, z1, z2, u = 0.0, np.zeros_like(Y), np.zeros_like(Y), np.full_like(Y, 0.5)
        else:
            zg, z1, z2, u = rng.standard_normal((batch, 1)), rng.standard_normal(Y.shape), rng.standard_normal(Y.shape), rng.random(Y.shape)
        unit = (1 + p["c_s"] * s * own + p["tau_d"] * (1 - h[:, :, None])) * (1 + k["W0"]) * np.exp(-p["m_1"] * s)
        eps = np.exp(k["sOmega"] * z2 - 0.5 * k["sOmega"] ** 2)
        kept = (1 - p["xc"] * np.where(x == 1, k["xcDistress"], 1.0))[:, :, None]
        preparing = (P1 + com) * kept
        mv = preparing * (1 - np.exp(-1 / delay))
        P1 = preparing - mv
        building = (P2 + mv) * kept
        db = f("disbursedPerYear") * building
        P2 = building - db
        got = (db / unit).sum(2) / eps
        M = (total - cC) * by_income("mk") * p["G"] * np.exp(p["b_sigma"] * (sigma - k["sigmaRef"]) - k["mDistress"] * x)
        gap = np.maximum(k["gapMin"] * Y, k["gapKeep"] * gap + k["gapNew"] * Y - got - k["gapPriv"] * M)
        shock = k["sY"] * (k["wG"] * zg + k["wI"] * z1) - 0.5 * k["sY"] ** 2
        Y = Y * np.exp(by_income("gk") + shock + p["psi"] * np.minimum(k["outCap"], got / Y) - k["outDistress"] * x)
        X = safe((1 + z["camp"]) * (com * s)[:, :, ~isC].sum(2) - (com * (1 - s))[:, :, isC].sum(2), total)
        mean = (sigma @ R.T)[:, where]
        level = logit(sigma)
        sigma = logistic(level + p["e_1"] * X + k["E2"] * (mean - sigma) - k["E3"] * (level - logit(c("initialStandards"))))
        D = D * (1 - 1 / f("maturityYears")) + f("loanShare") * db
        burden = ((D * (1 - f("grantElement"))).sum(2) / Y + c("outsideDebt")) / c("debtThreshold")
        chance = logistic(-k["lam"][0] + p["d_1"] * (burden - 1) - k["lam"][1] * z1 - k["lam"][2] * zg)
        x = np.where(x == 1, u >= k["exitP"], u < chance).astype(float)
        prev = com
        total_of = lambda v: v.reshape(batch, -1).sum(1)
        acc["delivered"] += got.sum(1)
        acc["cost"] += total_of(com * unit)
        acc["M"] += M.sum(1)
        acc["green"] += total_of(com * np.minimum(k["greenMax"], f("greenShare") + np.where(isM, 0.0, dg)))
        acc["distress"] += x.sum(1)
        acc["lic"] += total[:, income == 0].sum(1)
        acc["overlap"] += np.minimum(safe(cC, cC.sum(1, keepdims=True)), safe(cW, cW.sum(1, keepdims=True))).sum(1)
        acc["C"] += cC.sum(1)
        acc["price"] += total_of(com[:, :, isC] * (f("postedPricePp") + mu / p["beta_p"])[:, :, isC])
        acc["W"] += cW.sum(1)
        acc["strict"] += total_of((com * s)[:, :, isW])
        acc["all"] += total.sum(1)
        if t + 1 in ex["windows"]:
            A = acc
            out.append([A["delivered"], A["cost"] / A["all"], A["surplus"] / A["Y"], A["M"] / (A["M"] + A["all"]), A["green"] / A["all"],
                        A["distress"] / (n * (t + 1)), (sigma > 0.5).mean(1), sigma.std(1), A["lic"] / A["all"], A["overlap"] / (t + 1),
                        A["C"], A["price"] / A["C"], A["strict"] / A["W"], A["all"]])
            acc = {key: value + 0 for key, value in acc.items()}
    return np.array(out)


result = {"runsPerSecond": [], "quietOutputs": []}
for scenario in job["scenarios"]:
    z, budget = scenario["intensities"], scenario["budget"]
    best = 0.0
    for batch in job["batch"]:
        rng = np.random.Generator(np.random.Philox(1))
        run(z, budget, batch, rng)
        for _ in range(job["repeats"]):
            start = time.perf_counter()
            run(z, budget, batch, rng)
            best = max(best, batch / (time.perf_counter() - start))
    result["runsPerSecond"].append(best)
    result["quietOutputs"].append(run(z, budget, 1, None)[:, :, 0].ravel().tolist())
print(json.dumps(result))
