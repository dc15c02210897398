"""60-digit values against which elementary.test.ts measures its errors: value as nearest double + remainder.

    python3 elementary-values.py > ../src/draws/fixtures/elementary-values.json      (needs mpmath)
"""
import json, random
from mpmath import mp, mpf, exp, log, cos, sin

mp.dps = 60
random.seed(20261122)


def split(v):
    head = float(v)
    return [head, float(v - mpf(head))]


def table(f, xs):
    return [[x, *split(f(mpf(x)))] for x in xs]


near = [random.uniform(-1, 1) for _ in range(100)]
wide = [random.uniform(-700, 700) for _ in range(100)]
tiny = [random.choice((-1, 1)) * 10 ** random.uniform(-18, -1) for _ in range(100)]
halves = [(k + 0.5) * 0.6931471805599453 + random.uniform(-1e-9, 1e-9) for k in range(-30, 30)]
positive = [10 ** random.uniform(-300, 300) for _ in range(100)] + [random.uniform(0.5, 2) for _ in range(100)]
positive += [1 + t for t in tiny if 1 + t != 1] + [2.0**k * 0.7071067811865476 for k in range(-20, 20)]
uniforms = [(random.randrange(2**32) + 0.5) / 2**32 for _ in range(200)] + [(w + 0.5) / 2**32 for w in (0, 2**30, 2**31, 2**32 - 1)]
angle = lambda u: mpf(6.283185307179586 * u)
print(json.dumps({
    "command": "python3 packages/futures/scripts/elementary-values.py",
    "exp": table(exp, near + wide + tiny + halves),
    "log": table(log, positive),
    "cos": [[u, *split(cos(angle(u)))] for u in uniforms],
    "sin": [[u, *split(sin(angle(u)))] for u in uniforms],
}))
