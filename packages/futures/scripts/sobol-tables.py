"""Makes src/draws/joe-kuo.ts (direction numbers) and src/draws/fixtures/scipy-sobol.json (what SciPy's generator gives).

    python3 sobol-tables.py      (needs numpy 2.4, scipy 1.17)
"""
import glob, json, os
import numpy as np, scipy.stats
from scipy.stats import qmc

here = os.path.dirname(os.path.abspath(__file__))
out = os.path.join(here, "..", "src", "draws")
numbers = np.load(glob.glob(os.path.dirname(scipy.stats.__file__) + "/_sobol_direction_numbers.npz")[0])
DIMENSIONS = 160
rows = []
for d in range(1, DIMENSIONS):
    poly = int(numbers["poly"][d])
    degree = poly.bit_length() - 1
    rows.append([poly] + [int(v) for v in numbers["vinit"][d][:degree]])
with open(os.path.join(out, "joe-kuo.ts"), "w") as f:
    f.write('''/**
 * Direction numbers of S. Joe and F. Y. Kuo, "Constructing Sobol' sequences with better two-dimensional projections",
 * SIAM J. Sci. Comput. 30 (2008) 2635–2654, set "new-joe-kuo-6": dimensions 2–%d (the first needs none). Each row is the
 * primitive polynomial as a bit pattern, then the initial numbers m₁, m₂, … Written by scripts/sobol-tables.py.
 */
export const JOE_KUO: readonly (readonly number[])[] = [
''' % DIMENSIONS)
    for row in rows:
        f.write("  " + json.dumps(row) + ",\n")
    f.write("];\n")

plain = qmc.Sobol(DIMENSIONS, scramble=False)
points = plain.random(64)
seed, d = 5, 3
engine = qmc.Sobol(d, scramble=True, rng=seed)
rng = np.random.default_rng(seed).spawn(1)[0]  # the same draws in the order in which SciPy takes them
shift = np.dot(rng.integers(0, 2, size=(d, 30), dtype=np.uint32), 2 ** np.arange(30, dtype=np.uint32))
triangle = np.tril(rng.integers(0, 2, size=(d, 30, 30), dtype=np.uint32))
for k in range(d):
    np.fill_diagonal(triangle[k], 1)
matrices = [[int("".join(str(b) for b in row), 2) for row in triangle[k]] for k in range(d)]
scrambled = engine.random(16)
np.random.seed(1)
discrepancies = [qmc.discrepancy(qmc.Sobol(4, scramble=True, rng=s).random(256)) for s in range(20)]
json.dump(
    {
        "command": "python3 packages/futures/scripts/sobol-tables.py",
        "scipy": scipy.__version__,
        "plain": {"dimensions": [0, 1, 2, 9, 40, 100, 159], "rows": points[:, [0, 1, 2, 9, 40, 100, 159]].tolist()},
        "scrambled": {"shift": [int(s) for s in shift], "matrices": matrices, "rows": scrambled.tolist()},
        "discrepancyOf256PointsIn4": {"lowest": min(discrepancies), "highest": max(discrepancies)},
    },
    open(os.path.join(out, "fixtures", "scipy-sobol.json"), "w"),
)
