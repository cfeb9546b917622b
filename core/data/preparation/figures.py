"""Figures of the values of a column."""

import numpy as np

from core.data.preparation.step import Values


def mean(values: Values) -> float:
    """The mean of finite values, float64 (n,), at least one. Exact for equal values, finite for all."""
    low, high = float(values.min()), float(values.max())
    _, exponent = np.frexp(max(-low, high))
    scaled = np.ldexp(np.ldexp(values, -exponent).mean(), exponent - 1)  # a power of 2 keeps the bits and the range
    return min(max(2 * float(scaled), low), high)


def median(values: Values) -> float:
    """The median of finite values, float64 (n,), at least one: of two in the middle, their mean."""
    middle = (len(values) - 1) // 2, len(values) // 2
    return mean(np.partition(values, middle)[list(middle)])


def most_frequent(values: Values) -> float:
    """The most frequent of the values, float64 (n,), at least one. Of several, the smallest."""
    unique, counts = np.unique(values, return_counts=True)
    return float(unique[counts.argmax()])


FIGURES = {"mean": mean, "median": median, "most frequent": most_frequent}
