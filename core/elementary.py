"""exp, tanh and sigmoid that vectorise. Numba has no vectorised ones since SVML went, and libm's are scalar calls.

float32 runs the polynomials below; float64, which only gradient checks use, runs libm's. The errors in the docstrings
were measured against NumPy in float64 on 2 000 001 points over the stated range (tests/core/test_elementary.py).
"""

import numpy as np

from core.jit import by_dtype, kernel

LOG2E = np.float32(1.4426950408889634)
LN2_HIGH = np.float32(0.693359375)  # exact in 10 bits, so that n·LN2_HIGH is exact
LN2_LOW = np.float32(-2.12194440054690583e-4)
HALF = np.float32(0.5)
ONE = np.float32(1.0)
TWO = np.float32(2.0)
EXP_LOW = np.float32(-87.33654)  # below, the result would be a denormal number
EXP_HIGH = np.float32(88.37)  # above, 2ⁿ would be 2¹²⁸, which is no float32

# eʳ on |r| ≤ ln 2 / 2: its Taylor series, enough for float32 (the next term is below 1e-8 of the sum).
E2, E3, E4, E5, E6 = (np.float32(1 / n) for n in (2, 6, 24, 120, 720))

# tanh(x)/x − 1 = x²·P(x²) on |x| ≤ 0.625: a least-squares fit at Chebyshev nodes.
T1, T2, T3, T4, T5 = (
    np.float32(c) for c in (-3.333333068e-1, 1.333279842e-1, -5.384909264e-2, 2.097396554e-2, -6.050385184e-3)
)
TANH_SMALL = np.float32(0.625)


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
def _exp_libm(x):
    return np.exp(x)


@kernel
def _tanh_libm(x):
    return np.tanh(x)


exp = by_dtype(_exp_single, _exp_libm)
tanh = by_dtype(_tanh_single, _tanh_libm)


@kernel
def sigmoid(x):
    """1 / (1 + e⁻ˣ), relative error ≤ 4.5e-7 where the result is a normal number."""
    one = type(x)(1)
    return one / (one + exp(-x))


@kernel
def softplus(x):
    """ln(1 + eˣ) without overflow: max(x, 0) + ln(1 + e^−|x|). Used by losses, a few values a row."""
    return max(x, type(x)(0)) + np.log1p(np.exp(-abs(x)))
