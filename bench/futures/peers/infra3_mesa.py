"""INFRA-3 as a Mesa 3 model: countries and funders are agents, one step a year. A peer to measure against.

    python3 infra3_mesa.py INPUT.json      INPUT as bench/futures/python.ts writes it
Prints one JSON object: runs a second by scenario and the outputs without noise.
"""
import json, sys, time
from math import exp, log, sqrt
import mesa

job = json.load(open(sys.argv[1]))
ex = job["experiment"]
p, k = ex["parameters"], ex["constants"]
U0 = -(k["u0"][0] * p["beta_p"] + k["u0"][1] * p["beta_l"] + k["u0"][2] * p["beta_s"] + k["u0"][3])


def inv(q):
    return 1 / (1 - min(q, k["prMax"]))


class Funder(mesa.Agent):
    def __init__(self, model, data, place):
        super().__init__(model)
        self.__dict__.update(data)
        self.place = place
        self.partner = self.role != "M"

    def budget(self, rule):
        m = self.model
        if self.role == "C":
            return self.amountBn * p["k_C"] * m.growth
        if self.role == "M":
            return self.amountBn * m.growth
        return (self.baseBn if rule == "base" else max(self.baseBn, self.amountBn * k["PUB"] * p["k_W"])) * m.growth

    def divide(self):
        m, f = self.model, self.place
        for rule, scores, offers in ((m.rule, "score", "offer"), ("base", "score0", "offer0")):
            total = sum(getattr(c, scores)[f] for c in m.countries)
            money = self.budget(rule)
            for c in m.countries:
                getattr(c, offers)[f] = money * getattr(c, scores)[f] / total if total else 0.0

    def meet(self):
        m, f = self.model, self.place
        unspent = sum(max(0.0, c.offer[f] - c.Q * c.P[f]) for c in m.countries)
        want = sum(c.want[f] for c in m.countries)
        self.met = min(1.0, unspent / want) if want else 0.0


class Country(mesa.Agent):
    def __init__(self, model, data):
        super().__init__(model)
        self.__dict__.update(data)
        n = len(model.funders)
        self.Y, self.gap, self.x, self.sigma = self.outputBn, self.needBn, self.distressed, self.initialStandards
        self.P1, self.P2, self.D, self.prev = list(self.preparationBn), list(self.constructionBn), list(self.debtBn), list(self.lastCommittedBn)
        self.score, self.score0, self.offer, self.offer0, self.want = ([0.0] * n for _ in range(5))

    def close(self, role):
        return -self.alignment if role == "C" else self.alignment if role == "W" else 0.0

    def rate(self):
        m, z = self.model, self.model.z
        self.byC = sum(self.prev[g.place] for g in m.funders if g.role == "C")
        byW = sum(self.prev[g.place] for g in m.funders if g.role == "W")
        both = self.byC + byW
        rivals = {"C": byW / both if both else 0.0, "W": self.byC / both if both else 0.0, "M": 0.0}
        for g in m.funders:
            s = self.gap ** p["alpha"] * exp(0.5 * p["beta_a"] * self.close(g.role)) * (k["licBoost"] if self.income == 0 else 1)
            if g.role == "W":
                flag = k["flagOn"] if self.flagship[g.place] == 1 else k["flagOff"]
                s *= exp(p["gamma_IP"] * self.indoPacific + (1 - p["phi"]) * flag)
            if self.x:
                s *= {"C": k["distC"], "W": k["distW"], "M": 1.0}[g.role]
            r = rivals[g.role]
            self.score0[g.place] = s
            self.score[g.place] = s * (1 + z["rho"] * r) * (1 - z["chi"] * r)

    def attraction(self, g, money, s, own):
        delay = g.baseDelayYears + p["l_1"] * s * own
        v = p["beta_a"] * self.close(g.role) - p["beta_p"] * g.postedPricePp - p["beta_l"] * delay - p["beta_s"] * s
        return (money / (money + self.Q) * exp(v - U0) if money else 0.0), delay

    def choose(self):
        m, z = self.model, self.model.z
        n = 100 * self.byC / self.Y
        common = p["s_C"] + k["starMix"] * (p["s_W"] - p["s_C"])
        sW = min(1, p["s_W"] * (1 + z["camp"])) * exp(-z["relax"] * p["beta_H"] * n)
        sM = k["sM"] * exp(-p["beta_H"] * n)
        strict = {"C": p["s_C"] + m.conv * (common - p["s_C"]), "W": sW + m.conv * (common - sW), "M": sM}
        posted = {"C": p["s_C"], "W": min(1, p["s_W"]), "M": sM}
        self.Q = k["qk"][self.income] * p["q_d"] * self.Y * (k["distQ"] if self.x else 1)
        self.s = [strict[g.role] for g in m.funders]
        self.own = [1 - m.harm if g.partner else 1.0 for g in m.funders]
        pairs = [self.attraction(g, self.offer[g.place], self.s[g.place], self.own[g.place]) for g in m.funders]
        a, self.delay = [x for x, _ in pairs], [y for _, y in pairs]
        e, self.mu = a, [0.0] * len(a)
        Z = 1 + sum(e)
        if z["bert"] > 0 or m.coll > 0:
            ref = [self.attraction(g, self.offer0[g.place], posted[g.role], 1.0)[0] for g in m.funders] if z["bert"] > 0 else [0.0] * len(a)
            total = 1 + sum(ref)
            ref = [inv(q / total) for q in ref]
            for _ in range(k["nashIter"]):
                P = [q / Z for q in e]
                S = sum(q for q, g in zip(P, m.funders) if g.partner)
                for g in m.funders:
                    f = g.place
                    c = m.coll if g.partner else 0.0
                    G = z["bert"] * (inv(P[f]) - ref[f]) + c * (inv(S) - inv(P[f]))
                    self.mu[f] += (G - self.mu[f]) / (1 + z["bert"] * P[f] * inv(P[f]) + c * S * inv(S))
                e = [q * exp(-u) for q, u in zip(a, self.mu)]
                Z = 1 + sum(e)
        self.P = [q / Z for q in e]
        m.tally["surplus"] += self.Y * log(Z) / p["beta_p"]
        m.tally["Y"] += self.Y
        unmet = sum(max(0.0, self.Q * q - o) for q, o in zip(self.P, self.offer))
        willing = sum(self.P)
        self.want = [unmet * q / willing if unmet > 0 else 0.0 for q in self.P]

    def settle(self):
        m, z = self.model, self.model.z
        com = [min(self.Q * self.P[f], self.offer[f]) + g.met * self.want[f] for f, g in enumerate(m.funders)]
        total = sum(com)
        share = [c / total if total else 0.0 for c in com]
        w = [s for s, g in zip(share, m.funders) if g.role == "W"]
        h = (1 - p["phi"]) * sum(s * s for s in w) + sum(s * s for s, g in zip(share, m.funders) if g.role != "W") + p["phi"] * sum(w) ** 2
        h += m.cof * (1 - h)
        z1, z2, u = m.luck()
        eps = exp(k["sOmega"] * z2 - 0.5 * k["sOmega"] ** 2)
        kept = 1 - p["xc"] * (k["xcDistress"] if self.x else 1)
        got = owed = up = 0.0
        T = m.tally
        for g in m.funders:
            f = g.place
            unit = (1 + p["c_s"] * self.s[f] * self.own[f] + p["tau_d"] * (1 - h)) * (1 + k["W0"]) * exp(-p["m_1"] * self.s[f])
            preparing = (self.P1[f] + com[f]) * kept
            started = preparing * (1 - exp(-1 / self.delay[f]))
            self.P1[f] = preparing - started
            building = (self.P2[f] + started) * kept
            paid = g.disbursedPerYear * building
            self.P2[f] = building - paid
            got += paid / (unit * eps)
            self.D[f] = self.D[f] * (1 - 1 / g.maturityYears) + g.loanShare * paid
            owed += self.D[f] * (1 - g.grantElement)
            up += -com[f] * (1 - self.s[f]) if g.role == "C" else (1 + z["camp"]) * com[f] * self.s[f]
            T["cost"] += com[f] * unit
            T["green"] += com[f] * min(k["greenMax"], g.greenShare + (m.dg if g.partner else 0))
            if g.role == "C":
                T["price"] += com[f] * (g.postedPricePp + self.mu[f] / p["beta_p"])
            if g.role == "W":
                T["strict"] += com[f] * self.s[f]
        self.cC = sum(c for c, g in zip(com, m.funders) if g.role == "C")
        self.cW = sum(c for c, g in zip(com, m.funders) if g.role == "W")
        M = (total - self.cC) * k["mk"][self.income] * p["G"] * exp(p["b_sigma"] * (self.sigma - k["sigmaRef"]) - k["mDistress"] * self.x)
        self.gap = max(k["gapMin"] * self.Y, k["gapKeep"] * self.gap + k["gapNew"] * self.Y - got - k["gapPriv"] * M)
        shock = k["sY"] * (k["wG"] * m.zg + k["wI"] * z1) - 0.5 * k["sY"] ** 2
        self.Y *= exp(k["gk"][self.income] + shock + p["psi"] * min(k["outCap"], got / self.Y) - k["outDistress"] * self.x)
        level = log(self.sigma / (1 - self.sigma))
        home = log(self.initialStandards / (1 - self.initialStandards))
        mean = m.means[self.region]
        level = level + (p["e_1"] * up / total if total else 0) + k["E2"] * (mean - self.sigma) - k["E3"] * (level - home)
        self.next_sigma = 1 / (1 + exp(-level))
        burden = (owed / self.Y + self.outsideDebt) / self.debtThreshold
        chance = 1 / (1 + exp(k["lam"][0] - p["d_1"] * (burden - 1) + k["lam"][1] * z1 + k["lam"][2] * m.zg))
        self.x = (0 if u < k["exitP"] else 1) if self.x else (1 if u < chance else 0)
        self.prev = com
        for key, value in (("delivered", got), ("M", M), ("distress", self.x), ("C", self.cC), ("W", self.cW), ("all", total)):
            T[key] += value
        if self.income == 0:
            T["lic"] += total

    def renew(self):
        self.sigma = self.next_sigma


class Infra3(mesa.Model):
    def __init__(self, world, scenario, noise, seed=1):
        super().__init__(seed=seed)
        self.z, self.rule, self.noise = scenario["intensities"], scenario["budget"], noise
        self.funders = [Funder(self, data, f) for f, data in enumerate(world["funders"])]
        self.countries = [Country(self, data) for data in world["countries"]]
        self.tally = dict.fromkeys("delivered cost surplus Y M green distress lic overlap C price W strict all".split(), 0.0)
        self.t, self.out = 0, []

    def luck(self):
        r = self.random
        return (r.gauss(0, 1), r.gauss(0, 1), r.random()) if self.noise else (0.0, 0.0, 0.5)

    def step(self):
        ramp = min(1, self.t / k["rampYears"])
        self.conv, self.cof, self.harm, self.dg, self.coll = (self.z[q] * ramp for q in ("conv", "cof", "harm", "dg", "coll"))
        self.growth = exp(k["growthE"] * self.t)
        self.zg = self.random.gauss(0, 1) if self.noise else 0.0
        groups = {}
        for c in self.countries:
            groups.setdefault(c.region, []).append(c.sigma)
        self.means = {region: sum(v) / len(v) for region, v in groups.items()}
        countries, funders = self.agents_by_type[Country], self.agents_by_type[Funder]
        countries.do("rate")
        funders.do("divide")
        countries.do("choose")
        funders.do("meet")
        countries.do("settle")
        countries.do("renew")
        allC, allW = sum(c.cC for c in self.countries), sum(c.cW for c in self.countries)
        self.tally["overlap"] += sum(min(c.cC / allC if allC else 0, c.cW / allW if allW else 0) for c in self.countries)
        self.t += 1
        if self.t in ex["windows"]:
            T, n = self.tally, len(self.countries)
            mean = sum(c.sigma for c in self.countries) / n
            self.out += [T["delivered"], T["cost"] / T["all"], T["surplus"] / T["Y"], T["M"] / (T["M"] + T["all"]), T["green"] / T["all"],
                         T["distress"] / (n * self.t), sum(c.sigma > 0.5 for c in self.countries) / n,
                         sqrt(sum((c.sigma - mean) ** 2 for c in self.countries) / n), T["lic"] / T["all"], T["overlap"] / self.t,
                         T["C"], T["price"] / T["C"], T["strict"] / T["W"], T["all"]]


def run(scenario, noise):
    model = Infra3(job["world"], scenario, noise)
    for _ in range(ex["years"]):
        model.step()
    return model.out


result = {"runsPerSecond": [], "quietOutputs": []}
for scenario in job["scenarios"]:
    result["quietOutputs"].append(run(scenario, False))
    best = 0.0
    for _ in range(job["repeats"]):
        start = time.perf_counter()
        run(scenario, True)
        best = max(best, 1 / (time.perf_counter() - start))
    result["runsPerSecond"].append(best)
print(json.dumps(result))
