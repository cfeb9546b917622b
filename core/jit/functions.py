"""exp, tanh, sigmoid and similar functions that vectorize. Numba has none without SVML, and libm's are scalar calls.

float32 uses the polynomials below; float64, which only gradient checks use, calls libm. The errors in the docstrings
were measured against NumPy in float64 at 2 000 001 points of the stated range (tests/core/jit/test_functions.py).
"""

from math import erfc

import numpy as np

from core.jit import by_dtype, kernel

LOG2E = np.float32(1.4426950408889634)
LN2_HIGH = np.float32(0.693359375)  # exact in 10 bits, so that n·LN2_HIGH is exact
LN2_LOW = np.float32(-2.12194440054690583e-4)
HALF = np.float32(0.5)
ONE = np.float32(1.0)
TWO = np.float32(2.0)
EXP_LOW = np.float32(-87.33654)  # below it the result would be subnormal
EXP_HIGH = np.float32(88.37)  # above it 2ⁿ would be 2¹²⁸, which float32 cannot represent

# eʳ on |r| ≤ ln 2 / 2: its Taylor series, enough for float32 (the next term is below 1e-8 of the sum).
E2, E3, E4, E5, E6 = (np.float32(1 / n) for n in (2, 6, 24, 120, 720))

# tanh(x)/x − 1 = x²·P(x²) on |x| ≤ 0.625: a least-squares fit at Chebyshev nodes.
T1, T2, T3, T4, T5 = (
    np.float32(c) for c in (-3.333333068e-1, 1.333279842e-1, -5.384909264e-2, 2.097396554e-2, -6.050385184e-3)
)
TANH_SMALL = np.float32(0.625)

# atanh(s)/s − 1 = s²·P(s²) on s ≤ 1/3, and ½ erfcx(x/√2) = t·P(t) with t = 1/(1 + 0.21 x) on x ≥ 0: fits as above.
L1, L2, L3, L4 = (np.float32(c) for c in (3.333320523e-1, 2.001089543e-1, 1.399908663e-1, 1.401381978e-1))
NORMAL_STRETCH = np.float32(0.21)
N1, N2, N3, N4, N5, N6, N7, N8, N9 = (
    np.float32(c)
    for c in (
        *(8.371157375e-2, 8.506888860e-2, 6.919196319e-2, 1.248734906e-1, -9.392688624e-2),
        *(3.494032589e-1, -3.302551645e-1, 2.835893192e-1, -7.165643654e-2),
    )
)


@kernel
def _exp_single(x):
    """eˣ, relative error ≤ 4.5e-7 on [−87.3, 88.3]; 1.2e-38 below and 2.4e38 (never inf) above. NaN stays NaN."""
    t = min(max(x, EXP_LOW), EXP_HIGH)
    n = np.floor(t * LOG2E + HALF)
    r = (t - n * LN2_HIGH) - n * LN2_LOW
    p = ((((E6 * r + E5) * r + E4) * r + E3) * r + E2) * r * r + r + ONE
    y = p * np.int32((np.int32(n) + np.int32(127)) << np.int32(23)).view(np.float32)  # p · 2ⁿ
    return y if x == x else x


@kernel
def _tanh_single(x):
    """tanh x, relative error ≤ 2e-7 everywhere."""
    q = x * x
    small = x + x * q * ((((T5 * q + T4) * q + T3) * q + T2) * q + T1)
    t = _exp_single(-TWO * abs(x))
    large = (ONE - t) / (ONE + t)
    signed = large if x >= 0 else -large
    return small if abs(x) < TANH_SMALL else signed


@kernel
def _expm1_single(x):
    """eˣ − 1, relative error ≤ 6.5e-7 on [−87.3, 88.3], without cancellation near 0."""
    t = min(max(x, EXP_LOW), EXP_HIGH)
    n = np.floor(t * LOG2E + HALF)
    r = (t - n * LN2_HIGH) - n * LN2_LOW
    p = ((((E6 * r + E5) * r + E4) * r + E3) * r + E2) * r * r + r
    s = np.int32((np.int32(n) + np.int32(127)) << np.int32(23)).view(np.float32)
    y = p if n == 0 else (p * s + s) - ONE
    return y if x == x else x


@kernel
def _softplus_single(x):
    """ln(1 + eˣ), relative error ≤ 5.5e-7 on [−87.3, 1e4]: max(x, 0) + 2 atanh(t / (2 + t)) with t = e^−|x|."""
    t = _exp_single(-abs(x))
    s = t / (TWO + t)
    q = s * s
    return max(x, np.float32(0)) + TWO * (s + s * q * (((L4 * q + L3) * q + L2) * q + L1))


@kernel
def _normal_cdf_single(x):
    """Φ(x), the normal distribution function, relative error ≤ 2.5e-6 on [−9, 9], without cancellation in the tail."""
    t = ONE / (ONE + NORMAL_STRETCH * abs(x))
    p = t * ((((((((N9 * t + N8) * t + N7) * t + N6) * t + N5) * t + N4) * t + N3) * t + N2) * t + N1)
    tail = p * _exp_single(-HALF * (x * x))
    return tail if x < 0 else ONE - tail


@kernel
def _exp_libm(x):
    return np.exp(x)


@kernel
def _tanh_libm(x):
    return np.tanh(x)


@kernel
def _expm1_libm(x):
    return np.expm1(x)


@kernel
def _softplus_libm(x):
    return max(x, type(x)(0)) + np.log1p(np.exp(-abs(x)))


@kernel
def _normal_cdf_libm(x):
    return erfc(-x / np.sqrt(2.0)) / 2


exp = by_dtype(_exp_single, _exp_libm)
expm1 = by_dtype(_expm1_single, _expm1_libm)
tanh = by_dtype(_tanh_single, _tanh_libm)
softplus = by_dtype(_softplus_single, _softplus_libm)
normal_cdf = by_dtype(_normal_cdf_single, _normal_cdf_libm)


@kernel
def sigmoid(x):
    """1 / (1 + e⁻ˣ), relative error ≤ 4.5e-7 where the result is a normal number."""
    one = type(x)(1)
    return one / (one + exp(-x))
