"""Folds are those of scikit-learn, but for the random order."""

import warnings

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.data.preparation.folds import folds as class_folds
from core.data.splits.by_group import group_folds
from core.data.splits.by_time import time_folds

pytest.importorskip("sklearn")
from sklearn.model_selection import GroupKFold, KFold, StratifiedKFold, TimeSeriesSplit

SMALL = st.lists(st.integers(0, 6), min_size=12, max_size=60)


def counted(groups):
    return sorted(tuple(np.bincount(np.asarray(group), minlength=7).tolist()) for group in groups)


@settings(deadline=None)
@given(SMALL, st.integers(2, 5), st.integers(0, 5))
def test_classes_are_divided_as_scikit_learn_divides_them(labels, count, seed):
    labels = np.sort(labels)  # StratifiedKFold deals classes out in the order in which they occur
    found = class_folds(labels, count, np.random.default_rng(seed))
    ours = [labels[found == fold] for fold in range(count)]
    if np.bincount(labels).max() >= count:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of classes with fewer rows than there are folds
            theirs = [labels[rows] for _, rows in StratifiedKFold(count).split(labels, labels)]
        assert counted(ours) == counted(theirs)
    plain = np.bincount(class_folds(np.zeros(len(labels), int), count, np.random.default_rng(seed)))
    assert plain.tolist() == [len(rows) for _, rows in KFold(count).split(labels)]


@settings(deadline=None)
@given(SMALL, st.integers(2, 4), st.integers(0, 5))
def test_groups_are_divided_as_scikit_learn_divides_them(groups, count, seed):
    groups = np.array(groups)
    found = group_folds(groups, count, np.random.default_rng(seed))
    assert all(len(set(found[groups == group])) == 1 for group in set(groups.tolist()))
    if len(set(groups.tolist())) >= count:
        theirs = [len(rows) for _, rows in GroupKFold(count).split(groups, groups=groups)]
        assert sorted(np.bincount(found, minlength=count).tolist()) == sorted(theirs)


@settings(deadline=None)
@given(st.permutations(range(40)), st.integers(2, 6), st.integers(0, 4))
def test_times_are_divided_as_scikit_learn_divides_them(times, count, gap):
    times = np.array(times, np.float64)
    order = np.argsort(times)
    ours = time_folds(times, count, gap + 1)  # rows that are one apart are no gap
    theirs = [(np.sort(order[a]), np.sort(order[b])) for a, b in TimeSeriesSplit(count, gap=gap).split(times)]
    for mine, other in zip(ours, theirs, strict=True):
        np.testing.assert_array_equal(mine[0], other[0])
        np.testing.assert_array_equal(mine[1], other[1])
