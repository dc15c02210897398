"""What SALib, the EMA Workbench and scikit-learn make of small samples: src/analysis/fixtures/*.json.

    python3 analysis-tables.py      (needs SALib 1.6, ema_workbench 2.5, scikit-learn)
"""
import json, os, warnings
import numpy as np

warnings.filterwarnings("ignore")
from importlib.metadata import version
import pandas as pd
from SALib.analyze import sobol, morris, pawn
from SALib.sample import saltelli, latin
from SALib.sample import morris as morris_sample
from ema_workbench.analysis.prim import Prim
from sklearn.tree import DecisionTreeClassifier

out = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "src", "analysis", "fixtures")
problem = {"num_vars": 3, "names": ["a", "b", "c"], "bounds": [[0, 1]] * 3}


def ishigami(x):
    a, b, c = (2 * np.pi * (x - 0.5)).T
    return np.sin(a) + 7 * np.sin(b) ** 2 + 0.1 * c**4 * np.sin(a)


def write(name, **table):
    table = {"command": "python3 packages/futures/scripts/analysis-tables.py", **table}
    json.dump(table, open(os.path.join(out, name), "w"))


x = saltelli.sample(problem, 64, calc_second_order=False)
y = ishigami(x)
seed, resamples = 7, 20
result = sobol.analyze(problem, y, calc_second_order=False, num_resamples=resamples, seed=seed)
drawn = np.random.default_rng(seed).integers(64, size=(64, resamples))
write("salib-sobol.json", salib=version("SALib"), outputs=y.tolist(), drawn=drawn.T.tolist(),
      **{k: np.asarray(result[k]).tolist() for k in ("S1", "ST", "S1_conf", "ST_conf")})

x = morris_sample.sample(problem, 12, num_levels=4, seed=3)
y = ishigami(x)
result = morris.analyze(problem, x, y, num_levels=4, seed=1)
write("salib-morris.json", salib=version("SALib"), sample=x.ravel().tolist(), outputs=y.tolist(),
      **{k: np.asarray(result[k]).tolist() for k in ("mu", "mu_star", "sigma", "mu_star_conf")})

x = np.round(latin.sample(problem, 200, seed=5), 6)
y = ishigami(x)
result = pawn.analyze(problem, x, y, S=10)
write("salib-pawn.json", salib=version("SALib"), columns=x.T.tolist(), outputs=y.tolist(),
      **{k: np.asarray(result[k]).tolist() for k in ("minimum", "mean", "median", "maximum")})

rng = np.random.default_rng(11)
x = np.round(rng.random((500, 4)), 4)
x[:, 3] = np.round(x[:, 3], 1)  # a column with many ties
y = ((x[:, 0] > 0.55) & (x[:, 1] < 0.6)) ^ (rng.random(500) < 0.08)
frame = pd.DataFrame(x, columns=["p", "q", "r", "s"])
box = Prim(frame, y.astype(int), threshold=0.5).find_box()
trajectory = [
    {"limits": lims.values.T.tolist(), **{k: float(row[k]) for k in ("coverage", "density", "mass")}, "n": int(row["n"])}
    for lims, (_, row) in zip(box.box_lims, box.peeling_trajectory.iterrows())
]
last = {k: [float(v) for v in values] for k, values in box.qp[-1].items()}
tree = DecisionTreeClassifier(max_depth=3, min_samples_leaf=25, random_state=0).fit(x, y).tree_


def node(k):
    count = int(tree.n_node_samples[k])
    hits = int(round(float(tree.value[k][0][1] / tree.value[k][0].sum()) * count))
    if tree.children_left[k] < 0:
        return {"count": count, "hits": hits}
    return {"name": "pqrs"[tree.feature[k]], "threshold": float(tree.threshold[k]), "count": count, "hits": hits,
            "below": node(tree.children_left[k]), "above": node(tree.children_right[k])}


write("discovery.json", ema=version("ema_workbench"), sklearn=version("scikit-learn"), names=list("pqrs"),
      columns=x.T.tolist(), ofInterest=[int(v) for v in y], trajectory=trajectory, quasiP=last, tree=node(0))
