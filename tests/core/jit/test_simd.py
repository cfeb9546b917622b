"""The vectorized products and transposes against plain loops, at sizes around the widths of vectors and blocks.

Elements outside the result must keep their value: the arrays have more room than the result, filled with −1.
"""

from itertools import product

import numpy as np
import pytest

from core.jit import Kernel
from core.jit.simd.gemm import gemm, row_sums, weight_gradient
from core.jit.simd.transpose import transpose

AWKWARD = (1, 15, 16, 17, 31, 33)
DTYPES = [np.float32, np.float64]
GAP = 3  # elements between rows


def _gemm(size, w, b, x, z, add):
    gemm(size, w, b, x, z, add)


def _weight_gradient(size, d, x, w, add):
    weight_gradient(size, d, x, w, add)


def _row_sums(size, d, y, add):
    row_sums(size, d, y, add)


def _transpose(size, x, y):
    transpose(size, x, y)


run_gemm, run_weight_gradient = Kernel(_gemm), Kernel(_weight_gradient)
run_row_sums, run_transpose = Kernel(_row_sums), Kernel(_transpose)


def plain_gemm(size, w, b, x, z, add):
    """What `gemm` computes, one element after another."""
    outs, n1, n2, n3, run = size
    (w_data, w_at, w_out, w1, w2, w3), (b_data, b_at) = w, b
    (x_data, x_at, s1, s2, s3), (z_data, z_at, z_out) = x, z
    for o, i in product(range(outs), range(run)):
        total = b_data[b_at + o] if b_at >= 0 else 0.0
        for i1, i2, i3 in product(range(n1), range(n2), range(n3)):
            weight = w_data[w_at + o * w_out + i1 * w1 + i2 * w2 + i3 * w3]
            total += weight * x_data[x_at + i1 * s1 + i2 * s2 + i3 * s3 + i]
        place = z_at + o * z_out + i
        z_data[place] = z_data[place] + total if add else total


def plain_weight_gradient(size, d, x, w, add):
    """What `weight_gradient` computes, one element after another."""
    outs, terms, n1, n2, run = size
    (d_data, d_at, d_out, d1, d2), (x_data, x_at, x_term, x1, x2), (w_data, w_at, w_out, w_term) = d, x, w
    for o, t in product(range(outs), range(terms)):
        total = 0.0
        for i1, i2, i in product(range(n1), range(n2), range(run)):
            total += (
                d_data[d_at + o * d_out + i1 * d1 + i2 * d2 + i] * x_data[x_at + t * x_term + i1 * x1 + i2 * x2 + i]
            )
        place = w_at + o * w_out + t * w_term
        w_data[place] = w_data[place] + total if add else total


def plain_row_sums(size, d, y, add):
    """What `row_sums` computes, one element after another."""
    outs, n, run = size
    (d_data, d_at, d_out, d_step), (y_data, y_at) = d, y
    for o in range(outs):
        total = sum(d_data[d_at + o * d_out + i * d_step + j] for i in range(n) for j in range(run))
        y_data[y_at + o] = y_data[y_at + o] + total if add else total


def plain_transpose(size, x, y):
    """What `transpose` does, one element after another."""
    rows, columns = size
    (x_data, x_at, x_row), (y_data, y_at, y_row) = x, y
    for r, c in product(range(rows), range(columns)):
        y_data[y_at + c * y_row + r] = x_data[x_at + r * x_row + c]


def numbers(count, dtype, seed):
    return np.random.default_rng(seed).normal(size=count).astype(dtype)


def agree(vectorized, plain, size, inputs, result, *rest):
    """Compare on copies of the result, an (array, offset, strides …) that `plain` fills in float64."""
    array, *where = result
    found, wanted = array.copy(), array.astype(np.float64)
    exact = [(each[0].astype(np.float64), *each[1:]) for each in inputs]
    vectorized(size, *inputs, (found, *where), *rest)
    plain(size, *exact, (wanted, *where), *rest)
    tolerance = 1e-5 if array.dtype == np.float32 else 1e-13
    np.testing.assert_allclose(found, wanted, rtol=tolerance, atol=tolerance * 10)


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("add", [False, True])
@pytest.mark.parametrize("run", AWKWARD)
@pytest.mark.parametrize("outs", AWKWARD)
def test_gemm_computes_what_plain_loops_compute(outs, run, add, dtype):
    terms, wide = 7, run + GAP
    w, x = numbers(2 + outs * terms, dtype, 1), numbers(5 + terms * wide, dtype, 2)
    b, z = numbers(1 + outs, dtype, 3), np.full(4 + outs * wide, -1, dtype)
    for bias in (1, -1):
        inputs = (w, 2, terms, 0, 0, 1), (b, bias), (x, 5, 0, 0, wide)
        agree(run_gemm, plain_gemm, (outs, 1, 1, terms, run), inputs, (z, 4, wide), add)


@pytest.mark.parametrize("run", AWKWARD)
@pytest.mark.parametrize("terms", [(1, 1, 15), (2, 3, 5), (3, 3, 3)])
def test_gemm_over_three_loops_of_terms(terms, run):
    """As in a convolution: channels, rows and columns of a window over an image that is wider than the window."""
    n1, n2, n3 = terms
    steps = (n2 + 2) * (n3 + 2) * run, (n3 + 2) * run, run
    w = numbers(5 * n1 * n2 * n3, np.float32, 1)
    x, z = numbers(n1 * steps[0] + run, np.float32, 2), np.full(5 * run, -1, np.float32)
    inputs = (w, 0, n1 * n2 * n3, n2 * n3, n3, 1), (w, -1), (x, run, *steps)
    agree(run_gemm, plain_gemm, (5, n1, n2, n3, run), inputs, (z, 0, run), False)


@pytest.mark.parametrize("run", AWKWARD)
def test_gemm_adds_to_rows_that_overlap(run):
    w, x, z = numbers(4 * 3, np.float32, 1), numbers(3 * run, np.float32, 2), np.full(run + 3, -1, np.float32)
    inputs = (w, 0, 3, 0, 0, 1), (w, -1), (x, 0, 0, 0, run)
    agree(run_gemm, plain_gemm, (4, 1, 1, 3, run), inputs, (z, 0, 1), True)


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("add", [False, True])
@pytest.mark.parametrize("run", AWKWARD)
@pytest.mark.parametrize("outs", AWKWARD)
def test_weight_gradient_computes_what_plain_loops_compute(outs, run, add, dtype):
    terms, wide = 9, run + GAP
    d, x = numbers(3 + outs * wide, dtype, 1), numbers(1 + terms * wide, dtype, 2)
    w = np.full(2 + outs * (terms + GAP), -1, dtype)
    inputs = (d, 3, wide, 0, 0), (x, 1, wide, 0, 0)
    agree(run_weight_gradient, plain_weight_gradient, (outs, terms, 1, 1, run), inputs, (w, 2, terms + GAP, 1), add)


@pytest.mark.parametrize("terms", AWKWARD)
@pytest.mark.parametrize("run", AWKWARD)
def test_weight_gradient_over_pieces_of_rows(terms, run):
    d, x = numbers(5 * 6 * run, np.float32, 1), numbers((terms + 5) * 6 * run, np.float32, 2)
    w = np.full(5 * terms, -1, np.float32)
    inputs = (d, 0, 6 * run, 3 * run, run), (x, 0, 6 * run, 3 * run, run)
    agree(run_weight_gradient, plain_weight_gradient, (5, terms, 2, 3, run), inputs, (w, 0, terms, 1), False)


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("add", [False, True])
@pytest.mark.parametrize("run", [*AWKWARD, 1023, 1025])
@pytest.mark.parametrize("outs", AWKWARD)
def test_row_sums_are_those_of_plain_loops(outs, run, add, dtype):
    pieces, far = 3, outs * (run + GAP)
    d, y = numbers(2 + pieces * far, dtype, 1), np.full(1 + outs + GAP, -1, dtype)
    agree(run_row_sums, plain_row_sums, (outs, pieces, run), ((d, 2, run + GAP, far),), (y, 1), add)


@pytest.mark.parametrize("terms", [1, 15, 17])
@pytest.mark.parametrize("panels", [1, 2, 5])
def test_gemm_over_panels_of_weights_as_well(panels, terms):
    """As for the gradient of a matrix: all samples are one row each, and deltas lie panel by panel."""
    outs, run, far = 9, 33, 9 * terms + 7
    w, x = numbers(panels * far, np.float32, 1), numbers(panels * terms * run, np.float32, 2)
    z = np.full(outs * run, -1, np.float32)
    inputs = (w, 0, terms, far, 0, 1), (w, -1), (x, 0, terms * run, 0, run)
    agree(run_gemm, plain_gemm, (outs, panels, 1, terms, run), inputs, (z, 0, run), False)


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("columns", AWKWARD)
@pytest.mark.parametrize("rows", AWKWARD)
def test_transpose_moves_each_element(rows, columns, dtype):
    x, y = numbers(3 + rows * (columns + GAP), dtype, 1), np.full(2 + columns * (rows + GAP), -1, dtype)
    wanted = y.copy()
    run_transpose((rows, columns), (x, 3, columns + GAP), (y, 2, rows + GAP))
    plain_transpose((rows, columns), (x, 3, columns + GAP), (wanted, 2, rows + GAP))
    np.testing.assert_array_equal(y, wanted)
