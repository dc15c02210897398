"""Coefficients of elementary.ts, computed here and nowhere copied from.

Chebyshev interpolation at 60 digits of the smooth part of each function, converted to powers and rounded to double.
Prints name, largest error of the polynomial with the *rounded* coefficients (relative to the function), coefficients.

    python3 elementary-coefficients.py      (needs mpmath)
"""
from mpmath import mp, mpf, cos, sin, exp, log, pi, sqrt, chebyt, matrix, lu_solve

mp.dps = 60


def chebyshev_fit(f, low, high, degree):
    n = degree + 1
    xs = [(low + high) / 2 + (high - low) / 2 * cos(pi * (2 * k + 1) / (2 * n)) for k in range(n)]
    a = matrix(n, n)
    b = matrix(n, 1)
    for i, x in enumerate(xs):
        for j in range(n):
            a[i, j] = x**j
        b[i] = f(x)
    return [float(c) for c in lu_solve(a, b)]


def report(name, coefficients, value, whole, low, high):
    worst = mpf(0)
    for k in range(2001):
        x = low + (high - low) * k / 2000
        if x == 0:
            continue
        p = sum(mpf(c) * x**j for j, c in enumerate(coefficients))
        worst = max(worst, abs(whole(x, p) / value(x) - 1))
    print(name, mp.nstr(worst, 3), "=", mp.nstr(worst / mpf(2) ** -53, 3), "half ulp")
    for c in coefficients:
        print("   ", repr(c))



half_ln2 = log(2) / 2 * mpf("1.0001")
exp_tail = lambda r: sum(r**k / mp.factorial(k + 2) for k in range(40))
c = chebyshev_fit(exp_tail, -half_ln2, half_ln2, 9)
report("exp: exp(r) = 1 + r + r^2 p(r)", c, exp, lambda r, p: 1 + r + r * r * p, -half_ln2, half_ln2)

s = (sqrt(mpf(2)) - 1) / (sqrt(mpf(2)) + 1) * mpf("1.0001")
log_tail = lambda z: sum(2 * z**k / (2 * k + 3) for k in range(60))
c = chebyshev_fit(log_tail, mpf(0), s * s, 6)
report("log: log((1+s)/(1-s)) = 2s + s z p(z), z = s^2", c, lambda z: log((1 + sqrt(z)) / (1 - sqrt(z))),
       lambda z, p: 2 * sqrt(z) + sqrt(z) * z * p, mpf(0), s * s)

q = pi / 4 * mpf("1.0001")
sin_tail = lambda z: sum((-1) ** (k + 1) * z**k / mp.factorial(2 * k + 3) for k in range(30))
c = chebyshev_fit(sin_tail, mpf(0), q * q, 5)
report("sin: sin(a) = a + a z p(z), z = a^2", c, lambda z: sin(sqrt(z)), lambda z, p: sqrt(z) * (1 + z * p), mpf(0), q * q)
cos_tail = lambda z: sum((-1) ** k * z**k / mp.factorial(2 * k + 4) for k in range(30))
c = chebyshev_fit(cos_tail, mpf(0), q * q, 5)
report("cos: cos(a) = 1 - z/2 + z^2 p(z), z = a^2", c, lambda z: cos(sqrt(z)), lambda z, p: 1 - z / 2 + z * z * p, mpf(0), q * q)

import struct


def head(value, bits):
    """Top `bits` bits of a double, the rest zero."""
    n = struct.unpack("<Q", struct.pack("<d", float(value)))[0]
    return struct.unpack("<d", struct.pack("<Q", n & ~((1 << (53 - bits)) - 1)))[0]


for name, value in (("ln2", log(2)), ("pi/2", pi / 2)):
    h = head(value, 32)
    print(name, "head", repr(h), "tail", repr(float(value - mpf(h))))
print("1/ln2", repr(float(1 / log(2))), "2/pi", repr(float(2 / pi)))
