"""INFRA-3 a second time (V16): written from the specification's text alone, step by step in its symbols.

Random worlds, parameters, constants, scenarios and structural variants, and what they give with every intermediate number, one
JSON object a line: python3 second-implementation.py FIRST COUNT. Needs nothing but Python 3.
"""

import json
import math
import random
import sys

M32 = 0xFFFFFFFF


def philox(c, k):
    c = list(c)
    k0, k1 = k
    for _ in range(10):
        p0 = 0xD2511F53 * c[0]
        p1 = 0xCD9E8D57 * c[2]
        c = [((p1 >> 32) ^ c[1] ^ k0) & M32, p1 & M32, ((p0 >> 32) ^ c[3] ^ k1) & M32, p0 & M32]
        k0 = (k0 + 0x9E3779B9) & M32
        k1 = (k1 + 0xBB67AE85) & M32
    return c


assert philox([0, 2022, 7, 1], [20261122, 12]) == [2007030593, 3258719550, 42440440, 2258404901]
assert philox([0] * 4, [0, 0])[0] == 0x6627E8D5


def u(w):
    return (w + 0.5) * 2.0**-32


def draw(seed, rep, year, i):
    w = philox([rep, year, i, 1], [seed, 12])
    r = math.sqrt(-2 * math.log(u(w[0])))
    a = 2 * math.pi * u(w[1])
    return r * math.cos(a), r * math.sin(a), u(w[2])


def numbers(text):
    """Names and values of B.5 and B.9."""
    return {name: json.loads(value) for name, value in (pair.split("=") for pair in text.split())}


P0 = numbers(
    "beta_p=0.40 beta_l=0.25 beta_s=1.0 beta_a=0.5 q_d=1.2 k_C=0.95 k_W=0.5 alpha=0.6 gamma_IP=0.7 phi=0.3 "
    "s_C=0.30 s_W=0.75 beta_H=0.08 c_s=0.12 m_1=0.10 l_1=1.0 tau_d=0.10 G=1.15 b_sigma=0.3 e_1=0.05 xc=0.02 "
    "d_1=3 psi=0.10 "
)
Z0 = {k: 0.0 for k in "rho bert camp relax chi conv cof harm dg coll".split()}
K0 = numbers(
    "growthE=0.01 rampYears=5 gap0=0.10 licBoost=1.3 flagOn=0.6 flagOff=-0.2 distC=0.1 distW=0.4 distQ=0.4 "
    "sM=0.7 starMix=0.6 prMax=0.95 qk=[0.03,0.010,0.005] u0=[3.5,2,0.4,1.5] W0=0.28 sOmega=0.25 xcDistress=3 "
    "mk=[0.37,0.85,0.75] sigmaRef=0.35 mDistress=0.7 gapMin=0.02 gapKeep=0.98 gapNew=0.012 gapPriv=0.3 "
    "gk=[0.045,0.042,0.032] sY=0.03 wG=0.5 wI=0.866 outCap=0.05 outDistress=0.015 E2=0.10 E3=0.10 "
    "lam=[3.6,0.5,0.3] exitP=0.25 greenMax=0.9 nashIter=12 "
)
K0["PUB"] = 1 / 1.75
INC = {"LIC": 0, "LMIC": 1, "UMIC": 2}


def lam(v):
    return 1 / (1 + math.exp(-v))


def logit(v):
    return math.log(v / (1 - v))


class Model:
    def __init__(s, W, Pf, V=()):
        s.F = W["funders"]
        s.C = W["countries"]
        s.p = {**P0, **Pf.get("params", {})}
        s.k = {**K0, **Pf.get("constants", {})}
        s.f = Pf
        s.V = {k for k, v in Pf.get("variants", {}).items() if v}
        if "standardsValued" in s.V:
            s.p["beta_s"] = -s.p["beta_s"]
        s.n = len(s.F)

    def align(s, c, f):
        r = f["role"]
        return -c["align"] if r == "C" else c["align"] if r == "W" else 0.0

    def market(s, st, budget, z, ramp, t, alloc):
        p, k, F, C = s.p, s.k, s.F, s.C
        n = s.n
        g = math.exp(k["growthE"] * t)
        E = []
        for f in F:
            if f["role"] == "C":
                E.append(f["A"] * p["k_C"] * g)
            elif f["role"] == "M":
                E.append(f["A"] * g)
            elif budget == "base":
                E.append(f["base"] * g)
            else:
                E.append(max(f["base"], f["A"] * k["PUB"] * p["k_W"]) * g)
        R = []
        SC = []
        for i, c in enumerate(C):
            q = st[i]
            cc = sum(q["cp"][j] for j in range(n) if F[j]["role"] == "C")
            cw = sum(q["cp"][j] for j in range(n) if F[j]["role"] == "W")
            tot = cc + cw
            rC = cw / tot if tot else 0
            rW = cc / tot if tot else 0
            fn = lambda r: (1 + z["rho"] * r) * (1 - z["chi"] * r)
            RC, RW = fn(rC), fn(rW)
            R.append([RC, RW])
            row = []
            for j, f in enumerate(F):
                if "randomAllocation" in s.V:
                    row.append(alloc(i, j))
                    continue
                v = (
                    q["gap"] ** p["alpha"]
                    * math.exp(0.5 * p["beta_a"] * s.align(c, f))
                    * (k["licBoost"] if c["income"] == "LIC" else 1)
                )
                if f["role"] == "W":
                    v *= math.exp(
                        p["gamma_IP"] * c["indoPacific"]
                        + (1 - p["phi"]) * (k["flagOn"] if c["flagship"][j] else k["flagOff"])
                    )
                v *= {"C": RC, "W": RW, "M": 1}[f["role"]]
                if q["x"]:
                    v *= {"C": k["distC"], "W": k["distW"], "M": 1}[f["role"]]
                row.append(v)
            SC.append(row)
        T = [math.fsum(SC[i][j] for i in range(len(C))) for j in range(n)]
        V = [[E[j] * SC[i][j] / T[j] if T[j] else 0.0 for j in range(n)] for i in range(len(C))]
        # Steps 3 and 4: offers, choice and price
        out = []
        inv = lambda v: 1 / (1 - min(v, k["prMax"]))
        ref = None
        if z["bert"] > 0:
            ref = s.market(st, "base", {**Z0, "_ref": 1}, ramp, t, alloc)
        for i, c in enumerate(C):
            q = st[i]
            nn = 100 * sum(q["cp"][j] for j in range(n) if F[j]["role"] == "C") / q["Y"]
            sC0 = p["s_C"]
            sW0 = min(1, p["s_W"] * (1 + z["camp"])) * math.exp(-z["relax"] * p["beta_H"] * nn)
            sM0 = k["sM"] * math.exp(-p["beta_H"] * nn)
            star = p["s_C"] + k["starMix"] * (p["s_W"] - p["s_C"])
            S = []
            HM = []
            L = []
            for f in F:
                if f["role"] == "M":
                    S.append(sM0)
                    HM.append(1.0)
                else:
                    b = sC0 if f["role"] == "C" else sW0
                    S.append(b + z["conv"] * (star - b))
                    HM.append(1 - z["harm"])
                L.append(f["L0"] + p["l_1"] * S[-1] * HM[-1])
            kk = INC[c["income"]]
            Q = k["qk"][kk] * p["q_d"] * q["Y"] * (k["distQ"] if q["x"] else 1)
            u0 = -k["u0"][0] * p["beta_p"] - k["u0"][1] * p["beta_l"] - k["u0"][2] * p["beta_s"] - k["u0"][3]
            a = []
            for j, f in enumerate(F):
                v = V[i][j]
                av = v / (v + Q) if v else 0.0
                a.append(
                    av
                    * math.exp(
                        p["beta_a"] * s.align(c, f)
                        - p["beta_p"] * f["PL"]
                        - p["beta_l"] * L[j]
                        - p["beta_s"] * S[j]
                        - u0
                    )
                )
            mu = [0.0] * n
            e = a[:]
            Z = 1 + math.fsum(e)
            P = [x / Z for x in e]
            Pref = [0.0] * n
            if z["bert"] > 0:
                Pref = ref["c"][i]["P"]
            if z["bert"] > 0 or z["coll"] > 0:
                for _ in range(k["nashIter"]):
                    SS = math.fsum(P[j] for j in range(n) if F[j]["role"] != "M")
                    mu2 = []
                    for j, f in enumerate(F):
                        bert = z["bert"]
                        if f["role"] == "M" and "mdbExemptFromBert" in s.V:
                            bert = 0
                        inP = 1 if f["role"] != "M" else 0
                        G = bert * (inv(P[j]) - inv(Pref[j])) + inP * z["coll"] * (inv(SS) - inv(P[j]))
                        den = 1 + bert * P[j] * inv(P[j]) + inP * z["coll"] * SS * inv(SS)
                        mu2.append(mu[j] + (G - mu[j]) / den)
                    mu = mu2
                    e = [a[j] * math.exp(-mu[j]) for j in range(n)]
                    Z = 1 + math.fsum(e)
                    P = [x / Z for x in e]
            out.append(
                dict(
                    R=R[i],
                    score=SC[i],
                    V=V[i],
                    n=nn,
                    Q=Q,
                    s=S,
                    q=[F[j]["PL"] + mu[j] / p["beta_p"] for j in range(n)],
                    l=L,
                    e=e,
                    Z=Z,
                    P=P,
                    P0=1 / Z,
                    B=math.log(Z) / p["beta_p"],
                    Pref=Pref,
                    hm=HM,
                )
            )
        return dict(E=E, c=out)

    def run(s, sc, seed, rep, trace=None):
        p, k, F, C = s.p, s.k, s.F, s.C
        n = s.n
        N = len(C)
        f = s.f
        budget = sc.get("budget", "pgii")
        zz = {**Z0, **sc.get("z", {})}
        st = []
        for c in C:
            st.append(
                dict(
                    Y=c["Y"],
                    gap=c.get("gap", k["gap0"] * c["Y"]),
                    x=c.get("x", 0),
                    sig=c["sigma0"],
                    D=list(c.get("D", [0.0] * n)),
                    P1=list(c.get("P1", [0.0] * n)),
                    P2=list(c.get("P2", [0.0] * n)),
                    cp=list(c.get("cPrev", [0.0] * n)),
                    K=None,
                )
            )
        A = dict((x, 0.0) for x in "del cku cost YB Y M green x lic ov cC cCq W Ws c".split())
        res = {}

        def outp(w):
            r = lambda a, b: None if b == 0 else a / b
            sg = [q["sig"] for q in st]
            m = sum(sg) / N
            return [
                A["del"],
                r(A["cost"], A["c"]),
                r(A["YB"], A["Y"]),
                r(A["M"], A["M"] + A["c"]),
                r(A["green"], A["c"]),
                r(A["x"], N * w),
                sum(v > 0.5 for v in sg) / N,
                math.sqrt(sum((v - m) ** 2 for v in sg) / N),
                r(A["lic"], A["c"]),
                r(A["ov"], w),
                A["cC"],
                r(A["cCq"], A["cC"]),
                r(A["Ws"], A["W"]),
                A["c"],
            ]

        if 0 in f["windows"]:
            res[0] = outp(0)
        on = True
        for t in range(f["T"]):
            yr = f["startYear"] + t
            ramp = min(1, t / k["rampYears"]) if k["rampYears"] > 0 else 1
            noise = f["noise"]
            if "regimeSwitching" in s.V and noise and t > 0:
                if u(philox([rep, yr, 0, 2], [seed, 12])[0]) < 0.1:
                    on = not on
            z = dict(zz) if on else dict(Z0)
            for nme in ("conv", "cof", "harm", "dg", "coll"):
                z[nme] *= ramp
            if "contestRamped" in s.V:
                for nme in ("rho", "bert", "camp", "relax"):
                    z[nme] *= ramp
            zg = draw(seed, rep, yr, 0)[0] if noise else 0.0
            D = [draw(seed, rep, yr, c["id"]) if noise else (0.0, 0.0, 0.5) for c in C]
            cu = lambda block: (
                lambda i, j: (
                    u(philox([rep, yr, C[i]["id"], block + 256 * (j // 4)], [seed, 12])[j % 4]) if noise else 0.5
                )
            )
            mk = s.market(st, budget, z, ramp, t, cu(3))
            E = mk["E"]
            # Steps 5 to 12
            rows = mk["c"]
            for r in rows:
                qp = [r["Q"] * r["P"][j] for j in range(n)]
                r["c1"] = [min(qp[j], r["V"][j]) for j in range(n)]
                r["Rres"] = math.fsum(max(0, qp[j] - r["V"][j]) for j in range(n))
                sp = math.fsum(r["P"])
                r["want"] = [r["Rres"] * r["P"][j] / sp if r["Rres"] > 0 else 0.0 for j in range(n)]
                r["un"] = [max(0, r["V"][j] - qp[j]) for j in range(n)]
            tf = []
            for j in range(n):
                w = math.fsum(r["want"][j] for r in rows)
                un = math.fsum(r["un"][j] for r in rows)
                tf.append(0.0 if w == 0 else min(1, un / w))
            for r in rows:
                r["c"] = [r["c1"][j] + tf[j] * r["want"][j] for j in range(n)]
            if "lumpyProjects" in s.V:
                for i, r in enumerate(rows):
                    w = [math.floor(r["c"][j] / 0.5 + cu(2)(i, j)) * 0.5 for j in range(n)]
                    if sum(w) > r["Q"]:
                        w = [x * r["Q"] / sum(w) for x in w]
                    r["cl"] = w
                sca = []
                for j in range(n):
                    tt = sum(r["cl"][j] for r in rows)
                    sca.append(E[j] / tt if tt > E[j] else 1)
                for r in rows:
                    r["c"] = [r["cl"][j] * sca[j] for j in range(n)]
            sb = {}
            for i, c in enumerate(C):
                sb.setdefault(c["region"], []).append(st[i]["sig"])
            new = []
            tr = []
            for i, c in enumerate(C):
                r = rows[i]
                q = st[i]
                z1, z2, ud = D[i]
                cc = r["c"]
                S = r["s"]
                Ci = math.fsum(cc)
                sh = [x / Ci if Ci else 0.0 for x in cc]
                Wj = [j for j in range(n) if F[j]["role"] == "W"]
                h = (
                    (1 - p["phi"]) * sum(sh[j] ** 2 for j in Wj)
                    + sum(sh[j] ** 2 for j in range(n) if F[j]["role"] != "W")
                    + p["phi"] * sum(sh[j] for j in Wj) ** 2
                )
                h = h + z["cof"] * (1 - h)
                kap = [1 + p["c_s"] * S[j] * r["hm"][j] + p["tau_d"] * (1 - h) for j in range(n)]
                om = [(1 + k["W0"]) * math.exp(-p["m_1"] * S[j]) for j in range(n)]
                eps = math.exp(k["sOmega"] * z2 - 0.5 * k["sOmega"] ** 2)
                xci = p["xc"] * (k["xcDistress"] if q["x"] else 1)
                mv = []
                P1 = []
                P2 = []
                db = []
                for j in range(n):
                    a = (q["P1"][j] + cc[j]) * (1 - xci)
                    m = a * (1 - math.exp(-1 / r["l"][j]))
                    b = (q["P2"][j] + m) * (1 - xci)
                    d = F[j]["H"] * b
                    mv.append(m)
                    P1.append(a - m)
                    P2.append(b - d)
                    db.append(d)
                deliv = math.fsum(db[j] / (kap[j] * om[j] * eps) for j in range(n))
                Kn = None
                if "costAtContract" in s.V:
                    pl = lambda x: [x[j] / (kap[j] * om[j] * eps) for j in range(n)]
                    k1, k2 = q["K"] or (pl(q["P1"]), pl(q["P2"]))
                    cn = pl(cc)
                    N1 = []
                    N2 = []
                    deliv = 0
                    for j in range(n):
                        a = (k1[j] + cn[j]) * (1 - xci)
                        m = a * (1 - math.exp(-1 / r["l"][j]))
                        b = (k2[j] + m) * (1 - xci)
                        d = F[j]["H"] * b
                        N1.append(a - m)
                        N2.append(b - d)
                        deliv += d
                    Kn = (N1, N2)
                kk = INC[c["income"]]
                Mi = (
                    sum(cc[j] for j in range(n) if F[j]["role"] != "C")
                    * k["mk"][kk]
                    * p["G"]
                    * math.exp(p["b_sigma"] * (q["sig"] - k["sigmaRef"]) - k["mDistress"] * q["x"])
                )
                gap1 = max(
                    k["gapMin"] * q["Y"], k["gapKeep"] * q["gap"] + k["gapNew"] * q["Y"] - deliv - k["gapPriv"] * Mi
                )
                Y1 = q["Y"] * math.exp(
                    k["gk"][kk]
                    + k["sY"] * (k["wG"] * zg + k["wI"] * z1)
                    - 0.5 * k["sY"] ** 2
                    + p["psi"] * min(k["outCap"], deliv / q["Y"])
                    - k["outDistress"] * q["x"]
                )
                camp = 0 if "campaignOnce" in s.V else z["camp"]
                X = (
                    (
                        (1 + camp) * math.fsum(cc[j] * S[j] for j in range(n) if F[j]["role"] != "C")
                        - math.fsum(cc[j] * (1 - S[j]) for j in range(n) if F[j]["role"] == "C")
                    )
                    / Ci
                    if Ci
                    else 0.0
                )
                bar = sum(sb[c["region"]]) / len(sb[c["region"]])
                l = logit(q["sig"])
                s1 = lam(l + p["e_1"] * X + k["E2"] * (bar - q["sig"]) - k["E3"] * (l - logit(c["sigma0"])))
                Dn = [q["D"][j] * (1 - 1 / F[j]["mat"]) + F[j]["loan"] * db[j] for j in range(n)]
                PV = math.fsum(Dn[j] * (1 - F[j]["GE"]) for j in range(n))
                uu = (PV / Y1 + c["d0"]) / c["theta"]
                pD = lam(-k["lam"][0] + p["d_1"] * (uu - 1) - k["lam"][1] * z1 - k["lam"][2] * zg)
                x1 = (1 if ud < pD else 0) if not q["x"] else (0 if ud < k["exitP"] else 1)
                A["del"] += deliv
                A["cost"] += sum(cc[j] * kap[j] * om[j] for j in range(n))
                A["YB"] += q["Y"] * r["B"]
                A["Y"] += q["Y"]
                A["M"] += Mi
                A["green"] += sum(
                    cc[j] * min(k["greenMax"], F[j]["green"] + (z["dg"] if F[j]["role"] != "M" else 0))
                    for j in range(n)
                )
                A["x"] += x1
                A["c"] += Ci
                if kk == 0:
                    A["lic"] += Ci
                A["cC"] += sum(cc[j] for j in range(n) if F[j]["role"] == "C")
                A["cCq"] += sum(cc[j] * r["q"][j] for j in range(n) if F[j]["role"] == "C")
                A["W"] += sum(cc[j] for j in Wj)
                A["Ws"] += sum(cc[j] * S[j] for j in Wj)
                new.append(dict(Y=Y1, gap=gap1, x=x1, sig=s1, D=Dn, P1=P1, P2=P2, cp=cc, K=Kn))
                tr.append(
                    dict(
                        id=c["id"],
                        Y=q["Y"],
                        gap=q["gap"],
                        x=q["x"],
                        sigma=q["sig"],
                        R=r["R"],
                        score=r["score"],
                        V=r["V"],
                        n=r["n"],
                        Q=r["Q"],
                        s=S,
                        q=r["q"],
                        l=r["l"],
                        e=r["e"],
                        Z=r["Z"],
                        P=r["P"],
                        P0=r["P0"],
                        B=r["B"],
                        Pref=r["Pref"],
                        c1=r["c1"],
                        Rres=r["Rres"],
                        want=r["want"],
                        c=cc,
                        h=h,
                        kappa=kap,
                        omega=om,
                        eps=eps,
                        mv=mv,
                        db=db,
                        P1=P1,
                        P2=P2,
                        delivered=deliv,
                        M=Mi,
                        gap1=gap1,
                        Y1=Y1,
                        X=X,
                        sigmaBar=bar,
                        sigma1=s1,
                        D=Dn,
                        PV=PV,
                        u=uu,
                        pDistress=pD,
                        z1=z1,
                        z2=z2,
                        ud=ud,
                        x1=x1,
                    )
                )
            cC = [sum(r["c"][j] for j in range(n) if F[j]["role"] == "C") for r in rows]
            cW = [sum(r["c"][j] for j in range(n) if F[j]["role"] == "W") for r in rows]
            sC, sW = sum(cC), sum(cW)
            A["ov"] += sum(min(cC[i] / sC if sC else 0, cW[i] / sW if sW else 0) for i in range(N))
            st = new
            if trace is not None:
                trace.append(dict(t=t, year=yr, ramp=ramp, zg=zg, E=E, tf=tf, countries=tr))
            if t + 1 in f["windows"]:
                res[t + 1] = outp(t + 1)
        o = [res[w] for w in f["windows"]]
        return {f"M{m+1}": [o[w][m] for w in range(len(o))] for m in range(14)}


def evaluate(W, Pf, seed, reps, trace=False):
    m = Model(W, Pf)
    runs = []
    for sc in Pf["scenarios"]:
        for r in range(reps):
            tr = [] if trace else None
            M = m.run(sc, seed, r, tr)
            d = dict(scenario=sc["id"], replicate=r, M=M)
            if trace:
                d["trace"] = dict(years=tr)
            runs.append(d)
    return dict(schema="infra3/out/1", modelVersion=12, seed=seed, replicates=reps, windows=Pf["windows"], runs=runs)


PR = numbers(
    "beta_p=[0.15,0.9] beta_l=[0,0.6] beta_s=[0,2.5] beta_a=[0,1.2] q_d=[0.8,1.8] k_C=[0.6,1.2] k_W=[0.15,1] "
    "alpha=[0.2,1] gamma_IP=[0,1.5] phi=[0,1] s_C=[0.1,0.5] s_W=[0.5,0.95] beta_H=[0,0.2] c_s=[0,0.3] "
    "m_1=[0,0.3] l_1=[0.2,2] tau_d=[0,0.25] G=[1,2.5] b_sigma=[0,1] e_1=[0,0.15] xc=[0.005,0.05] d_1=[1,6] "
    "psi=[0,0.25] "
)
ZR = numbers(
    "rho=[0,2.5] bert=[0,1] camp=[0,0.4] relax=[0,1] chi=[0,1] conv=[0,1] cof=[0,1] harm=[0,1] dg=[0,0.3] "
    "coll=[0,1] "
)
VN = [
    "mdbExemptFromBert",
    "costAtContract",
    "campaignOnce",
    "contestRamped",
    "standardsValued",
    "lumpyProjects",
    "regimeSwitching",
    "randomAllocation",
]


def val(r, lo, hi):
    x = r.random()
    return lo if x < 0.15 else hi if x < 0.3 else round(r.uniform(lo, hi), r.choice([2, 6, 15]))


def case(s):
    r = random.Random(s)
    roles = r.choice(
        [["C", "W", "W", "W", "W", "M"]] * 4
        + [["C"], ["W"], ["M"], ["W", "M", "C", "W"], ["C", "M", "M"], ["W"] * 5, ["M", "C"]]
    )
    F = []
    for j, ro in enumerate(roles):
        f = dict(
            id=f"F{j}",
            role=ro,
            A=r.choice([0, 68, round(r.uniform(0, 80), 3)]),
            PL=round(r.uniform(0, 6), 2),
            L0=round(r.uniform(0.2, 2.5), 2),
            H=r.choice([0, 1, 0.22, round(r.uniform(0.1, 0.5), 2)]),
            mat=r.choice([1, 10, 25]),
            loan=r.random(),
            GE=round(r.uniform(-0.2, 0.6), 2),
            green=r.random(),
        )
        if ro == "W":
            f["base"] = r.choice([0, 9, f["A"] * 0.3])
        items = list(f.items())
        r.shuffle(items)
        F.append(dict(items))
    n = len(F)
    C = []
    for i in range(r.choice([1, 2, 3, 8, 20])):
        c = dict(
            id=r.choice([i + 1, 1000 + i, 4294967295 - i]),
            name=f"c{i}",
            income=r.choice(["LIC", "LMIC", "UMIC"]),
            region=r.choice("abc"),
            indoPacific=r.randint(0, 1),
            align=r.uniform(-1, 1),
            flagship=[r.randint(0, 1) for _ in F],
            theta=r.uniform(0.2, 0.8),
            d0=r.uniform(0, 0.6),
            sigma0=r.uniform(0.05, 0.95),
            Y=10 ** r.uniform(-1, 3.5),
        )
        if r.random() < 0.5:
            c["gap"] = r.choice([0, c["Y"] * r.uniform(0, 0.3)])
        if r.random() < 0.5:
            c["x"] = r.randint(0, 1)
        for kx in ("D", "P1", "P2", "cPrev"):
            if r.random() < 0.5:
                c[kx] = [r.choice([0, c["Y"] * r.uniform(0, 0.02)]) for _ in F]
        if r.random() < 0.3:
            c["iso"] = "XYZ"
        items = list(c.items())
        r.shuffle(items)
        C.append(dict(items))
    T = r.choice([0, 1, 5, 14, 29])
    wins = sorted(set(x for x in [r.randint(0, T), r.randint(0, T), T]))
    if r.random() < 0.05:
        wins = []
    params = {k: val(r, *PR[k]) for k in PR if r.random() < 0.6}
    if r.random() < 0.1:
        params["beta_s"] = -1.3
    sc = []
    for a in range(r.randint(1, 5)):
        d = dict(id=f"s{a}")
        if r.random() < 0.6:
            d["budget"] = r.choice(["base", "pgii"])
        if r.random() < 0.8:
            d["z"] = {k: val(r, *ZR[k]) for k in ZR if r.random() < r.choice([0.2, 0.6, 1])}
        sc.append(d)
    P = dict(
        schema="infra3/params/1",
        startYear=r.choice([2022, 2013, 0]),
        T=T,
        windows=wins,
        noise=r.randint(0, 1),
        params=params,
        scenarios=sc,
    )
    if r.random() < 0.3:
        P["constants"] = {
            k: v
            for k, v in dict(
                rampYears=r.choice([0, 3]),
                nashIter=r.choice([0, 1, 40]),
                qk=[0.02, 0.02, 0.01],
                prMax=r.choice([0.9, 0.99]),
                distQ=r.choice([0, 0.7]),
                exitP=0.4,
                PUB=1,
                gap0=0.2,
                greenMax=0.5,
                xcDistress=2,
                lam=[2, 0.1, 0.1],
                growthE=0,
                sY=0.1,
                E2=0,
                outDistress=0.05,
            ).items()
            if r.random() < 0.5
        }
    V = {v: True for v in VN if r.random() < 0.25}
    if r.random() < 0.6:
        P["variants"] = V
    items = list(P.items())
    r.shuffle(items)
    P = dict(items)
    W = dict(countries=C, name="w", schema="infra3/world/1", funders=F)
    seed = r.choice([0, 1, 4294967295, 20261122])
    reps = r.choice([1, 1, 2, 3])
    o = evaluate(W, P, seed, reps, True)
    return dict(case=s, world=W, params=P, seed=seed, replicates=reps, output=o)


if __name__ == "__main__":
    first, count = int(sys.argv[1]), int(sys.argv[2])
    for s in range(first, first + count):
        print(json.dumps(case(s)))
