"""Times SALib's Sobol' analysis on given outputs: python3 sobol_salib.py INPUT.json with {"outputs", "inputs", "resamples"}."""
import json, sys, time, warnings

warnings.filterwarnings("ignore")
import numpy as np
from SALib.analyze import sobol

job = json.load(open(sys.argv[1]))
d = job["inputs"]
problem = {"num_vars": d, "names": [f"x{j}" for j in range(d)], "bounds": [[0, 1]] * d}
y = np.array(job["outputs"])
start = time.perf_counter()
result = sobol.analyze(problem, y, calc_second_order=False, num_resamples=job["resamples"], seed=1)
print(json.dumps({"seconds": time.perf_counter() - start, "S1": result["S1"].tolist(), "ST": result["ST"].tolist()}))
